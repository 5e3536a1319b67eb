import { moneyText } from '../i18n/index.ts';
import { accountName } from './account-name.ts';
import type { CellView, TableView } from './table.ts';

/** A figure of a row as it is cited: what it is called, and its text with unit and with what is to be said of it. */
export interface CitedFigure {
  /** The identifier of its cell. */
  id: string;
  column: string;
  text: string;
}

export interface CitedRow {
  /** The identifier of the row. */
  id: string;
  label: string;
  figures: CitedFigure[];
}

/** The words that stand beside a figure; `{printed}` and `{note}` are filled in. */
interface CitedWords {
  blank: string;
  corrected: string;
  doubted: string;
  unverified: string;
}

const isFigure = ({ kind, omitted }: CellView) => kind === 'number' && !omitted;

/** What a head or a label is called on a page of a language, as the published table shows it there. */
function nameOf({ text, heading, code, marks }: CellView, locale: string): string {
  return heading && !marks ? accountName(locale, code ?? null, text).name : text;
}

/** The text of a figure with its unit, a correction and the first note on it: never as if nothing were to be said of it. */
function figureText(
  { text, fen, marks, unverified }: CellView,
  unit: string | null,
  words: CitedWords,
  locale: string,
): string {
  const note = marks?.notes[0]?.label;
  return [
    text === '' ? words.blank : moneyText(locale, text, fen === undefined ? null : unit),
    marks?.correction ? words.corrected.replace('{printed}', () => marks.correction?.printed || words.blank) : '',
    unverified ? words.doubted.replace('{note}', () => words.unverified) : '',
    note === undefined ? '' : words.doubted.replace('{note}', () => note),
  ].join('');
}

/** What can be cited of a table in a language: its rows that have a name and figures, each with its figures under the heads that speak of them. */
export function viewCitations({ head, body, unit }: TableView, words: CitedWords, locale: string): CitedRow[] {
  const cells = [...head, ...body].flatMap((row) => row.cells);
  const texts = new Map(cells.map((cell) => [cell.id, nameOf(cell, locale)]));
  const overs = new Set(head.flatMap((row) => row.cells.map(({ id }) => id)));
  /** Where one head stands over a column, it is not named by the cell. */
  const heads = new Map(head.flatMap((row) => row.cells.map((cell) => [columnOf(cell.id), nameOf(cell, locale)])));
  return body.flatMap(({ id, cells: own }): CitedRow[] => {
    const named = own.find(({ heading }) => heading);
    if (!named || named.text === '') return [];
    const label = nameOf(named, locale);
    const figures = own.filter(isFigure).map((cell): CitedFigure => {
      const told = cell.headers?.split(' ') ?? [];
      const over = told.filter((one) => overs.has(one)).map((one) => texts.get(one) ?? '');
      const column = over.length > 0 ? over.join(' ') : (heads.get(columnOf(cell.id)) ?? '');
      const row = told.filter((one) => !overs.has(one)).map((one) => texts.get(one) ?? '')[0] ?? label;
      return {
        id: cell.id,
        column: (row === label || row === '' ? [column] : [row, column]).filter(Boolean).join(' '),
        text: figureText(cell, unit, words, locale),
      };
    });
    return figures.length > 0 ? [{ id, label, figures }] : [];
  });
}

function columnOf(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

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

/** The text of a figure with its unit, a correction and the first note on it: never as if nothing were to be said of it. */
function figureText({ text, fen, marks, unverified }: CellView, unit: string | null, words: CitedWords): string {
  const note = marks?.notes[0]?.label;
  return [
    text === '' ? words.blank : fen === undefined || unit === null ? text : `${text} ${unit}`,
    marks?.correction ? words.corrected.replace('{printed}', () => marks.correction?.printed || words.blank) : '',
    unverified ? words.doubted.replace('{note}', () => words.unverified) : '',
    note === undefined ? '' : words.doubted.replace('{note}', () => note),
  ].join('');
}

/** What can be cited of a table: its rows that have a name and figures, each with its figures under the heads that speak of them. */
export function viewCitations({ head, body, unit }: TableView, words: CitedWords): CitedRow[] {
  const cells = [...head, ...body].flatMap((row) => row.cells);
  const texts = new Map(cells.map(({ id, text }) => [id, text]));
  const overs = new Set(head.flatMap((row) => row.cells.map(({ id }) => id)));
  /** Where one head stands over a column, it is not named by the cell. */
  const heads = new Map(head.flatMap((row) => row.cells.map(({ id, text }) => [columnOf(id), text])));
  return body.flatMap(({ id, cells: own }): CitedRow[] => {
    const label = own.find(({ heading }) => heading)?.text ?? '';
    if (label === '') return [];
    const figures = own.filter(isFigure).map((cell): CitedFigure => {
      const named = cell.headers?.split(' ') ?? [];
      const over = named.filter((one) => overs.has(one)).map((one) => texts.get(one) ?? '');
      const column = over.length > 0 ? over.join(' ') : (heads.get(columnOf(cell.id)) ?? '');
      const row = named.filter((one) => !overs.has(one)).map((one) => texts.get(one) ?? '')[0] ?? label;
      return {
        id: cell.id,
        column: (row === label || row === '' ? [column] : [row, column]).filter(Boolean).join(' '),
        text: figureText(cell, unit, words),
      };
    });
    return figures.length > 0 ? [{ id, label, figures }] : [];
  });
}

function columnOf(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

import type { CitedAmount, Disclosure, Table } from '../../budget/schema.ts';
import type { AmountPlace } from '../format/types.ts';
import { amountsInProse } from '../text/numbers.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { citedText, isStated, type Doubts, type Statement } from '../../views/index.ts';
import { cellAnchor, measureName, placeOfAnchor } from '../../vocabulary/index.ts';
import { ZONES, type Zone } from '../zones.ts';
import type { Section } from './page-text.ts';
import { formAddress } from './project-address.ts';

const WORDS = strings(DEFAULT_LOCALE);

/** What open findings speak of on a page. */
export interface InDoubt {
  doubts: Doubts;
  statements: readonly Statement[];
}

/** An amount in fen, never 0, and where it is printed. */
export interface PlacedAmount {
  fen: number;
  place: AmountPlace;
}

/** The anchor of the first open finding about an amount; nothing where there is none. */
function doubtOf(
  { table, row, column }: Pick<CitedAmount, 'table' | 'row' | 'column'>,
  doubts: Doubts,
): string | undefined {
  return doubts.get(placeOfAnchor(`${table}-r${row}-c${column}`))?.[0]?.href.slice(1);
}

function placed(fen: number, place: AmountPlace, finding: string | undefined): PlacedAmount {
  const [page, zone, anchor, label, printed] = place;
  return { fen, place: finding === undefined ? place : [page, zone, anchor, label, printed, finding] };
}

/** Every amount of a document that has a value, with its place: cells of tables, projects, sentences of the narrative. */
export function* amountPlaces(
  page: number,
  disclosure: Disclosure,
  sections: readonly Section[],
  { doubts, statements }: InDoubt,
): Iterable<PlacedAmount> {
  for (const table of disclosure.tables) yield* ofTable(page, table, doubts);
  for (const project of disclosure.projects) {
    const { id, name, amount, funding, told } = project;
    yield* ofCited(page, id, name, amount, doubts);
    if (!amount && told?.amount?.fen) {
      const printed = `${told.amount.text} ${told.amount.unit}`;
      yield placed(told.amount.fen, [page, zoneNumber('projects'), id, name, printed], undefined);
    }
    const form = formAddress(disclosure.identity, project);
    for (const part of funding) yield* ofCited(page, form, `${name} ${part.label}`, part.amount, doubts);
  }
  yield* ofNarrative(page, sections, statements);
}

function* ofNarrative(
  page: number,
  sections: readonly Section[],
  statements: readonly Statement[],
): Iterable<PlacedAmount> {
  for (const { zone, anchor, title, blocks } of sections) {
    if (zone !== 'narrative') continue;
    for (const block of blocks) {
      for (const { printed, fen } of amountsInProse(block)) {
        const statement = statements.find((candidate) => isStated(candidate, block, printed));
        const words = statement ? printed + WORDS.checks.doubt.elsewhere : printed;
        yield placed(fen, [page, zoneNumber(zone), anchor, title, words], statement?.finding);
      }
    }
  }
}

function* ofTable(page: number, { id, kind, unit, columns, rows }: Table, doubts: Doubts): Iterable<PlacedAmount> {
  for (const { row, label, amounts } of rows) {
    for (const { column, text, fen } of amounts) {
      if (!fen || !unit || columns[column]?.role === 'percent') continue;
      const printed = citedText({ text, unit, table: id, row, column }, doubts, WORDS);
      const cell = { table: id, row, column };
      const planned = plannedWords(columns[column]);
      const what = planned === null ? label : `${label} ${planned}`;
      const place: AmountPlace = [page, zoneNumber(kind), cellAnchor(id, row, column), what, printed];
      yield placed(fen, place, doubtOf(cell, doubts));
    }
  }
}

function* ofCited(
  page: number,
  anchor: string,
  label: string,
  amount: CitedAmount | null,
  doubts: Doubts,
): Iterable<PlacedAmount> {
  if (!amount?.fen) return;
  const printed = citedText(amount, doubts, WORDS);
  yield placed(amount.fen, [page, zoneNumber('projects'), anchor, label, printed], doubtOf(amount, doubts));
}

/** What a column that prints what was planned beside what was spent is called there: its amounts are not what was spent. */
function plannedWords(column: Table['columns'][number] | undefined): string | null {
  const measure = column?.measure;
  if (measure !== 'initial-budget' && measure !== 'adjusted-budget') return null;
  return column?.labels.at(-1) ?? measureName(measure).zh;
}

function zoneNumber(zone: Zone): number {
  return ZONES.indexOf(zone);
}

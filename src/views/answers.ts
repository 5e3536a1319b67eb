import type { Disclosure, Table, TableKind } from '../budget/schema.ts';
import type { MoneyUnit } from '../money.ts';
import type { Strings } from '../i18n/index.ts';
import { measureName, plainLabel } from '../vocabulary/index.ts';
import { formatSigned, viewAmount, type AmountView } from './amounts.ts';
import { rowAnchor } from './cells.ts';
import type { DoubtedDocument, Doubts } from './doubts.ts';
import { amountInColumn, amountInDocument, kindOfCited, ofSameBody, saysOutturn } from './prior-row.ts';
import { wholeOf } from './spending.ts';
import { viewThreePublic } from './three-public.ts';
import { formatChange } from './percent.ts';

/** How a figure changed against the year before. */
export interface AnswerChange {
  /** The difference with its sign, in the printed unit. */
  text: string;
  /** In per cent of the year before, with its sign; `null` where that was not positive. */
  percent: string | null;
  /** Last year's figure stands in last year's document, or in a column of the same row. */
  from: 'document' | 'column';
}

/** A figure that answers a question: what a row or a project has as a whole. */
export interface Answer {
  zone: TableKind | 'projects';
  /** Where to land: the row, the cell of one of the three public expenses, or the project. */
  anchor: string;
  label: string;
  /** `total` where it is the figure of the whole document. */
  code: string | null;
  /** As printed. */
  amount: AmountView & { unit: MoneyUnit };
  /** `null` where it is not sure. */
  change: AnswerChange | null;
}

/** Tables that say most about a name come first: of one name and figure the first is kept. */
const ORDER: readonly TableKind[] = [
  'three-public',
  'expenditure',
  'general-public-expenditure',
  'basic-expenditure',
  'balance',
  'appropriation-balance',
];
/** Stands for a code where the figure is that of the whole document. */
export const WHOLE = 'total';
/** A page keeps so many. */
const MOST = 600;

type Figure = AmountView & { unit: MoneyUnit };

function figureOf(amount: AmountView | null): Figure | null {
  return amount !== null && amount.unit !== null && amount.fen !== null ? { ...amount, unit: amount.unit } : null;
}

/** What a figure changed against another; `null` where either is under an open finding or has no value. */
function changeOf(
  now: Figure,
  before: AmountView | null,
  from: AnswerChange['from'],
  doubts: { now: Doubts; before: Doubts },
): AnswerChange | null {
  if (!before || now.fen === null || before.fen === null || before.unit === null) return null;
  if (doubts.now.has(now.href) || doubts.before.has(before.href)) return null;
  // In the unit of this year, whatever that of last year's document.
  const text = before.unit === now.unit ? before.text : now.text;
  const size = formatSigned({ ...now, fen: now.fen }, { text, unit: now.unit, fen: before.fen });
  return { text: size, percent: formatChange(now.fen, before.fen), from };
}

function ofTable(table: Table, disclosure: Disclosure, prior: DoubtedDocument | null, doubts: Doubts): Answer[] {
  return table.rows.flatMap((row): Answer[] => {
    const amount = figureOf(wholeOf(table, row));
    const label = plainLabel(row.label);
    if (!amount || label === '') return [];
    const earlier = prior && amountInDocument(table, row, disclosure, prior.disclosure);
    const change =
      (prior && changeOf(amount, earlier, 'document', { now: doubts, before: prior.doubts })) ??
      changeOf(amount, printedPrior(disclosure, amountInColumn(table, row)), 'column', {
        now: doubts,
        before: doubts,
      });
    return [{ zone: table.kind, anchor: rowAnchor(table.id, row.row), label, code: row.code, amount, change }];
  });
}

/** The year before as a column of the document prints it. Final accounts are held against last year's alone: a column may be of a plan. */
function printedPrior({ identity }: Disclosure, amount: AmountView | null): AmountView | null {
  return identity.stage === undefined ? amount : null;
}

/** Whether the column of a cell is of what was budgeted, not of what was spent. */
function isBudgeted({ tables }: Disclosure, cell: AmountView | null): boolean {
  const [, id, column] = /^#(.+)-r\d+-c(\d+)$/u.exec(cell?.href ?? '') ?? [];
  const labels = tables.find((table) => table.id === id)?.columns[Number(column)]?.labels ?? [];
  return !saysOutturn(labels);
}

/** What the whole document has: the answer where a department is asked for. */
function ofDocument(disclosure: Disclosure, prior: DoubtedDocument | null, doubts: Doubts, strings: Strings): Answer[] {
  const { total } = disclosure.headline;
  const amount = figureOf(viewAmount(total));
  const zone = kindOfCited(disclosure, total);
  if (!total || !amount || !zone) return [];
  const earlier =
    prior && kindOfCited(prior.disclosure, prior.disclosure.headline.total) === zone
      ? viewAmount(prior.disclosure.headline.total)
      : null;
  const change = prior && changeOf(amount, earlier, 'document', { now: doubts, before: prior.doubts });
  const label = strings.headline[disclosure.identity.stage === undefined ? 'total' : 'spent'].term;
  return [{ zone, anchor: rowAnchor(total.table, total.row), label, code: WHOLE, amount, change }];
}

/** The three public expenses item by item, however the table lays them out. */
function ofThreePublic(
  disclosure: Disclosure,
  prior: DoubtedDocument | null,
  doubts: Doubts,
  strings: Strings,
): Answer[] {
  const view = viewThreePublic(disclosure, strings);
  if (typeof view === 'string') return [];
  const before = prior && viewThreePublic(prior.disclosure, strings);
  return view.rows.flatMap(({ item, now, prior: printed }): Answer[] => {
    const amount = figureOf(now);
    if (!amount) return [];
    const earlier =
      before && typeof before !== 'string' ? (before.rows.find((row) => row.item === item)?.now ?? null) : null;
    const change =
      (prior && changeOf(amount, earlier, 'document', { now: doubts, before: prior.doubts })) ??
      changeOf(amount, printedPrior(disclosure, isBudgeted(disclosure, printed) ? printed : null), 'column', {
        now: doubts,
        before: doubts,
      });
    // Items may stand side by side in one row: the cell tells which is meant.
    return [
      { zone: 'three-public', anchor: amount.href.slice(1), label: measureName(item).zh, code: null, amount, change },
    ];
  });
}

function ofProjects({ projects }: Disclosure): Answer[] {
  return projects.flatMap(({ id, name, code, amount }): Answer[] => {
    const figure = figureOf(viewAmount(amount));
    return figure ? [{ zone: 'projects', anchor: id, label: name, code, amount: figure, change: null }] : [];
  });
}

function place({ zone, code }: Answer): number {
  if (zone === 'projects' || code === WHOLE) return -1;
  const at = ORDER.indexOf(zone);
  return at === -1 ? ORDER.length : at;
}

/**
 * The figures of a department-year that answer questions: every row and project with a figure as printed, and its change against the
 * year before where that is sure. Of several with one name, code and value one is kept. Without a printed unit there is none.
 */
export function listAnswers(
  disclosure: Disclosure,
  prior: DoubtedDocument | null,
  doubts: Doubts,
  strings: Strings,
): Answer[] {
  const before = ofSameBody(prior, disclosure);
  const tables = disclosure.tables.filter(
    ({ kind, unit }) => unit !== null && kind !== 'three-public' && kind !== 'project-performance',
  );
  const all = [
    ...ofDocument(disclosure, before, doubts, strings),
    ...ofProjects(disclosure),
    ...ofThreePublic(disclosure, before, doubts, strings),
    ...tables.flatMap((table) => ofTable(table, disclosure, before, doubts)),
  ].toSorted((a, b) => place(a) - place(b));
  const kept = new Map<string, Answer>();
  for (const answer of all) {
    const key = JSON.stringify([answer.label, answer.code, answer.amount.fen]);
    const known = kept.get(key);
    // A figure under an open finding is never hidden behind one that is not.
    if (!known || (!doubts.has(known.amount.href) && doubts.has(answer.amount.href))) kept.set(key, answer);
  }
  return [...kept.values()].slice(0, MOST);
}

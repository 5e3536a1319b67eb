import type { SpentBefore } from '../../budget/index.ts';
import type { Disclosure, Measure, TableKind } from '../../budget/schema.ts';
import { formatFen, printedDecimals, type MoneyUnit } from '../../money.ts';
import { Context } from '../context.ts';
import { halfDigit, type Figure } from '../figure.ts';
import type { Narrative, PlacedStatement } from '../narrative/index.ts';
import { classRowCells, itemRows } from '../narrative/resolve.ts';
import { atStatement, type PlaceOfLine } from './places.ts';

type Target = Pick<SpentBefore, 'kind' | 'code' | 'path' | 'measure'>;
type SaidAmount = SpentBefore['amount'];

/** The year of what was spent, right before its figure. */
const SPENT_OF = /(?:(\d{4})年度?|上年度?|去年|上一年度?)[^，。；\d]{0,12}执行[^，。；\d]{0,6}$/u;
const FUND_TABLES: readonly TableKind[] = ['general-public-expenditure', 'government-funds', 'state-capital'];
const THREE_PUBLIC = new Set<string>([
  'three-public-total',
  'overseas',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'receptions',
] satisfies Measure[]);

/**
 * What the narrative of a budget says was spent the year before, line by line. In: the narrative as read, its disclosure, and the place of
 * each line. Out: figures that are printed as 执行数, and those that follow from this year's figure and a change that is counted from the 执行数
 * (`derived`), in the order of the text. Left out is what is of another year than the last, of a part of an account, or of money of which
 * no table of this document is and that bears no full name.
 */
export function readSpentBefore(text: Narrative, disclosure: Disclosure, placeOf: PlaceOfLine): SpentBefore[] {
  if (text.final) return [];
  const tables = new Context(disclosure, { narrative: null, prior: null, budget: null, profile: null, names: [] });
  return text.statements.flatMap((statement): SpentBefore[] => {
    const { value, unit } = statement;
    const levels = levelsOf(text, statement);
    const target = () => targetOf(tables, statement, levels);
    const rest = { place: placeOf(statement.line), at: atStatement(statement) };
    if (statement.kind === 'execution' && unit !== null && isOfLastYear(text, statement, tables.year)) {
      const found = target();
      return found ? [{ ...found, amount: amountOf(statement.text, unit, value), derived: null, ...rest }] : [];
    }
    const derived = isPrintedToo(text, statement) ? null : derive(statement, levels, tables.year);
    const found = derived && target();
    return found ? [{ ...found, ...derived, ...rest }] : [];
  });
}

function amountOf(text: string, unit: MoneyUnit, fen: number): SaidAmount {
  return { text: text.replace(/[亿万]?元$/u, ''), unit, fen };
}

function isOfLastYear({ parts }: Narrative, { part, start }: PlacedStatement, year: number): boolean {
  const found = SPENT_OF.exec(parts[part]?.text.slice(0, start) ?? '');
  return found !== null && (found[1] === undefined || Number(found[1]) === year - 1);
}

function sameThing(a: PlacedStatement, b: PlacedStatement): boolean {
  const keyOf = ({ subject, part }: PlacedStatement) =>
    JSON.stringify([part, subject.id, subject.path, subject.code, subject.classCode, subject.fund, subject.of]);
  return keyOf(a) === keyOf(b);
}

/** This year's figures that the paragraph states of the same thing. */
function levelsOf({ statements }: Narrative, statement: PlacedStatement): PlacedStatement[] {
  return statements.filter((other) => other.kind === 'level' && other.unit !== null && sameThing(other, statement));
}

/** Whether the paragraph prints what was spent on the same thing: then nothing is to be worked out. */
function isPrintedToo({ statements }: Narrative, statement: PlacedStatement): boolean {
  return statements.some((other) => other.kind === 'execution' && sameThing(other, statement));
}

/** What was spent, by this year's figure and the change from it; `null` where several figures are stated, or the change is not counted from it. */
function derive(
  { kind, againstExecution, against, value, unit, text, start, decimals }: PlacedStatement,
  levels: readonly PlacedStatement[],
  year: number,
): Pick<SpentBefore, 'amount' | 'derived'> | null {
  const [level, ...more] = levels;
  const isChange = kind === 'change' && againstExecution && (against ?? year - 1) === year - 1;
  if (!isChange || !level || level.unit === null || more.length > 0 || level.start > start) return null;
  const fen = level.value - value;
  if (fen < 0) return null;
  const most = Math.max(level.decimals, unit === null ? 0 : decimals);
  return {
    amount: { text: formatFen(fen, level.unit, most), unit: level.unit, fen },
    derived: {
      now: amountOf(level.text, level.unit, level.value),
      change: amountOf(text, unit ?? level.unit, value),
    },
  };
}

/** The line of this document's tables that a statement is of; `null` where it is of none, or of one of several that hold other money. */
function targetOf(tables: Context, { subject }: PlacedStatement, levels: readonly PlacedStatement[]): Target | null {
  const { id, path = [], fund, classCode = null } = subject;
  if (subject.within !== undefined || subject.economic || subject.general || isPartOf(subject.of)) return null;
  // What narratives list account by account is appropriation, which the tables of the funds hold.
  const order: readonly TableKind[] = fund ? [fund] : [...FUND_TABLES, 'expenditure'];
  const choose = (find: (kind: TableKind) => Found[]) => choosePlace(order.flatMap(find), levels);
  if (THREE_PUBLIC.has(id)) {
    const measure = id as Target['measure'];
    return tables.only('three-public') ? { kind: 'three-public', code: null, path: [], measure } : null;
  }
  if (id === 'class') {
    const chosen = choose((kind) =>
      some(kind, classCode, classRowCells(tables, tables.only(kind), classCode ?? '', 'total')),
    );
    return chosen && { ...chosen, path: [], measure: null };
  }
  if (id === 'item') {
    const chosen = choose((kind) => itemCells(tables, kind, subject));
    if (chosen) return { ...chosen, path: [], measure: null };
    return path.length === 3 ? { kind: null, code: null, path, measure: null } : null;
  }
  const wholes: Partial<Record<typeof id, TableKind>> = {
    'expenditure-total': 'expenditure',
    'general-expenditure': 'general-public-expenditure',
  };
  const kind = wholes[id];
  const table = kind ? tables.only(kind) : null;
  const total = table && tables.total(table, 'total', 'amount');
  const chosen = kind && total ? choosePlace([{ kind, code: null, figure: total }], levels) : null;
  return chosen && { ...chosen, path: [], measure: 'total' };
}

/** `基本支出` or `项目支出` of an account, not the account. */
function isPartOf(of: PlacedStatement['subject']['of']): boolean {
  return of === 'basic' || of === 'project' || of === 'personnel' || of === 'routine-operating';
}

interface Found {
  kind: TableKind;
  code: string | null;
  figure: Figure;
}

function some(kind: TableKind, code: string | null, figures: readonly Figure[]): Found[] {
  const [figure] = figures;
  return figure && code !== null ? [{ kind, code, figure }] : [];
}

function itemCells(tables: Context, kind: TableKind, subject: PlacedStatement['subject']): Found[] {
  const table = tables.only(kind);
  const [row] = table ? itemRows(table, subject) : [];
  const figure = table && row && tables.figure(table, row, tables.columnOf(table, ['total', 'amount']));
  return figure ? some(kind, row.code, [figure]) : [];
}

/** The first of the places where all print the same figure, else the one that prints what the narrative states. */
function choosePlace(
  found: readonly Found[],
  levels: readonly PlacedStatement[],
): Pick<Target, 'kind' | 'code'> | null {
  const [first] = found;
  if (!first) return null;
  const isOne = found.every(({ code, figure }) => code === first.code && figure.cell.fen === first.figure.cell.fen);
  const chosen =
    isOne && found.length > 1 ? first : found.find(({ figure }) => levels.some((level) => states(level, figure)));
  const only = chosen ?? (found.length === 1 ? first : null);
  return only && { kind: only.kind, code: only.code };
}

/** Whether a statement gives the figure of a cell, as far as its digits tell. */
function states({ value, unit, text }: PlacedStatement, { fen }: Figure): boolean {
  if (unit === null) return false;
  const decimals = printedDecimals(text.replace(/[^\d.,]/gu, ''));
  return Math.abs(value - fen) <= Math.ceil(halfDigit(unit, decimals));
}

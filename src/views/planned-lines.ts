import type { SpentBefore } from '../budget/said-schema.ts';
import type { Row, Table, TableKind } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { onlyOne } from '../lists.ts';
import { plainLabel } from '../vocabulary/index.ts';
import type { AmountView } from './amounts.ts';
import type { DoubtedDocument } from './doubts.ts';
import { onlyColumn, readCell, tableOf, threePublicOf, type ExecutionGroupName } from './execution.ts';

/** The line of a budget that a figure of what was spent is of. */
export interface PlannedLine {
  group: ExecutionGroupName;
  /** Tells it from the other lines: a code, a measure. */
  key: string;
  label: string;
  code: string | null;
  /** What was planned; `null` where the cell is blank or the budget has no such line (`listed`). */
  amount: AmountView | null;
  listed: boolean;
}

/** The tables of accounts by function, those of one fund first. */
export const FUNCTIONAL: readonly TableKind[] = [
  'general-public-expenditure',
  'government-funds',
  'state-capital',
  'expenditure',
];

/**
 * The line of a budget of which the next year's budget says what was spent: in the table of the kind that the thing stands in next
 * year. `null` where this budget has no such table, where another table of it plans another figure for the account, or where names fit no line or several.
 */
export function findPlanned(
  budget: DoubtedDocument,
  next: DoubtedDocument,
  said: SpentBefore,
  strings: Strings,
): PlannedLine | null {
  const { kind, code, measure } = said;
  if (kind === 'three-public') return threePublicLine(budget, measure, strings);
  if (kind === null) return common(FUNCTIONAL.flatMap((each) => accountLines(budget, each, said)));
  if (measure === 'total') return totalLine(budget, kind, strings);
  const table = tableOf(budget, kind);
  if (!table || code === null) return null;
  const all = FUNCTIONAL.flatMap((each) => accountLines(budget, each, said));
  if (all.length === 0) return newLine(next, kind, code);
  return common(all) && (accountLines(budget, kind, said)[0] ?? null);
}

/** What a table plans in all; `null` where it prints no total, or several. */
export function totalOf(budget: DoubtedDocument, kind: TableKind): AmountView | null {
  const table = tableOf(budget, kind);
  const row = table && onlyOne(table.rows, ({ level }) => level === 0);
  return table && row ? wholeOf(budget, table, row) : null;
}

/** The items of a table for which something was planned. */
export function listItems(budget: DoubtedDocument, kind: TableKind): PlannedLine[] {
  const table = tableOf(budget, kind);
  if (!table) return [];
  return table.rows.flatMap((row) => {
    const line = row.level === 3 && row.code !== null ? lineOf(budget, table, row) : null;
    return line?.amount?.fen ? [line] : [];
  });
}

function threePublicLine(budget: DoubtedDocument, item: string | null, strings: Strings): PlannedLine | null {
  const found = item === null ? undefined : threePublicOf(budget, strings)?.found.get(item);
  if (!found || item === null) return null;
  return { group: 'three-public', key: item, label: found.label, code: null, amount: found.amount, listed: true };
}

function totalLine(budget: DoubtedDocument, kind: TableKind, strings: Strings): PlannedLine | null {
  const amount = totalOf(budget, kind);
  const { plain, term } = strings.execution.total;
  return (
    amount && {
      group: 'totals',
      key: 'total',
      label: `${plain}${strings.marks.bracket(term)}`,
      code: null,
      amount,
      listed: true,
    }
  );
}

/** An account that the budget does not know, under the name it has the year after. */
function newLine(next: DoubtedDocument, kind: TableKind, code: string): PlannedLine | null {
  const row = tableOf(next, kind)?.rows.find((candidate) => candidate.code === code);
  if (!row) return null;
  return { group: groupOf(row), key: code, label: plainLabel(row.label), code, amount: null, listed: false };
}

/** The first of several lines that plan the same; `null` where they differ. */
function common(found: readonly PlannedLine[]): PlannedLine | null {
  const [first] = found;
  const isOne = found.every(({ code, amount }) => code === first?.code && amount?.fen === first?.amount?.fen);
  return first && isOne ? first : null;
}

function accountLines(budget: DoubtedDocument, kind: TableKind, { code, path }: SpentBefore): PlannedLine[] {
  const table = tableOf(budget, kind);
  if (!table) return [];
  const row = code === null ? rowByNames(table, path) : onlyOne(table.rows, (candidate) => candidate.code === code);
  return row ? [lineOf(budget, table, row)] : [];
}

/** The only account with the given names, from its class down. */
function rowByNames({ rows }: Table, path: readonly string[]): Row | null {
  const above: string[] = [];
  const found = rows.filter(({ level, label }) => {
    if (level === null || level === 0) return false;
    above.length = Math.min(above.length, level - 1);
    above.push(plainLabel(label));
    return above.length === path.length && path.every((name, index) => above[index] === plainLabel(name));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function lineOf(budget: DoubtedDocument, table: Table, row: Row): PlannedLine {
  const { code, label } = row;
  const amount = wholeOf(budget, table, row);
  return { group: groupOf(row), key: code ?? label, label: plainLabel(label), code, amount, listed: true };
}

function groupOf({ level }: Row): ExecutionGroupName {
  return level === 1 ? 'classes' : 'items';
}

function wholeOf(budget: DoubtedDocument, table: Table, row: Row): AmountView | null {
  const column = onlyColumn(table, 'total') ?? onlyColumn(table, 'amount');
  return column === null ? null : readCell(budget, table, row, column).amount;
}

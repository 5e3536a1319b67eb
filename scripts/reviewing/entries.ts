import { stringify } from 'yaml';
import type { CheckedCell, CheckResult } from '../../src/budget/check-schema.ts';
import type { Correction } from '../../src/budget/corrections.ts';
import type { Disclosure } from '../../src/budget/schema.ts';
import { formatFen, parseAmount, type MoneyUnit } from '../../src/money.ts';
import { NARRATIVE } from '../../src/vocabulary/index.ts';

/** What the page's script puts in when an entry is copied: the file keeps no clock and no name. */
export const TODAY = '0000-00-00';
export const WHO = 'WHO-DECIDED';

/** Ready entries for the corrections file: what one figure is and would be, and the cells that are put right with it. */
interface ReadyCorrection {
  from: string;
  to: string;
  entries: Pick<Correction, 'table' | 'row' | 'column' | 'old' | 'new' | 'reason'>[];
}

function isOfTable(cell: CheckedCell): cell is CheckedCell & { table: string; row: number; column: number } {
  return (
    cell.table !== null && cell.table !== NARRATIVE && cell.anchor !== null && cell.row !== null && cell.column !== null
  );
}

/** An amount in 万元: two decimals, more only where the figure has them. */
export function inWan(fen: number): string {
  const decimals = [2, 4].find((digits) => parseAmount(formatFen(fen, '万元', digits), '万元') === fen) ?? 6;
  return formatFen(fen, '万元', decimals);
}

/** A figure written as the cell prints its own: in its unit, with its decimals. */
export function writtenLike(fen: number, { text, unit }: { text: string; unit: MoneyUnit }): string {
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  const exact = [decimals, 2, 4, 6].find(
    (digits) => digits >= decimals && parseAmount(formatFen(fen, unit, digits), unit) === fen,
  );
  const written = formatFen(fen, unit, exact ?? 6);
  return text.includes(',') ? written : written.replaceAll(',', '');
}

/** The cells that print the same figure because they tell the same: where one is a misprint, so are its twins. */
function twinsOf(cell: CheckedCell, results: readonly CheckResult[]): CheckedCell[] {
  const found = new Map([[cell.anchor, cell]]);
  const pairs = results.filter(({ outcome, cells }) => outcome === 'holds' && cells.length === 2);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { cells } of pairs) {
      if (!cells.some(({ anchor }) => anchor !== null && found.has(anchor))) continue;
      for (const twin of cells) if (isOfTable(twin) && twin.fen === cell.fen) found.set(twin.anchor, twin);
    }
  }
  return [...found.values()];
}

/** What the printed text of a cell is in the disclosure: a correction names it to the letter. */
function printedIn(
  disclosure: Disclosure,
  { table, row, column }: { table: string; row: number; column: number },
): string {
  return disclosure.tables.find(({ id }) => id === table)?.cells[row]?.[column] ?? '';
}

/** Does a rule that holds need a figure as it is printed? Its twins do not count: they change with it. */
function isProven(twins: readonly CheckedCell[], results: readonly CheckResult[]): boolean {
  const own = new Set(twins.map(({ anchor }) => anchor));
  const isOwn = ({ anchor }: CheckedCell): boolean => anchor !== null && own.has(anchor);
  return results.some(
    ({ outcome, cells }) =>
      (outcome === 'holds' || outcome === 'rounding') && cells.some(isOwn) && cells.some((cell) => !isOwn(cell)),
  );
}

/**
 * A ready correction for each figure that may be the wrong one: of two, either takes the value of the other; of a sum, the
 * total takes the value that it should have. Its twins are corrected with it. A figure that other rules prove is no misprint
 * and gets none: putting it right by one rule would break those.
 */
export function readyCorrections(
  result: CheckResult,
  results: readonly CheckResult[],
  disclosure: Disclosure,
  reason: string,
): ReadyCorrection[] {
  const [first, second] = result.cells;
  if (!first || result.differenceUnit !== 'fen' || result.difference === null) return [];
  const aims: [CheckedCell, number][] = [];
  if (first.fen !== null) aims.push([first, first.fen - result.difference]);
  if (second && result.cells.length === 2 && second.fen !== null) aims.push([second, second.fen + result.difference]);
  return aims.flatMap(([cell, fen]) => {
    if (!isOfTable(cell) || cell.unit === null) return [];
    const twins = twinsOf(cell, results);
    if (isProven(twins, results)) return [];
    const entries = twins.flatMap((twin) =>
      isOfTable(twin) && twin.unit !== null
        ? [
            {
              table: twin.table,
              row: twin.row,
              column: twin.column,
              old: printedIn(disclosure, twin),
              new: writtenLike(fen, { text: twin.text, unit: twin.unit }),
              reason,
            },
          ]
        : [],
    );
    return [{ from: cell.text, to: writtenLike(fen, { text: cell.text, unit: cell.unit }), entries }];
  });
}

/** Entries as YAML for the corrections file; the page's script puts in the day and the name. */
export function correctionsYaml(entries: ReadyCorrection['entries']): string {
  return stringify({ corrections: entries.map((entry) => ({ ...entry, date: TODAY, decidedBy: WHO })) });
}

/** A difference and all other open ones about the same figure: what one acknowledgement settles. */
export function aboutTheSame(result: CheckResult, open: readonly CheckResult[]): CheckResult[] {
  // Of two figures either may be the wrong one; of a sum the printed total is the one in question.
  const { cells } = result;
  const own = new Set(cells.slice(0, cells.length === 2 ? 2 : 1).flatMap(({ anchor }) => anchor ?? []));
  return open.filter(
    (other) => other === result || other.cells.some(({ anchor }) => anchor !== null && own.has(anchor)),
  );
}

/** A ready acknowledgement of a difference and of all others about the same figure. */
export function readyAcknowledgement(
  result: CheckResult,
  open: readonly CheckResult[],
  reason: string,
): { count: number; yaml: string } {
  const all = aboutTheSame(result, open);
  const entries = all.map(({ rule, key }) => ({ rule, key, reason, date: TODAY }));
  return { count: all.length, yaml: stringify({ acknowledged: entries }) };
}

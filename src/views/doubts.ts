import type { CheckResult } from '../budget/check-schema.ts';
import type { CitedAmount, Disclosure } from '../budget/schema.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import type { Strings } from '../i18n/strings.ts';
import { moneyText } from '../i18n/units.ts';
import type { AmountView } from './amounts.ts';
import { cellHref } from './cells.ts';
import type { NoteMark } from './cell-marks.ts';
import { markWords } from './mark-words.ts';

/**
 * A difference as far as doubts need it: how grave it is, whether a person has explained it, and the cells it speaks of.
 * `anchor` is `null` for a cell of another document.
 */
export interface Difference {
  severity: CheckResult['severity'];
  acknowledged: CheckResult['acknowledged'] | boolean;
  cells: readonly { table: string | null; row: number | null; column: number | null; anchor: string | null }[];
}

/** A difference with its note number on the page of its department-year. */
export interface Numbered<T extends Difference> {
  number: number;
  result: T;
}

/** The marks of figures that an open finding speaks of, by the link to the cell (`#balance-r1-c3`). */
export type Doubts = ReadonlyMap<string, readonly NoteMark[]>;

/** A document with what doubts its figures. */
export interface DoubtedDocument {
  disclosure: Disclosure;
  doubts: Doubts;
}

const ORDER = { error: 0, warning: 1, note: 2 };
/** More marks than these beside one figure are brought into one that leads to the list. */
const SHOWN = 3;

/** The anchor of a finding on its page. */
export function findingAnchor(number: number): string {
  return `finding-${number}`;
}

export function isExplained({ acknowledged }: Difference): boolean {
  return acknowledged !== null && acknowledged !== false;
}

/** Numbers the differences in the order the page shows them: open ones first, the gravest first. */
export function numberDifferences<T extends Difference>(results: readonly T[]): Numbered<T>[] {
  return results
    .toSorted((a, b) => Number(isExplained(a)) - Number(isExplained(b)) || ORDER[a.severity] - ORDER[b.severity])
    .map((result, index) => ({ number: index + 1, result }));
}

/** Whether a figure that the difference speaks of has to carry its mark: it is open and more than a note. */
export function isOpen(difference: Difference): boolean {
  return !isExplained(difference) && difference.severity !== 'note';
}

/** The mark of a finding beside a figure. */
export function markOf(number: number, severity: 'error' | 'warning' | 'note', strings: Strings): NoteMark {
  const words = markWords(number, severity, strings);
  return { number, about: severity, href: `#${findingAnchor(number)}`, ...words, quiet: false };
}

/** Many marks as few. */
function foldMarks(marks: readonly NoteMark[], strings: Strings): readonly NoteMark[] {
  if (marks.length <= SHOWN) return marks;
  const kept = marks.slice(0, SHOWN - 1);
  const rest = marks[SHOWN - 1];
  if (!rest) return kept;
  const number = marks.length;
  return [...kept, { ...rest, number, about: 'more', href: '#checks', ...markWords(number, 'more', strings) }];
}

/** The figures under open findings, from the numbered differences of a department-year. */
export function collectDoubts(findings: readonly Numbered<Difference>[], strings: Strings): Doubts {
  const found = new Map<string, NoteMark[]>();
  for (const { number, result } of findings) {
    if (!isOpen(result)) continue;
    for (const { table, row, column, anchor } of result.cells) {
      if (table === null || table === NARRATIVE || row === null || column === null || anchor === null) continue;
      const href = cellHref(table, row, column);
      const marks = found.get(href) ?? [];
      if (!marks.some((mark) => mark.number === number)) marks.push(markOf(number, result.severity, strings));
      found.set(href, marks);
    }
  }
  return new Map([...found].map(([href, marks]) => [href, foldMarks(marks, strings)]));
}

/** Marks an amount whose cell is under open findings; leaves every other as it is. */
export function withDoubts<T extends AmountView | null>(amount: T, doubts: Doubts): T {
  const marks = amount && doubts.get(amount.href);
  return amount && marks ? { ...amount, doubts: marks } : amount;
}

/** Marks an amount of a list by the differences of its department-year. */
export function markDifferences<T extends AmountView | null>(
  amount: T,
  differences: readonly Difference[],
  strings: Strings,
): T {
  return withDoubts(amount, collectDoubts(numberDifferences(differences), strings));
}

/** Whether open findings speak of the cell of an amount. */
export function isDoubted(
  cited: Pick<CitedAmount, 'table' | 'row' | 'column'> | null,
  differences: readonly Difference[],
): boolean {
  return (
    cited !== null &&
    differences.some(
      (difference) =>
        isOpen(difference) &&
        difference.cells.some(
          ({ table, row, column, anchor }) =>
            anchor !== null && table === cited.table && row === cited.row && column === cited.column,
        ),
    )
  );
}

/** A figure for text alone, where no mark can stand beside it: as printed, with its unit, and a word where it is in doubt. */
export function citedText(
  { text, unit, table, row, column }: Pick<CitedAmount, 'text' | 'unit' | 'table' | 'row' | 'column'>,
  doubts: Doubts,
  strings: Strings,
): string {
  const doubted = doubts.has(cellHref(table, row, column));
  return moneyText(strings.language, text, unit) + (doubted ? strings.checks.doubt.elsewhere : '');
}

/** The marks of all figures that something was computed from, each once. */
export function joinDoubts(amounts: readonly (AmountView | null)[]): readonly NoteMark[] {
  return joinMarks(amounts.flatMap((amount) => amount?.doubts ?? []));
}

/** The same for figures of several pages: a mark leads to the finding on the page of its figure, not to one of that number here. */
export function joinDoubtsOfPages(
  figures: readonly { amount: AmountView | null; page: string }[],
): readonly NoteMark[] {
  return joinMarks(
    figures.flatMap(({ amount, page }) => (amount?.doubts ?? []).map((mark) => ({ ...mark, href: page + mark.href }))),
  );
}

function joinMarks(marks: readonly NoteMark[]): readonly NoteMark[] {
  const all = new Map<string, NoteMark>();
  for (const mark of marks) all.set(`${mark.href} ${mark.text}`, mark);
  return [...all.values()].sort((a, b) => a.number - b.number);
}

/** What a sentence with computed figures says of the figures it was computed from: nothing, or which notes doubt them. */
export function doubtsInWords(marks: readonly NoteMark[], strings: Strings): string {
  return marks.length === 0 ? '' : strings.checks.doubt.used(marks.map(({ text }) => text));
}

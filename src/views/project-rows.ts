import type { Strings } from '../i18n/index.ts';
import { onlyOne } from '../lists.ts';
import type { AmountView } from './amounts.ts';
import type { BarCell, BarColumn, BarRow } from './bar-table.ts';
import { amountCell, changeCells, computedCell, yearsBar } from './figure-bars.ts';
import type { ProjectView } from './projects.ts';

/** A project in one document, with the page that its amount stands on. */
export interface ProjectYearLine {
  year: number;
  name: string;
  /** The name in that document, where it is another one than the page's. */
  formerly: string | null;
  amount: AmountView | null;
  /** What was read of an amount that nothing proves. */
  unverified?: string | null;
  page: string;
  /** The project on that page. */
  href: string;
}

/** The years of a project, newest first; a change only against the document of the year right before, where each has it once. */
export function projectYearRows(lines: readonly ProjectYearLine[], strings: Strings): BarRow[] {
  const only = (year: number) => onlyOne(lines, (line) => line.year === year);
  return lines.map((line): BarRow => {
    const before = only(line.year) ? only(line.year - 1) : null;
    const missing: BarCell = { text: line.unverified ?? strings.project.noAmount, quiet: true };
    return {
      label: strings.list.yearOf(line.year),
      href: line.href,
      ...(line.formerly === null ? {} : { sub: line.formerly }),
      cells: [
        amountCell(line.amount, strings, line.page) ?? missing,
        ...changeCells(line, before ?? { amount: null, page: '' }, null, strings),
      ],
      bar: yearsBar(line.amount),
    };
  });
}

/** A functional account as a document prints it. */
interface PrintedAccount {
  code: string;
  name: string | null;
}

/** A project elsewhere under a like name, with whose it is. */
interface LikeLine extends Omit<ProjectYearLine, 'formerly'> {
  department: string;
  region: string;
  account: PrintedAccount | null;
}

/** The columns of `viewLikeRows`: accounts where a document prints one. */
export function likeColumns(rows: readonly BarRow[], strings: Strings): BarColumn[] {
  const account: BarColumn = { key: 'account', label: strings.projectPage.account, kind: 'text', optional: true };
  return [
    { key: 'amount', label: strings.project.amount, kind: 'figure' },
    ...(rows.some(({ cells }) => cells.length > 1) ? [account] : []),
  ];
}

/** Projects elsewhere under like names. */
export function viewLikeRows(lines: readonly LikeLine[], strings: Strings): BarRow[] {
  const told = lines.some(({ account }) => account !== null);
  return lines.map((line): BarRow => {
    const { account } = line;
    const name = account && [account.code, account.name ?? ''].join(' ').trimEnd();
    return {
      label: line.name,
      href: line.href,
      sub: [line.department, line.region, strings.list.yearOf(line.year)].join(' · '),
      cells: [
        amountCell(line.amount, strings, line.page) ?? {
          text: line.unverified ?? strings.project.noAmount,
          quiet: true,
        },
        ...(told ? [name === null ? null : { text: name }] : []),
      ],
      bar: yearsBar(line.amount),
    };
  });
}

/**
 * The accounts that projects are booked under, each code once, where two of them are different ones; else none. A class and an item
 * within it are no difference: one document prints less deep. `null` for projects whose documents print none.
 */
export function differingAccounts(accounts: readonly (PrintedAccount | null)[]): PrintedAccount[] {
  const byCode = new Map<string, PrintedAccount>();
  for (const account of accounts) {
    if (account && !byCode.get(account.code)?.name) byCode.set(account.code, account);
  }
  const all = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const isWithin = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
  return all.some(({ code }) => all.some((other) => !isWithin(code, other.code))) ? all : [];
}

/** So many projects of a department-year stand open. */
const OPEN = 20;

/**
 * The projects of a department-year as rows with their share; each row keeps the identifier that links have led to. `page`: where marks and
 * places belong to, where it is another page.
 */
export function projectRows(
  projects: readonly ProjectView[],
  pageOf: (id: string) => string | undefined,
  strings: Strings,
  page?: string,
): BarRow[] {
  return projects.map(({ id, name, amount, unverified, share, basis }, index): BarRow => ({
    id,
    label: name,
    ...(pageOf(id) === undefined ? {} : { href: pageOf(id) ?? '' }),
    ...(index >= OPEN ? { folded: true } : {}),
    cells: [
      amountCell(amount, strings, page) ?? { text: unverified ?? strings.project.noAmount, quiet: true },
      placed(computedCell(share, basis), page),
    ],
    bar: yearsBar(amount),
  }));
}

function placed(cell: BarCell | null, page: string | undefined): BarCell | null {
  return cell === null || page === undefined ? cell : { ...cell, page };
}

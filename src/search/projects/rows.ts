import type { Strings } from '../../i18n/strings.ts';
import { MONEY_UNITS } from '../../money.ts';
import type { AmountView } from '../../views/amounts.ts';
import type { BarColumn, BarRow } from '../../views/bar-table.ts';
import type { NoteMark } from '../../views/cell-marks.ts';
import { amountCell, changeCells, yearsBar } from '../../views/figure-bars.ts';
import { markWords } from '../../views/mark-words.ts';
import type { ListHead, ListMark } from './format.ts';
import type { ProjectTable } from './table.ts';

/** The address of a row's project below that of the site. */
export function pageOfProject(table: ProjectTable, row: number): string {
  return `${departmentPath(table, row)}projects/${table.slugs[row] ?? ''}/`;
}

/** The address of a row's document, or of that of so many years before. */
export function pageOfYear(table: ProjectTable, row: number, before = 0): string {
  return `${departmentPath(table, row)}${(table.years[row] ?? 0) - before}/`;
}

function departmentPath({ head, departments }: ProjectTable, row: number): string {
  const department = head.departments[departments[row] ?? -1];
  return `${head.regions[department?.region ?? -1]?.slug ?? ''}/${department?.slug ?? ''}/`;
}

function notesOf(marks: readonly ListMark[] | undefined, strings: Strings): { doubts?: NoteMark[] } {
  if (!marks) return {};
  return {
    doubts: marks.map(([number, about, href]) => ({
      ...{ number, about, href },
      ...markWords(number, about, strings),
      quiet: false,
    })),
  };
}

/** Was an amount read that nothing proves? It has a unit and no value. */
export function isUnproven({ amounts, units }: ProjectTable, row: number): boolean {
  return Number.isNaN(amounts[row] ?? NaN) && (units[row] ?? '') !== '';
}

function amountOf(table: ProjectTable, row: number, strings: Strings): AmountView | null {
  const { amounts, printed, units, places, marks, corrected } = table;
  const [fen, text, unit] = [amounts[row] ?? NaN, printed[row] ?? '', units[row] ?? ''];
  if (text === '' || isUnproven(table, row)) return null;
  const mended = corrected.get(row);
  return {
    ...{
      text,
      unit: MONEY_UNITS.find((one) => one === unit) ?? null,
      fen: Number.isNaN(fen) ? null : fen,
      href: places[row] ?? '',
    },
    ...notesOf(marks.get(row), strings),
    ...(mended ? { corrected: mended } : {}),
  };
}

/** What stands where a row has no amount: that there is none, or what was read and is not proven. */
function unreadText({ printed, units }: ProjectTable, row: number, { project }: Strings): string {
  const text = printed[row] ?? '';
  return text === '' ? project.noAmount : project.unverified(`${text} ${units[row] ?? ''}`);
}

/** The columns of `projectListRow`: with the year before where some row has it. */
export function projectListColumns({ compared }: ListHead, { projects, changes }: Strings): BarColumn[] {
  const amount: BarColumn = { key: 'amount', label: projects.amount, kind: 'figure' };
  if (!compared) return [amount];
  return [
    amount,
    { key: 'change', label: projects.change, kind: 'change' },
    { key: 'percent', label: changes.percent, kind: 'percent', optional: true },
  ];
}

/** A row of the list as a row of the table with bars. `base`: the address of the site, with a slash at its end. */
export function projectListRow(table: ProjectTable, row: number, base: string, strings: Strings): BarRow {
  const { shown, departments, accounts, years, priors } = table;
  const department = shown.departments[departments[row] ?? -1];
  const account = shown.accounts[accounts[row] ?? -1];
  const amount = amountOf(table, row, strings);
  const page = base + pageOfYear(table, row);
  const prior = priors[row] ?? NaN;
  const before: AmountView | null = Number.isNaN(prior)
    ? null
    : { text: '', unit: null, fen: prior, href: '', ...notesOf(table.priorMarks.get(row), strings) };
  return {
    label: table.names[row] ?? '',
    href: base + pageOfProject(table, row),
    sub: [
      strings.list.yearOf(years[row] ?? 0),
      department?.label ?? '',
      ...(account ? [`${account.code} ${account.name}`.trimEnd()] : []),
    ].join(' · '),
    cells: [
      amountCell(amount, strings, page) ?? { text: unreadText(table, row, strings), quiet: true },
      ...(shown.compared
        ? changeCells({ amount, page }, { amount: before, page: base + pageOfYear(table, row, 1) }, null, strings)
        : []),
    ],
    bar: yearsBar(amount, before),
  };
}

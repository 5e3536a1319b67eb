import type { CitedAmount, Disclosure, Project, TableKind } from '../budget/schema.ts';
import { formatFen, isAmount, printedDecimals, type MoneyUnit } from '../money.ts';
import type { Strings } from '../i18n/index.ts';
import type { NoteMark } from './cell-marks.ts';
import { cellHref } from './cells.ts';

/** A printed amount with its unit and a link to the cell it stands in. */
export interface AmountView {
  text: string;
  /** `null` where the document prints no unit: then `fen` is `null` too, and nothing is computed with it. */
  unit: MoneyUnit | null;
  fen: number | null;
  /** `#table-r1-c2` on the page of the department-year. */
  href: string;
  /** Set where the printed figure was corrected; `text` and `fen` are the corrected ones. */
  corrected?: CorrectedMark;
  /** Set where open findings speak of the figure. */
  doubts?: readonly NoteMark[];
}

/** What is printed in a corrected cell, and which correction of its page it is. */
export interface CorrectedMark {
  number: number;
  printed: string;
  /** It was looked at and is as printed. */
  confirmed?: boolean;
}

/** An amount's unit for a sentence or a chart: with a word where the figure was corrected or is in doubt. */
export function unitText({ unit, corrected, doubts }: AmountView, strings: Strings): string {
  const text = unit ?? strings.tables.noUnitMark;
  const { correction, doubt } = strings.checks;
  return (
    text +
    (corrected && !corrected.confirmed ? correction.suffix : '') +
    (doubts ? doubt.suffix(doubts.map((mark) => mark.text)) : '')
  );
}

/** Why there is no figure. */
export type Missing = 'blank' | 'not-found' | 'title-only' | 'empty' | 'no-unit';

/** A cited amount for the page; `null` where nothing is printed. */
export function viewAmount(amount: CitedAmount | null): AmountView | null {
  if (!amount || amount.text === '' || (amount.fen === null && amount.unit !== null)) return null;
  return {
    text: amount.text,
    unit: amount.unit,
    fen: amount.fen,
    href: cellHref(amount.table, amount.row, amount.column),
  };
}

/** An amount that was read and has no value, as nothing proves it; `null` for all others. It is printed: a page must not say that it is not. */
export function unverifiedAmount(amount: StandingAmount | null): StandingAmount | null {
  return amount && amount.fen === null && amount.unit !== null && isAmount(amount.text) ? amount : null;
}

/** Such an amount in words. */
export function unverifiedText(amount: StandingAmount | null, strings: Strings): string | null {
  const read = unverifiedAmount(amount);
  return read && strings.project.unverified(`${read.text} ${read.unit ?? ''}`);
}

/** The amount that stands for a project: that of its form or its row, else what the narrative tells. */
export function projectAmount({ amount, told }: Told): StandingAmount | null {
  return amount ?? told?.amount ?? null;
}

type Told = Pick<Project, 'amount'> & { told?: Project['told'] };

/** An amount as printed, wherever it stands. */
export type StandingAmount = Pick<CitedAmount, 'text' | 'unit' | 'fen'>;

/** The amount of a project for the page. One that is told in words leads to the project itself (`id`), which says where. */
export function viewProjectAmount(project: Told & { id: string }): AmountView | null {
  const told = project.amount ? null : project.told?.amount;
  if (!told) return viewAmount(project.amount);
  return { text: told.text, unit: told.unit, fen: told.fen, href: `#${project.id}` };
}

/** The tables that list projects one by one. */
export const PROJECT_TABLES: readonly TableKind[] = ['project-list', 'project-performance'];

/** Whether one of the tables lists projects one by one. */
export function listsProjects(kinds: readonly TableKind[]): boolean {
  return kinds.some((kind) => PROJECT_TABLES.includes(kind));
}

/** Why a figure is missing that tables of these kinds would hold. */
export function whyMissing(disclosure: Disclosure, kinds: readonly TableKind[]): Missing {
  const tables = disclosure.tables.filter((table) => kinds.includes(table.kind));
  const filled = tables.filter((table) => !table.empty);
  if (filled.length > 0) return filled.every((table) => table.unit === null) ? 'no-unit' : 'blank';
  if (tables.length > 0) return 'empty';
  return disclosure.titlesWithoutTable.some(({ kind }) => kinds.includes(kind)) ? 'title-only' : 'not-found';
}

/** A share as a whole number from 0 to 100 with one decimal, for the length of a bar. */
export function barLength(part: number | null, largest: number): number {
  if (part === null || part <= 0 || largest <= 0) return 0;
  return Math.max(0.5, Math.round((part / largest) * 1000) / 10);
}

/** The difference of two printed amounts, written in the unit and with the decimals they are printed in. */
export function formatDifference(now: Printed, before: Printed): { fen: number; text: string } {
  const fen = now.fen - before.fen;
  const decimals = Math.max(printedDecimals(now.text), printedDecimals(before.text));
  return { fen, text: formatFen(Math.abs(fen), now.unit, decimals) };
}

/** The same with its sign, as a text for readers. */
export function formatSigned(now: Printed, before: Printed): string {
  const { fen, text } = formatDifference(now, before);
  return `${fen > 0 ? '+' : fen < 0 ? '−' : ''}${text}`;
}

/** An amount in fen as printed. */
export interface Printed {
  text: string;
  unit: MoneyUnit;
  fen: number;
}

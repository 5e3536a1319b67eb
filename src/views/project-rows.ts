import type { Strings } from '../i18n/index.ts';
import type { AmountView } from './amounts.ts';
import type { BarCell, BarRow } from './bar-table.ts';
import { joinDoubts } from './doubts.ts';
import { amountCell, computedCell } from './figure-bars.ts';
import { formatChange } from './headline.ts';
import type { ProjectView } from './projects.ts';
import { changeText } from './scale.ts';

/** A project in one document, with the page that its amount stands on. */
export interface ProjectYearLine {
  year: number;
  name: string;
  /** The name in that document, where it is another one than the page's. */
  formerly: string | null;
  amount: AmountView | null;
  page: string;
  /** The project on that page. */
  href: string;
}

function changeOf(now: AmountView | null, before: AmountView | null, strings: Strings): (BarCell | null)[] {
  if (!now || !before || now.fen === null || before.fen === null) return [null, null];
  const fen = now.fen - before.fen;
  if (fen === 0) return [{ text: strings.changes.level, quiet: true }, null];
  const marks = joinDoubts([now, before]);
  const change = { text: changeText(fen) ?? '', fen, ...(marks.length > 0 ? { marks, page: '' } : {}) };
  return [change, computedCell(formatChange(now.fen, before.fen))];
}

/** The years of a project, newest first; a change only against the document of the year right before, where each has it once. */
export function projectYearRows(lines: readonly ProjectYearLine[], strings: Strings): BarRow[] {
  const only = (year: number) => {
    const found = lines.filter((line) => line.year === year);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return lines.map((line): BarRow => {
    const before = only(line.year) ? only(line.year - 1) : null;
    const missing: BarCell = { text: strings.project.noAmount, quiet: true };
    return {
      label: strings.list.yearOf(line.year),
      href: line.href,
      ...(line.formerly === null ? {} : { sub: line.formerly }),
      cells: [
        amountCell(line.amount, strings, line.page) ?? missing,
        ...changeOf(line.amount, before?.amount ?? null, strings),
      ],
      bar:
        line.amount?.fen === undefined || line.amount.fen === null
          ? null
          : { kind: 'years', now: line.amount.fen, was: null },
    };
  });
}

/** Projects elsewhere under like names, with whose they are. */
export function viewLikeRows(
  lines: readonly (Omit<ProjectYearLine, 'formerly'> & { department: string; region: string })[],
  strings: Strings,
): BarRow[] {
  return lines.map((line): BarRow => ({
    label: line.name,
    href: line.href,
    sub: [line.department, line.region, strings.list.yearOf(line.year)].join(' · '),
    cells: [amountCell(line.amount, strings, line.page) ?? { text: strings.project.noAmount, quiet: true }],
    bar:
      line.amount?.fen === undefined || line.amount.fen === null
        ? null
        : { kind: 'years', now: line.amount.fen, was: null },
  }));
}

/** So many projects of a department-year stand open. */
const OPEN = 20;

/** The projects of a department-year as rows with their share; each row keeps the identifier that links have led to. */
export function projectRows(
  projects: readonly ProjectView[],
  pageOf: (id: string) => string | undefined,
  strings: Strings,
): BarRow[] {
  return projects.map(({ id, name, amount, share, basis }, index): BarRow => ({
    id,
    label: name,
    ...(pageOf(id) === undefined ? {} : { href: pageOf(id) ?? '' }),
    ...(index >= OPEN ? { folded: true } : {}),
    cells: [amountCell(amount, strings) ?? { text: strings.project.noAmount, quiet: true }, computedCell(share, basis)],
    bar: amount?.fen === undefined || amount.fen === null ? null : { kind: 'years', now: amount.fen, was: null },
  }));
}

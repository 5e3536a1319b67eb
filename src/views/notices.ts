import type { Disclosure, Notice } from '../budget/schema.ts';
import { cellAnchor, mapAreas, rowAnchor, tableAnchor } from './cells.ts';

export interface NoticeView {
  severity: Notice['severity'];
  message: string;
  /** The place on the page that it speaks of. */
  href: string | null;
  tableTitle: string | null;
}

function target(disclosure: Disclosure, notice: Notice): string | null {
  const table = disclosure.tables.find(({ id }) => id === notice.table);
  if (!table) return null;
  const { row, column } = notice;
  if (row === null || !table.cells[row]) return `#${tableAnchor(table.id)}`;
  const area = column === null ? undefined : mapAreas(table)[row]?.[column];
  return area ? `#${cellAnchor(table.id, area.row, area.column)}` : `#${rowAnchor(table.id, row)}`;
}

/** What the conversion wants a reader to know: warnings first, each with a link to its place. */
export function viewNotices(disclosure: Disclosure): NoticeView[] {
  const views = disclosure.notices.map((notice) => ({
    severity: notice.severity,
    message: notice.message,
    href: target(disclosure, notice),
    tableTitle: disclosure.tables.find(({ id }) => id === notice.table)?.title ?? null,
  }));
  return [...views.filter(({ severity }) => severity === 'warning'), ...views.filter(({ severity }) => severity === 'note')];
}

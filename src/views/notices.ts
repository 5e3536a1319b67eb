import type { CheckedDoubt } from '../budget/corrections.ts';
import type { Disclosure, Notice } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { distinctPages, type FindPage, type PageLink } from './originals.ts';
import { cellHref, mapAreas, rowHref, tableHref } from './cells.ts';

/** Notices that a person has looked at beside the original, by their number. */
export type CheckedNotices = ReadonlyMap<number, CheckedDoubt>;

/** A notice, once for all the places of a table that it speaks of. */
export interface NoticeView {
  severity: Notice['severity'];
  /** What is said, to be worded by the page. */
  notice: Pick<Notice, 'id' | 'values'>;
  tableTitle: string | null;
  /** The places on the page; empty where it speaks of none. */
  places: { href: string; text: string }[];
  /** Pages of the original that it speaks of. */
  sources: PageLink[];
  /** Who has looked at it beside the original, and when; `null` where nobody has. */
  checked: { by: string; date: string } | null;
}

function target(disclosure: Disclosure, notice: Notice): string | null {
  const table = disclosure.tables.find(({ id }) => id === notice.table);
  if (!table) return null;
  const { row, column } = notice;
  if (row === null || !table.cells[row]) return tableHref(table.id);
  const area = column === null ? undefined : mapAreas(table)[row]?.[column];
  return area ? cellHref(table.id, area.row, area.column) : rowHref(table.id, row);
}

function placeText(notice: Notice, strings: Strings): string {
  return notice.row === null ? strings.source.wholeTable : strings.source.row(notice.row + 1);
}

/**
 * What the conversion wants a reader to know: warnings first; the same words about one table once, with all its places. `names`: of the tables
 * by id.
 */
export function viewNotices(
  disclosure: Disclosure,
  { names, find, checked }: { names: ReadonlyMap<string, string>; find: FindPage; checked: CheckedNotices },
  strings: Strings,
): NoticeView[] {
  const checkOf = (index: number): NoticeView['checked'] => {
    const { by, date } = checked.get(index) ?? {};
    return by === undefined || date === undefined ? null : { by, date };
  };
  const groups = Map.groupBy(
    disclosure.notices.map((notice, index) => ({ notice, check: checkOf(index) })),
    ({ notice: { id, severity, values, table }, check }) => JSON.stringify([severity, id, values, table, check]),
  );
  const views = [...groups.values()].flatMap((group): NoticeView[] => {
    const notices = group.map(({ notice }) => notice);
    const [first] = notices;
    if (!first) return [];
    return [
      {
        severity: first.severity,
        checked: group[0]?.check ?? null,
        notice: { id: first.id, values: first.values },
        tableTitle: (first.table && names.get(first.table)) ?? null,
        places: notices.flatMap((notice) => {
          const href = target(disclosure, notice);
          return href ? [{ href, text: placeText(notice, strings) }] : [];
        }),
        sources: distinctPages(
          notices.map(({ place }) => place),
          find,
        ),
      },
    ];
  });
  return [
    ...views.filter(({ severity }) => severity === 'warning'),
    ...views.filter(({ severity }) => severity === 'note'),
  ];
}

import { downloadWords, type Strings } from '../i18n/index.ts';
import { append } from '../lists.ts';
import type { Download } from '../views/index.ts';
import { cellLink, type PlacedSheet } from './placed-sheet.ts';
import type { Sheet, SheetCell } from './xlsx-file.ts';

/** What a file for download says of where it comes from; `null` where nobody has stated it. */
export interface Origin {
  /** Address of the department-year's page: whole where the site's own is known, else from the root of the site. */
  page: string;
  publisher: string | null;
  licence: { name: string; url: string | null } | null;
}

/** The first sheet: whose figures these are, from which files, in which unit, under which terms, and which sheet holds what. */
export function aboutSheet(
  { identity, source, unit, figuresOnly }: Download,
  placed: readonly PlacedSheet[],
  { page, publisher, licence }: Origin,
  strings: Strings,
): Sheet {
  const words = downloadWords(strings.language).workbook;
  const rows: SheetCell[][] = [
    [{ text: strings.disclosure.title(identity.department.name, identity.year) }],
    [{ text: words.lead }],
  ];
  const say = (label: string, text: string, link?: string) =>
    rows.push([{ text: label }, link === undefined ? { text } : { text, link }]);
  say(words.department, identity.department.name);
  say(words.region, identity.region.name);
  say(words.year, strings.list.yearOf(identity.year));
  say(words.unit, unit ?? strings.tables.noUnit);
  say(words.page, page, /^https?:/u.test(page) ? page : undefined);
  for (const file of source.files) {
    say(words.file, file.name);
    say(words.digest, file.sha256);
  }
  if (source.url !== null) say(strings.source.url, source.url, source.url);
  if (source.published !== null) say(strings.source.published, source.published);
  say(words.publisher, publisher ?? words.notStated);
  say(words.licence, licence?.name ?? words.notStated, licence?.url ?? undefined);
  if (figuresOnly) say(words.omitted, strings.source.figuresOnly);
  rows.push(
    [],
    [words.columns.sheet, words.columns.title, words.columns.unit, words.columns.place].map((text) => ({ text })),
  );
  append(
    rows,
    placed.map(({ table, name }): SheetCell[] => [
      cellLink(name, null, null),
      { text: [table.number, table.title].filter(Boolean).join(' ') },
      { text: table.unit ?? strings.tables.noUnit },
      { text: words.place(table.place) },
      ...(table.note === null ? [] : [{ text: `${strings.tables.note}：${table.note}` }]),
    ]),
  );
  return { name: words.about, rows, merges: [], frozen: 0 };
}

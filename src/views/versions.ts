import type { Disclosure } from '../budget/schema.ts';
import { versionWords, type Strings, type VersionWords } from '../i18n/index.ts';
import { HIDDEN_NUMBER } from '../privacy/index.ts';
import { compact } from '../text.ts';
import { cellHref, mapAreas } from './cells.ts';
import { compareTable, pairTables, type CellChange, type TableChange } from './compare-tables.ts';
import { nameCell } from './corrections.ts';
import { pair } from './pairing.ts';

/** A version as the register of a department-year tells it, and what it says; `null` where that is not known. */
export interface KnownVersion {
  version: number;
  recorded: string | null;
  reason: keyof VersionWords['reason'];
  because: string | null;
  files: readonly { name: string }[];
  /** As printed, without corrections; `null` where nothing is kept or it is of another schema. */
  disclosure: Disclosure | null;
  narrative: string | null;
  /** There is a file of it. */
  kept: boolean;
}

export interface ChangedCell {
  place: string;
  /** The cell on the page; `null` where the page shows a later version. */
  href: string | null;
  before: string;
  after: string;
}

/** What is new in a version: a sentence, and lists, each only as long as a page bears. */
export interface VersionChanges {
  summary: string;
  cells: ChangedCell[];
  groups: { title: string; items: string[] }[];
  /** How many changes are not listed. */
  left: number;
}

export interface VersionView {
  number: number;
  title: string;
  day: string;
  reason: string;
  because: string | null;
  files: string[];
  /** Since the version before; a sentence where there is nothing to list. */
  changes: VersionChanges | string | null;
  /** It is superseded: its file is offered, or not kept. */
  superseded: 'kept' | 'not-kept' | null;
}

/** As many cells, and items of a list, are shown of one version. */
const MOST = 60;

/** The versions of a department-year for its page, the newest first, each with what changed in it. `versions`: the oldest first. */
export function viewVersions(versions: readonly KnownVersion[], strings: Strings): VersionView[] {
  const words = versionWords(strings.language);
  return versions
    .map((one, index) => {
      const before = versions[index - 1];
      const now = index === versions.length - 1;
      return {
        number: one.version,
        title: words.nth(one.version, now),
        day: words.day(one.recorded),
        reason: words.reason[one.reason],
        because: one.because && words.because(one.because),
        files: one.files.map(({ name }) => name),
        changes: before ? changesSince(before, one, now, strings) : null,
        superseded: now ? null : one.kept ? ('kept' as const) : ('not-kept' as const),
      };
    })
    .reverse();
}

function changesSince(
  before: KnownVersion,
  after: KnownVersion,
  now: boolean,
  strings: Strings,
): VersionChanges | string {
  const words = versionWords(strings.language);
  if (!before.kept) return words.noComparison;
  if (before.disclosure === null || after.disclosure === null) return words.unreadable;
  const tables = pairTables(before.disclosure, after.disclosure);
  const compared = tables.pairs.map(([old, table]) => ({ title: table.title, change: compareTable(old, table) }));
  const cells = compared.flatMap(({ change }) => change.cells);
  const projects = pair(before.disclosure.projects, after.disclosure.projects, [
    { key: ({ name }) => compact(name), interchangeable: true },
  ]);
  const paragraphs = compareNarratives(before.narrative, after.narrative);
  const groups = [
    { title: words.groups.tablesAdded, items: tables.added.map(({ title }) => title) },
    { title: words.groups.tablesGone, items: tables.gone.map(({ title }) => title) },
    ...compared.flatMap(({ title, change }) => groupsOf(title, change, strings)),
    { title: words.groups.projectsAdded, items: projects.added.map(({ name }) => name) },
    { title: words.groups.projectsGone, items: projects.gone.map(({ name }) => name) },
    { title: words.groups.narrativeAdded, items: paragraphs.added },
    { title: words.groups.narrativeGone, items: paragraphs.gone },
  ].filter(({ items }) => items.length > 0);
  const sum = (count: (change: TableChange) => number) => compared.reduce((all, { change }) => all + count(change), 0);
  const counts = words.counts;
  const parts = [
    [cells.length, counts.cells],
    [tables.added.length, counts.tablesAdded],
    [tables.gone.length, counts.tablesGone],
    [
      sum(
        ({ rowsAdded, rowsGone, columnsAdded, columnsGone }) =>
          [rowsAdded, rowsGone, columnsAdded, columnsGone].flat().length,
      ),
      counts.rows,
    ],
    [sum(({ unit }) => (unit ? 1 : 0)), counts.units],
    [projects.added.length + projects.gone.length, counts.projects],
    [Math.max(paragraphs.added.length, paragraphs.gone.length), counts.narrative],
  ] as const;
  const told = parts.flatMap(([count, say]) => (count > 0 ? [say(count)] : []));
  if (told.length === 0) return words.same(before.version);
  return {
    summary: words.summary(before.version, told),
    ...shorten(
      cells.map((cell) => viewCell(cell, now, strings)),
      groups,
    ),
  };
}

function viewCell({ table, row, column, before, after }: CellChange, now: boolean, strings: Strings): ChangedCell {
  const area = mapAreas(table)[row]?.[column];
  const href = now && area ? cellHref(table.id, area.row, area.column) : null;
  return { place: nameCell(table, row, column, strings), href, before, after };
}

function groupsOf(title: string, change: TableChange, strings: Strings): { title: string; items: string[] }[] {
  const words = versionWords(strings.language).groups;
  return [
    { title: words.rowsAdded(title), items: change.rowsAdded },
    { title: words.rowsGone(title), items: change.rowsGone },
    { title: words.columnsAdded(title), items: change.columnsAdded },
    { title: words.columnsGone(title), items: change.columnsGone },
    { title: words.unit(title), items: change.unit ? [words.unitChange(change.unit.before, change.unit.after)] : [] },
  ];
}

/** Paragraphs that only one of two narratives has; none where one of the two is not there to be compared. */
function compareNarratives(before: string | null, after: string | null): { gone: string[]; added: string[] } {
  if (before === null || after === null) return { gone: [], added: [] };
  const paragraphs = (text: string) =>
    text
      .split(/\n{2,}/u)
      .map((paragraph) =>
        paragraph
          .replace(/^#+ /u, '')
          .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '')
          .trim(),
      )
      .filter((paragraph) => paragraph !== '' && !paragraph.includes(HIDDEN_NUMBER));
  const each = (text: string) => paragraphs(text).map((paragraph) => ({ paragraph }));
  const found = pair(each(before), each(after), [
    { key: ({ paragraph }) => compact(paragraph), interchangeable: true },
  ]);
  const told = (list: readonly { paragraph: string }[]) => list.map(({ paragraph }) => paragraph);
  return { gone: told(found.gone), added: told(found.added) };
}

function shorten(
  cells: ChangedCell[],
  groups: VersionChanges['groups'],
): Pick<VersionChanges, 'cells' | 'groups' | 'left'> {
  let left = Math.max(0, cells.length - MOST);
  const shown: VersionChanges['groups'] = [];
  let room = MOST;
  for (const { title, items } of groups) {
    const some = items.slice(0, room);
    room -= some.length;
    left += items.length - some.length;
    if (some.length > 0) shown.push({ title, items: some });
  }
  return { cells: cells.slice(0, MOST), groups: shown, left };
}

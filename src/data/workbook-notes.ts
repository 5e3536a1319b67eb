import { downloadWords, noticeText, type Strings } from '../i18n/index.ts';
import { append } from '../lists.ts';
import type { Download, DownloadResult } from '../views/index.ts';
import { cellLink, type PlacedSheet } from './placed-sheet.ts';
import type { Sheet, SheetCell } from './xlsx-file.ts';

/** What is said at cells, by table and `row,column`. */
export type CellNotes = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Everything that a reader of the figures should know: at its cell, and as rows of a sheet. */
export function collectNotes(
  download: Download,
  placed: readonly PlacedSheet[],
  strings: Strings,
): { cells: CellNotes; rows: SheetCell[][] } {
  const words = downloadWords(strings.language).workbook;
  const cells = new Map<string, Map<string, string[]>>();
  const rows: SheetCell[][] = [];
  const names = new Map(placed.map(({ table, name }) => [table.id, name]));
  const noteAt = (table: string, row: number, column: number, text: string) => {
    const own = cells.get(table) ?? new Map<string, string[]>();
    own.set(`${row},${column}`, [...(own.get(`${row},${column}`) ?? []), text]);
    cells.set(table, own);
  };
  const at = (table: string | null, row: number | null, column: number | null): SheetCell => {
    const name = table === null ? undefined : names.get(table);
    return name === undefined ? null : cellLink(name, row, column);
  };
  for (const { table, row, column, old, new: now, reason, date, decidedBy } of download.corrections ?? []) {
    const said = words.correction(old, now, reason, date, decidedBy);
    noteAt(table, row, column, said);
    rows.push([{ text: strings.checks.correction.mark }, at(table, row, column), { text: said }]);
  }
  for (const result of download.checks.results.filter(({ outcome }) => outcome === 'differs')) {
    const said = findingSaid(result, strings);
    const own = result.cells.filter(({ of }) => of === 'table');
    for (const { table, row, column } of own)
      if (table !== null && row !== null && column !== null) noteAt(table, row, column, said);
    const [first] = own;
    const place = first ? at(first.table, first.row, first.column) : null;
    rows.push([{ text: strings.checks.outcomes.differs }, place, { text: said }]);
  }
  for (const notice of download.notices) {
    const { severity, table, row, column, place } = notice;
    const said = [words.place(place), noticeText(strings.language, notice)].filter(Boolean).join('：');
    rows.push([{ text: strings.source.severity[severity] }, at(table, row, column), { text: said }]);
  }
  return { cells, rows };
}

function findingSaid({ severity, message, acknowledged }: DownloadResult, strings: Strings): string {
  const words = strings.checks;
  const explained = acknowledged && `${words.acknowledged(acknowledged.date)}${acknowledged.reason}`;
  return [`${words.outcomes.differs}·${words.severity[severity]}：${message}`, explained].filter(Boolean).join(' ');
}

/** The last sheet: what is corrected, what differs, what the conversion noticed; and how the checks stand. */
export function notesSheet(notes: readonly SheetCell[][], { checks, identity }: Download, strings: Strings): Sheet {
  const words = downloadWords(strings.language).workbook;
  const { caution, stale, missing } = strings.checks;
  const standing = { current: caution, stale: stale(identity.stage), missing }[checks.status];
  const rows: SheetCell[][] = [
    [{ text: words.notesLead }],
    [{ text: standing }],
    [words.columns.kind, words.columns.cell, words.columns.says].map((text) => ({ text })),
  ];
  append(rows, notes.length > 0 ? notes : [[{ text: words.noNotes }]]);
  return { name: words.notes, rows, merges: [], frozen: 3 };
}

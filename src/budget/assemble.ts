import { append } from '../lists.ts';
import { isAmount, isBlankAmount, isSeveralAmounts, type MoneyUnit } from '../money.ts';
import type { NoticeSaid } from '../notice.ts';
import { Problem } from '../problem.ts';
import type { Document } from '../readers/document.ts';
import { recogniseTables, type Recognition, type RecognisedTable, type TextBlock } from '../tables/index.ts';
import { compact } from '../text.ts';
import { amountsInCell, COMMON, type OwnWords } from '../vocabulary/index.ts';
import { findAbsent } from './announced.ts';
import { earlyEndNotice, findEarlyEnds } from './ends-early.ts';
import { readHeadline } from './headline.ts';
import { readContact, readIdentity, type Overrides } from './identity.ts';
import { ownWords, type Jurisdiction } from './jurisdiction.ts';
import { placeNarrative, writeNarrative } from './narrative.ts';
import { mergeProjectLists, readOverallPerformance, readProject, type PublishedForm } from './projects.ts';
import { readProjectRows } from './project-rows.ts';
import { readRows, readTableColumns } from './rows.ts';
import { figureCells, scannedFigures } from './scanned.ts';
import { refuseOther, readSaying, type Saying } from './says-budget.ts';
import type { Disclosure, Notice, PrintedAmount, Project, Table } from './schema.ts';
import { mergeToldProjects, readToldProjects } from './told.ts';

/** The file a document was read from. */
export interface SourceFile {
  name: string;
  format: string;
  bytes: number;
  sha256: string;
}

export interface Assembled {
  disclosure: Disclosure;
  /** The narrative as Markdown, or `null` when the document has none. */
  narrative: string | null;
  /** Where each line of the narrative stands in the source. */
  places: Notice['place'][];
  /** Short names the document gives its department. */
  aliases: string[];
  /** The words that its jurisdiction adds. */
  words: OwnWords;
  says: Saying;
  /** Whether the document says that it is of a department as a whole or of a unit; else `kind` is what is usual. */
  kindIsSaid: boolean;
}

/**
 * Makes a department-year out of what was read. Amounts are in integer fen beside the printed text.
 * `profile`: what its jurisdiction is known to print; its titles are recognised, its unit is only told, never assumed.
 * Throws a Problem when the document names no department or no year, or is something else than a budget.
 */
export function assembleBudget(
  document: Document,
  source: {
    files: SourceFile[];
    url?: string | null;
    published?: string | null;
    personal?: NonNullable<Disclosure['personal']> | undefined;
  },
  overrides: Overrides & { unit?: MoneyUnit | undefined } = {},
  profile: Jurisdiction | null = null,
): Assembled {
  const words = profile ? ownWords(profile) : COMMON;
  const recognition = recogniseTables(document, words);
  const place = { file: document.file };
  refuseOther(recognition, place);
  const { identity, title, aliases, notices, kindIsSaid } = readIdentity(
    recognition.narrative,
    recognition.tables,
    overrides,
    place,
  );
  append(notices, contradictions(recognition, overrides, document.file));
  const mainUnit = overrides.unit ?? commonUnit(recognition.tables) ?? unitOfText(recognition.narrative);
  if (!mainUnit && !recognition.tables.some((table) => table.isUnitDisputed))
    notices.push(notice({ id: 'unit-not-found', values: { usual: profile?.unit ?? '' } }, 'warning', null));

  const forms: PublishedForm[] = [];
  const tables = recognition.tables.map((recognised, index) => {
    const id = tableId(recognised, recognition.tables.slice(0, index));
    const unit = recognised.isUnitDisputed ? null : (recognised.unit ?? mainUnit);
    const columns = readTableColumns(recognised, identity.year, identity.stage);
    const table = publish(recognised, id, unit, columns);
    if (recognised.form) forms.push({ source: recognised, table, unit });
    append(notices, tableNotices(recognised, table, mainUnit));
    return table;
  });

  const projects: Omit<Project, 'id'>[] = [];
  const overallPerformance: Disclosure['overallPerformance'] = [];
  const unknownLabels: { labels: string[]; table: Table }[] = [];
  for (const form of forms) {
    const overall = form.table.kind === 'overall-performance' ? readOverallPerformance(form, words) : null;
    const read = overall ? null : readProject(form, words);
    if (overall) overallPerformance.push(overall.overall);
    if (read?.project) projects.push(read.project);
    const unknown = (overall ?? read)?.unknown ?? [];
    if (unknown.length > 0) unknownLabels.push({ labels: unknown, table: form.table });
    if (overall?.disagrees || read?.disagrees) notices.push(columnsDisagree(form.table));
  }
  const [firstUnknown] = unknownLabels;
  if (firstUnknown) {
    const labels = [...new Set(unknownLabels.flatMap((each) => each.labels))].join('\n');
    const values = { labels, forms: unknownLabels.length };
    notices.push(notice({ id: 'form-labels-unknown', values }, 'note', firstUnknown.table));
  }
  for (const table of tables) {
    const read = readProjectRows(table, words);
    append(projects, read.projects);
    if (read.disagrees) notices.push(columnsDisagree(table));
  }
  const told = readToldProjects(recognition.narrative, identity.year);
  const lists = tables.filter((table) => table.kind === 'project-list');
  const allProjects = mergeToldProjects(mergeProjectLists(projects, lists), told.projects);
  for (const { name, place } of told.unclear) {
    notices.push({ ...notice({ id: 'told-amount-unclear', values: { project: name } }, 'note', null), place });
  }
  for (const { title: printed, place } of recognition.titlesWithoutTable) {
    notices.push({
      ...notice({ id: 'title-without-table', values: { title: printed } }, 'warning', null),
      place,
    });
  }
  for (const found of document.notices) {
    const severity = found.id === 'invisible-characters' ? 'note' : 'warning';
    notices.push({ ...notice(found, severity, null), place: found.place });
  }

  const read = { tables, projects: allProjects, overall: overallPerformance };
  append(notices, findEarlyEnds(document, read).map(earlyEndNotice));
  append(notices, findAbsent(recognition));
  const narrative = writeNarrative(recognition.narrative);
  const disclosure: Disclosure = {
    schema: 2,
    identity,
    title,
    unit: mainUnit,
    contact: readContact(recognition.narrative),
    source: { files: source.files, url: source.url ?? null, published: source.published ?? null },
    ...(source.personal && source.personal.length > 0 && { personal: source.personal }),
    figuresOnly: false,
    narrative: narrative === null ? 'absent' : 'present',
    headline: readHeadline(tables, allProjects, identity.stage),
    tables,
    projects: allProjects,
    overallPerformance,
    titlesWithoutTable: recognition.titlesWithoutTable,
    notices,
  };
  const places = placeNarrative(recognition.narrative);
  return { disclosure, narrative, places, aliases, words, says: readSaying(recognition, identity.year), kindIsSaid };
}

function publish(recognised: RecognisedTable, id: string, unit: MoneyUnit | null, columns: Table['columns']): Table {
  const rows = recognised.form ? [] : readRows(recognised, columns, unit);
  const unread = recognised.cells
    .slice(recognised.headerRows)
    .some((line) => recognised.doubtful.some((column) => isAmount(line[column] ?? '')));
  const amounts = recognised.form
    ? recognised.cells.flat().flatMap((cell) => amountsInCell(cell))
    : rows.flatMap((row) => row.amounts.filter((amount) => !isBlankAmount(amount.text)));
  const scanned = scannedFigures(recognised, rows);
  return {
    id,
    kind: recognised.kind,
    title: recognised.title,
    number: recognised.number,
    unit,
    preparedBy: recognised.preparedBy,
    place: recognised.place,
    cells: recognised.cells,
    places: recognised.places,
    mends: recognised.mends,
    headerRows: recognised.headerRows,
    spans: recognised.spans,
    omitted: [],
    columns,
    rows,
    note: recognised.note,
    ...(recognised.marks.length > 0 && { marks: recognised.marks }),
    ...(scanned.length > 0 && { scanned }),
    ...(recognised.aligned && { aligned: { unproven: figureCells(recognised, rows) } }),
    empty: recognised.kind !== 'contents' && recognised.kind !== 'units' && amounts.length === 0 && !unread,
  };
}

/** What a person says of the document and the document itself contradicts: a wrong year is a wrong figure on every page. */
function contradictions(recognition: Recognition, overrides: Overrides, file: string): Notice[] {
  if (overrides.year === undefined && overrides.department === undefined) return [];
  let own;
  try {
    own = readIdentity(recognition.narrative, recognition.tables, {}, { file }).identity;
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
  const said = (field: 'year' | 'department', given: string, printed: string) =>
    notice({ id: 'override-contradicts', values: { field, given, printed } }, 'warning', null);
  const notices: Notice[] = [];
  if (overrides.year !== undefined && overrides.year !== own.year) {
    notices.push(said('year', String(overrides.year), String(own.year)));
  }
  if (overrides.department !== undefined && compact(overrides.department) !== compact(own.department.name)) {
    notices.push(said('department', overrides.department, own.department.name));
  }
  return notices;
}

function tableId(table: RecognisedTable, before: readonly RecognisedTable[]): string {
  const same = before.filter((other) => other.kind === table.kind).length;
  return same === 0 ? table.kind : `${table.kind}-${same + 1}`;
}

function commonUnit(tables: readonly RecognisedTable[]): MoneyUnit | null {
  const units = tables.flatMap((table) => (table.unit ? [table.unit] : []));
  const count = (unit: MoneyUnit) => units.filter((other) => other === unit).length;
  return units.length === 0 ? null : units.reduce((best, unit) => (count(unit) > count(best) ? unit : best));
}

function unitOfText(narrative: readonly TextBlock[]): MoneyUnit | null {
  const text = narrative.map((block) => block.text).join('');
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  const wan = count(/\d\s*万元/gu);
  const yuan = count(/\d\s*元/gu);
  return wan === 0 && yuan === 0 ? null : wan >= yuan ? '万元' : '元';
}

function tableNotices(recognised: RecognisedTable, table: Table, mainUnit: MoneyUnit | null): Notice[] {
  const notices: Notice[] = recognised.notices.map((found) => ({
    ...notice(found, found.severity, table),
    row: found.row,
    column: found.column,
    place: (found.row === null ? undefined : table.places[found.row]) ?? table.place,
  }));
  if (
    recognised.unit === null &&
    !recognised.isUnitDisputed &&
    !table.empty &&
    mainUnit &&
    table.kind !== 'contents' &&
    table.kind !== 'units'
  ) {
    notices.push(notice({ id: 'unit-assumed', values: { unit: mainUnit } }, 'note', table));
  }
  if (table.kind === 'other') notices.push(notice({ id: 'table-unknown', values: {} }, 'warning', table));
  const amounts = new Map(
    table.rows.flatMap((row) => row.amounts.map((amount) => [`${row.row}:${amount.column}`, amount])),
  );
  table.cells.forEach((line, row) => {
    line.forEach((text, column) => {
      const id = whyNoAmount(text, amounts.get(`${row}:${column}`), table.unit);
      if (id === null) return;
      // A figure in a row whose columns are unclear has been told with its row.
      if (recognised.values.some((held) => held.row === row && held.column === column && held.text === '')) return;
      const said = notice({ id, values: { text: text.slice(0, 20) } }, 'warning', table);
      notices.push({ ...said, row, column, place: table.places[row] ?? table.place });
    });
  });
  return notices;
}

/** Why a cell gives no amount: of a column of amounts, or anywhere where the column was too narrow for what it holds. */
function whyNoAmount(
  text: string,
  amount: PrintedAmount | undefined,
  unit: MoneyUnit | null,
): 'several-amounts' | 'amount-too-wide' | 'cell-not-amount' | null {
  if (/^[#＃]{2,}$/u.test(text)) return 'amount-too-wide';
  if (!amount || amount.fen !== null || isBlankAmount(amount.text) || SAYS_NONE.test(amount.text) || !unit) return null;
  return isSeveralAmounts(amount.text) ? 'several-amounts' : 'cell-not-amount';
}

/** Words for a blank: there is nothing of it. */
const SAYS_NONE = /^\s*(?:无|不涉及|不适用|未安排)\s*$/u;

function columnsDisagree(table: Table): Notice {
  return notice({ id: 'indicator-columns-disagree', values: {} }, 'warning', table);
}

function notice({ id, values }: NoticeSaid, severity: Notice['severity'], table: Table | null): Notice {
  return { id, severity, values, place: table?.place ?? {}, table: table?.id ?? null, row: null, column: null };
}

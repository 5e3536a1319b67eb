import type { Row, Table } from '../budget/schema.ts';
import type { CellMarks } from './cell-marks.ts';
import { cellAnchor, mapAreas, rowAnchor, tableAnchor, type Area, type AreaMap } from './cells.ts';
import { unverifiedCells } from './unverified.ts';

/** A cell ready to be written: a header or data cell with its scope, merges and anchors. */
export interface CellView {
  id: string;
  text: string;
  heading: boolean;
  /** Of a label, the code of its row. */
  code?: string;
  scope?: 'col' | 'colgroup' | 'row';
  /** Identifiers of the header cells that speak of this cell, where `scope` alone does not say it. */
  headers?: string;
  rowSpan?: number;
  colSpan?: number;
  kind: 'label' | 'number' | 'code' | 'text';
  /** 0 total, 1 class, 2 section, 3 item, `null` without levels. */
  level: number | null;
  /** The amount in fen; `undefined` for cells that hold none, `null` for blank amounts. */
  fen: number | null | undefined;
  omitted: boolean;
  /** In the column that names the rows and stays while the others scroll. */
  frozen: boolean;
  /** The first cell of a group of columns, which gets a hairline at its left. */
  groupStart: boolean;
  /** The mark of a note printed behind the text. */
  note?: string;
  /** Read from a picture, or in a row and column that are a guess, and proven by no sum: shown as read, and no figure of the portal. */
  unverified?: true;
  /** Findings, quotes and corrections that speak of this cell. */
  marks?: CellMarks;
}

export interface RowView {
  id: string;
  level: number | null;
  cells: CellView[];
}

/** A published table, ready to be written. */
export interface TableView {
  id: string;
  anchor: string;
  kind: Table['kind'];
  title: string;
  number: string | null;
  unit: string | null;
  preparedBy: string | null;
  note: string | null;
  empty: boolean;
  omitted: boolean;
  /** Its rows or columns were told from where the writing stands. */
  aligned: boolean;
  head: RowView[];
  body: RowView[];
  columns: number;
  /** Some rows are sections or items, so that classes stand out among them. */
  deep: boolean;
  /** More columns than fit beside each other on a wide screen. */
  wide: boolean;
  /** More columns than fit beside each other on an upright page of paper. */
  broad: boolean;
  /** More rows than fit under each other on a screen. */
  long: boolean;
  /** Findings that speak of the table as a whole. */
  marks?: CellMarks;
}

const WIDE_COLUMNS = 7;
const BROAD_COLUMNS = 9;
const LONG_ROWS = 24;

interface Context {
  table: Table;
  /** Note marks by `row,column`. */
  notes: Map<string, string>;
  areas: AreaMap;
  /** Typed rows by printed row. */
  rows: Map<number, Row[]>;
  omitted: Set<string>;
  /** Figures that nothing in the document proves. */
  unverified: ReadonlySet<string>;
  /** Columns at which the top header changes. */
  groups: Set<number>;
  /** The column in which most rows are named; `null` where none is. */
  names: number | null;
  /** Whether data cells must name their headers. */
  explicit: boolean;
}

function areaAt(areas: AreaMap, row: number, column: number): Area {
  return areas[row]?.[column] ?? { row, column, rows: 1, columns: 1 };
}

/** The column headers above a column, top first, empty ones left out. */
function columnHeaders({ table, areas }: Context, column: number): Area[] {
  const found: Area[] = [];
  for (let row = 0; row < table.headerRows; row += 1) {
    const area = areaAt(areas, row, column);
    if (!found.includes(area) && table.cells[area.row]?.[area.column]) found.push(area);
  }
  return found;
}

/** The typed row that a column of a printed row belongs to: the one of its side, or the only one. */
function rowOf({ table, rows }: Context, row: number, column: number): Row | undefined {
  const candidates = rows.get(row) ?? [];
  const side = table.columns[column]?.side ?? null;
  return candidates.find((candidate) => candidate.side === side || candidate.side === null) ?? undefined;
}

function spans(area: Area): Pick<CellView, 'rowSpan' | 'colSpan'> {
  return {
    ...(area.rows > 1 ? { rowSpan: area.rows } : {}),
    ...(area.columns > 1 ? { colSpan: area.columns } : {}),
  };
}

function noteOf({ notes }: Context, { row, column }: Area): Pick<CellView, 'note'> {
  const note = notes.get(`${row},${column}`);
  return note === undefined ? {} : { note };
}

function headCell(context: Context, area: Area): CellView {
  const { table } = context;
  const text = table.cells[area.row]?.[area.column] ?? '';
  const role = table.columns[area.column]?.role;
  return {
    id: cellAnchor(table.id, area.row, area.column),
    text,
    ...noteOf(context, area),
    heading: text !== '',
    ...(text === '' ? {} : { scope: area.columns > 1 ? ('colgroup' as const) : ('col' as const) }),
    ...spans(area),
    kind:
      area.columns > 1
        ? 'label'
        : role === 'amount' || role === 'percent'
          ? 'number'
          : role === 'code'
            ? 'code'
            : 'label',
    level: null,
    fen: undefined,
    omitted: false,
    frozen: area.columns === 1 && area.column === context.names,
    groupStart: context.groups.has(area.column),
  };
}

function bodyCell(context: Context, area: Area): CellView {
  const { table, omitted, explicit } = context;
  const { row, column } = area;
  const text = table.cells[row]?.[column] ?? '';
  const typed = rowOf(context, row, column);
  const role = table.columns[column]?.role ?? 'text';
  const isLabel = typed !== undefined && typed.labelColumn === column && typed.label !== '' && text !== '';
  const amount = typed?.amounts.find((candidate) => candidate.column === column);
  const headers = explicit
    ? [
        ...columnHeaders(context, column).map((header) => cellAnchor(table.id, header.row, header.column)),
        ...(typed && !isLabel && typed.label !== ''
          ? [areaAt(context.areas, row, typed.labelColumn)].map((label) =>
              cellAnchor(table.id, label.row, label.column),
            )
          : []),
      ].join(' ')
    : '';
  return {
    id: cellAnchor(table.id, row, column),
    text,
    ...noteOf(context, area),
    ...(context.unverified.has(`${row},${column}`) ? { unverified: true as const } : {}),
    heading: isLabel,
    ...(isLabel && typed.code ? { code: typed.code } : {}),
    ...(isLabel ? { scope: 'row' as const } : {}),
    ...(headers ? { headers } : {}),
    ...spans(area),
    kind: isLabel
      ? 'label'
      : role === 'amount' || role === 'percent'
        ? 'number'
        : role === 'code'
          ? 'code'
          : role === 'label'
            ? 'label'
            : 'text',
    level: typed?.level ?? null,
    fen: amount?.fen,
    omitted: omitted.has(`${row},${column}`),
    frozen: false,
    groupStart: context.groups.has(column),
  };
}

function rowView(context: Context, row: number): RowView {
  const { table, areas } = context;
  const isHead = row < table.headerRows;
  const cells: CellView[] = [];
  for (let column = 0; column < (table.cells[row]?.length ?? 0); column += 1) {
    const area = areaAt(areas, row, column);
    if (area.row !== row || area.column !== column) continue;
    cells.push(isHead ? headCell(context, area) : bodyCell(context, area));
  }
  const name = isHead ? undefined : cells.find(({ heading }) => heading);
  if (name) name.frozen = true;
  const levels = (context.rows.get(row) ?? []).map((typed) => typed.level);
  const level = levels.length > 0 && levels.every((candidate) => candidate === levels[0]) ? (levels[0] ?? null) : null;
  return { id: rowAnchor(table.id, row), level, cells };
}

/** Columns where a new group of the top header begins; none where the header has one tier. */
function findGroups(table: Table, areas: AreaMap): Set<number> {
  const groups = new Set<number>();
  const top = areas[0] ?? [];
  if (table.headerRows < 2 || !top.some((area) => area.columns > 1)) return groups;
  for (let column = 1; column < top.length; column += 1) {
    const area = areaAt(areas, 0, column);
    const before = areaAt(areas, 0, column - 1);
    if (area !== before && (area.columns > 1 || before.columns > 1)) groups.add(column);
  }
  return groups;
}

/** The column in which most rows are named, the first of several; `null` where no row has a name. */
function findNames(rows: readonly Row[]): number | null {
  const counts = new Map<number, number>();
  for (const { label, labelColumn } of rows)
    if (label !== '') counts.set(labelColumn, (counts.get(labelColumn) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, n], [b, m]) => m - n || a - b);
  return first?.[0] ?? null;
}

/** Makes a published table ready to be written as HTML: nothing added, nothing left out. */
export function viewTable(table: Table): TableView {
  const areas = mapAreas(table);
  const rows = Map.groupBy(table.rows, (row) => row.row);
  const context: Context = {
    table,
    notes: new Map((table.marks ?? []).map(({ row, column, text }) => [`${row},${column}`, text])),
    areas,
    rows,
    unverified: unverifiedCells(table),
    omitted: new Set(table.omitted.map(([row, column]) => `${row},${column}`)),
    groups: findGroups(table, areas),
    names: findNames(table.rows),
    explicit: table.headerRows > 1 || table.columns.some((column) => column.side !== null),
  };
  const views = table.cells.map((_, row) => rowView(context, row));
  const columns = table.cells[0]?.length ?? 0;
  return {
    id: table.id,
    anchor: tableAnchor(table.id),
    kind: table.kind,
    title: table.title,
    number: table.number,
    unit: table.unit,
    preparedBy: table.preparedBy,
    note: table.note,
    empty: table.empty,
    omitted: table.omitted.length > 0,
    aligned: table.aligned !== undefined,
    head: views.slice(0, table.headerRows),
    body: views.slice(table.headerRows),
    columns,
    deep: table.rows.some(({ level }) => level !== null && level > 1),
    wide: columns >= WIDE_COLUMNS,
    // What has no head is a form, whose cells wrap.
    broad: table.headerRows > 0 && columns > BROAD_COLUMNS,
    long: table.cells.length > LONG_ROWS,
  };
}

import type { Column, Table } from '../../src/budget/schema.ts';
import type { Synthetic } from './budget.ts';
import { cell, line, type PrintedCell } from './layout.ts';
import { writeProse, type Prose } from './narrative.ts';

/** A text over a table. */
export interface CaptionText {
  text: string;
  /** Marked as titles are. */
  title?: boolean;
  /** At the right edge. */
  right?: boolean;
  /** In a text box, where the format has them. */
  box?: boolean;
}

export interface PrintedTable {
  /** Sheet name in workbooks, unlike any other of the document. */
  name: string;
  title: string;
  preparedBy: string | null;
  unit: string;
  /** Header and body rows; cells under a merge are not written. */
  rows: PrintedCell[][];
  headerRows: number;
  note: string | null;
  /** What stands over the table instead of title, 编制单位 and unit. */
  caption?: CaptionText[];
}

/** The texts over a table in their order. */
export function captionOf({ caption, title, preparedBy, unit }: PrintedTable): CaptionText[] {
  const prepared = preparedBy ? [{ text: `编制单位：${preparedBy}` }] : [];
  return caption ?? [{ text: title, title: true }, ...prepared, { text: `单位：${unit}`, right: true }];
}

/** A department-year as a document prints it: what the renderers write in their formats. */
export interface PrintedDocument {
  title: string;
  region: string;
  department: string;
  year: number;
  prose: Prose[];
  tables: PrintedTable[];
  /** Stands over every page, where the format has such a place. */
  pageHeader?: string;
}

/** How a document is printed, apart from what it says. */
export interface Habits {
  /** A second header row above the first: 科目 over code and name, the year over its amounts, the sides over theirs. */
  tiers?: boolean;
}

/** Prints a department-year. Its disclosure stays what must be read from every format. */
export function print(synthetic: Synthetic, { tiers = false }: Habits = {}): PrintedDocument {
  const { disclosure, who } = synthetic;
  return {
    title: disclosure.title,
    region: who.region.name,
    department: who.department.name,
    year: disclosure.identity.year,
    prose: writeProse(synthetic),
    tables: disclosure.tables.map((table, index) => printTable(table, index, tiers)),
  };
}

function printTable(table: Table, index: number, tiers: boolean): PrintedTable {
  const isForm = table.headerRows === 0;
  const body = isForm ? formRows(table) : table.cells.map((texts) => line(...texts));
  const [header = [], ...rest] = body;
  // Two years side by side are told apart by what stands over them.
  const top = isForm || !(tiers || table.kind === 'three-public') ? null : topTier(table.columns);
  return {
    name: `${index + 1}${table.kind}`.slice(0, 31),
    title: table.title,
    preparedBy: table.preparedBy,
    unit: table.unit ?? '',
    rows: top ? [over(top, header), under(top, header), ...rest] : body,
    headerRows: isForm ? 0 : top ? 2 : 1,
    note: table.note,
  };
}

/** A form's cells with their merges, as its disclosure knows them. */
function formRows(table: Table): PrintedCell[][] {
  const hidden = new Set(
    table.spans.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns - 1 }, (_, at) => {
        const place = at + 1;
        return `${row + Math.floor(place / columns)},${column + (place % columns)}`;
      }),
    ),
  );
  return table.cells.map((texts, row) =>
    texts.flatMap((text, column) => {
      if (hidden.has(`${row},${column}`)) return [];
      const span = table.spans.find((one) => one.row === row && one.column === column);
      return [cell(text, span?.columns, span?.rows)];
    }),
  );
}

interface Tier {
  text: string;
  width: number;
}

/** What stands over neighbouring columns, or `null` where nothing spans two of them. */
function topTier(columns: readonly Column[]): Tier[] | null {
  const groups: Tier[] = [];
  let last: string | null = null;
  for (const { role, side, year } of columns) {
    const group =
      side === 'revenue'
        ? '收入'
        : side === 'expenditure'
          ? '支出'
          : role === 'code' || role === 'label'
            ? '科目'
            : role === 'amount' && year !== null
              ? `${year}年预算数`
              : null;
    const open = groups.at(-1);
    if (group !== null && group === last && open) open.width += 1;
    else groups.push({ text: group ?? '', width: 1 });
    last = group;
  }
  return groups.some(({ width }) => width > 1) ? groups : null;
}

/** The upper header row: a group over its columns, a label that reaches down where nothing is above it. */
function over(top: readonly Tier[], header: readonly PrintedCell[]): PrintedCell[] {
  let at = 0;
  return top.map(({ text, width }) => {
    const label = header[at]?.text ?? '';
    at += width;
    return width === 1 ? cell(label, 1, 2) : cell(text, width);
  });
}

/** The lower one: the labels of the columns that have something above them. */
function under(top: readonly Tier[], header: readonly PrintedCell[]): PrintedCell[] {
  let at = 0;
  return top.flatMap(({ width }) => {
    const own = header.slice(at, at + width);
    at += width;
    return width === 1 ? [] : own;
  });
}

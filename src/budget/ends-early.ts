import { largest } from '../lists.ts';
import { lastDigit, printedDecimals } from '../money.ts';
import type { Document } from '../readers/index.ts';
import { isKnownTitle } from '../tables/index.ts';
import { CODED_KINDS, type TableKind } from '../vocabulary/index.ts';
import { signOfForm } from './ends-early-forms.ts';
import type { Notice, OverallPerformance, Project, Row, Table } from './schema.ts';

/** What shows that more was to come behind the last table of a file. */
export type EndSign = 'parts' | 'total' | 'form' | 'weights' | 'header' | 'title' | 'list';

/** What was made of a document. */
export interface Read {
  tables: readonly Table[];
  projects: readonly Omit<Project, 'id'>[];
  overall: readonly OverallPerformance[];
}

/** A sign, and the table it is seen at. */
export interface EarlyEnd {
  sign: EndSign;
  table: Table;
}

const LISTED: readonly TableKind[] = ['project-list', 'procurement'];
const FORMS: readonly TableKind[] = ['project-performance', 'overall-performance'];

/**
 * Signs that a file was cut off right behind a whole row: its last table lacks what its own total, or the other tables like it, say that it
 * has. Only the last table of a file can be cut, and only where nothing follows it; a document whose other tables do not add up either
 * shows nothing.
 */
export function findEarlyEnds(document: Document, read: Read): EarlyEnd[] {
  const files = new Set(document.blocks.map(({ place }) => place.file));
  return [...files].flatMap((file) => {
    const blocks = document.blocks.filter(({ place }) => place.file === file && place.part === undefined);
    const own = read.tables.filter(({ place, kind }) => place.file === file && kind !== 'contents');
    const table = own.at(-1);
    if (!table) return [];
    const behind = blocks.slice(blocks.findLastIndex(({ type }) => type === 'grid') + 1);
    const texts = behind.map((block) => (block.type === 'grid' ? '' : block.text));
    const sign = texts.length === 0 ? signOf(table, { ...read, tables: own }) : isCaption(texts, own) ? 'title' : null;
    return sign === null ? [] : [{ sign, table }];
  });
}

/** Is what stands behind the last table the title of one more like it, with what stands between a title and its table? */
function isCaption([first = '', ...others]: readonly string[], tables: readonly Table[]): boolean {
  const isTitle = isKnownTitle(first) && tables.some(({ title }) => title === first);
  return isTitle && others.every((text) => text.length <= 60 && !text.includes('。'));
}

/** Such a sign as a notice. */
export function earlyEndNotice({ sign, table }: EarlyEnd): Notice {
  const values = { title: table.title, sign };
  return {
    id: 'ends-early',
    severity: 'warning',
    values,
    place: table.places.at(-1) ?? table.place,
    table: table.id,
    row: null,
    column: null,
  };
}

function signOf(table: Table, read: Read): EndSign | null {
  // Fields part the cells of a whole sheet, so that a title behind a table looks like a row of it.
  const [only, ...more] = (table.cells.at(-1) ?? []).filter((cell) => cell !== '');
  if (only !== undefined && more.length === 0 && isKnownTitle(only)) return 'title';
  // An empty table has a row for its total, or a note.
  if (isHeader(table)) return read.tables.some((other) => other !== table && isHeader(other)) ? null : 'header';
  if (FORMS.includes(table.kind)) return signOfForm(table, read);
  if (table.rows.some(({ side }) => side !== null)) return signOfSides(table);
  return lacksParts(table, read.tables) ? 'parts' : null;
}

function isHeader(table: Table): boolean {
  return table.headerRows > 0 && table.cells.length <= table.headerRows && table.note === null;
}

/** A row with those one level down that stand below it. */
interface Parent {
  row: Row;
  children: Row[];
  /** Nothing stands below that closes it. */
  isOpen: boolean;
}

/** The rows of a table with their parts, by their levels; none where several accounts stand side by side. */
function parentsOf(table: Table): Parent[] {
  const isListed = LISTED.includes(table.kind);
  if (!isListed && !CODED_KINDS.includes(table.kind)) return [];
  if (new Set(table.rows.map(({ row }) => row)).size < table.rows.length) return [];
  const parents: Parent[] = [];
  let open: Parent[] = [];
  for (const row of table.rows) {
    const level = isListed && row.level !== 0 ? 1 : row.level;
    if (level === null) continue;
    for (const parent of open) if ((parent.row.level ?? 1) >= level) parent.isOpen = false;
    open = open.filter(({ isOpen }) => isOpen);
    const above = open.findLast((parent) => (parent.row.level ?? 1) === level - 1);
    above?.children.push(row);
    const own: Parent = { row: { ...row, level }, children: [], isOpen: true };
    open.push(own);
    parents.push(own);
  }
  return parents;
}

/** Is a row at the end of a table more than the rows under it, where in the other rows of the file both are the same? */
function lacksParts(table: Table, tables: readonly Table[]): boolean {
  const last = parentsOf(table).filter(({ isOpen }) => isOpen);
  const closed = tables.flatMap((other) =>
    parentsOf(other).flatMap((parent) => (other === table && parent.isOpen ? [] : [{ parent, table: other }])),
  );
  return last.some((parent) => {
    const level = parent.row.level ?? 0;
    if (parent.children.length > 0) {
      const sums = closed.filter((each) => each.parent.row.level === level && each.parent.children.length > 0);
      const even = sums.filter((each) => comparison(each.parent, each.table) === 'even');
      return comparison(parent, table) === 'short' && even.length >= sums.length * 0.9;
    }
    // A total at the bottom has its parts above it.
    if (level === 0 && table.rows.length > 1) return false;
    // Rows of the lowest level of their table have no parts: 款 of economic use.
    const alike = closed.filter(
      (each) =>
        each.parent.row.level === level &&
        printsAmount(each.parent.row) &&
        each.table.rows.some((row) => (row.level ?? 0) > level),
    );
    const isUsual =
      alike.length >= (level > 0 ? 2 : tables.some(hasClasses) ? 0 : 1) &&
      alike.every((each) => each.parent.children.length > 0);
    return printsAmount(parent.row) && isUsual;
  });
}

/** A table of two sides that tells accounts: another table of accounts has them as well. */
function hasClasses({ rows }: Table): boolean {
  return rows.some(({ part }) => part === 'class');
}

function printsAmount(row: Row): boolean {
  return row.amounts.some(({ fen }) => fen !== null && fen !== 0);
}

/** The parts of a row against itself, over all columns of amounts. */
function comparison({ row, children }: Pick<Parent, 'row' | 'children'>, table: Table): 'even' | 'short' | 'more' {
  let result: 'even' | 'short' = 'even';
  for (const { column, fen } of row.amounts) {
    if (fen === null || table.columns[column]?.role !== 'amount') continue;
    const amounts = children.map((child) => child.amounts.find((amount) => amount.column === column));
    const sum = amounts.reduce((total, amount) => total + (amount?.fen ?? 0), 0);
    const gap = fen - sum;
    if (Math.abs(gap) <= rounding([...amounts, ...row.amounts], table)) continue;
    if (gap < 0) return 'more';
    result = 'short';
  }
  return result;
}

/** What rounding may make of a sum of printed figures. */
function rounding(amounts: readonly (Row['amounts'][number] | undefined)[], { unit }: Table): number {
  if (unit === null) return Infinity;
  const decimals = largest(amounts.map((amount) => printedDecimals(amount?.text ?? '')));
  return (lastDigit(unit, decimals) / 2) * (amounts.length + 1);
}

/** What a total of its side adds up. */
const ITEMS: ReadonlySet<NonNullable<Row['part']>> = new Set(['source', 'class', 'item']);

/** A table of two sides: one has its total and the other not, or a total above its items is more than they are. */
function signOfSides(table: Table): EndSign | null {
  const sides = (['revenue', 'expenditure'] as const).map((side) => {
    const rows = table.rows.filter((row) => row.side === side && row.label !== '');
    const total = rows.findIndex(({ part }) => part === 'grand-total' || part === 'current-total');
    const items = rows.slice(total + 1).filter(({ part }) => part === 'source' || part === 'class');
    return {
      rows,
      hasGrand: rows.some(({ part }) => part === 'grand-total'),
      said: total >= 0 && rows[total] ? comparison({ row: rows[total], children: items }, table) : null,
      isAbove:
        total >= 0 && total < rows.length - 1 && !rows.slice(0, total).some(({ part }) => part && ITEMS.has(part)),
      isAlone: rows.length === 1 && total === 0,
    };
  });
  const [revenue, expenditure] = sides;
  if (!revenue || !expenditure || revenue.rows.length === 0 || expenditure.rows.length === 0) return null;
  const isShort = expenditure.isAbove || (expenditure.isAlone && revenue.isAlone);
  if (isShort && expenditure.said === 'short') return 'parts';
  return revenue.hasGrand === expenditure.hasGrand ? null : 'total';
}

import type { Element, Node } from '@xmldom/xmldom';
import { append } from '../../lists.ts';
import { mendSpaces } from '../../text.ts';
import type { Block } from '../document.ts';
import { buildMatrix, type PlacedCell } from '../matrix.ts';
import { settleInnerTable, splitTable } from '../table-parts.ts';
import { attribute, childElements, childNamed } from '../xml.ts';
import { snapColumns, type RowCell } from './columns.ts';
import { raise } from '../raised.ts';
import { chosenBranch, readParagraph } from './paragraph.ts';
import { noticeText, type Story } from './story.ts';
import { isToggled } from './styles.ts';

/** A table taken apart, and the notes its cells refer to. */
export interface ReadTable {
  blocks: Block[];
  notes: string[];
}

/** A piece of a table after a page break may have no text in its last columns, and yet has them. */
const SETTING = { ghostColumns: false, holdsProse: false };

type ReadBlocks = (node: Node, story: Story) => Block[];

/**
 * Reads a `w:tbl`. A table with one cell to a row only frames its contents, which are read as if it were not there.
 * Tables inside a cell follow as grids of their own, or are written into the cell if they are a single row or column.
 */
export function readTable(table: Element, story: Story, readBlocks: ReadBlocks): ReadTable {
  const ordinal = story.ordinal;
  const rows = tableRows(table);
  const rowCells = rows.map((row) => [...cellElements(row)]);
  if (rowCells.every((cells) => cells.length <= 1)) {
    return { blocks: rowCells.flat().flatMap((cell) => readBlocks(cell, story)), notes: [] };
  }
  const notes: string[] = [];
  const inner: Block[] = [];
  const { onPaper } = story;
  story.onPaper = onPaper && isUnshaded(table);
  const read = rows.map((row, index) => {
    story.row = index + 1;
    for (const cell of deletedCells(row)) noticeText(story, 'struck-text', cell.textContent ?? '');
    return readRow(row, rowCells[index] ?? [], (cell) => readShadedCell(cell, story, inner, notes));
  });
  story.row = null;
  story.onPaper = onPaper;
  const places = rows.map((_, index) => ({ file: story.file, line: ordinal, row: index + 1 }));
  const matrix = buildMatrix(placeRows(snapColumns(read, gridWidths(table))), places);
  return { blocks: [...splitTable(matrix, SETTING), ...inner], notes };
}

function tableRows(table: Node): Element[] {
  const rows: Element[] = [];
  for (const child of childElements(table)) {
    if (child.localName === 'tr') {
      const properties = childNamed(child, 'trPr');
      const isGone = properties !== null && (childNamed(properties, 'del') !== null || isToggled(properties, 'hidden'));
      if (!isGone) rows.push(child);
    } else if (/^(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.localName ?? '')) {
      append(rows, tableRows(child));
    } else if (child.localName === 'AlternateContent') {
      const branch = chosenBranch(child);
      if (branch) append(rows, tableRows(branch));
    }
  }
  return rows;
}

function* cellElements(row: Node): Generator<Element> {
  for (const child of childElements(row)) {
    if (child.localName === 'tc') {
      if (!isDeleted(child)) yield child;
    } else if (/^(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.localName ?? '')) yield* cellElements(child);
    else if (child.localName === 'AlternateContent') {
      const branch = chosenBranch(child);
      if (branch) yield* cellElements(branch);
    }
  }
}

/** A cell deleted under change tracking is not printed, and those behind it move up. */
function isDeleted(cell: Element): boolean {
  const properties = childNamed(cell, 'tcPr');
  return properties !== null && childNamed(properties, 'cellDel') !== null;
}

function deletedCells(row: Element): Element[] {
  return [...childElements(row)].filter((cell) => cell.localName === 'tc' && isDeleted(cell));
}

/** Nothing says that the table has a colour behind its text: a style may, but for the plainest. */
function isUnshaded(table: Element): boolean {
  const properties = childNamed(table, 'tblPr');
  if (!properties) return true;
  const style = attribute(childNamed(properties, 'tblStyle'), 'val');
  return isPaper(properties) && (style === null || /^(?:TableGrid|TableNormal|a\d*)$/iu.test(style));
}

function isPaper(properties: Element | null): boolean {
  const shade = properties ? childNamed(properties, 'shd') : null;
  return shade === null || /^(?:auto|f{6})$/iu.test(attribute(shade, 'fill') ?? 'auto');
}

function readShadedCell(cell: Element, story: Story, inner: Block[], notes: string[]): string {
  const { onPaper } = story;
  story.onPaper = onPaper && isPaper(childNamed(cell, 'tcPr'));
  const text = readCell(cell, story, inner, notes);
  story.onPaper = onPaper;
  return text;
}

function readRow(row: Element, cells: readonly Element[], textOf: (cell: Element) => string): RowCell[] {
  const read: RowCell[] = [];
  const properties = childNamed(row, 'trPr');
  let column = Number((properties && attribute(childNamed(properties, 'gridBefore'), 'val')) ?? 0);
  for (const cell of cells) {
    const own = childNamed(cell, 'tcPr');
    const columns = Math.max(1, Number((own && attribute(childNamed(own, 'gridSpan'), 'val')) ?? 1));
    const vertical = own ? childNamed(own, 'vMerge') : null;
    const horizontal = own ? childNamed(own, 'hMerge') : null;
    const last = read.at(-1);
    if (horizontal && attribute(horizontal, 'val') !== 'restart' && last) {
      last.columns += columns;
    } else {
      // What stands in a cell that continues one above is not printed.
      const continuesAbove = vertical !== null && attribute(vertical, 'val') !== 'restart';
      read.push({ column, columns, continuesAbove, text: continuesAbove ? '' : textOf(cell) });
    }
    column += columns;
  }
  return read;
}

function placeRows(rows: readonly RowCell[][]): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let above: PlacedCell[] = [];
  for (const [row, cells] of rows.entries()) {
    const current: PlacedCell[] = [];
    for (const { column, columns, continuesAbove, text } of cells) {
      const upper = continuesAbove ? above.find((cell) => cell.column === column) : undefined;
      if (upper) {
        upper.rows++;
        current.push(upper);
      } else {
        const cell = { row, column, rows: 1, columns, text };
        placed.push(cell);
        current.push(cell);
      }
    }
    above = current;
  }
  return placed;
}

function gridWidths(table: Element): number[] {
  const grid = childNamed(table, 'tblGrid');
  if (!grid) return [];
  return [...childElements(grid)]
    .filter((column) => column.localName === 'gridCol')
    .map((column) => Number(attribute(column, 'w') ?? 0));
}

/** The text of a cell; tables in it are written in, or set aside in `inner`. */
function readCell(cell: Node, story: Story, inner: Block[], notes: string[]): string {
  const texts: string[] = [];
  for (const child of childElements(cell)) {
    if (child.localName === 'p') {
      const paragraph = readParagraph(child, story);
      const refers = paragraph.notes.map((key) => raise(story.noteNumber(key))).join('');
      append(
        texts,
        [paragraph.text + refers],
        paragraph.boxes.map((box) => readCell(box, story, inner, notes)),
      );
      append(notes, paragraph.notes);
    } else if (child.localName === 'tbl') {
      texts.push(readInnerTable(child, story, inner, notes));
    } else if (/^(?:sdt|sdtContent|customXml|smartTag|ins|moveTo)$/u.test(child.localName ?? '')) {
      texts.push(readCell(child, story, inner, notes));
    } else if (child.localName === 'AlternateContent') {
      const branch = chosenBranch(child);
      if (branch) texts.push(readCell(branch, story, inner, notes));
    }
  }
  return mendSpaces(texts.join('\n'));
}

function readInnerTable(table: Element, story: Story, inner: Block[], notes: string[]): string {
  const rows = tableRows(table);
  const read = rows.map((row) => readRow(row, [...cellElements(row)], (cell) => readCell(cell, story, inner, notes)));
  const places = rows.map(() => ({ file: story.file, line: story.ordinal }));
  const settled = settleInnerTable(buildMatrix(placeRows(snapColumns(read, gridWidths(table))), places), SETTING);
  append(inner, settled.blocks);
  return settled.text;
}

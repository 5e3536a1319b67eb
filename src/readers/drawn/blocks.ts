import { append } from '../../lists.ts';
import { isAmount } from '../../money.ts';
import type { Block } from '../document.ts';
import { splitTable } from '../table-parts.ts';
import { findContents } from './contents.ts';
import { headingLevel } from './headings.ts';
import { joinLines, type JoinableLine } from './join-lines.ts';
import type { Item } from './layout.ts';
import type { Line } from './lines.ts';
import { measure, type Typography } from './margins.ts';
import { goesOnWith, isFull } from './paragraphs.ts';
import type { PieceNote, TablePiece } from './table-piece.ts';
import { isBeforeTable, titleBelow, wrapsTitle } from './titles.ts';

/** Turns the items of a document into blocks: headings, paragraphs with their lines joined, and grids. */
export function buildBlocks(items: readonly Item[]): Block[] {
  const lines = items.filter((item) => item.type === 'line');
  const typography = measure(items);
  const contents = findContents(lines);
  const blocks: Block[] = [];
  for (let index = 0; index < items.length;) {
    const item = items[index];
    if (!item) break;
    if (item.type === 'table') {
      append(blocks, buildTable(item));
      index++;
    } else if (contents.has(item)) {
      blocks.push({ type: 'paragraph', text: readEntry(item), place: { page: item.page } });
      index++;
    } else {
      index += takeText(items, index, typography, contents, blocks);
    }
  }
  return blocks.filter((block) => block.type === 'grid' || block.text !== '');
}

/** Reads the heading or paragraph that begins at an item; yields how many items it takes. */
function takeText(
  items: readonly Item[],
  start: number,
  typography: Typography,
  contents: ReadonlySet<Line>,
  blocks: Block[],
): number {
  const first = items[start] as Line;
  const place = { page: first.page };
  const [piece, ...others] = first.pieces;
  if (!piece || others.length > 0) {
    // A row of a table without rulings stays one line; a caption left and a unit right are two.
    const texts = first.pieces.map(({ text }) => text);
    const paragraphs = texts.some(isAmount) ? [texts.join(' ')] : texts;
    for (const text of paragraphs) blocks.push({ type: 'paragraph', text, place });
    return 1;
  }
  const lineAt = (index: number): Line | null => {
    const item = items[index];
    return item?.type === 'line' && !contents.has(item) ? item : null;
  };
  const goesOn = (line: Line, next: Line | null): next is Line =>
    next !== null && goesOnWith(first, line, next, typography.margins(line), typography.margins(next));
  const following = lineAt(start + 1);
  const after = { goesOn: goesOn(first, following), beforeTable: isBeforeTable(items, start + 1) };
  const level = headingLevel(first, after, typography) ?? (following && titleBelow(items, start, typography));
  let end = start + 1;
  const parts: JoinableLine[] = [{ text: piece.text, full: false }];
  let line = first;
  for (let next = lineAt(end); next; next = lineAt(++end)) {
    const more = level === null ? goesOn(line, next) : wrapsTitle(items, end - 1, typography);
    if (!more) break;
    const last = parts.at(-1);
    if (last) last.full = isFull(line, next, typography.margins(line));
    parts.push({ text: next.pieces[0]?.text ?? '', full: false });
    line = next;
  }
  const text = joinLines(parts);
  blocks.push(level === null ? { type: 'paragraph', text, place } : { type: 'heading', level, text, place });
  return end - start;
}

/** An entry of a table of contents in one text: its dots shortened, its page number beside it. */
function readEntry({ pieces }: Line): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<!\s)\s*(?:[.．…·•。‥-]\s*){4,}/gu, ' …… ')
    .trim();
}

/** The grid of a table; title, caption and notes that stand inside its rulings come out as text of their own. */
function buildTable({ cells, spans, notes, pages, aligned }: TablePiece): Block[] {
  if (cells.every((row) => row.every((text) => text === ''))) return [];
  const places = pages.map((page) => ({ page }));
  const notesOf = (of: PieceNote['kind']) =>
    notes.flatMap(({ row, column, text, kind }) => (kind === of ? [{ row, column, text }] : []));
  const [marks, values, scans] = [notesOf('mark'), notesOf('packed'), notesOf('scanned')];
  const noted = {
    ...(marks.length > 0 && { marks }),
    ...(values.length > 0 && { values }),
    ...(scans.length > 0 && { scans }),
  };
  const blocks = splitTable({ cells, spans, places, ...noted }, { ghostColumns: false });
  return aligned ? blocks.map((block) => (block.type === 'grid' ? { ...block, aligned } : block)) : blocks;
}

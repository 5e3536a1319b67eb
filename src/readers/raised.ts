import { isRaisedMark } from '../vocabulary/index.ts';
import type { Block, CellNote } from './document.ts';

/** Two characters that no document holds stand around what is printed raised, until its place is known. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const PARTS = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/u;
const SEAM = /\ufdd1(\s*)\ufdd0/gu;

/** A raised 2 or 3 behind a length is a power, not a note. */
const LENGTH_AT_END = /(?:^|[^a-z])(?:[kcdm]?m|米)$/iu;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Marks a text as raised. */
export function raise(text: string): string {
  return text.trim() === '' ? text : `${OPEN}${text.replaceAll(OPEN, '').replaceAll(CLOSE, '')}${CLOSE}`;
}

/** Raised digits as characters: `²` of `2`; other texts as they are. */
export function superscript(text: string): string {
  return text.replace(/\d/gu, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);
}

/** A cell's text without the note marks raised in it, and those marks. Powers of lengths stay, and what is raised as a whole. */
export function splitRaised(text: string): { text: string; mark: string } {
  if (!text.includes(OPEN)) return { text, mark: '' };
  const pieces = text.replace(SEAM, '$1').split(PARTS);
  if (pieces.every((piece, index) => index % 2 === 1 || piece.trim() === ''))
    return { text: pieces.join(''), mark: '' };
  let [shown, mark] = ['', ''];
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) shown += piece;
    else if (!isRaisedMark(piece)) shown += piece;
    else if (LENGTH_AT_END.test(shown) && /^\s*[23]\s*$/u.test(piece)) shown += superscript(piece.trim());
    else mark += piece.trim();
  }
  return { text: shown.trim(), mark };
}

/** A line of text with what is raised in it as raised characters; behind a figure in brackets, for a digit there would be its own. */
function writeRaised(text: string): string {
  if (!text.includes(OPEN)) return text;
  const { text: bare, mark } = splitRaised(text);
  // The mark behind a title is a note to the table under it.
  if (mark !== '' && /表$/u.test(bare)) return bare;
  return text
    .replace(SEAM, '$1')
    .replace(/(\d\s*)\ufdd0\s*(\d+)\s*\ufdd1/gu, '$1〔$2〕')
    .replace(/\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/gu, (_, piece: string) => superscript(piece));
}

/** The blocks of a reader with what is raised settled: note marks beside their cells, raised characters in lines of text. */
export function settleRaised(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.type !== 'grid') return block.text.includes(OPEN) ? { ...block, text: writeRaised(block.text) } : block;
    const marks: CellNote[] = [...(block.marks ?? [])];
    const cells = block.cells.map((line, row) =>
      line.map((cell, column) => {
        const { text, mark } = splitRaised(cell);
        if (mark !== '') marks.push({ row, column, text: mark });
        return text;
      }),
    );
    return marks.length === 0 && cells.every((line, row) => line.every((cell, i) => cell === block.cells[row]?.[i]))
      ? block
      : { ...block, cells, ...(marks.length > 0 && { marks }) };
  });
}

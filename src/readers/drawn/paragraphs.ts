import { numberingLevel } from '../numbering.ts';
import type { Line } from './lines.ts';
import type { Margins } from './margins.ts';

/** Blank at the start of a line, in font sizes, from which it is the indent of a new paragraph. */
const INDENT = 0.8;
/** Gap between lines, in line pitches, from which a new paragraph begins. */
const PARAGRAPH_GAP = 1.5;
/** The label of a caption, the number of a table: a line of its own, never part of a sentence. */
const CAPTION =
  /^(?:[（(]?(?:金额|编制|填报|填制|公开|报送|预算|申报|制表)?(?:单位|部门)(?:名称|全称)?[：:]|附?[件表]\s*[一二三四五六七八九十\d]+(?:[-—][-—\d]*)?$)/u;
/** An amount in words of money: no paragraph begins with one. */
const BEGINS_WITH_AMOUNT = /^[-−]?\d[\d,]*(?:\.\d+)?\s*(?:[百千万亿]+元?|元|[%％]|个百分点)/u;
/** Part of the width of the text that a line takes at the least which goes on with an amount, and the widest gap to it. */
const MOSTLY_FULL = 0.6;
const AMOUNT_GAP = 2.5;
const ENDS_SENTENCE = /[。；！？!?;：:][”’"')）]?$/u;

/** Was the line so full that the first word of the next would not have fitted on it? */
export function isFull(line: Line, next: Line, margins: Margins): boolean {
  const size = line.pieces.at(-1)?.size ?? 0;
  // Punctuation at the end may stand in half its width or hang into the margin.
  return margins.right - line.x1 < (next.pieces[0]?.lead ?? 0) + size * 0.6;
}

/** Is `next` the next line of the paragraph that `line` belongs to? `first` is that paragraph's first line. */
export function goesOnWith(first: Line, line: Line, next: Line, margins: Margins, nextMargins: Margins): boolean {
  const [piece, ...others] = line.pieces;
  const [nextPiece, ...nextOthers] = next.pieces;
  if (!piece || !nextPiece || others.length > 0 || nextOthers.length > 0) return false;
  const size = piece.size;
  if (Math.abs(nextPiece.size - size) > size * 0.12) return false;
  if (next.page - line.page > 1) return false;
  const gap = line.page === next.page ? (next.baseline - line.baseline) / margins.pitch : 0;
  if (goesOnWithAmount(line, next, margins) && gap <= AMOUNT_GAP) return true;
  if (gap > PARAGRAPH_GAP) return false;
  if (!isFull(line, next, margins) || CAPTION.test(nextPiece.text) || CAPTION.test(piece.text)) return false;
  const numbered = numberingLevel(nextPiece.text) !== null;
  if (numbered && ENDS_SENTENCE.test(piece.text)) return false;
  const indented = next.x0 - nextMargins.left > size * INDENT;
  if (!indented) return true;
  if (numbered) return false;
  // A block that is indented as a whole: as far as the line above, and that line is no indented first line.
  const aligned = Math.abs(next.x0 - nextMargins.left - (line.x0 - margins.left)) < size * 0.5;
  return aligned && (line !== first || !ENDS_SENTENCE.test(piece.text));
}

/** Does the sentence of a line go on with an amount, `安排 / 180.00万元，…`, though the line is not quite full? */
function goesOnWithAmount(line: Line, next: Line, { left, right }: Margins): boolean {
  const text = line.pieces[0]?.text ?? '';
  const after = next.pieces[0]?.text ?? '';
  if (!BEGINS_WITH_AMOUNT.test(after) || !/[，。；]/u.test(after)) return false;
  return !ENDS_SENTENCE.test(text) && !CAPTION.test(text) && line.x1 - left >= (right - left) * MOSTLY_FULL;
}

import type { Place } from '../../problem.ts';
import type { Block } from '../document.ts';
import { mendSpaces, stripMarkup } from '../../text.ts';
import { isNumberedHeading, numberingLevel } from '../numbering.ts';

/** A line of text outside tables. `marked` says that the file itself marks it as a heading (`#`, or bold from end to end). */
export interface TextLine {
  text: string;
  line: number;
  marked: boolean;
}

const LONGEST_HEADING = 40;

/** Reads one raw line: marks of Markdown off, spaces mended. `null` for an empty line. */
export function readTextLine(raw: string, line: number): TextLine | null {
  const hashes = /^\s*#{1,6}\s+/u.exec(raw);
  const bold = /^\s*\*\*[^*]+\*\*\s*$/u.test(raw);
  const text = mendSpaces(stripMarkup(raw.slice(hashes?.[0].length ?? 0).replace(/^\s*[-*•]\s+(?=\S)/u, '')));
  return text === '' ? null : { text, line, marked: Boolean(hashes) || bold };
}

function isHeading(line: TextLine, above: Block | undefined): boolean {
  if (line.text.length > LONGEST_HEADING) return false;
  if (line.marked) return true;
  return isNumberedHeading(line.text) && !isCutSentence(line.text, numberingLevel(line.text) ?? 0, above);
}

/**
 * A numbered line without an end, long enough for a sentence that a page break cut: one that explains a term
 * (`（一）其他收入：指…`), or one in a list whose item before it is a sentence.
 */
function isCutSentence(text: string, level: number, above: Block | undefined): boolean {
  if (text.length < SHORTEST_CUT_PARAGRAPH || level < 3) return false;
  if (/[：:]./u.test(text)) return true;
  return above?.type === 'paragraph' && numberingLevel(above.text) === level && /[。；]$/u.test(above.text);
}

/** A label with a colon (`单位：元`), a number of a table (`附件 10`): a line of its own, never half of a sentence. */
const STANDS_ALONE =
  /^(?:[（(]?[\u4e00-\u9fff（()）]{2,12}[：:]|附[件表]\s*[\d一二三四五六七八九十]+|表[一二三四五六七八九十\d]+$)/u;
const SHORTEST_CUT_PARAGRAPH = 18;
/** The title of a document, as a whole line: `云州市财政局2026年部门预算情况说明`. */
const DOCUMENT_TITLE = /^[^（(\d][^，、。；：,]*\d{4}\s*年[^，、。；：,]*(?:预算|决算)(?:公开|情况|的|说明)*$/u;

/** Is `next` the rest of a paragraph that a page break cut off after `text`? */
export function continues(text: string, next: string): boolean {
  return (
    text.length >= SHORTEST_CUT_PARAGRAPH &&
    /[，、。；：,\d]/u.test(text) &&
    !/[。；！？!?;：:…”"』]$/u.test(text) &&
    !DOCUMENT_TITLE.test(text) &&
    numberingLevel(next) === null &&
    !STANDS_ALONE.test(next) &&
    !/(?:表|目录)[)）]?$/u.test(next) &&
    !/(?:电话|联系方式)[：:][\d\s-]*$/u.test(text)
  );
}

/** Runs of text lines → headings and paragraphs, paragraphs cut by a page break mended. */
export function blocksFromLines(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const place: Place = { line: line.line };
    const last = blocks.at(-1);
    if (isHeading(line, last)) {
      blocks.push({ type: 'heading', level: numberingLevel(line.text) ?? 1, text: line.text, place });
    } else if (last?.type === 'paragraph' && !line.marked && continues(last.text, line.text)) {
      last.text = mendSpaces(`${last.text} ${line.text}`);
    } else {
      blocks.push({ type: 'paragraph', text: line.text, place });
    }
  }
  return blocks;
}

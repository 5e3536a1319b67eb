import { append } from '../../lists.ts';

/** A paragraph or heading of the narrative, ready for reading: no white space, no marks of markup, half-width digits and brackets. */
export interface TextPart {
  text: string;
  /** Offset in the Markdown of each character of `text`. */
  offsets: number[];
  heading: boolean;
  /** Depth of its numbering: 0 none, 1 `一、`, 2 `（一）`, 3 `1.`, 4 `（1）`. */
  rank: number;
}

const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/u,
  /^\([一二三四五六七八九十]+\)/u,
  // `9.2210201住房公积金`: a number before an account's code.
  /^\d{1,2}[、.](?:(?!\d)|(?=2\d{4}(?:\d{2})?[\u4e00-\u9fff]))/u,
  /^\(\d{1,2}\)/u,
];
const HALF_WIDTH = /[！-～]/u;

/** Depth of the numbering a text starts with, and how long it is. */
export function numberingOf(text: string): { rank: number; length: number } {
  for (const [index, pattern] of NUMBERINGS.entries()) {
    const match = pattern.exec(text);
    if (match) return { rank: index + 1, length: match[0].length };
  }
  return { rank: 0, length: 0 };
}

/** Splits Markdown into headings and paragraphs; a paragraph that a page break cut in two becomes one again. */
export function splitText(markdown: string): TextPart[] {
  const parts: TextPart[] = [];
  let open: TextPart | null = null;
  let offset = 0;
  for (const line of markdown.split('\n')) {
    const part = readLine(line, offset);
    offset += line.length + 1;
    if (part.text === '') {
      open = null;
      continue;
    }
    const last = parts.at(-1);
    if (!part.heading && last && !last.heading && part.rank === 0 && (open === last || isCutOff(last.text))) {
      last.text += part.text;
      append(last.offsets, part.offsets);
    } else {
      parts.push(part);
    }
    open = part.heading ? null : (parts.at(-1) ?? null);
  }
  return parts;
}

function readLine(line: string, start: number): TextPart {
  const mark = /^\s*(#{1,6}\s|[-*+]\s|>\s?)*/u.exec(line)?.[0] ?? '';
  const chars: string[] = [];
  const offsets: number[] = [];
  for (let index = mark.length; index < line.length; index += 1) {
    const char = line[index] ?? '';
    if (/[\s\u200b\ufeff*`\\]/u.test(char) || (char === '_' && line[index + 1] === '_')) continue;
    chars.push(HALF_WIDTH.test(char) && !'，；！？'.includes(char) ? char.normalize('NFKC') : char);
    offsets.push(start + index);
  }
  const text = chars.join('').replace(/,(?!\d{3}(?!\d))/gu, '，');
  const { rank } = numberingOf(text);
  return { text, offsets, rank, heading: /#/u.test(mark) || isHeading(text, rank) };
}

/** A line that stands alone as a heading though nothing marks it: short, no sentence, no amount. */
function isHeading(text: string, rank: number): boolean {
  if (text.length > 45 || /[，。；：:,]|\d元|万元/u.test(text)) return false;
  return rank > 0 || /(?:说明|情况|职能|职责|设置|构成|解释|目录)$/u.test(text);
}

function isCutOff(text: string): boolean {
  return !/[。；！？：:]["”）)]?$/u.test(text);
}

/** Line (from 1) and column (from 0) of every offset of a text. */
export class LineIndex {
  readonly #starts: number[];

  constructor(text: string) {
    this.#starts = [0, ...[...text.matchAll(/\n/gu)].map((match) => match.index + 1)];
  }

  at(offset: number): { line: number; column: number } {
    const line = this.#starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) };
  }
}

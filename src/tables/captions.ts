import type { MoneyUnit } from '../money.ts';
import type { Place } from '../problem.ts';
import type { Heading, Paragraph } from '../readers/document.ts';
import { compact, mendSpaces } from '../text.ts';
import { COMMON, kindOfTitle, saysUnit, takeGluedUnit, unitOfLine, type OwnWords } from '../vocabulary/index.ts';
import { readCaptionLine, type CaptionLine } from './caption-lines.ts';
import { isKnownTitle, isTitleLine } from './titles.ts';

export type TextBlock = Heading | Paragraph;

/** What stands over a table: its number, title, unit of money, and who prepared it. */
export interface Caption {
  title: string;
  number: string | null;
  unit: MoneyUnit | null;
  /** Another unit that is printed over the table too. */
  otherUnit?: MoneyUnit;
  preparedBy: string | null;
  place: Place | null;
}

const ORGANISATION =
  /(?:办公[室厅]|委员会|[局厅院所处部会署站队库馆校园社]|中心|政府|街道|[镇乡]|本级\)?|\)|单位|部门|管委会)$/u;

/** The first line of a title that goes on with 支出预算表, 基本支出预算表 … */
const CUT_TITLE = /(?:一般公共预算|财政拨款|政府性基金|国有资本经营|政府采购)(?:预算|财政拨款|拨款|当年|支出)*$/u;

/** Nothing but the first half of such a title. */
const WHOLE_CUT = new RegExp(`^${CUT_TITLE.source}`, 'u');

/** Begins as the full name of a department does, with the place: it may be cut anywhere. */
const FULL_NAME = /^(?:\d{4}年度?)?[\u4e00-\u9fff]{2,6}(?:省|市|区|县|旗|街道|[镇乡])[\u4e00-\u9fff()]{2,}$/u;

/** The title of the whole document ends so. */
const DOCUMENT_TITLE = /(?:预算|决算|公开|说明|情况|目录|表)(?:\([^()]*\))?$/u;

/** Lines between a title and its table that are not understood: so many, and no longer, do not part them. */
const MOST_UNKNOWN = 2;
const LONGEST_UNKNOWN = 40;

/** Could this line stand between a title and its table without being part of the text? */
function mayStandBetween(block: TextBlock): boolean {
  const line = compact(block.text);
  if (/^(?:备注|注)\d?[:：]/u.test(line)) return true;
  return block.type === 'paragraph' && line.length <= LONGEST_UNKNOWN && !/[。;]/u.test(line) && !numbered(line);
}

interface Scan {
  caption: Caption;
  title: TextBlock[];
  /** The first text that is not part of the caption, from the end. */
  index: number;
  /** Lines that were passed over: not understood, still text of the document. */
  unknown: TextBlock[];
}

/** Reads the texts before a table from the last upwards; `tolerance` lines that say nothing of a table are passed over. */
function scanCaption(texts: readonly TextBlock[], tolerance: number, own: OwnWords): Scan {
  const caption: Caption = { title: '', number: null, unit: null, preparedBy: null, place: null };
  const title: TextBlock[] = [];
  const unknown: TextBlock[] = [];
  let tail = '';
  let index = texts.length - 1;
  for (; index >= 0; index--) {
    const block = texts[index];
    if (!block) break;
    const said = readCaptionLine(block.text, own);
    if (title.some((line) => isTitleLine(line.text, own))) {
      if (!standsOverTitle(said, caption, texts[index - 1], own)) break;
    } else if (!said) {
      if (unknown.length >= tolerance || !mayStandBetween(block)) break;
      unknown.unshift(block);
      continue;
    }
    if (!said) break;
    if (said.halfUnit !== null) {
      tail = said.halfUnit + tail;
      if (saysUnit(tail)) caption.unit ??= unitOfLine(tail);
    }
    if (said.unit !== null) noteUnit(caption, said.unit);
    caption.number ??= said.number;
    if (said.preparedBy) caption.preparedBy ??= said.preparedBy;
    if (said.title !== null) title.unshift({ ...block, text: said.title });
  }
  // 万元 alone is the unit where no 单位： stands over it.
  caption.unit ??= unitOfLine(tail);
  return { caption, title, index, unknown };
}

/** The unit next to the table is its own, unless another stands over it too. */
function noteUnit(caption: Caption, unit: MoneyUnit): void {
  if (caption.unit !== null && caption.unit !== unit) caption.otherUnit = unit;
  caption.unit ??= unit;
}

/** Number, year, secrecy, unit and 编制单位 may also stand over the title, unless they belong to a title further up. */
function standsOverTitle(
  said: CaptionLine | null,
  caption: Caption,
  above: TextBlock | undefined,
  own: OwnWords,
): boolean {
  if (!said || said.title !== null || said.halfUnit !== null) return false;
  if (said.number !== null) return caption.number === null;
  const another = above !== undefined && (readCaptionLine(above.text, own)?.title ?? null) !== null;
  if (said.unit !== null) return caption.unit === null && !another;
  if (said.preparedBy !== null) return caption.preparedBy === null && !another;
  return said.year || said.aside;
}

/**
 * Takes the caption off the end of the texts before a table: title, number, unit, who prepared it, in any order, past
 * seals, dates and a line that is not understood where a title stands above it.
 * Out: the caption (empty title when there is none) and the texts that are not part of it.
 */
export function takeCaption(
  texts: readonly TextBlock[],
  own: OwnWords = COMMON,
): { caption: Caption; rest: TextBlock[] } {
  let scan = scanCaption(texts, 0, own);
  if (scan.title.length === 0) {
    const further = scanCaption(texts, MOST_UNKNOWN, own);
    if (further.title.some((line) => isTitleLine(line.text, own))) scan = further;
  }
  const { caption, title, unknown } = scan;
  let { index } = scan;
  const below = index;
  index = takeWrappedTitle(texts, index, title, own);
  if (index < below) index = takeNumber(texts, index, caption);
  const rest = [...texts.slice(0, index + 1), ...unknown];
  const first = title[0];
  if (first) {
    const printed = mendSpaces(title.map((line) => line.text).join(' '));
    const glued = takeGluedUnit(printed);
    caption.title = glued ? mendSpaces(glued.rest) : printed;
    if (glued) noteUnit(caption, glued.unit);
    caption.place = first.place;
    const numbered = readCaptionLine(caption.title, own);
    if (numbered?.number && numbered.title && !caption.number) {
      caption.number = numbered.number;
      caption.title = numbered.title;
    }
  }
  return { caption, rest };
}

/** A title wrapped over two lines: the line above is the department's name, or the words without which it is no known title. */
function takeWrappedTitle(texts: readonly TextBlock[], index: number, title: TextBlock[], own: OwnWords): number {
  const first = title[0];
  const above = texts[index];
  if (!first || !above) return index;
  const line = compact(above.text);
  // A name, or words that are no line of their own, may be marked otherwise than the title; other halves are marked alike.
  const sureHalf = (ORGANISATION.test(line) && FULL_NAME.test(line)) || WHOLE_CUT.test(line);
  if (above.type !== first.type && !sureHalf) return index;
  if (line.length > 40 || /[。;:：,，]/u.test(line) || readCaptionLine(above.text, own)) return index;
  if (numbered(line)) return index;
  const known = kindOfTitle(title.map((block) => block.text).join(''), own) !== null;
  const joined = [above, ...title].map((block) => block.text).join('');
  if (DOCUMENT_TITLE.test(line)) return index;
  const cutName = FULL_NAME.test(line);
  if (
    (known && (ORGANISATION.test(line) || CUT_TITLE.test(line) || cutName)) ||
    (!known && isKnownTitle(joined, own))
  ) {
    title.unshift(above);
    return index - 1;
  }
  return index;
}

/** The number over a title that was wrapped. */
function takeNumber(texts: readonly TextBlock[], index: number, caption: Caption): number {
  const number = readCaptionLine(texts[index]?.text ?? '')?.number ?? null;
  if (number === null) return index;
  caption.number ??= number;
  return index - 1;
}

function numbered(line: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、]|第.+[部章])/u.test(line);
}

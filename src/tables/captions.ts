import { findUnit, type MoneyUnit } from '../money.ts';
import type { Place } from '../problem.ts';
import type { Heading, Paragraph } from '../readers/document.ts';
import { compact, mendSpaces } from '../text.ts';
import { kindOfTitle } from '../vocabulary/index.ts';
import { isKnownTitle, isTitleLine } from './titles.ts';

export type TextBlock = Heading | Paragraph;

/** What stands over a table: its number, title, unit of money, and who prepared it. */
export interface Caption {
  title: string;
  number: string | null;
  unit: MoneyUnit | null;
  preparedBy: string | null;
  place: Place | null;
}

type Part =
  | { type: 'unit'; unit: MoneyUnit; preparedBy: string | null }
  | { type: 'half-unit'; text: string }
  | { type: 'prepared-by'; name: string; unit: MoneyUnit | null }
  | { type: 'number'; number: string }
  | { type: 'year' }
  | { type: 'subtitle' }
  | { type: 'title' };

const UNIT = /^(?:金额)?单位[：:](?:人民币)?(?:百万|千|万|亿)?元$/u;
const PREPARED_BY =
  /^(?:编制|填报|预算|公开|申报)?(?:单位|部门)(?:名称|全称)?(?:[（(][^（()）]*[)）])?[：:](?<name>.*?)(?<unit>(?:金额)?单位[：:](?:人民币)?(?:百万|千|万|亿)?元)?$/u;
const NUMBER_WORD =
  '(?:(?:预算)?(?:公开)?(?:附?表|附件)\\s*[一二三四五六七八九十\\d]+(?:[-—]\\d+)?|(?:预算)?公开\\s*\\d{1,2}\\s*表)';
const NUMBER = new RegExp(`^${NUMBER_WORD}[:：]?$`, 'u');
/** The number may stand right before the title: 表一财政拨款收支总表, but not 附表 一般公共预算支出表. */
const NUMBERED_TITLE = new RegExp(
  `^(${NUMBER_WORD})(?:[\\s:：、.]+(?=\\S)|(?=[\\u4e00-\\u9fff])(?![般级次一二三四五六七八九十]))`,
  'u',
);
const ORGANISATION =
  /(?:办公[室厅]|委员会|[局厅院所处部会署站队库馆校园社]|中心|政府|街道|[镇乡]|本级\)?|\)|单位|部门|管委会)$/u;

/** The first line of a title that goes on with 支出预算表, 基本支出预算表 … */
const CUT_TITLE = /(?:一般公共预算|财政拨款|政府性基金|国有资本经营|政府采购)(?:预算|财政拨款|拨款|当年|支出)*$/u;

/** Begins as the full name of a department does, with the place: it may be cut anywhere. */
const FULL_NAME = /^(?:\d{4}年度?)?[\u4e00-\u9fff]{2,6}(?:省|市|区|县|旗|街道|[镇乡])[\u4e00-\u9fff()]{2,}$/u;

/** The title of the whole document ends so. */
const DOCUMENT_TITLE = /(?:预算|决算|公开|说明|情况|目录|表)(?:\([^()]*\))?$/u;

/** What part of a caption a line is, or `null` when it is something else. */
export function captionPart(text: string): Part | null {
  const line = compact(text);
  if (UNIT.test(line)) return { type: 'unit', unit: findUnit(line) ?? '元', preparedBy: null };
  if (/^(?:金额)?单位[：:](?:人民币)?[百千万亿]*$/u.test(line) || /^[百千万亿]*元$/u.test(line))
    return { type: 'half-unit', text: line };
  const prepared = PREPARED_BY.exec(line);
  if (prepared) {
    const unit = prepared.groups?.unit ? findUnit(prepared.groups.unit) : null;
    return { type: 'prepared-by', name: prepared.groups?.name ?? '', unit };
  }
  if (NUMBER.test(line)) return { type: 'number', number: mendSpaces(text).replace(/[:：]$/u, '') };
  if (/^\(?\d{4}年度?\)?$/u.test(line)) return { type: 'year' };
  if (/^\(.{2,24}\)$/u.test(line) && /科目|分类|级项目|本级|部门|单位/u.test(line)) return { type: 'subtitle' };
  return isTitleLine(text) ? { type: 'title' } : null;
}

/**
 * Takes the caption off the end of the texts before a table.
 * Out: the caption (empty title when there is none) and the texts that are not part of it.
 */
export function takeCaption(texts: readonly TextBlock[]): { caption: Caption; rest: TextBlock[] } {
  const caption: Caption = { title: '', number: null, unit: null, preparedBy: null, place: null };
  const title: TextBlock[] = [];
  let tail = '';
  let index = texts.length - 1;
  for (; index >= 0; index--) {
    const block = texts[index];
    if (!block) break;
    const part = captionPart(block.text);
    if (title.some((line) => isTitleLine(line.text))) {
      if (part?.type === 'number') caption.number ??= part.number;
      else if (part?.type !== 'year' || /预算/u.test(block.text)) break;
      continue;
    }
    if (part?.type === 'unit') caption.unit ??= part.unit;
    else if (part?.type === 'half-unit') {
      tail = part.text + tail;
      if (UNIT.test(tail)) caption.unit ??= findUnit(tail);
    } else if (part?.type === 'prepared-by') {
      caption.preparedBy ??= part.name === '' ? null : textAfterColon(block.text);
      caption.unit ??= part.unit;
    } else if (part?.type === 'number') caption.number ??= part.number;
    else if (part?.type === 'title' || part?.type === 'subtitle') title.unshift(block);
    else if (part?.type !== 'year') break;
  }
  const below = index;
  index = takeWrappedTitle(texts, index, title);
  if (index < below) index = takeNumber(texts, index, caption);
  const rest = texts.slice(0, index + 1);
  const first = title[0];
  if (first) {
    caption.title = mendSpaces(title.map((line) => line.text).join(' '));
    caption.place = first.place;
    const numbered = NUMBERED_TITLE.exec(caption.title);
    if (numbered && !caption.number) {
      caption.number = numbered[1] ?? null;
      caption.title = caption.title.slice(numbered[0].length);
    }
  }
  return { caption, rest: [...rest] };
}

function textAfterColon(text: string): string {
  const after = text.replace(/^[^：:]*[：:]\s*/u, '');
  return mendSpaces(after.replace(/\s*(?:金额)?单位\s*[：:]\s*(?:人民币)?\s*[百千万亿]*元\s*$/u, ''));
}

/** A title wrapped over two lines: the line above is the department's name, or the words without which it is no known title. */
function takeWrappedTitle(texts: readonly TextBlock[], index: number, title: TextBlock[]): number {
  const first = title[0];
  const above = texts[index];
  if (!first || !above) return index;
  const line = compact(above.text);
  // A name above a title may be marked otherwise than the title; other halves of a title are marked alike.
  if (above.type !== first.type && !(ORGANISATION.test(line) && FULL_NAME.test(line))) return index;
  if (line.length > 40 || /[。;:：,，]/u.test(line) || captionPart(above.text)) return index;
  if (numbered(line)) return index;
  const known = kindOfTitle(title.map((block) => block.text).join('')) !== null;
  const joined = [above, ...title].map((block) => block.text).join('');
  if (DOCUMENT_TITLE.test(line)) return index;
  const cutName = FULL_NAME.test(line);
  if ((known && (ORGANISATION.test(line) || CUT_TITLE.test(line) || cutName)) || (!known && isKnownTitle(joined))) {
    title.unshift(above);
    return index - 1;
  }
  return index;
}

/** The number over a title that was wrapped. */
function takeNumber(texts: readonly TextBlock[], index: number, caption: Caption): number {
  const part = captionPart(texts[index]?.text ?? '');
  if (part?.type !== 'number') return index;
  caption.number ??= part.number;
  return index - 1;
}

function numbered(line: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、]|第.+[部章])/u.test(line);
}

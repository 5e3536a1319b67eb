import type { MoneyUnit } from '../money.ts';
import { compact, mendSpaces } from '../text.ts';
import {
  COMMON,
  saysUnit,
  splitNoteMark,
  takeGluedUnit,
  takeUnitPhrase,
  unitOfLine,
  type OwnWords,
} from '../vocabulary/index.ts';
import { isTitleLine } from './titles.ts';

/** What a line over a table says. A line may say several things: `编制单位：… 2026年 单位：万元`. */
export interface CaptionLine {
  unit: MoneyUnit | null;
  /** Part of a unit that a line break cut: `单位：万`, `元`. */
  halfUnit: string | null;
  /** Name behind 编制单位, `""` where none is filled in, `null` where the line has no such label. */
  preparedBy: string | null;
  number: string | null;
  /** Title or subtitle without the rest of the line. */
  title: string | null;
  subtitle: boolean;
  /** A fiscal year or a date. */
  year: boolean;
  /** Seal, date, secrecy, person, ordinal, 续表: stands over tables and says nothing of them. */
  aside: boolean;
}

const NUMBER_WORD =
  '(?:(?:预算)?(?:公开)?(?:附?表|附件)\\s*[一二三四五六七八九十\\d]+(?:[-—]\\d+)*|(?:(?:部门|单位)?(?:预算|决算|预决算|财[预决])?公开|(?:部门|单位)?(?:预算|决算)|财[预决]|批复)\\s*\\d{1,2}(?:[-—]\\d{1,2})?\\s*表)';
/** 公开01表, and the number that the table had within the office beside it: 公开01表（财决01表）. */
const NUMBER = new RegExp(`^${NUMBER_WORD}(?:[、/]?${NUMBER_WORD}|\\(${NUMBER_WORD}\\))?[:：]?$`, 'u');
/** The number may stand right before the title: 表一财政拨款收支总表, but not 附表 一般公共预算支出表. */
const NUMBERED = new RegExp(
  `^(?<number>${NUMBER_WORD})(?:[\\s:：、.]+|(?=[\\u4e00-\\u9fff])(?![般级次一二三四五六七八九十]))(?<rest>[^\\s:：、.].*)$`,
  'u',
);
const NUMBER_BEHIND = new RegExp(`^(?<rest>.*表)\\s+(?<number>${NUMBER_WORD})$`, 'u');

const PREPARED_BY =
  /^\s*(?:(?:[编編]\s*[制製]|填\s*[报報]|填\s*制|[预預]\s*算|公\s*开|申\s*[报報]|[报報]\s*送)\s*)?(?:[单單]\s*位|部\s*[门門])\s*(?:(?:名\s*[称稱]|全\s*[称稱])\s*)?(?:[（(][^（()）]*[)）]\s*)?[：:](?<name>.*)$/u;
const DATE_LABEL = /(?<!\s)\s*(?:填报|编制|制表|报送|公开|批复|打印|填表)?(?:日期|时间)\s*[:：].*$/u;
const YEAR = /^\(?\d{4}年度?\)?$/u;
const DATE = /^\(?\d{4}[年./-]\d{1,2}[月./-]?(?:\d{1,2}日?)?\)?$/u;
const YEAR_BEHIND = /(?<!\s)\s+[（(]?\d{4}\s*年度?[)）]?\s*$/u;
const YEAR_BEFORE = /^\s*[（(]?\d{4}\s*年度?[)）]?[\s\u3000]+/u;
const ASIDE =
  /^(?:\(?(?:单位)?\(?(?:加?盖公?章|公章|签章|章)(?:处)?\)?\)?|(?:填报|编制|制表|报送|公开|批复|打印|填表)?(?:日期|时间)[:：].*|(?:密级|保密等级|公开属性|公开方式|公开类型)[:：].*|\[?(?:秘密|机密|内部资料|主动公开|依申请公开)\]?|\(?(?:续表?|接上表|续上表|续前表)(?:[一二三四五六七八九十\d]+)?\)?|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、?|(?:单位负责人|部门负责人|负责人|财务负责人|制表人?|审核人?|填表人?|经办人|复核人?)[:：].{0,40}|第?\d+页.{0,8}|(?:币种[:：])?人民币)$/u;
const HALF_UNIT = /^(?:(?:金额|计量|货币)?[单單]位[：:](?:人民币)?[百千万萬亿億]*|[百千万萬亿億]*[元圓])$/u;
const SUBTITLE = /^\(.{2,24}\)$/u;

/** What a line over a table says, or `null` for a line that is no part of a caption. */
export function readCaptionLine(text: string, own: OwnWords = COMMON): CaptionLine | null {
  const said: CaptionLine = {
    unit: unitOfLine(text),
    halfUnit: null,
    preparedBy: null,
    number: null,
    title: null,
    subtitle: false,
    year: false,
    aside: false,
  };
  if (said.unit && saysUnit(text)) return said;
  if (HALF_UNIT.test(compact(text))) return { ...said, unit: null, halfUnit: compact(text) };
  if (said.unit) return said;
  const named = /[。；]/u.test(text) ? null : takeUnitPhrase(text);
  return readWords(named ? named.rest : text, { ...said, unit: named?.unit ?? null }, own);
}

/** What the words of a line say that are not its unit. */
function readWords(body: string, said: CaptionLine, own: OwnWords): CaptionLine | null {
  const line = compact(body);
  if (YEAR.test(line) || DATE.test(line)) return { ...said, year: true };
  if (ASIDE.test(line)) return { ...said, aside: true };
  const prepared = PREPARED_BY.exec(body);
  if (prepared) {
    const name = (prepared.groups?.name ?? '').trim().replace(DATE_LABEL, '').replace(YEAR_BEHIND, '');
    const glued = takeGluedUnit(name);
    return { ...said, unit: said.unit ?? glued?.unit ?? null, preparedBy: mendSpaces(glued?.rest ?? name) };
  }
  if (NUMBER.test(line)) return { ...said, number: mendSpaces(body).replace(/[:：]$/u, '') };
  if (SUBTITLE.test(line) && /科目|分类|级项目|本级|部门|单位/u.test(line))
    return { ...said, title: body, subtitle: true };
  const marked = splitNoteMark(mendSpaces(body))?.text;
  // A note mark behind a title is a note to the table under it.
  const mended = marked !== undefined && /表[)）]?$/u.test(marked) ? marked : mendSpaces(body);
  const numbered = NUMBERED.exec(mended) ?? NUMBER_BEHIND.exec(mended);
  const rest = numbered?.groups?.rest;
  if (numbered && rest && isTitleLine(rest, own))
    return { ...said, number: numbered.groups?.number ?? null, title: rest };
  if (isTitleLine(mended, own)) return { ...said, title: mended === mendSpaces(body) ? body : mended };
  // With a unit beside it, what is left names the department or the year; without one it is any line.
  if (said.unit === null || line.length > 40) return null;
  const name = body.replace(YEAR_BEHIND, '').replace(YEAR_BEFORE, '');
  if (name !== body) {
    const left = readWords(name, said, own);
    if (left) return { ...left, year: true };
  }
  return { ...said, preparedBy: mendSpaces(name) };
}

import { CLASS_NAMES, classCode } from '../../vocabulary/index.ts';
import type { Reading } from './subjects.ts';

/** How narratives name an account of the functional classification: by 类, 款 and 项, by dashes in quotes, by its code. */

type Rule = [RegExp, (match: RegExpExecArray) => Reading | null];

const CLASSES = [...new Set(CLASS_NAMES.flatMap((name) => [name, name.replace(/支出$/u, '')]))]
  .toSorted((a, b) => b.length - a.length)
  .join('|');
/** Part of a name: no amount, no end of a clause. */
const PART = '(?:(?![\\d.]+(?:亿|万)?元)[^，。；:])';
/** A name that stands alone, with brackets of its own such as `(室)`. */
const NAME = '(?:[^，。；、:“”"\\d()]|\\((?!类|款|项|\\d)[^()]{1,8}\\))';
const DASH = '[-—–―]{1,2}';
const mark = (kind: string, digits: string) => `\\((?:${digits})?${kind}(?:${digits})?\\)`;
const [CLASS_MARK, SECTION_MARK, ITEM_MARK] = [mark('类', '\\d{3}'), mark('款', '\\d{2,5}'), mark('项', '\\d{2,7}')];
/** What a sentence puts before a name that stands alone. */
const LEAD = /^(?:其中|安排|用于|包括|主要|预算|一般公共预算|财政拨款|支出|当年|本年|年)+/u;

/** A class of the classification, or an account below it by the names given; `depth` is the level of the last one. */
function account(names: readonly (string | undefined)[], depth: 2 | 3 | null): Reading {
  const [lead = '', ...below] = names.map((name) =>
    (name ?? '').replace(/^["“”\-—–―/、>]+|(?<!["“”\-—–―/、>])["“”\-—–―/、>]+$/gu, ''),
  );
  const first = lead.replace(LEAD, '');
  const path = [first, ...below];
  // `2026年安排公共安全支出(类)…`: the class is the end of what stands before its mark.
  const known = path.length === 3 || depth === 2 ? new RegExp(`(?:${CLASSES})$`, 'u').exec(first)?.[0] : undefined;
  return { id: 'item', path: known === undefined ? path : [known, ...path.slice(1)], ...(depth ? { depth } : {}) };
}

function rule(pattern: string, read: (match: RegExpExecArray) => Reading | null): Rule {
  return [new RegExp(pattern, 'uy'), read];
}

/** Tried in this order; earlier ones win at the same place. */
export const ACCOUNTS: readonly Rule[] = [
  // `公共安全支出(204类)司法(06款)行政运行(01项)`, with or without the codes.
  rule(
    `["“]?((?:${CLASSES})|[^，。；、:“”"\\d()]{2,20})${CLASS_MARK}(${PART}{2,40}?)${SECTION_MARK}(${PART}{2,40}?)${ITEM_MARK}["”]?`,
    (match) => account(match.slice(1, 4), 3),
  ),
  // `公共安全支出(204)司法(20406)行政运行(2040601)`
  rule(
    `["“]?(${CLASSES})\\(2\\d{2}\\)(${NAME}{2,30}?)\\((?:\\d{2}|2\\d{4})\\)(${NAME}{2,30}?)\\((?:\\d{2}|2\\d{6})\\)["”]?`,
    (match) => account(match.slice(1, 4), 3),
  ),
  rule(`["“]?(${CLASSES})${CLASS_MARK}(${PART}{2,40}?)${SECTION_MARK}["”]?`, (match) => account(match.slice(1, 3), 2)),
  // `“公共安全支出-司法-行政运行”科目`
  rule(
    `["“]?(${CLASSES})${DASH}(${NAME}{2,30}?)${DASH}(${NAME}{2,30}?)(?:["”]|(?=科目|(?:预算|安排)?[\\d:为]))`,
    (match) => account(match.slice(1, 4), 3),
  ),
  rule(`["“]?(${CLASSES})${DASH}(${NAME}{2,30}?)(?:["”]|(?=科目|(?:预算|安排)?[\\d:为]))`, (match) =>
    /[-—–―]/u.test(match[2] ?? '') ? null : account(match.slice(1, 3), 2),
  ),
  // `“行政运行”科目`, and a class in the same dress.
  rule(`["“](${NAME}{2,30}?)["”](?:支出)?科目`, (match) => {
    const code = classCode(match[1] ?? '') ?? classCode(`${match[1] ?? ''}支出`);
    return code === null ? account([match[1]], null) : { id: 'class', classCode: code };
  }),
  // `2040601行政运行`, `(2040601)行政运行`, `行政运行(2040601)`; `23030万元` is no code.
  rule(
    `(?:(?<![\\d.,])|(?<=^\\d{1,2}[.、]))\\(?(2\\d{6}|2\\d{4})\\)?["“]?(?!(?:百万|千|万|亿)?元)([\\u4e00-\\u9fff]${NAME}{1,29}?)["”]?(?=[\\d:为，。]|预算|支出\\d)`,
    (match) => ({
      id: 'item',
      code: match[1] ?? '',
      path: [match[2] ?? ''],
    }),
  ),
  rule(`(${NAME}{2,30}?)\\((2\\d{6}|2\\d{4})\\)`, (match) => ({
    id: 'item',
    code: match[2] ?? '',
    path: [match[1] ?? ''],
  })),
  // `司法(款)行政运行(项)`, `行政运行(项)`: below an account that was named before.
  rule(`["“]?(${NAME}{2,30}?)${SECTION_MARK}(${NAME}{2,30}?)${ITEM_MARK}["”]?`, (match) =>
    account(match.slice(1, 3), 3),
  ),
  rule(`["“]?(${NAME}{2,30}?)(?:${SECTION_MARK}|(${ITEM_MARK}))["”]?`, (match) =>
    account([match[1]], match[2] === undefined ? 2 : 3),
  ),
];

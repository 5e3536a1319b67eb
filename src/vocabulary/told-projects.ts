/** What a section of a narrative that tells of one project says, under numbered headings. */
export type ToldField = 'name' | 'overview' | 'basis' | 'unit' | 'plan' | 'period' | 'amount' | 'goal';

const FIELDS: readonly (readonly [RegExp, ToldField])[] = [
  [/^项目名称/u, 'name'],
  [/^项目(?:概[述况]|简介|基本情况|内容)/u, 'overview'],
  [/^(?:项目)?(?:立项|设立|政策)依据/u, 'basis'],
  [/^(?:项目)?实施(?:主体|单位|部门)/u, 'unit'],
  [/^(?:项目)?实施(?:方案|内容|计划)/u, 'plan'],
  [/^(?:项目)?(?:实施)?(?:周期|期限|时间)/u, 'period'],
  [/^(?:\d{4}年)?(?:本?年度?)?(?:项目)?(?:预算|资金|经费)(?:安排|金额|情况)(?:情况)?/u, 'amount'],
  [/^(?:项目|年度|总体)*绩效目标/u, 'goal'],
];

const NUMBER =
  /^(?:[一二三四五六七八九十]+\s*[、.．]|[（(]\s*[一二三四五六七八九十]+\s*[)）]|\d{1,2}\s*[、.．](?!\d))\s*/u;

/**
 * The field that a line names, its heading, and what follows on the same line. `一、项目概述` and `项目概述：…` name one; a sentence
 * that begins with the words does not, unless it is numbered.
 */
export function toldField(line: string): { field: ToldField; label: string; rest: string; numbered: boolean } | null {
  const text = line.trim();
  const plain = text.replace(NUMBER, '');
  const numbered = plain !== text;
  for (const [pattern, field] of FIELDS) {
    const label = pattern.exec(plain)?.[0];
    if (label === undefined) continue;
    const after = plain.slice(label.length);
    if (!/^\s*[:：]/u.test(after) && after.trim() !== '' && !numbered) return null;
    return { field, label, rest: after.replace(/^\s*[:：]?\s*/u, ''), numbered };
  }
  return null;
}

/** Headings of what every department explains, which name no project. */
const GENERAL =
  /三公|机关运行|政府采购|转移支付|国有资[产本]|收支|绩效|^(?:\d{4}年?度?)?(?:部门|单位)?预决?算|^(?:[一二三四五六七八九十]+、)?(?:重点|主要|其他|部门|单位|预算|支出|专项|项目|资金|经费|\d{4}年?度?)*$/u;

/**
 * The name in the heading of a section on one project, `''` where the heading is only 项目经费情况说明 and the section may name
 * it itself, `null` for every other line: 科普活动项目经费情况说明 is 科普活动项目.
 */
export function toldName(line: string): string | null {
  const text = line.trim().replace(NUMBER, '');
  const match = /^(?<name>.{0,50}?)(?:经费|资金)?(?:使用)?情况(?:的)?说明$/u.exec(text.replace(/\s+/gu, ''));
  const name = match?.groups?.['name'];
  if (name === undefined || !/经费|项目|专项/u.test(text) || /[。；，]/u.test(name)) return null;
  if (/^(?:\d{4}年?度?)?(?:项目|专项)$/u.test(name) || name === '') return '';
  if (GENERAL.test(name)) return null;
  const own = /^关于(?<own>.+)的?$/u.exec(name)?.groups?.['own'] ?? name;
  return own.replace(/^["“”](?<quoted>.+)["“”]$/u, '$<quoted>');
}

/** Whether the words right before an amount say that it is the whole: 项目总预算, 预算资金, 合计. */
export function isWholeOfTold(before: string): boolean {
  return /(?:总预算|预算总[额数计]|总[额数]|总金额|预算(?:资金|经费|金额|安排|数|额)?|安排(?:预算|资金|经费)|(?:项目|专项)(?:资金|经费)|合计|共计|总计)(?:安排|总额|金额|数|额)?(?:共计?|合计|总计)?(?:人民币)?(?:为|是)?\s*(?:[:：]\s*)?$/u.test(
    before,
  );
}

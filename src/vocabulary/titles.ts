import { compact } from '../text.ts';
import type { TableKind } from './kinds.ts';
import { COMMON, type OwnWords } from './own-words.ts';

/**
 * What the titles of the statutory tables look like, most telling first: the first pattern that matches counts.
 * Titles are matched without white space, in half width. Source: 财预〔2016〕143号 and the titles that districts print.
 */
const TITLES: [TableKind, RegExp][] = [
  ['contents', /.{3}目录\)?$/u],
  ['overall-performance', /整体(?:支出)?绩效(?:目标)?(?:申报|批复)?表?/u],
  ['project-performance', /(?:项目|专项).*绩效(?:目标)?(?:申报|批复)?表?|绩效目标(?:申报)?表/u],
  ['procurement', /(?:政府)?采购.*(?:预算|明细|情况)?表/u],
  ['three-public', /["']?三公["']?经费.*表/u],
  ['state-capital', /国有资本经营.*表/u],
  ['government-funds', /政府性基金.*表/u],
  ['project-expenditure-government', /项目支出.*政府预算.*经济分类|政府预算.*经济分类.*项目支出/u],
  ['basic-expenditure-government', /(?:基本支出|支出).*政府预算.*经济分类|政府预算.*经济分类.*(?:基本)?支出/u],
  ['basic-expenditure', /基本支出.*表/u],
  ['project-expenditure', /(?:一般公共预算|财政拨款).*项目支出.*(?:预算)?表/u],
  ['project-list', /项目.*(?:明细|清单|汇总|情况)表|项目支出(?:预算|决算)*表/u],
  // Row by row revenue and expenditure of each account, not two sides.
  ['general-public-expenditure', /一般公共预算(?:财政拨款)?收入支出决算表/u],
  ['appropriation-balance', /财政拨款(?:预算)?(?:收支|收入支出)(?:预算|决算|情况)*(?:总体情况|总体|总)?表/u],
  [
    'general-public-expenditure',
    /(?:一般公共预算|财政拨款)(?:财政拨款|拨款|当年)*(?:支出)(?:预算|功能分类|决算|情况)*表/u,
  ],
  [
    'balance',
    /(?:部门|单位|财务)?(?:预算)?(?:收支|收入支出)(?:预算|决算|情况)*(?:总表|总体情况表|总体表|平衡表|预算表|表)/u,
  ],
  ['revenue', /(?:部门|单位|财务)?收入(?:预算|决算|情况)*(?:总表|总体情况表|总体表|预算表|表)/u],
  ['expenditure', /(?:部门|单位|财务)?支出(?:预算|决算|情况|功能分类)*(?:总表|总体情况表|总体表|预算表|表)/u],
];

/** A title that a jurisdiction gives a kind of table, without year and department. */
export interface OwnTitle {
  kind: TableKind;
  title: string;
}

/** The title of a jurisdiction's own that a line is, maybe behind year and department; the longest that fits. */
export function ownTitleOf(line: string, own: OwnWords): OwnTitle | null {
  const text = compact(line).replace(/\d{4}年度?/gu, '');
  const fitting = own.titles.filter(({ title }) => text.endsWith(compact(title)));
  return fitting.toSorted((a, b) => b.title.length - a.title.length)[0] ?? null;
}

/** The kind that a title names, or `null` when it names none. A jurisdiction's own titles count first. */
export function kindOfTitle(title: string, own: OwnWords = COMMON): TableKind | null {
  const found = ownTitleOf(title, own);
  if (found) return found.kind;
  const text = compact(title).replace(/\d{4}年度?/gu, '');
  return TITLES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

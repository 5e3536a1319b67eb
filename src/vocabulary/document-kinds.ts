import type { OtherKind } from '../problem.ts';
import { compact } from '../text.ts';

/** Documents with amounts that offices publish beside their budgets, and that are none. */
export type OtherDocument = OtherKind;

const LIST = '(?:清单|台账|一览表|明细表?|汇总表?|统计表|情况表|登记表|目录|公示|公开|公告|通报|报告|表)';

/** A budget compares with a year or two; more years side by side are a series. */
const SERIES = 4;
const EVALUATION =
  /^(?:自评(?:得分|分值|分数?|结论)|得分|(?:全年)?实际完成(?:值|情况|指标值)|全年实际值|评价得分)(?:\(.*\))?$|^偏差原因/u;

/** How their titles, and the titles of their tables, read; without spaces, in half width. */
const TITLES: [OtherDocument, RegExp][] = [
  [
    'findings',
    /(?:巡[察视]|审计|检查|督[查察]|整治).*(?:问题|整改)|问题.*(?:整改|清单|台账|一览表)|整改.*(?:清单|台账|情况|报告|方案)/u,
  ],
  ['contracts', new RegExp(`合同.{0,12}${LIST}`, 'u')],
  [
    'procurement',
    /采购(?:项目)?意向|(?:中标|成交|招标|磋商|询价|竞价|单一来源|采购(?:项目)?结果).*(?:公告|公示|通知|结果|信息)/u,
  ],
  ['statistics', /年鉴|统计(?:公报|月报|季报|年报|资料|提要|摘要)/u],
  ['evaluation', /自评|绩效(?:目标)?(?:完成情况)?(?:的)?(?:评价|考核|运行监控)/u],
  ['approval', /(?:批复|下达|核定|拨付).*(?:预算|指标|经费|资金)|(?:预算|指标).*批复/u],
  ['execution', /预算(?:收支)?(?:的)?(?:执行|完成)情况|收支(?:执行|完成)情况/u],
];

/** Words of the header of their tables of which no table of a budget has any. */
const HEADERS: [OtherDocument, RegExp][] = [
  [
    'findings',
    /^(?:(?:存在|主要|具体|查出|发现|反馈|违规|违纪)?(?:的)?问题(?:描述|表现|类型|性质|摘要|清单|金额|事项)?|整改(?:措施|情况|时限|责任.*|结果|金额|状态|进展))$/u,
  ],
  ['contracts', /^合同(?:编号|名称|金额|价款?|总价|期限|双方)(?:\(.*\))?$|^合同签订/u],
  [
    'procurement',
    /^(?:采购需求概况|预计采购(?:时间|月份|日期)|(?:成交|中标)(?:供应商|金额|单位|人))(?:\(.*\))?$|^落实政府采购政策/u,
  ],
  ['evaluation', EVALUATION],
];

/** What else the title of a document or a table names; `null` for all others. */
export function otherDocumentOf(title: string): OtherDocument | null {
  const text = compact(title);
  return TITLES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** What the words over the columns of a table make of it besides a table of a budget. */
export function otherTableOf(labels: readonly string[]): OtherDocument | null {
  const texts = labels.map((label) => compact(label));
  const years = new Set(texts.flatMap((text) => /^(?:19|20)\d{2}(?=年?$)/u.exec(text) ?? []));
  if (years.size >= SERIES) return 'statistics';
  return HEADERS.find(([, pattern]) => texts.some((text) => pattern.test(text)))?.[0] ?? null;
}

/** Is a form, by its labels, one in which a project is assessed when it is over? */
export function isEvaluationForm(labels: readonly string[]): boolean {
  return labels.some((label) => EVALUATION.test(compact(label)));
}

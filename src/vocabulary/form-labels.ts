import { compact } from '../text.ts';
import { COMMON, type OwnWords } from './own-words.ts';

/**
 * What the labels of a performance-target form name. Matched on what `labelKeys` makes of a label; the first that fits wins.
 * `yearAmount` is the money of the disclosure's year, `wholeAmount` that of several; `amount` does not say which.
 */
export const FORM_LABELS = {
  name: /^(?:专项资金名称|专项名称|(?:申报|立项|[一二三]级|子)?项目(?:支出)?名称|申报项目|(?:经费|政策|转移支付|课题|工程|事项)名称)$/u,
  code: /^(?:项目|专项)(?:编码|代码|编号)$/u,
  department:
    /^(?:部门\(单位\)名称|部门名称|单位名称|部门\/单位名称|预算部门名称|\(单位\)名称|部门或单位名称|部门单位名称)$/u,
  supervisingDepartment: /^(?:业务|预算|项目|项目预算)?主管(?:部门|单位)(?:名称)?(?:及(?:代码|编码))?$/u,
  unit: /^(?:实施单位|项目单位|预算单位|项目实施单位|项目单位名称|实施单位名称|填报单位|申报单位|编制单位|实施主体|项目实施主体|具体实施单位)$/u,
  /** Labels that stand over a column or a group and are no amount themselves, though they read like one. */
  group: /^(?:资金情况|预算资金|资金来源|项目资金情况|项目资金来源|资金构成|项目资金构成)$/u,
  yearAmount:
    /^(?:项目)?(?:当年|本年度?|年度|\d{4}年度?)(?:项目)?(?:预算|资金)?(?:申请|申报|安排|预算)?(?:资金)?(?:数|金额|总额|总计|合计|总预算)$|^(?:项目)?(?:当年|本年度?|年度)(?:预算|资金)$/u,
  /** Money of several years, which is not this year's amount. */
  wholeAmount:
    /^(?:项目)?(?:中期|中长期|实施期|项目期|全周期)(?:项目)?(?:预算|资金)(?:申请)?(?:总额)?$|^项目总(?:预算|投资|资金|金额)(?:金额|数|额)?$|^总投资$/u,
  amount:
    /^(?:资金总额|资金总计|资金合计|预算金额|项目(?:预算)?(?:资金|预算|金额)?(?:申请)?(?:总额|总计|合计)|项目(?:预算)?(?:资金|预算|金额)|部门支出预算数|部门预算总额|预算总额|申请资金总额|资金申请总额|经费总额|(?:项目)?(?:资金|预算|经费)安排(?:数|金额|总额)?)$/u,
  funding:
    /^(?:本级安排|上级补助|区级支出|区级安排|补助(?:镇街|区县|乡镇)|市级支出|市级安排|(?:非|非同级)?财政拨款|财政补助|(?:当年|本年度?|年度)?(?:本级|同级|上级|中央|地方|省级|市级|区级|县级|区县|省|市|区|县)?(?:财政拨款|财政资金|财政补助|财政补助资金|财政拨款资金|财政预算资金)|(?:当年|本年度?|年度)?(?:本级|同级|上级|中央|地方|省级|市级|区级|县级|区县)(?:拨款|资金|补助|补助资金|拨款资金|预算资金)|(?:财政)?(?:专户|专户管理)(?:资金)?|财政专户(?:管理)?资金|单位(?:自有)?资金|自有资金|自筹资金|社会资金|事业(?:单位)?(?:收入|资金)|(?:单位)?经营(?:收入|资金)|(?:当年|本年)?其他(?:来源)?(?:资金|收入|拨款)|(?:以前年度|上年度?|历年)?(?:财政拨款)?(?:结转|结余|结转结余|结转和结余|结转与结余)(?:资金)?|一般公共预算(?:财政)?(?:拨款|资金)?|政府性基金(?:预算)?(?:财政)?(?:拨款|资金)?|国有资本经营预算(?:财政)?(?:拨款|资金)?|债券资金|专项债券(?:资金)?|中央转移支付(?:资金)?|(?:上级)?转移支付(?:资金)?)$/u,
  executionWeight: /^预?算?(?:资金)?执行率?(?:权重|分值|得分)?$/u,
  category: /^项目(?:分类|属性|类别|类型)$/u,
  nature: /^项目性质$/u,
  starts: /^(?:项目|计划|预计)?(?:实施)?(?:起始|开始)(?:时间|日期|年度?)$/u,
  ends: /^(?:项目|计划|预计)?(?:实施)?(?:终止|结束|完成)(?:时间|日期|年度?)$/u,
  period: /^(?:项目)?(?:实施)?(?:期限?|周期|起止(?:时间|日期|年限|年月))$|^(?:实施|执行)(?:时间|期间)$/u,
  overview: /^(?:项目)?(?:概述|概况|简介|基本情况|基本概况)$|^项目(?:内容|实施内容|主要内容)$|^主要内容$/u,
  basis: /^(?:项目)?(?:立项|设立)依据$/u,
  /** The goal of several years, beside that of the year. */
  wholeGoal:
    /^(?:项目)?(?:中期|中长期|长期|实施期|项目期|全周期)(?:整体|总体)?(?:绩效)?(?:总)?目标$|^项目(?:总|整体|总体)(?:绩效)?目标$/u,
  yearGoal: /^(?:项目)?(?:当年|年度|本年度?|\d{4}年度?)(?:整体|总体|预期)?(?:绩效)?(?:总)?目标$/u,
  goal: /^(?:项目)?(?:总|整体|总体|预期)?(?:绩效)?(?:总|总体)?目标$|^绩效目标(?:内容|描述|概述)$/u,
  /** Persons, of whom nothing is kept. */
  contact:
    /^(?:项目)?(?:负责人|联系人|经办人|填报人|填表人|审核人|分管领导)(?:姓名)?(?:及(?:联系)?(?:电话|方式))?$|^(?:联系|办公)?(?:电话|方式)$/u,
  /** Labels of which nothing is kept but that they begin a value of their own. */
  other:
    /^(?:存续状态|同名项目上年预算额|同名项目上年预算执行数|上年预算(?:数|金额|执行数)|项目设立的?必要性|保证项目实施的制度、?措施|项目实施(?:计划|方案)|实施方案|职能职责与活动|年度主要任务|填报(?:日期|时间))$/u,
  indicators: /^(?:年度)?绩效指标$/u,
} as const;

export type FormField = keyof typeof FORM_LABELS;
export const FORM_FIELDS = Object.keys(FORM_LABELS) as [FormField, ...FormField[]];

/** Columns of the indicators in a performance-target form. */
export const INDICATOR_LABELS = {
  level1: /^一级(?:绩效)?(?:指标|目标)(?:名称)?$/u,
  level2: /^二级(?:绩效)?(?:指标|目标)(?:名称)?$/u,
  name: /^(?:三级(?:绩效)?(?:指标|目标)(?:名称)?|指标名称|指标|绩效指标名称|指标内容)$/u,
  weight: /^(?:指标)?(?:权重|分值|分值权重|权重分值|权重\/分值|分值\/权重)(?:\(%\))?$/u,
  unit: /^(?:计量单位|度量单位|指标单位|单位)$/u,
  direction: /^(?:指标性质?|指标方向|性质)$/u,
  target:
    /^(?:(?:年度|全年|本年度?|当年|项目|预期|绩效|三级|计划|\d{4}年度?)*(?:指标|目标|指标目标|绩效指标)值|目标值?)$/u,
  core: /^是否核心(?:指标)?$/u,
} as const;

export type IndicatorField = keyof typeof INDICATOR_LABELS;
export const INDICATOR_FIELDS = Object.keys(INDICATOR_LABELS) as [IndicatorField, ...IndicatorField[]];

const LONGEST_LABEL = 32;

/**
 * What a printed label may be known by, the fullest first: without white space, numbering, 其中, unit of money and colon; then
 * without what stands in brackets, `指标值（包含数字及文字描述）`, `年度(/项目)指标值`; then without the brackets alone.
 */
export function labelKeys(text: string): string[] {
  const whole = compact(text);
  if (whole === '' || whole.length > LONGEST_LABEL) return [];
  const key = whole
    .replace(/^(?:[一二三四五六七八九十]+[、.]|\d{1,2}[、.](?!\d)|\([一二三四五六七八九十\d]+\)|[①-⑳])/u, '')
    .replace(/^其中[:：]?/u, '')
    .replace(/\((?:百万|千|万|亿)?元\)/gu, '')
    .replace(/(?<![:：])[:：]+$/u, '');
  return [...new Set([key, key.replace(/\([^()]*\)|\[[^[\]]*\]/gu, ''), key.replace(/[()[\]]/gu, '')])].filter(
    (each) => each !== '',
  );
}

/** Texts that are kept with what they were found to be: tables are asked again for each of their pieces. */
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 100;

/** The same function, which answers from memory what it was asked before. */
function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return answer(text);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= MOST_KEPT) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}

const fieldOf = <Field extends string>(labels: Record<Field, RegExp>, text: string): Field | null => {
  for (const key of labelKeys(text))
    for (const [field, pattern] of Object.entries<RegExp>(labels)) if (pattern.test(key)) return field as Field;
  return null;
};

const commonFormField = remembering((text) => fieldOf(FORM_LABELS, text));
const commonIndicatorField = remembering((text) => fieldOf(INDICATOR_LABELS, text));

/** The field that a form label names, or `null`. A jurisdiction's own labels count first. */
export function formField(text: string, own: OwnWords = COMMON): FormField | null {
  return ownField(own.labels, text) ?? commonFormField(text);
}

/** The column that a heading over the indicators names, or `null`. */
export function indicatorField(text: string, own: OwnWords = COMMON): IndicatorField | null {
  return ownField(own.indicators, text) ?? commonIndicatorField(text);
}

function ownField<Field>(labels: readonly { text: string; field: Field }[], text: string): Field | null {
  if (labels.length === 0) return null;
  const keys = labelKeys(text);
  return labels.find((label) => labelKeys(label.text).some((key) => keys.includes(key)))?.field ?? null;
}

/** `90` of `分值（90）`, `权重(90分)`: what the weights under a heading, or the rate of execution, have in all. */
export function pointsOfLabel(text: string): { text: string; value: number } | null {
  const match = /\((?:总分|满分|共|合计)?[:：]?(\d{1,3}(?:\.\d+)?)(?:分|%)?\)/u.exec(compact(text));
  return match?.[1] ? { text: match[1], value: Number(match[1]) } : null;
}

/** Reads like the label of a source of money, though it is none of those known: 产业扶持资金, 土地出让收入. */
export function isMoneySource(text: string): boolean {
  return labelKeys(text).some((key) => /^[\u4e00-\u9fff]{2,14}(?:资金|拨款|结转|结余|补助|债券|收入|贷款)$/u.test(key));
}

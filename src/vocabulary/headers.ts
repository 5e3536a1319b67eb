import { compact } from '../text.ts';
import type { Measure } from './measures.ts';
import { COMMON, type OwnWords } from './own-words.ts';
import { THREE_PUBLIC_WORDS } from './three-public.ts';

/** What a column holds, and of what its amounts are. */
export interface Meaning {
  role: 'code' | 'label' | 'amount' | 'percent' | 'text';
  measure: Measure | null;
}

const amount = (measure: Measure): Meaning => ({ role: 'amount', measure });
const code: Meaning = { role: 'code', measure: null };
const label: Meaning = { role: 'label', measure: null };
const text: Meaning = { role: 'text', measure: null };

/**
 * What the words over a column mean, most telling first. Matched on the label without white space, years, and `其中：`.
 * Names follow the forms of the Ministry of Finance and what districts print instead.
 */
const HEADER_WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/增幅|增减(?:幅|率|%|比)|增长(?:率|%|幅)|比[^比]*[±%]|^%$/u, { role: 'percent', measure: 'change-percent' }],
  // How much of a plan was spent: a rate, never money.
  [
    /^(?:预算|支出|年度)*(?:完成|执行)(?:率|进度|比例)(?:\(?%\)?)?$|^(?:决算数?)?(?:完成|占|为)(?:年初|全年|调整后?)?预算数?(?:的)?(?:%|\(%\)|比例|比率|比重|百分比)/u,
    { role: 'percent', measure: null },
  ],
  [/^(?:部门|政府|预算|功能|支出|经济|收入|项目|单位)*(?:分类)?(?:科目)?(?:编码|代码|编号)$/u, code],
  [/^[类款项]$/u, code],
  [/^(?:部门|政府|预算|功能|支出|经济|收入)*(?:分类)?科目(?:名称)?(?:\(.*\))?$|^名称$/u, label],
  [/^(?:项目|支出|收入|预算单位|部门|单位|采购项目|工作表)(?:\(按.*\))?(?:名称?|科目|类别|内容)?$/u, label],
  [
    /^项目\(?按.*\)?$|^支出(?:功能分类)?(?:项目|科目)$|^收入(?:项目|来源)$|^(?:部门|政府)预算(?:支出)?经济(?:分类)?科目$/u,
    label,
  ],
  [/^(?:序号|行次|采购(?:目录|方式|数量)|备注|说明|是否.*|主管部门|资金性质|项目类型|支出类型)$/u, text],
  // The columns of performance targets, where several projects stand in one table.
  [/^[一二三]级(?:绩效)?(?:指标|目标)(?:名称)?$|^(?:绩效)?指标(?:名称|性质|方向|值|目标值|权重|单位)$|^目标值$/u, text],
  [/^(?:计量|度量)单位$|^(?:权重|分值)(?:\(?%\)?)?$|绩效目标$|^(?:项目概[述况]|立项依据)$/u, text],
  ...THREE_PUBLIC_WORDS.map(([pattern, measure]) => [pattern, amount(measure)] as const),
  [/["']?三公["']?经费/u, amount('three-public-total')],
  [/上年结转|上年结余|^结转结余/u, amount('carried-over')],
  [/财政专户/u, amount('special-account')],
  [/(?:单位|事业)?经营收入/u, amount('commercial')],
  [/上级补助/u, amount('superior-subsidy')],
  [/附属单位上缴/u, amount('subordinate-remittance')],
  [/事业收入/u, amount('public-service')],
  [/单位资金/u, amount('entity-funds')],
  [/其他收入|其他资金/u, amount('other-revenue')],
  [/国有资本经营/u, amount('state-capital')],
  [/政府性基金/u, amount('government-funds')],
  [/一般公共预算/u, amount('general-public')],
  // 财政拨款 without a fund is all three funds together.
  [/^财政拨款(?:收入)?$/u, amount('fiscal-appropriation')],
  [/人员性项目/u, amount('targeted-personnel')],
  [/一般性项目/u, amount('targeted-general')],
  [/民生(?:配套)?项目/u, amount('targeted-livelihood')],
  [/提前下达/u, amount('superior-advance')],
  [/^结转项目/u, amount('superior-carried-over')],
  [/市级专项/u, amount('superior-municipal')],
  [/特定目标/u, amount('targeted')],
  [/上级专项/u, amount('superior')],
  [/人员(?:经费|支出)/u, amount('personnel')],
  [/公用(?:经费|支出)/u, amount('routine-operating')],
  [/基本支出/u, amount('basic')],
  [/项目支出/u, amount('project')],
  [/^货物/u, amount('goods')],
  [/^工程/u, amount('works')],
  [/^服务/u, amount('services')],
  [
    /^(?:总计|合计|小计|预算数|(?:全年|调整)预算数|(?:本年度?|上一?年度?)?(?:支出|收入)?决算(?:数|金额)?|预算|本年(?:收入|支出)合计|年初预算数?|金额|(?:本|上一?)年度?(?:年初)?预算数?|预算金额|总额|支出合计|收入合计|预算总额|当年预算)$/u,
    amount('total'),
  ],
];

/** Words that head a group of columns or a side of the table, not a column. */
const GROUP_WORDS =
  /^(?:收入|支出|本年(?:收入|支出)|(?:功能|经济|支出)?分类科目|科目|科目编码|本年.*支出|.*经济分?类?科目|功能分类|其中|资金来源|支出构成|.*预算数|.*基本支出|.*项目支出|.*拨款支出)$/u;

/** Reduces a header label to what identifies it. */
function key(words: string): string {
  return compact(words)
    .replace(/\d{4}年度?/gu, '')
    .replace(/^其中[:：]?/u, '')
    .replace(/\((?:百万|千|万|亿)?元\)$/u, '')
    .replace(/[:：]$/u, '');
}

/** What a header label means, or `null` for words that are no known header. A jurisdiction's own words count first. */
export function meaningOf(words: string, own: OwnWords = COMMON): Meaning | null {
  const text = key(words);
  const found = own.headers.find((header) => key(header.text) === text);
  if (found) return found.meaning;
  // A year alone (2026年预算数, 2023年) heads amounts of that year.
  if (text === '') return /\d{4}年/u.test(compact(words)) ? { role: 'amount', measure: 'total' } : null;
  return HEADER_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Is this a word of a header: a known column, or a group of columns? */
export function isHeaderWord(words: string, own: OwnWords = COMMON): boolean {
  return words !== '' && (meaningOf(words, own) !== null || GROUP_WORDS.test(key(words)));
}

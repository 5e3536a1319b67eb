import type { Named } from './named.ts';

/** What amounts measure, with the names of the field. */
const NAMES = {
  amount: { zh: '金额', en: 'amount' },
  total: { zh: '合计', en: 'total' },
  prior: { zh: '上年预算数', en: 'prior year' },
  'change-percent': { zh: '增减百分比', en: 'change in percent' },
  basic: { zh: '基本支出', en: 'basic expenditure' },
  project: { zh: '项目支出', en: 'project expenditure' },
  personnel: { zh: '人员经费', en: 'personnel costs' },
  'routine-operating': { zh: '日常公用经费', en: 'routine operating costs' },
  'carried-over': { zh: '上年结转', en: 'carried over' },
  'fiscal-appropriation': { zh: '财政拨款', en: 'fiscal appropriation' },
  'general-public': { zh: '一般公共预算', en: 'general public budget' },
  'government-funds': { zh: '政府性基金预算', en: 'government-managed funds' },
  'state-capital': { zh: '国有资本经营预算', en: 'state capital operations budget' },
  'special-account': { zh: '财政专户管理资金', en: 'special account funds' },
  'public-service': { zh: '事业收入', en: 'public service revenue' },
  'superior-subsidy': { zh: '上级补助收入', en: 'superior subsidy' },
  'subordinate-remittance': { zh: '附属单位上缴收入', en: 'subordinate remittance' },
  commercial: { zh: '事业单位经营收入', en: 'commercial revenue' },
  'other-revenue': { zh: '其他收入', en: 'other revenue' },
  'entity-funds': { zh: '单位资金', en: 'entity funds' },
  'three-public-total': { zh: '“三公”经费', en: 'three public expenses' },
  overseas: { zh: '因公出国（境）费', en: 'overseas trips' },
  vehicles: { zh: '公务用车购置及运行维护费', en: 'official vehicles' },
  'vehicle-purchase': { zh: '公务用车购置费', en: 'vehicle purchase' },
  'vehicle-operation': { zh: '公务用车运行维护费', en: 'vehicle operation' },
  receptions: { zh: '公务接待费', en: 'official receptions' },
  'agency-operating': { zh: '机关运行经费', en: 'agency operating costs' },
  goods: { zh: '货物', en: 'goods' },
  works: { zh: '工程', en: 'works' },
  services: { zh: '服务', en: 'services' },
  targeted: { zh: '特定目标类项目', en: 'targeted projects' },
  'targeted-personnel': { zh: '人员性项目', en: 'targeted projects: personnel' },
  'targeted-general': { zh: '一般性项目', en: 'targeted projects: general' },
  'targeted-livelihood': { zh: '民生配套项目', en: 'targeted projects: livelihood' },
  superior: { zh: '上级专项', en: 'superior earmarked funds' },
  'superior-advance': { zh: '提前下达', en: 'superior earmarked funds: advance' },
  'superior-carried-over': { zh: '结转项目', en: 'superior earmarked funds: carried over' },
  'superior-municipal': { zh: '市级专项', en: 'superior earmarked funds: municipal' },
  // What final accounts print beside what was spent.
  'initial-budget': { zh: '年初预算数', en: 'initial budget' },
  'adjusted-budget': { zh: '全年预算数', en: 'adjusted budget' },
  'opening-balance': { zh: '年初结转和结余', en: 'opening balance' },
  'closing-balance': { zh: '年末结转和结余', en: 'closing balance' },
  'current-revenue': { zh: '本年收入', en: 'revenue of the year' },
  'remitted-to-superior': { zh: '上缴上级支出', en: 'remitted to the superior' },
  'commercial-expenditure': { zh: '经营支出', en: 'commercial expenditure' },
  'subsidy-to-subordinates': { zh: '对附属单位补助支出', en: 'subsidy to subordinates' },
  'education-fees': { zh: '教育收费', en: 'education fees' },
  'capital-construction': { zh: '基本建设资金支出', en: 'capital construction' },
} as const satisfies Record<string, Named>;

export type Measure = keyof typeof NAMES;

export const MEASURES = Object.keys(NAMES) as [Measure, ...Measure[]];

/** What a measure is called in the field, in both languages. */
export function measureName(measure: Measure): Named {
  return NAMES[measure];
}

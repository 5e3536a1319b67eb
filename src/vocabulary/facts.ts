import type { Named } from './named.ts';

/** What final accounts tell in words alone, with the names of the field, in the order of their sections. */
const NAMES = {
  'agency-operating': { zh: '机关运行经费', en: 'agency operating costs', group: 'running' },
  meetings: { zh: '会议费', en: 'meetings', group: 'running' },
  training: { zh: '培训费', en: 'training', group: 'running' },
  procurement: { zh: '政府采购', en: 'government procurement', group: 'procurement' },
  goods: { zh: '政府采购货物', en: 'goods procured', group: 'procurement' },
  works: { zh: '政府采购工程', en: 'works procured', group: 'procurement' },
  services: { zh: '政府采购服务', en: 'services procured', group: 'procurement' },
  'overseas-groups': { zh: '因公出国（境）团组', en: 'groups sent abroad', group: 'three-public' },
  'overseas-people': { zh: '因公出国（境）人次', en: 'people sent abroad', group: 'three-public' },
  'vehicles-bought': { zh: '购置公务用车', en: 'official vehicles bought', group: 'three-public' },
  'vehicles-kept': { zh: '公务用车保有量', en: 'official vehicles kept', group: 'three-public' },
  'reception-batches': { zh: '国内公务接待批次', en: 'receptions', group: 'three-public' },
  'reception-people': { zh: '国内公务接待人次', en: 'people received', group: 'three-public' },
  'vehicles-owned': { zh: '车辆', en: 'vehicles owned', group: 'assets' },
  equipment: { zh: '大型设备', en: 'large equipment', group: 'assets' },
  'evaluated-projects': { zh: '绩效自评项目', en: 'projects evaluated by the body itself', group: 'performance' },
  'evaluated-amount': { zh: '绩效自评涉及金额', en: 'amount evaluated by the body itself', group: 'performance' },
  'evaluation-score': { zh: '绩效自评得分', en: 'score of the evaluation', group: 'performance' },
} as const satisfies Record<string, Named & { group: string }>;

export type Fact = keyof typeof NAMES;
export type FactGroup = (typeof NAMES)[Fact]['group'];

export const FACTS = Object.keys(NAMES) as [Fact, ...Fact[]];
export const FACT_GROUPS: readonly FactGroup[] = [...new Set(FACTS.map((fact) => NAMES[fact].group))];

/** What a fact is called. */
export function factName(fact: Fact): Named {
  return NAMES[fact];
}

/** The section that a fact belongs to. */
export function factGroup(fact: Fact): FactGroup {
  return NAMES[fact].group;
}

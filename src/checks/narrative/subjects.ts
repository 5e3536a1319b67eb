import type { SubjectId } from '../../budget/check-schema.ts';
import { CLASS_NAMES, classCode, type Source } from '../../vocabulary/index.ts';
import { ACCOUNTS } from './accounts.ts';
import type { Topic } from './topics.ts';

/** What an amount of the narrative is said to be. */
export interface Subject {
  id: SubjectId;
  /** The words of the narrative. */
  name: string;
  source?: Source;
  classCode?: string;
  /** An account by the names of its 类, 款 and 项, as many as are said; the last one is the account's own. */
  path?: string[];
  /** The level of the account, where the narrative says it: 2 款, 3 项. */
  depth?: 2 | 3;
  /** Its code, where the narrative prints the whole of it. */
  code?: string;
  /** The class in whose brackets it stands: `一般公共服务支出…（基本支出…）`. */
  within?: string;
  /** An account by its name alone, as the tables print it. */
  bare?: true;
  /** An account of the economic classification. */
  economic?: true;
  /** The whole that a bare account is a part of. */
  of?: SubjectId;
  /** Of this fund's own table, and of no other. */
  fund?: 'government-funds' | 'state-capital';
  /** Of general public budget money only: `其中一般公共预算拨款政府采购`. */
  general?: boolean;
}

/** What is known of a subject by its words. */
export type Reading = Omit<Subject, 'name'>;
type Rule = [RegExp, (match: RegExpExecArray) => Reading | null];

const is = (id: SubjectId) => () => ({ id });
const source = (name: Source) => () => ({ id: 'source' as const, source: name });

const CLASS: Rule = [
  // A class stands in a list; `公用经费等其他支出` is none.
  new RegExp(
    `(?<=^|[：:，、；。.()中和括排为是])(${CLASS_NAMES.join('|')})(?:预算)?(?:\\(2\\d{2}\\)(?=[\\d:为，]|预算|安排)|(?!\\((?:\\d{3})?类?\\)))`,
    'uy',
  ),
  (match) => ({ id: 'class', classCode: classCode(match[1] ?? '') ?? '' }),
];
/** `社会保障和就业（类）支出`: a class by its own mark, not one that opens 类, 款 and 项. */
const MARKED_CLASS: Rule = [
  new RegExp(
    `(${CLASS_NAMES.map((name) => name.replace(/支出$/u, '')).join('|')})(?:支出)?\\((?:\\d{3})?类\\)(?:支出)?(?:预算)?(?!(?:(?![\\d.]+(?:亿|万)?元)[^，。；]){2,40}\\((?:\\d{2})?款\\))`,
    'uy',
  ),
  (match) => ({ id: 'class', classCode: classCode(match[1] ?? '') ?? classCode(`${match[1] ?? ''}支出`) ?? '' }),
];
const NATURE: Rule[] = [
  [/基本支出(?:预算)?/uy, is('basic')],
  // `招商引资项目支出` is not the department's project expenditure.
  [
    /(?:(?<![\u4e00-\u9fff])|(?<=[算款中和及为是年度缩减加少低增])|(?<=[本我全各](?:部门|单位)))项目支出(?:预算)?/uy,
    is('project'),
  ],
  [/人员经费(?:支出)?/uy, is('personnel')],
  [/(?:日常)?公用经费(?:支出)?/uy, is('routine-operating')],
];

/** What the expenditure of a fund is divided into. */
const FUND_PARTS: readonly Rule[] = [MARKED_CLASS, CLASS, ...NATURE.slice(0, 2)];

const CAR = '(?:公务用车|公务车辆?(?:用车)?|公车)';
/** The end of an expense's name; an amount may follow it at once. */
const COST = '(?:经费|费用?|支出|(?=\\d[\\d,.]*[亿万]?元))(?:支出)?(?:预算)?';

/** Of the department's whole money; what of it is appropriation, or of one fund, is told apart in few tables. */
const OF_A_FUND = '(?<!拨款|预算|基金|资金|专户|收入|支出)';
const CARRIED: Rule[] = [
  [
    /(?:财政拨款|公共预算|基金|资金|专户管理资金|经营)(?:预算)?(?:资金|拨款)?(?:上年)?(?:结转|结余)(?!下年)/uy,
    is('unknown'),
  ],
  [
    new RegExp(
      `${OF_A_FUND}(?:动?用|使用)(?:以前年度)?非(?:同级)?财政拨款结余(?:资金)?|${OF_A_FUND}动?用事业基金弥补(?:收支)?差额?`,
      'uy',
    ),
    is('surplus-used'),
  ],
  [
    new RegExp(`${OF_A_FUND}(?:上年度?|以前年度|年初)结转(?:[和及与、]?结余)?(?:资金|收入)?(?!下年)`, 'uy'),
    is('carried-over'),
  ],
  [
    new RegExp(`${OF_A_FUND}(?:结转(?:至)?下一?年度?|(?:年末|年终)结转(?:[和及与、]?结余)?)(?:支出)?`, 'uy'),
    is('carried-forward'),
  ],
];

/** The words that name a subject, by topic; earlier ones win at the same place. */
const SUBJECTS: Record<Topic, readonly Rule[]> = {
  overall: [
    ...ACCOUNTS,
    ...CARRIED,
    [/财政拨款(?:收支(?:总预算|总计|预算总额|总额)|收入支出总计)/uy, is('appropriation-expenditure')],
    [/财政拨款收入支出/uy, is('unknown')],
    [/(?:国有资本经营)(?:预算)?(?:财政)?(?:拨款)?支出(?:预算)?/uy, is('state-expenditure')],
    [/政府性基金(?:预算)?(?:财政)?(?:拨款)?支出(?:预算)?/uy, is('funds-expenditure')],
    [/一般公共预算(?:财政)?(?:拨款)?支出(?:预算)?/uy, is('general-expenditure')],
    [/财政拨款支出(?:预算)?/uy, is('appropriation-expenditure')],
    MARKED_CLASS,
    CLASS,
    [/财政拨款收入(?:预算)?/uy, source('fiscal-appropriation')],
    [/一般公共预算(?:财政)?(?:拨款)?(?:本年|当年)?(?:收入|资金)?(?:预算)?/uy, source('general-public')],
    [/政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:本年|当年)?(?:收入|资金)?(?:预算)?/uy, source('government-funds')],
    [/国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:本年|当年)?(?:收入|资金)?/uy, source('state-capital')],
    [/财政专户管理(?:资金)?(?:收入)?/uy, source('special-account')],
    [/(?:事业单位)?经营收入/uy, source('commercial')],
    [/事业收入/uy, source('public-service')],
    [/上级补助收入/uy, source('superior-subsidy')],
    [/附属单位上缴收入/uy, source('subordinate-remittance')],
    [/其他收入/uy, source('other-revenue')],
    [/财政拨款收支总?预算/uy, is('appropriation-expenditure')],
    [/收支(?:总预算|总计|预算总额|总额)/uy, is('revenue-total')],
    [/收入预算|(?:年初)?预算总收入|收入总(?:预算|计)|本年收入合计|总收入|收入(?=[较比与])/uy, is('revenue-total')],
    [
      /(?<![费品料金资购理务程议训待用作]|项目)支出预算|(?:年初)?预算总支出|支出总(?:预算|计)|本年支出合计|总支出|支出(?=[较比与])/uy,
      is('expenditure-total'),
    ],
    ...NATURE,
  ],
  appropriation: [
    ...ACCOUNTS,
    [/一般公共预算(?:当年)?(?:财政)?拨款收入(?:预算)?/uy, is('general-revenue')],
    [/一般公共预算(?:当年)?(?:财政)?(?:拨款)?支出(?:预算)?|一般公共预算当年(?:财政)?拨款/uy, is('general-expenditure')],
    [/政府性基金(?:预算)?(?:当年)?(?:财政)?(?:拨款)?支出(?:预算)?/uy, is('funds-expenditure')],
    [/政府性基金(?:预算)?(?:当年)?(?:财政)?(?:拨款)?收入(?:预算)?/uy, source('government-funds')],
    [/国有资本经营(?:预算)?(?:当年)?(?:财政)?(?:拨款)?支出(?:预算)?/uy, is('state-expenditure')],
    [/政府性基金|国有资本经营/uy, is('unknown')],
    [
      /财政拨款收支(?:总预算|总计|预算总额|总额)|(?<!一般公共预算)(?:当年)?财政拨款支出(?!预算表)(?:预算)?/uy,
      is('appropriation-expenditure'),
    ],
    [/(?<!一般公共预算)(?:当年)?财政拨款收入(?!支出)(?:预算)?/uy, source('fiscal-appropriation')],
    MARKED_CLASS,
    CLASS,
    ...NATURE,
  ],
  'government-funds': [
    ...ACCOUNTS,
    [/政府性基金(?:预算)?(?:当年)?(?:财政)?(?:拨款)?支出(?:预算)?/uy, is('funds-expenditure')],
    [/政府性基金(?:预算)?(?:当年)?(?:财政)?(?:拨款)?收入(?:预算)?|上年结转/uy, is('unknown')],
    ...FUND_PARTS,
  ],
  'state-capital': [
    ...ACCOUNTS,
    [/国有资本经营(?:预算)?(?:当年)?(?:财政)?(?:拨款)?支出(?:预算)?/uy, is('state-expenditure')],
    [/国有资本经营(?:预算)?(?:当年)?(?:财政)?(?:拨款)?收入(?:预算)?|上年结转/uy, is('unknown')],
    ...FUND_PARTS,
  ],
  'three-public': [
    [/["“]?三公["”]?经费(?:财政拨款)?(?:支出)?/uy, is('three-public-total')],
    [new RegExp(`因公出国\\(境\\)${COST}`, 'uy'), is('overseas')],
    [/(?:国内|国\(境\)外|境外|外事|外宾)(?:公务)?接待(?:经费|费用?|支出)?/uy, is('unknown')],
    [new RegExp(`公务接待${COST}`, 'uy'), is('receptions')],
    [new RegExp(`${CAR}购置(?:[及和与、](?:${CAR})?)运行(?:维护)?${COST}`, 'uy'), is('vehicles')],
    [new RegExp(`${CAR}购置${COST}`, 'uy'), is('vehicle-purchase')],
    [new RegExp(`${CAR}运行(?:维护)?${COST}`, 'uy'), is('vehicle-operation')],
    // `公务用车购置及运行费28万元，其中：购置费18万元，运行费10万元`
    [/(?<=公务用车购置[^。；]{0,80}[中:(，、和])购置(?:费用?|支出)(?=预算|安排|[\d为:])/uy, is('vehicle-purchase')],
    [
      /(?<=公务用车购置[^。；]{0,99}[中:(，、和])运行(?:维护)?(?:费用?|支出)(?=预算|安排|[\d为:])/uy,
      is('vehicle-operation'),
    ],
  ],
  'agency-operating': [[/机关运行经费|(?:财政拨款)?运行经费/uy, is('agency-operating')]],
  procurement: [
    [/(?:面向|预留给?)(?:中小|小型|小微|微型)[^。]*/uy, is('unknown')],
    [/一般公共预算(?:财政)?拨款政府采购(?:预算)?(?:总额)?/uy, () => ({ id: 'procurement', general: true })],
    [
      /政府采购货物(?:类)?(?:预算|支出)?|(?:采购)?货物(?:类(?:采购)?(?:预算)?|采购|预算|(?<=[:，、和及]货物)支出|(?<=采购货物)(?=\d))/uy,
      is('goods'),
    ],
    [
      /政府采购工程(?:类)?(?:预算|支出)?|(?:采购)?工程(?:类(?:采购)?(?:预算)?|采购|预算|(?<=[:，、和及]工程)支出|(?<=采购工程)(?=\d))/uy,
      is('works'),
    ],
    [
      /政府采购服务(?:类)?(?:预算|支出)?|(?:采购)?服务(?:类(?:采购)?(?:预算)?|采购|预算|(?<=[:，、和及]服务)支出|(?<=采购服务)(?=\d))/uy,
      is('services'),
    ],
    [/(?:政府性基金|国有资本经营)(?:预算)?(?:财政)?拨款政府采购/uy, is('unknown')],
    [
      /(?:政府|(?<=本部门|本单位|\d年度?))采购(?:(?:预算|支出|总)(?:总额|总计|合计|金额|额)?|(?<=政府采购)金额)/uy,
      is('procurement'),
    ],
  ],
  performance: [
    // `其中重点项目2个，金额120万元`: a part of the projects, whose sum no table shows.
    [
      /其中[:：]?(?!(?:重点|一般)(?:项目)?绩效|当年一般)[^，。；、]{1,16}?\d+个[，、]?[^，。；、\d]{0,8}?(?:资金|金额)/uy,
      is('unknown'),
    ],
    [/涉及(?:一般公共预算)?(?:当年)?(?:财政拨款|(?:项目)?(?:预算)?资金)/uy, is('performance')],
  ],
};

/** The subject whose words stand at `index`, and where they end. */
export function subjectAt(topic: Topic, text: string, index: number): { subject: Subject; end: number } | null {
  for (const [pattern, read] of SUBJECTS[topic]) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    const reading = match && read(match);
    if (reading)
      return { subject: { ...reading, name: match[0].replace(/["“”]/gu, '') }, end: index + match[0].length };
  }
  return null;
}

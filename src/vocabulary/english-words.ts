import { capitalised, compact } from '../text.ts';
import { accountNameEnglish, englishAccounts } from './english-accounts.ts';

/** Words of headers and of rows without a code, as documents print them, in English. Names follow the forms of the Ministry of Finance. */
const WORDS = `
项目|item
项目名称|project
项目编号|project number
项目编码|project code
项目单位|unit of the project
科目|account
科目名称|account
科目编码|account code
科目代码|account code
功能分类科目|functional account
功能分类科目名称|functional account
功能分类科目编码|functional account code
支出功能分类|functional classification
支出功能分类科目编码|functional account code
支出科目|expenditure account
项目(按功能分类)|item (by function)
经济分类|economic classification
经济分类科目|economic account
经济分类科目名称|economic account
经济分类科目编码|economic account code
部门经济分类科目名称|economic account (departments)
部门预算经济分类科目编码|economic account code (departments)
部门预算支出经济科目|economic account (departments)
政府预算经济科目|economic account (government)
类|class
款|section
项|item
栏次|column
行次|row
序号|no.
备注|remarks
金额|amount
部门名称|department
部门编码|department code
部门代码|department code
单位名称|unit
单位代码|unit code
预算单位|budget unit
合计|total
总计|grand total
小计|subtotal
预算数|budget
决算数|final accounts
收入|revenue
支出|expenditure
收入预算|budgeted revenue
支出预算|budgeted expenditure
本年收入|revenue of the year
本年支出|expenditure of the year
本年收入合计|total revenue of the year
本年支出合计|total expenditure of the year
收入合计|total revenue
支出合计|total expenditure
收入总计|grand total of revenue
支出总计|grand total of expenditure
基本支出|basic expenditure
项目支出|project expenditure
人员经费|personnel costs
人员经费合计|total personnel costs
公用经费|routine operating costs
公用经费合计|total routine operating costs
日常公用经费|routine operating costs
财政拨款|fiscal appropriation
财政拨款收入|revenue from fiscal appropriation
财政拨款支出|expenditure from fiscal appropriation
一般公共预算|general public budget
一般公共预算资金|general public budget
一般公共预算拨款|general public budget appropriation
一般公共预算拨款收入|revenue from general public budget appropriation
一般公共预算财政拨款|general public budget appropriation
一般公共预算财政拨款收入|revenue from general public budget appropriation
一般公共预算支出|general public budget expenditure
一般公共预算基本支出|general public budget basic expenditure
政府性基金|government-managed funds
政府性基金预算|government-managed funds budget
政府性基金预算资金|government-managed funds
政府性基金预算拨款|government-managed funds appropriation
政府性基金预算拨款收入|revenue from government-managed funds appropriation
政府性基金预算财政拨款|government-managed funds appropriation
政府性基金预算财政拨款收入|revenue from government-managed funds appropriation
政府性基金预算支出|government-managed funds expenditure
本年政府性基金预算财政拨款支出|expenditure of the year from government-managed funds
国有资本经营预算|state capital operations budget
国有资本经营预算资金|state capital operations budget
国有资本经营预算拨款|state capital operations appropriation
国有资本经营预算拨款收入|revenue from state capital operations appropriation
国有资本经营预算财政拨款|state capital operations appropriation
国有资本经营预算财政拨款收入|revenue from state capital operations appropriation
国有资本经营预算财政拨款支出|expenditure from state capital operations appropriation
国有资本经营预算支出|state capital operations budget expenditure
国有资本经营收入|state capital operations revenue
财政专户管理资金|special account funds
财政专户管理资金收入|revenue of special account funds
财政专户管理收入|revenue of special account funds
事业收入|public service revenue
事业收入资金|public service revenue
事业单位经营收入|commercial revenue
事业单位经营收入资金|commercial revenue
经营收入|commercial revenue
经营支出|commercial expenditure
上级补助收入|superior subsidy
上级补助收入资金|superior subsidy
附属单位上缴收入|subordinate remittance
附属单位上缴收入资金|subordinate remittance
其他收入|other revenue
其他收入资金|other revenue
捐赠收入|donations
教育收费|education fees
上缴上级支出|remittances to superiors
对附属单位补助支出|subsidies to subordinates
对下级单位补助支出|subsidies to subordinates
上年结转|carried over
上年结转结余资金|balance carried over
结转下年|carried forward
年初结转和结余|opening balance carried over
年末结转和结余|closing balance carried forward
年初财政拨款结转和结余|opening balance of fiscal appropriation
年末财政拨款结转和结余|closing balance of fiscal appropriation
结余分配|distribution of surplus
使用非财政拨款结余|use of surplus other than fiscal appropriation
使用非财政拨款结余(含专用结余)|use of surplus other than fiscal appropriation (with earmarked surplus)
“三公”经费|three public expenses
“三公”经费合计|total three public expenses
“三公”经费预算数|budget of three public expenses
财政拨款“三公”经费|three public expenses from fiscal appropriation
因公出国(境)费|overseas trips
因公出国(境)费用|overseas trips
公务接待费|official receptions
公务用车购置及运行费|official vehicles
公务用车购置及运行维护费|official vehicles
公务用车购置费|official vehicle purchase
公务用车购置|official vehicle purchase
公务用车运行费|official vehicle operation
公务用车运行维护费|official vehicle operation
购置费|purchase
运行费|operation
机关运行经费|agency operating costs
机关运行经费预算数|budget of agency operating costs
基本建设资金支出|capital construction expenditure
年初特定目标|targeted projects at the start of the year
上级专项|superior earmarked funds
结转项目|projects carried over
一般性项目|general projects
人员性项目|personnel projects
民生配套项目|livelihood projects
提前下达专项|earmarked funds allocated in advance
市级专项|municipal earmarked funds
产出指标|output
数量指标|quantity
质量指标|quality
时效指标|timeliness
成本指标|cost
经济成本指标|economic cost
社会成本指标|social cost
生态环境成本指标|ecological cost
效益指标|benefit
经济效益指标|economic benefit
社会效益指标|social benefit
生态效益指标|ecological benefit
可持续影响指标|sustained impact
满意度指标|satisfaction
服务对象满意度指标|satisfaction of service users
采购项目名称|procurement project
货物类|goods
工程类|works
服务类|services
货物|goods
工程|works
服务|services
`;

let words: Map<string, string> | undefined;

/** A number of an enumeration before its words: 一、 （二） 3. */
const NUMBERING = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．])/u;

/**
 * A word of a header, or the label of a row without a code, in English; `null` where it is not known to the letter. A year before it stays before it, and
 * “of which” says that it was printed so.
 */
export function wordEnglish(printed: string): string | null {
  words ??= new Map(
    WORDS.trim()
      .split('\n')
      .map((line) => line.split('|') as [string, string])
      .map(([chinese, english]) => [compact(chinese), english]),
  );
  const text = compact(printed).replace(NUMBERING, '');
  const [, year = '', part = '', word = ''] = /^((?:19|20)\d\d)?年?(?:度)?(其中[:：])?(.*)$/u.exec(text) ?? [];
  const found = words.get(word) ?? accountNameEnglish(word);
  if (found === null) return null;
  const named = [year, part === '' ? '' : 'of which', year === '' && part === '' ? capitalised(found) : found];
  return named.filter(Boolean).join(' ');
}

/** English words and what documents print for them, for the search: accounts of expenditure and words of tables. */
export function englishSynonyms(): { alias: string; finds: string[] }[] {
  const found = new Map<string, Set<string>>();
  const listed = [
    ...englishAccounts().map(({ name, english }) => [name, english] as const),
    ...WORDS.trim()
      .split('\n')
      .map((line) => line.split('|') as [string, string]),
  ];
  for (const [printed, english] of listed) {
    const alias = english.toLowerCase();
    found.set(alias, (found.get(alias) ?? new Set()).add(printed));
  }
  return [...found].map(([alias, finds]) => ({ alias, finds: [...finds] }));
}

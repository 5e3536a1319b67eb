import { CLASS_NAMES } from '../../vocabulary/index.ts';

/** The words that carry figures in a narrative, as sticky patterns. */

export const AMOUNT = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(亿元|万元|元)/uy;
export const PERCENT = /(\d+(?:\.\d+)?)%/uy;
export const COMPARE =
  /同比|[比较与同](?:上年度?|去年|上一年度?|(\d{4})年度?)(?:年?初)?(?:当年)?(?:部门|单位)?(?:预算)?(执行|决算|调整|完成)?(?:预算)?(?:安排)?数?(?:同期)?(?:相比)?/uy;
/** `上年预算数120万元`, `由2025年的120万元`: the next amount is last year's. */
export const PRIOR =
  /(?:([由从])(?:上年度?|去年|上一年度?|(\d{4})年度?)的?(?:年?初)?(?:预算)?(?:安排)?[数额]?|(?:上年度?|去年|上一年度?|(\d{4})年度?)的?(?:年?初)?(?:当年)?(?:部门|单位)?预算(?:安排)?[数额]?|(?:上年|去年)数?)(?:[为是]|:)?(?=\d[\d,]*(?:\.\d+)?[亿万]?元)/uy;
/** `调整为`, `增加到`: this year's figure follows. */
export const BECOMES = /(?:调整|变更?|降)[为到至]|(?:增加|增长|提高|上升|减少|下降|降低|压减|压缩)[到至]|[增减]至/uy;
/** What may follow the word of a direction: `增加额为`, `增长了约`, `下降幅度为`. */
const AS = '(?:额|幅度?|比例|率)?(?:了|为|约|达到?|:)*';
const UP = '增加|增长|上升|提高|上涨|增幅|升幅|涨幅';
const DOWN = '减少|下降|降低|压缩|压减|缩减|削减|降幅|减幅';
export const GROWS = new RegExp(`(?:${UP}|多(?=\\d))${AS}`, 'uy');
export const SHRINKS = new RegExp(`(?:${DOWN}|少(?=\\d))${AS}`, 'uy');
export const LEVEL_WITH =
  /持平|保持一致|保持不变|一致|相同|零增长|不增不减|(?:无|没有|未)(?:发生)?(?:增减)?(?:变化|变动|改变)|无增减/uy;
/** `增长1.5倍`, `增长一倍`; `一倍多` is no figure. */
export const TIMES = /(\d+(?:\.\d+)?|[一二两三四五])倍(?!以上|多|左右|[之的])/uy;
export const EXECUTION = /(?:上年度?|去年|(\d{4})年度?)(?:当年)?(?:部门|单位)?(?:预算)?执行数/uy;
export const YEAR = /(\d{4})年/uy;
export const REASON = /主要原因|原因[是为:：]|主要是|由于/uy;
/** `主要用于以下方面：` lists accounts with their figures. */
export const PURPOSE = new RegExp(`主?要?用于(?!以下|下列|如下|:?(?:${CLASS_NAMES.join('|')})\\d)`, 'uy');
/** `主要用于教育支出300万元`: what follows divides the whole before it, unless that is a part already. */
export const FOR_A_CLASS = new RegExp(`主?要?用于:?(?=(?:${CLASS_NAMES.join('|')})\\d)`, 'uy');
/** Words that may stand between a subject and its amount; blanks are what final accounts tell of the plan. */
export const FILLER =
  /^(?:[:：，、“”"的为共计约达是 ]|预算数?|年初|本年度?|今年|当年|安排|总额|合计|总计|金额|\d{4}年度?|数|收入|支出|资金|拨款|财政|经费|费用|科目|其中|一般公共预算|\(以[^()\d]{1,12}为准\))*$/u;
/** What follows a comparison with another year: a change, not a contract signed in it. */
export const CHANGE_AHEAD = /^.{0,8}?(?:增|减|上升|下降|提高|降低|持平|一致|相比|不变|多\d|少\d)/u;
/** What may stand between a figure and the growth in percent said of it. */
export const GROWTH_GAP = new RegExp(`^[，、(]?(?:同比|[比较与].{0,14}?)?(?:${UP}|${DOWN})${AS}$`, 'u');
/** What may stand between a figure and its share of a whole; `base`: the words of the whole. */
export const SHARE_GAP =
  /^[，、(]?(?:约|大约)?占(?:比(?:例|重)?|(?<base>[^，。；、:\d%]{1,20}?)(?:的(?:比例|比重)?)?)?(?:为|是|约|达)*$/u;
/** After a year: what is budgeted is stated once more. */
export const AGAIN = /^(?:年初)?预算(?:安排|数)/u;

/** Performance targets: numbers of projects, and the parts their amounts are divided into. */
export const SCOPE = /重点(?:项目)?绩效|一般(?:项目)?绩效|其中[:：]?当年一般公共预算/uy;
export const MONEY = /金额/uy;
export const COUNT = /项目(?:数量?)?(?:共计?|为)?(\d+)个/uy;
/** Before a number of projects that is only a part of them. */
export const NO_COUNT = /(?:重点|其中[:：]?|[一二]级|市级|区级)$/u;

/** The clause up to a subject that speaks of a unit of the department, not of the whole. */
export const OF_A_UNIT =
  /(?<![及和与含、])(?:下属|所属)(?![各\d及和])[^:]*$|^其中:?[^:]{1,24}(?:本级|机关|中心|[大支总]队|学校|小学|中学|幼儿园|医院|卫生院|服务站|研究院|馆|站|所|局)$/u;
/** An institution, or the office, right before what a clause says of it. */
export const OF_AN_INSTITUTION =
  /(中心|馆|站|所|学校|小学|中学|幼儿园|医院|卫生院|研究院|福利院|敬老院|[大支总中]队|(?<!本)机关)(?:\([^()]{1,8}\))?(?:\d{4}年度?)?(?:部门|单位)?(?:预算)?(?:安排)?的?$/u;
/** A clause of the department's own office beside what its units have. */
export const OF_THE_OFFICE = /(?:机关|本级)$/u;
export const UNITS = /(?<![及和与含、])(?:下属|所属)(?![各\d及和])/u;
/** After an amount that is a limit, not a figure: `18万元以下`. */
export const LIMIT = /^\(?含?\)?(?:以下|以上|以内|左右|上下)/u;

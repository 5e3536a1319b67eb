/** The words that carry figures in a narrative, as sticky patterns. */

export const AMOUNT = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(亿元|万元|元)/uy;
export const PERCENT = /(\d+(?:\.\d+)?)%/uy;
export const COMPARE =
  /同比|[比较与同](?:上年度?|去年|上一年度?|(\d{4})年度?)(?:年初)?(?:当年)?(?:部门)?(?:预算)?(执行)?(?:安排)?数?(?:相比)?/uy;
export const GROWS = /增加|增长|上升|提高|多(?=\d)/uy;
export const SHRINKS = /减少|下降|降低|压缩|压减|少(?=\d)/uy;
export const LEVEL_WITH = /持平|保持一致|保持不变|一致|无变化/uy;
export const EXECUTION = /(\d{4})年度?(?:当年)?(?:部门|单位)?(?:预算)?执行数/uy;
export const YEAR = /(\d{4})年/uy;
export const REASON = /主要原因|原因[是为:：]|主要是/uy;
export const PURPOSE = /主?要?用于/uy;
/** Words that may stand between a subject and its amount. */
export const FILLER =
  /^(?:[:：，、“”"的为共计约达是]|预算数?|年初|本年|当年|安排|总额|合计|总计|金额|\d{4}年度?|数|收入|支出|资金|拨款|财政|经费|费用|科目|其中|一般公共预算)*$/u;
/** What follows a comparison with another year: a change, not a contract signed in it. */
export const CHANGE_AHEAD = /^.{0,8}?(?:增|减|上升|下降|提高|降低|持平|一致|相比|不变|多\d|少\d)/u;
/** What may stand between a figure and the growth in percent said of it. */
export const GROWTH_GAP = /^[，、]?(?:同比|[比较与].{0,14}?)?(?:增加|增长|上升|提高|减少|下降|降低)$/u;
/** After a year: what is budgeted is stated once more. */
export const AGAIN = /^(?:年初)?预算(?:安排|数)/u;

/** Performance targets: numbers of projects, and the parts their amounts are divided into. */
export const SCOPE = /重点(?:项目)?绩效|一般(?:项目)?绩效|其中[:：]?当年一般公共预算/uy;
export const MONEY = /金额/uy;
export const COUNT = /项目(?:数量?)?(?:共计?|为)?(\d+)个/uy;
/** Before a number of projects that is only a part of them. */
export const NO_COUNT = /(?:重点|其中[:：]?|[一二]级|市级|区级)$/u;

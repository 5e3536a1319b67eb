import { compact } from '../text.ts';

/** Words over columns of numbers that are no amounts of money: codes, years, ranks, numbers of things and people, areas, shares. */
const COUNTS =
  /[码号]|序|[行栏级批人户件台辆套次]次?数|数量|个数|编制|在编|在职|离休|退休|人员(?!经费|支出|开支|费)|在岗|人次|批次|级次|层级|面积|里程|平方|公里|公顷|米|吨|辆|台|套|[(/](?:人|个|户|件|次|天|亩|%|％)|(?:^|[(、])人$|年份|年限|年度$|期限|月份|日期|天数|时间|电话|邮编|比重|占比|比例|[百千]分比|[率%％]|权重|分值|得分|评分|指标|目标|排名|等级/u;

/** Do the words over a column say that it counts something else than money: 数量, 编制人数, 面积（平方米）, 占比? */
export function countsThings(label: string): boolean {
  return COUNTS.test(compact(label));
}

/** Rows of counts beside those of money, with what they count in brackets or at the end: 公务用车保有量（辆）, 国内公务接待人次. */
const COUNTED =
  /\((?:单位[:：])?(?:个|辆|人|批|次|台|套|户|件|人次|批次|(?:台|个)[、,，/]?\(?(?:套|批次)\)?)\)$|(?:批次|人次|人|团组|车辆|购置)数(?:量)?$|(?:批次|人次|保有量|(?<!公务)用车|以上(?:通用|专用)?设备(?:\(不含车辆\))?)$/u;

/** Does the label of a row say that it counts things or people? */
export function countsInRow(label: string): boolean {
  return COUNTED.test(compact(label));
}

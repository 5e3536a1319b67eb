import { compact } from '../text.ts';

/** Words over columns of numbers that are no amounts of money: codes, years, ranks, numbers of things and people, areas, shares. */
const COUNTS =
  /[码号]|序|[行栏级批人户件台辆套次]次?数|数量|个数|编制|在编|在职|离休|退休|人员(?!经费|支出|开支|费)|在岗|人次|批次|级次|层级|面积|里程|平方|公里|公顷|米|吨|辆|台|套|[(/](?:人|个|户|件|次|天|亩|%|％)|(?:^|[(、])人$|年份|年限|年度$|期限|月份|日期|天数|时间|电话|邮编|比重|占比|比例|[百千]分比|[率%％]|权重|分值|得分|评分|指标|目标|排名|等级/u;

/** Do the words over a column say that it counts something else than money: 数量, 编制人数, 面积（平方米）, 占比? */
export function countsThings(label: string): boolean {
  return COUNTS.test(compact(label));
}

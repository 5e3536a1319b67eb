/**
 * Accounts of the functional classification that bear another name since a year's edition of 《政府收支分类科目》: the name
 * before, the name now, and the first year of budgets that print it.
 */
export const RENAMED_ACCOUNTS: readonly { before: string; now: string; since: number }[] = [
  { before: '医疗卫生与计划生育支出', now: '卫生健康支出', since: 2019 },
  { before: '医疗卫生与计划生育管理事务', now: '卫生健康管理事务', since: 2019 },
  { before: '文化体育与传媒支出', now: '文化旅游体育与传媒支出', since: 2019 },
  { before: '国土海洋气象等支出', now: '自然资源海洋气象等支出', since: 2019 },
  { before: '资源勘探信息等支出', now: '资源勘探工业信息等支出', since: 2020 },
];

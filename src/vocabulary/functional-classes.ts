import { bareLabel } from './labels.ts';

/**
 * The classes (类) of the functional classification of government expenditure, with the names that the forms print.
 * Source: 《政府收支分类科目》, editions 2023 to 2026.
 */
const FUNCTIONAL_CLASSES: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出',
  '202': '外交支出',
  '203': '国防支出',
  '204': '公共安全支出',
  '205': '教育支出',
  '206': '科学技术支出',
  '207': '文化旅游体育与传媒支出',
  '208': '社会保障和就业支出',
  '209': '社会保险基金支出',
  '210': '卫生健康支出',
  '211': '节能环保支出',
  '212': '城乡社区支出',
  '213': '农林水支出',
  '214': '交通运输支出',
  '215': '资源勘探工业信息等支出',
  '216': '商业服务业等支出',
  '217': '金融支出',
  '219': '援助其他地区支出',
  '220': '自然资源海洋气象等支出',
  '221': '住房保障支出',
  '222': '粮油物资储备支出',
  '223': '国有资本经营预算支出',
  '224': '灾害防治及应急管理支出',
  '227': '预备费',
  '229': '其他支出',
  '230': '转移性支出',
  '231': '债务还本支出',
  '232': '债务付息支出',
  '233': '债务发行费用支出',
  '234': '抗疫特别国债安排的支出',
};

/**
 * Names that functional classes bore in earlier editions of 《政府收支分类科目》 (2014 on), and the short forms that
 * narratives and two-sided tables still print.
 */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  201: ['一般公共服务'],
  204: ['公共安全'],
  206: ['科学技术'],
  207: ['文化体育与传媒支出', '文化体育与传媒'],
  208: ['社会保障和就业'],
  210: ['医疗卫生与计划生育支出', '医疗卫生支出', '医疗卫生'],
  211: ['环境保护支出', '节能环保'],
  212: ['城乡社区事务支出', '城乡社区事务'],
  213: ['农林水事务支出', '农林水事务'],
  214: ['交通运输'],
  215: ['资源勘探信息等支出', '资源勘探电力信息等支出', '资源勘探电力信息等事务'],
  216: ['商业服务业等事务'],
  217: ['金融监管等事务支出'],
  220: ['国土海洋气象等支出', '国土资源气象等事务', '国土资源气象等支出'],
  221: ['住房保障'],
  222: ['粮油物资储备事务'],
};

const CODE_BY_NAME = new Map([
  ...Object.entries(FUNCTIONAL_CLASSES).map(([code, name]) => [name, code] as const),
  ...Object.entries(OTHER_NAMES).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
]);

/** Every full name of a class, longest first, for searching in running text. */
export const CLASS_NAMES: readonly string[] = [...CODE_BY_NAME.keys()]
  .filter((name) => /支出$|事务$/u.test(name))
  .toSorted((a, b) => b.length - a.length);

/** The code (201 … 234) of the functional class that a label names, under its present name or an earlier one, or `null`. */
export function classCode(label: string): string | null {
  return CODE_BY_NAME.get(bareLabel(label)) ?? null;
}

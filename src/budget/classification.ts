import { compact } from '../text.ts';

/**
 * The classes (类) of the functional classification of government expenditure, with the names that the forms print.
 * Source: 《政府收支分类科目》, editions 2023 to 2026.
 */
export const FUNCTIONAL_CLASSES: Readonly<Record<string, string>> = {
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

const CODES_BY_NAME = new Map(Object.entries(FUNCTIONAL_CLASSES).map(([code, name]) => [compact(name), code]));

const ENUMERATOR =
  /^(?:[（(]?[一二三四五六七八九十]+[)）]?[、.．]?|[（(]\d{1,2}[)）]|\d{1,2}[、.．])(?=\s*[\u4e00-\u9fff（(])/u;

/** A label without the number before it: `二十、住房保障支出` and `(一) 外交支出` are the accounts they name. */
export function plainLabel(label: string): string {
  const bare = label.trim().replace(/^其中[:：]/u, '');
  const match = ENUMERATOR.exec(bare);
  // A number is a number only with a mark behind or brackets around it: 一般公共服务支出 begins with none.
  const numbered = match && /[、.．)）]/u.test(match[0]);
  return (numbered ? bare.slice(match[0].length) : bare).trim();
}

/** The code of the functional class that a label names, or `null`. */
export function functionalClassOf(label: string): string | null {
  return CODES_BY_NAME.get(compact(plainLabel(label))) ?? null;
}

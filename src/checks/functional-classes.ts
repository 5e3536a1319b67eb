import { FUNCTIONAL_CLASSES, plainLabel } from '../budget/index.ts';
import { compact } from '../text.ts';

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

/** A label without its numbering and spaces: `（八）社会保障和就业支出`, `一、本年收入`, `1. 一般公共预算资金`. */
export function bareLabel(label: string): string {
  return compact(plainLabel(label)).replace(/[:：]$/u, '');
}

/** The code (201 … 234) of the functional class that a label names, under its present name or an earlier one, or `null`. */
export function classCode(label: string): string | null {
  return CODE_BY_NAME.get(bareLabel(label)) ?? null;
}

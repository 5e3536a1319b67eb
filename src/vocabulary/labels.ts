import { compact } from '../text.ts';

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

/** A label by which it is looked up: without number, white space and colon, in half width: `（八）社会保障和就业支出`. */
export function bareLabel(label: string): string {
  return compact(plainLabel(label)).replace(/[:：]$/u, '');
}

/** 合计, 总计, 共计 and 收入合计, 本年支出合计 …: does the label say that a row or column adds up the others? */
export function isTotalLabel(label: string): boolean {
  return /^(?:本年)?(?:收入|支出|收支)?(?:合计|总计|共计)[:：]?$/u.test(compact(label));
}

/** 小计: the sum of a group. */
export function isSubtotalLabel(label: string): boolean {
  return compact(label) === '小计';
}

import { findUnit, isAmount } from '../../money.ts';
import { saysUnit, unitOfLine } from '../../vocabulary/index.ts';

/** Rows over the whole table that are not part of its grid: title, number, unit, the unit that prepared it. */
export function isCaptionRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const [first = ''] = filled;
  if (filled.length === 0) return true;
  if (/^(?:编制|填报)?(?:单位|部门)[：:]/u.test(first) && filled.length <= 2) return true;
  return (
    filled.length === 1 &&
    !isAmount(first) &&
    (/表(?:[（(].*[)）])?$/u.test(first) ||
      /^(?:(?:预算)?(?:公开)?(?:附?表|附件)\s*[\d一二三四五六七八九十]+|(?:预算)?公开\s*\d{1,2}\s*表)$/u.test(first) ||
      /^[（(]\d{4}\s*年度?[)）]$/u.test(first) ||
      (/^(?:金额)?单位/u.test(first) && findUnit(first) !== null) ||
      (saysUnit(first) && unitOfLine(first) !== null))
  );
}

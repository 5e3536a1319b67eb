import { parseAmount, type MoneyUnit } from '../money.ts';

/** `1.2345万元`: a figure and the unit behind it, where 万 and 亿 alone are of 元. */
const FIGURE = /(\d[\d,]*(?:\.\d*)?|\.\d+)\s*(?:(百万|千|万|亿)元?|(元))?/u;

/**
 * The amount in fen of a spreadsheet cell whose text is no plain amount. `text` is what the sheet prints, `held` the number
 * in the cell as plain digits, `unit` that of its table; the sign is the cell's. A figure without a unit, or in the unit of the
 * table, is as printed. Words (`壹佰`), several figures (`36 1/2`) and
 * figures scaled into another unit stand for the number of the cell. The number of the
 * cell itself, printed with another unit than the table's, is one or the other: `null`.
 */
export function amountOfCell(text: string, held: string, unit: MoneyUnit): number | null {
  const ofCell = parseAmount(held, unit);
  const plain = text.normalize('NFKC');
  const [found = '', figure, scale, yuan] = FIGURE.exec(plain) ?? [];
  // 3.6E+01, 36 1/2, 第1次 36.00: the first digits are not the figure.
  const isMore = /\d/u.test(plain.replace(found, ''));
  if (figure === undefined || isMore || ofCell === null) return ofCell;
  const digits = figure.replaceAll(',', '').replace(/\.$/u, '').replace(/^\./u, '0.');
  const named = scale !== undefined ? (`${scale}元` as MoneyUnit) : yuan !== undefined ? '元' : null;
  if (named === null || named === unit) return parseAmount(held.startsWith('-') ? `-${digits}` : digits, unit);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isCellItself = Math.abs(Number(digits) - Math.abs(Number(held))) <= 0.5001 * 10 ** -decimals;
  return isCellItself ? null : ofCell;
}

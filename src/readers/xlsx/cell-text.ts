import { SSF, type CellObject } from '@e965/xlsx';
import { mendSpaces } from '../../text.ts';

/** What the sheet says about the display of its cells. */
export interface CellDisplay {
  /** False where the sheet is set to print zeros as blanks. */
  showZeros: boolean;
}

/** How short dates are written; the built-in format follows the system's language, here the Chinese one. */
export const DATE_FORMAT = 'yyyy/m/d';

/**
 * The text of a cell as the sheet prints it. A number in a format of its own keeps that format; one in the General
 * format is written in full, without thousands separators and without the noise of binary fractions. Line breaks in a
 * text are kept as `\n`.
 */
export function cellText(cell: CellObject | undefined, display: CellDisplay): string {
  if (!cell) return '';
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? numberText(cell.v, cell, display) : '';
    case 's':
      return plainLines(String(cell.w ?? cell.v ?? ''));
    case 'b':
      return cell.v ? 'TRUE' : 'FALSE';
    case 'e':
      return cell.w ?? '#ERROR!';
    case 'd':
      return mendSpaces(cell.w ?? '');
    default:
      return '';
  }
}

/** A text with its line breaks as `\n`; of blanks alone nothing is left. */
function plainLines(text: string): string {
  return mendSpaces(text) === '' ? '' : text.replace(/\r\n?/gu, '\n').trimEnd();
}

function numberText(value: number, cell: CellObject, display: CellDisplay): string {
  if (!Number.isFinite(value)) return '#NUM!';
  if (value === 0 && !display.showZeros) return '';
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (/^(?:General|@|G\/通用格式)$/iu.test(format)) return generalText(value);
  const decimals = SSF.is_date(format) ? null : shownDecimals(format, value);
  if (decimals === null) return mendSpaces(cell.w ?? SSF.format(format, value));
  return mendSpaces(SSF.format(format, Number(roundDecimal(plainDecimal(value), decimals))));
}

/** The shortest decimal that means the value: 15 significant digits, less what only binary arithmetic left behind. */
export function generalText(value: number): string {
  const full = plainDecimal(value);
  // 1 / 10^8 of any printed unit is less than a fen; anything below 10^-10 is noise of a sum, not money.
  const short = roundDecimal(full, 8);
  return stripZeros(Math.abs(Number(full) - Number(short)) < 1e-10 ? short : full);
}

/** The decimals a number format shows (of the value, so two more for a percentage), or `null` where it is not that simple. */
function shownDecimals(format: string, value: number): number | null {
  const sections = format.replace(/"[^"]*"|\\.|[_*]./gu, '').split(';');
  const index = value < 0 ? 1 : value === 0 ? 2 : 0;
  const section = sections[index] ?? sections[0] ?? '';
  if (/\[[<>=]|[eE][+-]|\/|General/iu.test(section)) return null;
  const digits = section.replace(/\[[^\]]*\]/gu, '');
  // A comma behind the last digit scales the number by a thousand.
  if (!/[0#?]/u.test(digits) || /[0#?],+(?:\.|[^0#?,.]*$)/u.test(digits)) return null;
  const fraction = /\.([0#?]*)/u.exec(digits)?.[1] ?? '';
  return fraction.length + 2 * (digits.match(/%/gu)?.length ?? 0);
}

/** A number as a plain decimal string of 15 significant digits, as many as a sheet keeps. */
function plainDecimal(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/gu, '');
  const point = Number(exponent) + 1;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, '0');
  return `${sign}${padded.slice(0, point)}.${padded.slice(point) || '0'}`;
}

/** Rounds a plain decimal string half away from zero, as a sheet does when it prints. */
function roundDecimal(decimal: string, decimals: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const digits = (kept + up).toString().padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, split)}.${digits.slice(split)}`;
}

function stripZeros(decimal: string): string {
  const short = decimal.includes('.') ? decimal.replace(/\.?0+$/u, '') : decimal;
  return short === '-0' ? '0' : short;
}

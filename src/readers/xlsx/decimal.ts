/** A number as a plain decimal string of 15 significant digits, as many as a sheet keeps. */
export function plainDecimal(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  return sign + placePoint(mantissa.replace(/[-.]/gu, ''), Number(exponent) + 1);
}

/** Moves the point of a plain decimal string: `12.5` by 2 is `1250`. */
export function shiftDecimal(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  return sign + placePoint(whole + fraction, whole.length + places);
}

function placePoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, '0');
  return `${padded.slice(0, point)}.${padded.slice(point) || '0'}`;
}

/** Rounds a plain decimal string half away from zero, as a sheet does when it prints; `-3` decimals are thousands. */
export function roundDecimal(decimal: string, decimals: number): string {
  if (decimals < 0) return shiftDecimal(roundDecimal(shiftDecimal(decimal, decimals), 0), -decimals);
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const digits = (kept + up).toString().padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, split)}.${digits.slice(split)}`;
}

/**
 * The General format: the shortest decimal that means the value, of 15 significant digits, less what only binary
 * arithmetic left behind. Where the sheet would shorten it to the width of its column, the cell's digits are kept.
 */
export function generalText(value: number): string {
  const full = plainDecimal(value);
  // 1 / 10^8 of any printed unit is less than a fen; anything below 10^-10 is noise of a sum, not money.
  const short = roundDecimal(full, 8);
  return stripZeros(Math.abs(Number(full) - Number(short)) < 1e-10 ? short : full);
}

function stripZeros(decimal: string): string {
  const short = decimal.includes('.') ? decimal.replace(/(?:\.|(?<![.0]))0+$/u, '') : decimal;
  return short === '-0' ? '0' : short;
}

/** The first two digits of a Chinese division code (GB/T 2260), those of Hong Kong, Macao, Taiwan and foreigners with them. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Has an identity number of 15 or 18 digits a province and a day of birth that there are? */
export function hasBirthday(number: string): boolean {
  const day = number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14);
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6, 8))];
  if (!PROVINCES.has(number.slice(0, 2)) || year < 1880 || year > 2060 || month < 1 || month > 12) return false;
  return date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Is the last sign of an identity number of 18 the one that the others give (GB 11643-1999, ISO 7064 MOD 11-2)? */
export function fitsIdentity(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Is this a unified social credit code (GB 32100-2015, ISO 7064 MOD 31-3) of a province that there is? */
export function isCreditCode(code: string): boolean {
  if (!/^[1-9A-Y]{2}\d{6}[\dA-Y]{10}$/u.test(code) || !PROVINCES.has(code.slice(2, 4))) return false;
  const sum = [...code.slice(0, 17)].reduce(
    (total, sign, index) => total + CREDIT.indexOf(sign) * (3 ** index % 31),
    0,
  );
  return CREDIT[(31 - (sum % 31)) % 31] === code[17];
}

/** Does the last digit of a card's number fit the others (ISO/IEC 7812, Luhn)? */
export function fitsLuhn(number: string): boolean {
  const sum = [...number].toReversed().reduce((total, sign, index) => {
    const value = Number(sign) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Word counts no further. Roman numerals and letters of what is far larger would have millions of signs. */
const LARGEST = 32_767;

/**
 * Writes a list number in a format of WordprocessingML (ST_NumberFormat, ECMA-376 part 1, 17.18.59).
 * Formats that number nothing give ''; those not known here, and numbers beyond what
 * Word counts, are written in decimal.
 */
export function formatNumber(value: number, format: string): string {
  if (format === 'none') return '';
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return String(value);
  switch (format) {
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCodePoint(Number(digit) + 0xff10)).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460);
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474);
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counting(value, DIGITS, '十百千万', true);
    case 'chineseLegalSimplified':
    case 'japaneseLegal':
    case 'ideographLegalTraditional':
      return counting(value, LEGAL_DIGITS, '拾佰仟万', false);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
    case 'ideographTraditional':
      return HEAVENLY_STEMS[(value - 1) % 10] ?? String(value);
    case 'ideographZodiac':
      return EARTHLY_BRANCHES[(value - 1) % 12] ?? String(value);
    default:
      return String(value);
  }
}

/** Unicode encloses 1 to 20; beyond them the plain number stands. */
function enclosed(value: number, first: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(first + value - 1) : String(value);
}

/** 27 is AA, 28 BB, as word processors count. */
function letters(value: number): string {
  return value < 1 ? '' : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  const numerals: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [amount, numeral] of numerals) {
    for (; rest >= amount; rest -= amount) text += numeral;
  }
  return text;
}

/** 一, 十, 十一, 二十, 一百零五. `short` leaves out the 一 of 一十 at the beginning. */
function counting(value: number, digits: string, units: string, short: boolean): string {
  if (value <= 0 || value >= 10_000) return String(value);
  const zero = digits.startsWith('〇') ? '零' : digits.charAt(0);
  let text = '';
  let pendingZero = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    if (pendingZero) text += zero;
    pendingZero = false;
    const isLeadingTen = short && power === 1 && digit === 1 && text === '';
    text += (isLeadingTen ? '' : digits.charAt(digit)) + units.charAt(power - 1);
  }
  return text;
}

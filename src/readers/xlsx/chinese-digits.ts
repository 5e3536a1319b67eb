const PLAIN = { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'], groups: ['', '万', '亿', '万亿'] };
const LEGAL = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], groups: ['', '万', '亿', '万亿'] };

/**
 * Writes the digits in a printed number in Chinese, as the formats `[DBNum1]` (一千二百) and `[DBNum2]` (壹仟贰佰) do:
 * whole numbers with their powers of ten, decimals and the years of dates digit by digit. `[DBNum3]` is full width.
 */
export function chineseDigits(text: string, kind: 1 | 2 | 3, isDate: boolean): string {
  if (kind === 3) return text.replace(/\d/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10));
  const style = kind === 1 ? PLAIN : LEGAL;
  const single = (digits: string): string => [...digits].map((digit) => style.digits[Number(digit)]).join('');
  return text.replace(/(\d+)(?:\.(\d+))?/gu, (_, whole: string, fraction?: string) => {
    const written = isDate && whole.length > 2 ? single(whole) : countingText(whole, style);
    // 十五, not 一十五, for the days of a month; amounts keep the 一.
    const short = isDate && kind === 1 ? written.replace(/^一十/u, '十') : written;
    return fraction === undefined ? short : `${short}.${single(fraction)}`;
  });
}

function countingText(whole: string, { digits, units, groups }: typeof PLAIN): string {
  const zero = digits === PLAIN.digits ? '〇' : digits.charAt(0);
  const padded = whole.replace(/^0+/u, '').padStart(Math.ceil(whole.length / 4) * 4, '0');
  let text = '';
  let pendingZero = false;
  for (let start = 0; start < padded.length; start += 4) {
    const group = padded.slice(start, start + 4);
    // A group that begins with its thousands follows without 零, whatever the one before it ended with.
    if (!group.startsWith('0')) pendingZero &&= /0000$/u.test(padded.slice(0, start));
    for (const [index, digit] of [...group].entries()) {
      if (digit === '0') {
        pendingZero = text !== '';
        continue;
      }
      text += (pendingZero ? zero : '') + digits.charAt(Number(digit)) + (units[3 - index] ?? '');
      pendingZero = false;
    }
    if (Number(group) > 0) text += groups[(padded.length - start) / 4 - 1] ?? '';
  }
  return text === '' ? zero : text;
}

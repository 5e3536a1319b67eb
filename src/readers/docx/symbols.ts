/** Characters of symbol fonts that stand in budget tables: comparison signs of indicators, ticks and boxes. */
const SYMBOLS: Record<string, Record<number, string>> = {
  symbol: {
    0xa3: '≤',
    0xb3: '≥',
    0xb9: '≠',
    0xb1: '±',
    0xb4: '×',
    0xb8: '÷',
    0xbb: '≈',
    0xb0: '°',
    0xb7: '·',
    0x2d: '−',
  },
  wingdings: { 0xfc: '√', 0xfb: '×', 0xfe: '☑', 0xfd: '☒', 0xa8: '□', 0x6f: '□', 0x71: '□', 0x6c: '●', 0x6e: '■' },
  'wingdings 2': { 0x50: '√', 0x4f: '×', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□', 0x2a: '□' },
};

/** The character a symbol font shows for a code (`F0B3` in Symbol is ≥); '' where it is not known. */
export function symbolCharacter(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return '';
  const known = SYMBOLS[font.toLowerCase()]?.[value & 0xff];
  if (known !== undefined) return known;
  // Codes outside the private range of symbol fonts are ordinary characters.
  return value >= 0x20 && value <= 0x10ffff && (value < 0xe000 || value > 0xf8ff) ? String.fromCodePoint(value) : '';
}

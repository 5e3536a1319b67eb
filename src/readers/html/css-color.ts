const NAMED: Record<string, string> = {
  white: 'ffffff',
  black: '000000',
  red: 'ff0000',
  snow: 'fffafa',
  ivory: 'fffff0',
};

/** A colour of CSS as six hexadecimal digits, lower case; `null` where it is none that is known. */
export function colorOf(text: string | null): string | null {
  const value = (text ?? '').trim().toLowerCase();
  const hex = /^#([\da-f]{3,8})\b/u.exec(value)?.[1];
  if (hex?.length === 6 || hex?.length === 8) return hex.slice(0, 6);
  if (hex?.length === 3 || hex?.length === 4) return [...hex.slice(0, 3)].map((digit) => digit + digit).join('');
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/u.exec(value);
  if (parts) {
    return parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('');
  }
  return NAMED[/^[a-z]+/u.exec(value)?.[0] ?? ''] ?? null;
}

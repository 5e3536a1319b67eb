/** The words of a share that is too small to write. */
interface ShareWords {
  disclosure: { shareBelow: (share: string) => string };
}

/** A share in percent to one decimal: `68.3%`. Amounts in fen; `null` where the whole is not positive. */
export function formatShare(part: number | null, whole: number | null, strings: ShareWords): string | null {
  if (part === null || whole === null || whole <= 0) return null;
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 0.05) return strings.disclosure.shareBelow('0.1%');
  return `${percent.toFixed(1)}%`;
}

/** A change in percent with its sign. Amounts in fen; `null` where the amount before is not positive. */
export function formatChange(now: number, before: number): string | null {
  if (before <= 0) return null;
  const percent = ((now - before) / before) * 100;
  const text = Math.abs(percent).toFixed(1);
  if (text === '0.0') return '0.0%';
  return `${percent > 0 ? '+' : '−'}${text}%`;
}

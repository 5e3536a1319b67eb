/**
 * A day as people write it: `2026年2月14日`, `2026/2/14`, `2026.02.14`, `2026-02-14`. Out: `2026-02-14`; `null` for a text that is none, and
 * for a day that no month has.
 */
export function dayOf(text: string): string | null {
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})\s*日?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}

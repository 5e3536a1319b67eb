const LONGEST = 31;

/**
 * Names for the sheets of a workbook: no longer than 31 characters, without signs that spreadsheets forbid, none twice (they take
 * large letters for small ones). `taken`: names that others have.
 */
export function sheetNames(wanted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map(folded));
  return wanted.map((one) => {
    const plain =
      one
        .normalize('NFC')
        .toWellFormed()
        .replace(/[[\]:*?/\\\p{C}\ufffd]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .replace(/^[' ]+|(?<![' ])[' ]+$/gu, '') || '-';
    for (let n = 1; ; n += 1) {
      const tail = n === 1 ? '' : ` (${n})`;
      const name = cut(plain, LONGEST - tail.length) + tail;
      // Spreadsheets keep this name for themselves.
      if (used.has(folded(name)) || folded(name) === 'history') continue;
      used.add(folded(name));
      return name;
    }
  });
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** The beginning of a text, no character of it halved, nothing at its end that a name may not end with. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > length) break;
    kept += sign;
  }
  return kept.replace(/(?<![' ])[' ]+$/u, '');
}

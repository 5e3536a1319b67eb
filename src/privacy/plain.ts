const DASHES = /[\u00ad\u2010-\u2015\u2043\u2212\u2500\u2796\u30fc\ufe58\ufe63]/gu;
const BLANKS = /[\s\u200b-\u200f\u2060-\u2064\ufeff]/gu;

/** A text with half-width signs, one kind of dash and one of blank, sign for sign: places in it are places in the text. */
export function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .replace(/[·•․](?=\d)(?<=\d[·•․])/gu, '.')
    .replace(BLANKS, ' ');
}

/** Digits that stand together, with the X that may end an identity number. */
export interface Digits {
  text: string;
  from: number;
  to: number;
}

/** Pieces of one number as it may be grouped: their digits together, and what stands between them. */
export interface Grouped {
  digits: string;
  /** How many digits each piece has. */
  groups: number[];
  /** The signs between the pieces. */
  between: string;
  from: number;
  to: number;
  /** Another group follows or stands before, beside the same blanks: figures of a row. */
  isInRow: boolean;
}

/** Signs that may stand between two groups of one number. */
const LINK = /^(?: {1,3}| ?[-.] ?|\) ?-? ?)$/u;

export function digitsIn(text: string): Digits[] {
  return [...text.matchAll(/\d+(?:[Xx](?![A-Za-z\d]))?|(?<=\d[ .-])[Xx](?![A-Za-z\d])/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Every number of up to `most` groups that begins with the piece at `start`. Shortest first. */
export function groupedFrom(text: string, pieces: readonly Digits[], start: number, most: number): Grouped[] {
  const found: Grouped[] = [];
  const first = pieces[start];
  if (!first) return found;
  const gap = (index: number): string | null => {
    const [left, right] = [pieces[index], pieces[index + 1]];
    return left && right ? text.slice(left.to, right.from) : null;
  };
  let digits = '';
  let between = '';
  const groups: number[] = [];
  for (let index = start; index < pieces.length && groups.length < most; index++) {
    const piece = pieces[index];
    if (!piece) break;
    if (index > start) {
      const link = gap(index - 1);
      if (link === null || !LINK.test(link)) break;
      between += link;
    }
    digits += piece.text;
    if (digits.length > 23) break;
    groups.push(piece.text.length);
    const isBlank = (link: string | null) => link !== null && /^ +$/u.test(link);
    found.push({
      digits,
      groups: [...groups],
      between,
      from: first.from,
      to: piece.to,
      isInRow: isBlank(gap(start - 1)) || isBlank(gap(index)),
    });
  }
  return found;
}

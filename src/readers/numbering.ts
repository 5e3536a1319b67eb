/** How the numbering at the start of a heading tells its level; the first that matches counts. */
const NUMBERING: [RegExp, number][] = [
  [/^第[一二三四五六七八九十]+(?:部分|章)/u, 1],
  [/^[一二三四五六七八九十]+、/u, 2],
  [/^[（(][一二三四五六七八九十]+[)）]/u, 3],
  [/^\d{1,2}[.．、](?!\d)/u, 4],
  [/^[（(]\d{1,2}[)）]/u, 5],
];

/** Level of the numbering a text starts with, or `null` when it has none. */
export function numberingLevel(text: string): number | null {
  return NUMBERING.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const LONGEST_HEADING = 40;

/** Is this line a numbered heading by its words alone: short, and no sentence? */
export function isNumberedHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && numberingLevel(text) !== null && !/[。；，]|[！？!?;：:]$/u.test(text);
}

import { RAISED, STRUCK } from '../../habits.ts';
import { codesOf, FONTS, type Sheet } from './file.ts';

/** A character with its dress. */
export interface Letter {
  text: string;
  raised: boolean;
  struck: boolean;
}

const RAISED_SIZE = 0.6;

/** The letters of a text, the marks of raised and struck-out ones taken out. */
export function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let struck = false;
  let raised = false;
  for (const character of text) {
    if (character === RAISED) raised = true;
    else if (character === STRUCK[0] || character === STRUCK[1]) struck = character === STRUCK[0];
    else {
      letters.push({ text: character, raised, struck });
      raised = false;
    }
  }
  return letters;
}

/** How wide a letter is, in font sizes. */
function emOf({ text, raised }: Letter): number {
  return (text.charCodeAt(0) < 0x80 ? 0.5 : 1) * (raised ? RAISED_SIZE : 1);
}

export function widthOfLetters(letters: readonly Letter[], size: number, spacing = 0): number {
  return letters.reduce((sum, letter) => sum + emOf(letter) * size + spacing, 0);
}

const NEVER_LAST = /^[（〔【《「『“‘(]$/u;
const NEVER_FIRST = /^[，。、；：？！）〕】》」』”’％…,;)\]%]$/u;

/** Breaks letters into lines no wider than `width` points: not in a number or word, not before a mark that ends. */
export function breakLines(letters: readonly Letter[], size: number, width: number, indent = 0): Letter[][] {
  const words: Letter[][] = [];
  for (const letter of letters) {
    const before = words.at(-1)?.at(-1)?.text ?? '';
    const isAscii = /^[\x21-\x7e]$/u.test(letter.text) && /^[\x21-\x7e]$/u.test(before);
    if (
      letter.text !== '\n' &&
      before !== '' &&
      before !== '\n' &&
      (isAscii || NEVER_FIRST.test(letter.text) || NEVER_LAST.test(before) || letter.raised)
    ) {
      words.at(-1)?.push(letter);
    } else words.push([letter]);
  }
  const lines: Letter[][] = [[]];
  for (const word of words) {
    if (word[0]?.text === '\n') {
      lines.push([]);
      continue;
    }
    const line = lines.at(-1) ?? [];
    const room = width - (lines.length === 1 ? indent : 0);
    if (line.length > 0 && widthOfLetters([...line, ...word], size) > room) lines.push([...word]);
    else line.push(...word);
  }
  return lines;
}

export interface Dress {
  size: number;
  bold?: boolean;
  /** 0 black, 1 white. */
  grey?: number;
  /** Between characters, in points. */
  spacing?: number;
  /** Runs upwards. */
  turned?: boolean;
}

/** Writes letters from `x` on, their baseline at `y` from the top. */
export function write(sheet: Sheet, x: number, y: number, letters: readonly Letter[], dress: Dress): void {
  const { size, bold = false, grey = 0, spacing = 0, turned = false } = dress;
  let at = 0;
  for (const group of groupAlike(letters)) {
    const [first] = group;
    if (!first) continue;
    const own = first.raised ? size * RAISED_SIZE : size;
    const rise = first.raised ? size * 0.35 : 0;
    const place = turned
      ? `0 1 -1 0 ${round(x)} ${round(sheet.height - y + at)}`
      : `1 0 0 1 ${round(x + at)} ${round(sheet.height - y + rise)}`;
    const codes = codesOf(group.map(({ text }) => text).join(''));
    sheet.content.push(
      `BT ${grey} g /${bold ? FONTS.bold : FONTS.plain} ${round(own)} Tf ${spacing} Tc ${place} Tm ${codes} Tj ET\n`,
    );
    const width = widthOfLetters(group, size, spacing);
    if (first.struck) fill(sheet, x + at, y - size * 0.32, x + at + width, y - size * 0.32 + 0.6, 0);
    at += width;
  }
}

function groupAlike(letters: readonly Letter[]): Letter[][] {
  const groups: Letter[][] = [];
  for (const letter of letters) {
    const last = groups.at(-1)?.[0];
    if (last?.raised === letter.raised && last.struck === letter.struck) groups.at(-1)?.push(letter);
    else groups.push([letter]);
  }
  return groups;
}

/** Fills a rectangle; `grey` 1 is white. */
export function fill(sheet: Sheet, x0: number, y0: number, x1: number, y1: number, grey: number): void {
  sheet.content.push(`${grey} g ${round(x0)} ${round(sheet.height - y1)} ${round(x1 - x0)} ${round(y1 - y0)} re f\n`);
}

export type Ruling = 'strokes' | 'bars' | 'boxes';

/** Draws the sides of a box, all but the open one. */
export function frame(
  sheet: Sheet,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  ruling: Ruling,
  open?: 'top' | 'bottom',
): void {
  const [left, right, top, bottom] = [x0, x1, sheet.height - y0, sheet.height - y1].map(round) as [
    number,
    number,
    number,
    number,
  ];
  if (ruling === 'boxes' && open === undefined) {
    sheet.content.push(`0 G 0.5 w ${left} ${bottom} ${round(right - left)} ${round(top - bottom)} re S\n`);
    return;
  }
  const sides = [
    ...(open === 'top' ? [] : [[left, top, right, top] as const]),
    ...(open === 'bottom' ? [] : [[left, bottom, right, bottom] as const]),
    [left, bottom, left, top],
    [right, bottom, right, top],
  ] as const;
  for (const [a, b, c, d] of sides) {
    sheet.content.push(
      ruling !== 'bars'
        ? `0 G 0.5 w ${a} ${b} m ${c} ${d} l S\n`
        : `0 g ${round(a - 0.25)} ${round(b - 0.25)} ${round(c - a + 0.5)} ${round(d - b + 0.5)} re f\n`,
    );
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import { RAISED, STRUCK } from '../../habits.ts';
import type { Sheet } from './file.ts';

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
    sheet.content.push({
      kind: 'text',
      ...{ text: group.map(({ text }) => text).join(''), size: own, bold, grey, spacing, turned },
      x: turned ? x : x + at,
      y: turned ? y - at : y - rise,
    });
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
  sheet.content.push({ kind: 'area', x0, y0, x1, y1, grey });
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
  if (ruling === 'boxes' && open === undefined) {
    sheet.content.push({ kind: 'box', x0, y0, x1, y1 });
    return;
  }
  const sides = [
    ...(open === 'top' ? [] : [[x0, y0, x1, y0] as const]),
    ...(open === 'bottom' ? [] : [[x0, y1, x1, y1] as const]),
    [x0, y0, x0, y1],
    [x1, y0, x1, y1],
  ] as const;
  for (const [a, b, c, d] of sides) {
    if (ruling === 'bars') fill(sheet, a - 0.25, b - 0.25, c + 0.25, d + 0.25, 0);
    else sheet.content.push({ kind: 'line', x0: a, y0: b, x1: c, y1: d });
  }
}

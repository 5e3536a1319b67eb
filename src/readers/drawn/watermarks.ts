import { largest, smallest } from '../../lists.ts';
import { contains, type Box } from './geometry.ts';
import type { Colour, Glyph, PageContent } from './page.ts';
import { writeLine } from './write-line.ts';

/** So many times larger than most of the page's writing is large. */
const LARGE = 1.8;
/** As light as this, 0 black and 1 white, is pale: and so much lighter than most of the page's writing. */
const PALE = 0.6;
const PALER = 0.3;
/** So light is hardly to be seen. */
const FAINT = 0.78;
/** Between writing and what it stands on; less is hardly to be seen. */
const CONTRAST = 0.45;
/** A page with less other writing may be a title page. */
const SOME_TEXT = 40;
/** Part of a character's box, at each side, that is blank in most. */
const BLANK_SIDE = 0.15;
/** The same text so often on one page, pale, is a pattern. */
const PATTERN = 3;
/** Sizes of one writing differ by half as much at the most. */
const SIZES_APART = 0.2;
/** How often one thing is held against another; a page where this is not enough is a drawing. */
const MOST_LOOKS = 20_000_000;

/** A watermark that was told from the text of its page. */
export interface Watermark {
  text: string;
  size: number;
}

/** One line of writing in one dress. */
interface Writing {
  glyphs: Glyph[];
  size: number;
  lightness: number;
  isPale: boolean;
}

/**
 * Tells level watermarks from the text of a page: writing that runs through other writing or through the lines of a table,
 * and is pale or far larger; hardly visible large writing; and what is pale and set again and again. A title is none of it.
 */
export function findWatermarks(content: PageContent): { glyphs: readonly Glyph[]; watermarks: Watermark[] } {
  const { glyphs } = content;
  const usualSize = median(glyphs.map(({ size }) => size));
  const lightnesses = glyphs.map(lightnessOf);
  const usualLightness = median(lightnesses);
  // Lightness is the same in all of a writing, and sizes nearly: none is divided here.
  const mayBe = glyphs.filter(({ direction, size }, index) => {
    const lightness = lightnesses[index] ?? 0;
    const mayBePale = lightness >= PALE && lightness - usualLightness >= PALER;
    return direction !== null && (mayBePale || size >= LARGE * usualSize - SIZES_APART);
  });
  const suspects = groupWritings(mayBe).flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const lightness = lightnessOf(first);
    const isPale =
      lightness >= PALE && lightness - usualLightness >= PALER && contrastOf(first, lightness, content) < CONTRAST;
    const suspect = { glyphs: members, size: first.size, lightness, isPale };
    return isPale || first.size >= LARGE * usualSize ? [suspect] : [];
  });
  const suspected = suspects.reduce((sum, suspect) => sum + suspect.glyphs.length, 0);
  if (suspected === 0 || suspected * (glyphs.length + content.marks.length) > MOST_LOOKS) {
    return { glyphs, watermarks: [] };
  }
  const texts = suspects.map((suspect) => textOf(suspect));
  const found = suspects.filter((suspect, index) => {
    const others = glyphs.length - suspect.glyphs.length;
    const isLarge = suspect.size >= LARGE * usualSize;
    if (suspect.isPale && texts.filter((text) => text === texts[index]).length >= PATTERN) return true;
    if (suspect.isPale && isLarge && suspect.lightness >= FAINT && others >= SOME_TEXT) return true;
    const touched = countTouched(suspect, glyphs);
    if (suspect.isPale && (touched >= 2 || isCrossed(suspect, content))) return true;
    return isLarge && (touched >= 3 || (touched > 0 && isCrossed(suspect, content)));
  });
  const dropped = new Set(found.flatMap((writing) => writing.glyphs));
  return {
    glyphs: dropped.size === 0 ? glyphs : glyphs.filter((glyph) => !dropped.has(glyph)),
    watermarks: found.map((writing) => ({ text: textOf(writing), size: writing.size })),
  };
}

function groupWritings(glyphs: readonly Glyph[]): Glyph[][] {
  const groups = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const level = glyph.direction === 0 || glyph.direction === 180;
    const at = Math.round((level ? glyph.baseline : glyph.x1) * 2);
    const key = [glyph.direction, at, Math.round(glyph.size * 10), glyph.ink, glyph.alpha].join(' ');
    const group = groups.get(key);
    if (group) group.push(glyph);
    else groups.set(key, [glyph]);
  }
  return [...groups.values()];
}

function textOf({ glyphs }: Writing): string {
  return writeLine([...glyphs].sort((a, b) => a.x0 - b.x0 || b.y0 - a.y0)).replace(/ /gu, '');
}

/** How light writing looks on white paper: 0 is black. */
function lightnessOf({ ink, alpha }: Pick<Glyph, 'ink' | 'alpha'>): number {
  return 1 - alpha * (1 - lightnessOfColour(ink));
}

const known = new Map<Colour, number>();
/** Colours whose lightness is kept. */
const MOST_KEPT = 10_000;

function lightnessOfColour(colour: Colour): number {
  let lightness = known.get(colour);
  if (lightness === undefined) {
    lightness = measureLightness(colour);
    if (known.size < MOST_KEPT) known.set(colour, lightness);
  }
  return lightness;
}

function measureLightness(colour: Colour): number {
  const [, red, green, blue] = /^#(..)(..)(..)$/u.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return 0;
  return (0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16)) / 255;
}

/** How far the writing stands out from what was filled under it. */
function contrastOf({ x0, y0, x1, y1 }: Glyph, lightness: number, { areas }: PageContent): number {
  const under = areas.findLast(({ box }) => contains(box, (x0 + x1) / 2, (y0 + y1) / 2));
  return Math.abs((under ? lightnessOfColour(under.colour) : 1) - lightness);
}

/** How many characters of other, smaller or darker writing stand on those of this one. */
function countTouched(writing: Writing, glyphs: readonly Glyph[]): number {
  const own = new Set(writing.glyphs);
  const boxes = writing.glyphs.map(innerBox);
  let touched = 0;
  for (const glyph of glyphs) {
    const other = !own.has(glyph) && (glyph.size < 0.8 * writing.size || (writing.isPale && lightnessOf(glyph) < PALE));
    if (!other) continue;
    const x = (glyph.x0 + glyph.x1) / 2;
    const y = (glyph.y0 + glyph.y1) / 2;
    if (boxes.some((box) => contains(box, x, y))) touched++;
  }
  return touched;
}

/** Do lines run through its characters and on beyond them? */
function isCrossed({ glyphs }: Writing, { marks }: PageContent): boolean {
  const left = smallest(glyphs.map(({ x0 }) => x0));
  const right = largest(glyphs.map(({ x1 }) => x1));
  return glyphs.some((glyph) => {
    const box = innerBox(glyph);
    return marks.some(({ run, x0, y0, x1, y1 }) =>
      run === 'vertical'
        ? x0 > box.x0 && x1 < box.x1 && y0 < glyph.y0 && y1 > glyph.y1
        : run === 'horizontal' && y0 > box.y0 && y1 < box.y1 && x0 < box.x1 && x1 > box.x0 && (x0 < left || x1 > right),
    );
  });
}

function innerBox({ x0, y0, x1, y1 }: Box): Box {
  const x = (x1 - x0) * BLANK_SIDE;
  const y = (y1 - y0) * BLANK_SIDE;
  return { x0: x0 + x, y0: y0 + y, x1: x1 - x, y1: y1 - y };
}

/** The number in the middle. Sizes and shades of a page are few: they are counted, not sorted. */
function median(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let before = 0;
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    before += count;
    if (before > values.length >> 1) return value;
  }
  return 0;
}

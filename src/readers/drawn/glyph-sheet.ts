import { isInvisible } from '../colors.ts';
import { contains, type Box } from './geometry.ts';
import type { Area, Colour, Glyph } from './page.ts';

/** Characters of one page that are read. */
const MOST_GLYPHS = 200_000;
/** Height of the bands in which a character set twice is looked for, in points. */
const BAND = 4;
/** Height of the rows in which the characters under an area are looked for, in points. */
const ROW = 24;
/** Offset, in font sizes, up to which the same character set again is boldness or a shadow, not a second character. */
const SAME_PLACE = 0.15;
/** Part of a character's box, at each side, that is blank in most: covered is what lies inside of it. */
const BLANK_SIDE = 0.15;
/** How often a character is held against a covering area; a page where this is not enough is a drawing. */
const MOST_LOOKS = 200_000_000;

/** Collects the characters of a page that can be seen: none in white on white, none painted over, none twice. */
export class GlyphSheet {
  /** Characters in invisible writing. */
  hidden = 0;
  full = false;
  readonly #glyphs: Glyph[] = [];
  readonly #covered = new Set<Glyph>();
  /** Characters by their text, then by the band their baselines lie in. */
  readonly #bands = new Map<string, Map<number, Glyph[]>>();
  /** Numbers of the characters whose middles lie in a row of the page. */
  readonly #rows = new Map<number, number[]>();
  readonly #shades: Area[] = [];
  /** Those of them that are one opaque colour all over. */
  readonly #grounds = new Set<Area>();
  readonly #unseen: Glyph[] = [];
  #looks = 0;

  /** Notes an area that is filled: white characters and lines show on it, those of its colour do not where it is `solid`. */
  shade(box: Box, colour: Colour, solid: boolean): void {
    const area = { box, colour };
    this.#shades.push(area);
    if (solid) this.#grounds.add(area);
  }

  /** Hides the characters so far that stand in an area. One cut off by its clip did not show where the area is. */
  cover(area: Box): void {
    this.#looks += this.#glyphs.length;
    if (this.#looks > MOST_LOOKS) {
      this.full = true;
      return;
    }
    for (const glyph of this.#glyphsUnder(area)) this.#covered.add(glyph);
  }

  /** The characters under an area, in the order of painting. */
  #glyphsUnder(area: Box): Glyph[] {
    const isHidden = (glyph: Glyph | undefined): boolean => glyph !== undefined && !glyph.cut && isUnder(area, glyph);
    const first = rowOf(area.y0) - 1;
    const count = rowOf(area.y1) + 2 - first;
    if (!(count < this.#rows.size)) return this.#glyphs.filter(isHidden);
    const found: number[] = [];
    for (let row = 0; row < count; row++)
      for (const index of this.#rows.get(first + row) ?? NONE) if (isHidden(this.#glyphs[index])) found.push(index);
    return found.sort((a, b) => a - b).flatMap((index) => this.#glyphs[index] ?? []);
  }

  add(glyph: Glyph): void {
    if (!this.showsOn(glyph.ink, glyph) || this.#isInGround(glyph)) {
      if (this.#unseen.length < MOST_GLYPHS) this.#unseen.push(glyph);
      return;
    }
    if (this.#glyphs.length >= MOST_GLYPHS) {
      this.full = true;
      return;
    }
    const twin = this.#twinOf(glyph);
    if (twin) twin.bold = true;
    else this.#file(glyph);
  }

  /** Does something of this colour show at this place? White shows only on what is not white. */
  showsOn(colour: Colour, { x0, y0, x1, y1 }: Box): boolean {
    if (!isWhite(colour)) return true;
    const under = this.#under({ x0, y0, x1, y1 });
    return under !== undefined && !isWhite(under.colour);
  }

  /** Characters in the colour of what is behind them, but those that are also written at the same place to be seen. */
  unseen(): Glyph[] {
    return this.#unseen.filter((glyph) => /[\p{L}\p{N}]/u.test(glyph.text) && this.#twinOf(glyph) === null);
  }

  #under({ x0, y0, x1, y1 }: Box): Area | undefined {
    const x = (x0 + x1) / 2;
    const y = (y0 + y1) / 2;
    for (let index = this.#shades.length - 1; index >= 0; index--) {
      const area = this.#shades[index];
      if (area && contains(area.box, x, y, 1)) return area;
    }
    return undefined;
  }

  /** Is a character written in the colour of the area that is filled behind all of it? */
  #isInGround(glyph: Glyph): boolean {
    if (this.#grounds.size === 0) return false;
    const under = glyph.ink.startsWith('#') ? this.#under(glyph) : undefined;
    if (!under || !this.#grounds.has(under) || !isUnder(under.box, glyph)) return false;
    return isInvisible(glyph.ink.slice(1), under.colour.slice(1));
  }

  areas(): Area[] {
    return this.#shades;
  }

  shown(): Glyph[] {
    return this.#covered.size === 0 ? this.#glyphs : this.#glyphs.filter((glyph) => !this.#covered.has(glyph));
  }

  covered(): Glyph[] {
    return [...this.#covered].filter((glyph) => this.#twinOf(glyph) === null);
  }

  /** The same character that shows at the same place. */
  #twinOf(glyph: Glyph): Glyph | null {
    const bands = this.#bands.get(glyph.text);
    if (!bands) return null;
    const slack = glyph.size * SAME_PLACE;
    const band = bandOf(glyph);
    for (let beside = -1; beside <= 1; beside++) {
      for (const other of bands.get(band + beside) ?? NONE) {
        const close = Math.abs(other.x0 - glyph.x0) < slack && Math.abs(other.baseline - glyph.baseline) < slack;
        if (close && other.direction === glyph.direction && !this.#covered.has(other)) return other;
      }
    }
    return null;
  }

  #file(glyph: Glyph): void {
    const index = this.#glyphs.push(glyph) - 1;
    let bands = this.#bands.get(glyph.text);
    if (!bands) this.#bands.set(glyph.text, (bands = new Map()));
    addTo(bands, bandOf(glyph), glyph);
    addTo(this.#rows, rowOf((glyph.y0 + glyph.y1) / 2), index);
  }
}

const NONE: readonly never[] = [];

function addTo<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function rowOf(y: number): number {
  return Math.floor(y / ROW);
}

function bandOf({ baseline }: Glyph): number {
  return Math.floor(baseline / BAND);
}

function isUnder(area: Box, { x0, y0, x1, y1 }: Glyph): boolean {
  const x = (x1 - x0) * BLANK_SIDE;
  const y = (y1 - y0) * BLANK_SIDE;
  return area.x0 <= x0 + x && area.x1 >= x1 - x && area.y0 <= y0 + y && area.y1 >= y1 - y;
}

function isWhite(colour: Colour): boolean {
  // Most colours are told at a glance.
  return (colour[1] === 'f' || colour[1] === 'F') && /^#f[a-f\d]f[a-f\d]f[a-f\d]$/iu.test(colour);
}

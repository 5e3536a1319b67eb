import { isInvisible } from '../colors.ts';
import { contains, type Box } from './geometry.ts';
import type { Area, Colour, Glyph } from './page.ts';

/** Characters of one page that are read. */
const MOST_GLYPHS = 200_000;
/** Height of the bands in which a character set twice is looked for, in points. */
const BAND = 4;
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
  readonly #bands = new Map<string, Glyph[]>();
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
    for (const glyph of this.#glyphs) if (!glyph.cut && isUnder(area, glyph)) this.#covered.add(glyph);
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
    return this.#shades.findLast(({ box }) => contains(box, (x0 + x1) / 2, (y0 + y1) / 2, 1));
  }

  /** Is a character written in the colour of the area that is filled behind all of it? */
  #isInGround(glyph: Glyph): boolean {
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
    const slack = glyph.size * SAME_PLACE;
    const band = bandOf(glyph);
    for (const near of [band - 1, band, band + 1]) {
      for (const other of this.#bands.get(`${near}${glyph.text}`) ?? []) {
        const close = Math.abs(other.x0 - glyph.x0) < slack && Math.abs(other.baseline - glyph.baseline) < slack;
        if (close && other.direction === glyph.direction && !this.#covered.has(other)) return other;
      }
    }
    return null;
  }

  #file(glyph: Glyph): void {
    this.#glyphs.push(glyph);
    const key = `${bandOf(glyph)}${glyph.text}`;
    const sameBand = this.#bands.get(key);
    if (sameBand) sameBand.push(glyph);
    else this.#bands.set(key, [glyph]);
  }
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
  return /^#f[a-f\d]f[a-f\d]f[a-f\d]$/iu.test(colour);
}

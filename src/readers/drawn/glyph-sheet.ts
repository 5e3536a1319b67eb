import { contains, type Box } from './geometry.ts';
import type { Colour, Glyph } from './page.ts';

/** Characters of one page that are read. */
const MOST_GLYPHS = 200_000;
/** Height of the bands in which a character set twice is looked for, in points. */
const BAND = 4;
/** Offset, in font sizes, up to which the same character set again is boldness or a shadow, not a second character. */
const SAME_PLACE = 0.15;

/** Collects the characters of a page that can be seen: none in invisible or white-on-white writing, none twice. */
export class GlyphSheet {
  readonly glyphs: Glyph[] = [];
  /** Characters in invisible writing. */
  hidden = 0;
  full = false;
  readonly #bands = new Map<string, Glyph[]>();
  readonly #shades: { box: Box; colour: Colour }[] = [];

  /** Notes an area that is filled: white characters and lines show on it. */
  shade(box: Box, colour: Colour): void {
    this.#shades.push({ box, colour });
  }

  /** Adds a character; `ink` is its colour, or `null` for invisible writing. */
  add(glyph: Glyph, ink: Colour | null): void {
    if (ink === null) this.hidden++;
    if (ink === null || !this.showsOn(ink, glyph)) return;
    if (this.glyphs.length >= MOST_GLYPHS) this.full = true;
    else if (!this.#repeats(glyph)) this.glyphs.push(glyph);
  }

  /** Does something of this colour show at this place? White shows only on what is not white. */
  showsOn(colour: Colour, { x0, y0, x1, y1 }: Box): boolean {
    if (!isWhite(colour)) return true;
    const under = this.#shades.findLast(({ box }) => contains(box, (x0 + x1) / 2, (y0 + y1) / 2, 1));
    return under !== undefined && !isWhite(under.colour);
  }

  #repeats(glyph: Glyph): boolean {
    const slack = glyph.size * SAME_PLACE;
    const band = Math.floor(glyph.baseline / BAND);
    for (const near of [band - 1, band, band + 1]) {
      for (const other of this.#bands.get(`${near}${glyph.text}`) ?? []) {
        const close = Math.abs(other.x0 - glyph.x0) < slack && Math.abs(other.baseline - glyph.baseline) < slack;
        if (close && other.direction === glyph.direction) {
          other.bold = true;
          return true;
        }
      }
    }
    const key = `${band}${glyph.text}`;
    const sameBand = this.#bands.get(key);
    if (sameBand) sameBand.push(glyph);
    else this.#bands.set(key, [glyph]);
    return false;
  }
}

function isWhite(colour: Colour): boolean {
  return /^#f[a-f\d]f[a-f\d]f[a-f\d]$/iu.test(colour);
}

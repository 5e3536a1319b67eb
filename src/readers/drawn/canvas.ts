import { append } from '../../lists.ts';
import { area, intersect, type Box } from './geometry.ts';
import { GlyphSheet } from './glyph-sheet.ts';
import { fillMarks, strokeMarks, type Painted } from './marks.ts';
import type { Area, Colour, Glyph, Image, Mark, PageContent } from './page.ts';
import { boundSubpaths, coveringBoxes, rectangle, type Subpath } from './paths.ts';

/** Shapes with curves that are larger than writing, in points, and how many of them are kept. */
const SMALLEST_SHAPE = 15;
const MOST_SHAPES = 1000;

/** How an area or a line is painted. */
export interface Paint {
  colour: Colour;
  /** The area outside of which nothing is painted. */
  clip: Box;
  /** Whether it hides what lies under it: one opaque colour, not blended, over all of its area inside the clip. */
  hides: boolean;
  /** Whether it can be part of a table's rulings: the frame of a comment is not. */
  ruling: boolean;
}

/**
 * Makes the `PageContent` of a page out of what a producer paints, in the order in which it is painted: the later lies over
 * the earlier. All coordinates are those of `PageContent`. What does not show on paper is left out here, so that every
 * producer leaves out the same.
 */
export class PageCanvas {
  readonly #frame: { page: number; width: number; height: number };
  readonly #sheet = new GlyphSheet();
  readonly #marks: Mark[] = [];
  readonly #images: Image[] = [];
  readonly #shapes: Area[] = [];
  #outlines = 0;
  #lostText = false;

  constructor({ page, width, height }: { page: number; width: number; height: number }) {
    this.#frame = { page, width, height };
  }

  write(glyph: Glyph): void {
    this.#sheet.add(glyph);
  }

  /** Counts a character in invisible writing. */
  writeInvisible(): void {
    this.#sheet.hidden++;
  }

  /** Notes that there is writing that cannot be read. */
  loseText(): void {
    this.#lostText = true;
  }

  fill(subpaths: readonly Subpath[], paint: Paint): void {
    const covers = paint.hides ? coveringBoxes(subpaths).map((box) => intersect(box, paint.clip)) : [];
    this.#keep(fillMarks(subpaths, paint.clip), paint, covers);
    for (const box of covers) this.#sheet.cover(box);
    if (subpaths.some(({ curved }) => curved)) this.#keepShape(subpaths, paint);
  }

  /** Counts a filled shape that is all bends, of which no subpath is kept: a letter turned into its outline may be one. */
  countOutline(): void {
    this.#outlines++;
  }

  /** Strokes lines `width` points thick. */
  stroke(subpaths: readonly Subpath[], width: number, paint: Paint): void {
    this.#keep(strokeMarks(subpaths, width, paint.clip), paint);
  }

  /** Shows a picture of so many pixels, where they are known; one as thin as a line is a line. */
  showImage(place: Box, { clip, ruling }: Pick<Paint, 'clip' | 'ruling'>, pixels?: number): void {
    const box = intersect(place, clip);
    if (box.x1 < box.x0 || box.y1 < box.y0) return;
    const { marks, shades } = fillMarks([rectangle(box)], clip);
    if (ruling) append(this.#marks, marks);
    const dpi = pixels ? Math.sqrt(pixels / area(place)) * 72 : NaN;
    if (shades.length > 0) this.#images.push(Number.isFinite(dpi) ? { ...box, dpi } : box);
    for (const shade of shades) this.#sheet.shade(shade, 'image', false);
  }

  /** What shows on the page; `cutShort` where the producer did not paint all of it. */
  finish(cutShort: boolean): PageContent {
    return {
      ...this.#frame,
      glyphs: this.#sheet.shown(),
      covered: this.#sheet.covered(),
      marks: this.#marks,
      areas: this.#sheet.areas(),
      images: this.#images,
      hiddenGlyphs: this.#sheet.hidden,
      unseenGlyphs: this.#sheet.unseen().length,
      shapes: this.#shapes,
      outlines: this.#outlines,
      lostText: this.#lostText,
      truncated: cutShort || this.#sheet.full,
    };
  }

  #keepShape(subpaths: readonly Subpath[], { colour, clip }: Paint): void {
    this.#outlines++;
    const bounds = boundSubpaths(subpaths);
    if (!bounds) return;
    const box = intersect(bounds, clip);
    const isLarge = box.x1 - box.x0 >= SMALLEST_SHAPE || box.y1 - box.y0 >= SMALLEST_SHAPE;
    if (isLarge && this.#shapes.length < MOST_SHAPES) this.#shapes.push({ box, colour });
  }

  #keep({ marks, shades }: Painted, { colour, ruling }: Paint, covers: readonly Box[] = []): void {
    if (ruling)
      append(
        this.#marks,
        marks.filter((mark) => this.#sheet.showsOn(colour, mark)),
      );
    for (const shade of shades) {
      const isSolid = covers.some(
        (box) => box.x0 === shade.x0 && box.x1 === shade.x1 && box.y0 === shade.y0 && box.y1 === shade.y1,
      );
      this.#sheet.shade(shade, colour, isSolid);
    }
  }
}

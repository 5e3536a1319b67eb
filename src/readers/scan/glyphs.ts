import { readCharacter, UNREADABLE, type Glyph } from '../drawn/index.ts';
import type { ReadPiece } from './read-areas.ts';

/** Height of what is inked, in font sizes: of figures and capitals, and of Chinese characters. */
const FIGURES_HIGH = 0.72;
const CHARACTERS_HIGH = 0.9;
/** What of a font's size stands over its baseline, and how far Chinese characters reach below it. */
const ASCENT = 0.88;
const DESCENT = 0.1;
/** Characters whose middles lie further apart than this, in font sizes, do not follow each other. */
const APART = 1.6;
const WIDE = /[\u2e80-\u9fff\uff00-\uffee]/u;

/**
 * The glyphs of a piece, in points: each reaches to the middle between it and the next. Ink that nothing was read from is one
 * glyph that cannot be read, so that somebody looks.
 */
export function glyphsOf({ box, height, characters }: ReadPiece, toPoints: number): Glyph[] {
  const isFlat = box.y1 - box.y0 < height * 0.5;
  const text = characters.map((one) => one.text).join('');
  const inked = isFlat ? height : box.y1 - box.y0;
  const size = (inked * toPoints) / (WIDE.test(text) ? CHARACTERS_HIGH : FIGURES_HIGH);
  const foot = (isFlat ? (box.y0 + box.y1 + height) / 2 : box.y1) * toPoints;
  const baseline = WIDE.test(text) ? foot - DESCENT * size : foot;
  const found = characters.length > 0 ? characters : [{ text: UNREADABLE, at: (box.x0 + box.x1) / 2, confidence: 0 }];
  const glyphs: Glyph[] = [];
  let spaced = false;
  const shown = found.filter(({ text: own }) => own.trim() !== '');
  for (const one of found) {
    if (one.text.trim() === '') {
      spaced = true;
      continue;
    }
    const index = shown.indexOf(one);
    const [before, after] = [shown[index - 1], shown[index + 1]];
    const reach = (APART * size) / toPoints / 2;
    const x0 = before ? Math.max((before.at + one.at) / 2, one.at - reach) : Math.min(box.x0, one.at);
    const x1 = after ? Math.min((after.at + one.at) / 2, one.at + reach) : Math.max(box.x1, one.at);
    const place = {
      x0: x0 * toPoints,
      x1: x1 * toPoints,
      y0: baseline - ASCENT * size,
      y1: baseline + (1 - ASCENT) * size,
    };
    glyphs.push({
      ...place,
      text: one.text === UNREADABLE ? UNREADABLE : readCharacter(one.text),
      baseline,
      size,
      bold: false,
      ink: '#000000',
      alpha: 1,
      direction: 0,
      spaced,
      cut: false,
      clip: { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity },
      confidence: one.confidence,
    });
    spaced = false;
  }
  return glyphs;
}

import { UNREADABLE, readCharacter } from '../drawn/index.ts';
import type { Font } from './resources.ts';
import type { Tag } from './tags.ts';
import { readNumber } from './values.ts';

/** Writing that stands at one place: a character, or those that the font draws as one. */
export interface Letter {
  /** As it is read: `' '` for a blank, empty for what nobody sees. */
  text: string;
  /** How many steps lead to the next one. */
  steps: number;
}

/** Some characters that are drawn as other numbers of glyphs (CGTransform); steps lead from glyph to glyph. */
interface Ligature {
  from: number;
  codes: number;
  glyphs: number;
}

/** More than this in one ligature is damage. */
const MOST_GLYPHS = 10_000;

export function readLigature({ attributes }: Tag): Ligature {
  const read = (name: string, otherwise: number): number =>
    Math.max(0, Math.round(readNumber(attributes.get(name), otherwise)));
  return {
    from: read('CodePosition', 0),
    codes: Math.min(MOST_GLYPHS, read('CodeCount', 1)),
    glyphs: Math.min(MOST_GLYPHS, read('GlyphCount', 1)),
  };
}

/**
 * Takes the text of a TextCode apart. Line ends and blanks at its ends may be of the text, or of how the XML is laid out: the number of
 * steps to the next character tells.
 */
export function readLetters(
  text: string,
  steps: number,
  ligatures: readonly Ligature[],
  font: Font | undefined,
): Letter[] {
  const inLine = withoutLineEnds(text);
  const [first] = [inLine, text.trim(), text].filter((one) => [...one].length === steps + 1);
  const codes = [...(first ?? inLine)];
  const unequal = new Map(
    ligatures.filter(({ codes: count, glyphs }) => count > 0 && count !== glyphs).map((one) => [one.from, one]),
  );
  const letters: Letter[] = [];
  for (let index = 0; index < codes.length;) {
    const ligature = unequal.get(index);
    const length = ligature?.codes ?? 1;
    const read = codes.slice(index, index + length).map((code) => readCode(code, font));
    letters.push({ text: read.every((one) => one === ' ') ? ' ' : read.join('').trim(), steps: ligature?.glyphs ?? 1 });
    index += length;
  }
  return letters;
}

/** Without the blanks at its ends that hold a line end. */
function withoutLineEnds(text: string): string {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const from = /[\r\n]/u.test(text.slice(0, start)) ? start : 0;
  const to = /[\r\n]/u.test(text.slice(end)) ? end : text.length;
  return text.slice(from, Math.max(from, to));
}

/** Private use: which character it is, only the font could say, by its outline. */
const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;

function readCode(code: string, font: Font | undefined): string {
  if (!PRIVATE.test(code)) return readCharacter(code);
  return font?.signs ? '•' : UNREADABLE;
}

/** Characters as wide as high: all of Chinese writing and its punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Signs that Chinese fonts set as wide as high and that stand alone. */
const WIDE_SIGN = /[\u2014\u2026\u2030\u2103\u2160-\u217b\u2190-\u2193\u2460-\u24ff\u2500-\u25ff\u2600-\u26ff\ufffd]/u;
const NARROW_SIGN = /[.,:;'’|!()[\]{}\-/\s]/u;

/**
 * How wide a character is set, in font sizes. OFD says only how far the next one stands away (`step`, `null` behind the last):
 * what is not farther than the widest of its like is its width, what is farther leaves a gap.
 */
export function widthOf(text: string, step: number | null): number {
  const isWide = WIDE.test(text) || WIDE_SIGN.test(text);
  const natural = isWide ? 1 : 0.5;
  if (step === null || step <= 0) return natural;
  const widest = isWide ? 1.12 : /\d/u.test(text) || NARROW_SIGN.test(text) ? 0.62 : 1;
  return step <= widest ? step : natural;
}

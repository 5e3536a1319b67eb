import {
  contains,
  directionOf,
  isBoldName,
  multiply,
  placeLetter,
  readCharacter,
  type Glyph,
  type Matrix,
} from '../drawn/index.ts';
import type { PdfFont, PdfGlyph } from './pdfjs.ts';
import type { State } from './state.ts';

/** Above and below the clip by less than this still shows. */
const CLIP_SLACK = 0.5;

/** Places the characters of one `showText`, moves the pen, and emits the glyphs that show on paper, in such a colour. */
export function writeText(
  state: State,
  font: PdfFont,
  items: readonly (PdfGlyph | number)[],
  { ink, alpha }: Pick<Glyph, 'ink' | 'alpha'>,
  emit: (glyph: Glyph) => void,
): void {
  const { fontSize, fontDirection, clip } = state;
  if (fontSize === 0) return;
  const vertical = Boolean(font.vertical) && !font.isType3Font;
  const unit = fontSize * (font.fontMatrix?.[0] ?? 0.001);
  const scale = state.horizontalScale * fontDirection;
  const local: Matrix = [scale, 0, 0, fontDirection, state.x, state.y + state.rise];
  const matrix = multiply(multiply(state.ctm, state.textMatrix), local);
  const size = Math.hypot(matrix[2], matrix[3]) * fontSize;
  const bold = Boolean(font.bold) || Boolean(font.black) || hasBoldName(font);
  const direction = directionOf(matrix);
  let pen = 0;
  let spaced = false;
  for (const item of items) {
    if (typeof item === 'number') {
      pen += ((vertical ? 1 : -1) * item * fontSize) / 1000;
      continue;
    }
    const text = readCharacter(item.unicode);
    const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const width = item.width * unit;
    let x = pen;
    let y = 0;
    let advance = width + spacing * fontDirection;
    if (vertical && item.vmetric) {
      x = -item.vmetric[1] * unit;
      y = -(pen + item.vmetric[2] * unit);
      advance = -item.vmetric[0] * unit - spacing * fontDirection;
    }
    pen += advance;
    if (text === ' ') spaced = true;
    else if (text !== '') {
      const { x0, y0, x1, y1, baseline } = placeLetter(matrix, {
        x,
        y,
        width: Math.abs(width),
        size: fontSize,
        up: 1,
      });
      const middle = (y0 + y1) / 2;
      const shows = middle >= clip.y0 - CLIP_SLACK && middle <= clip.y1 + CLIP_SLACK;
      if (shows && clip.x1 > clip.x0) {
        const cut = !contains(clip, (x0 + x1) / 2, middle, CLIP_SLACK);
        emit({ x0, y0, x1, y1, baseline, text, size, bold, direction, spaced, cut, clip, ink, alpha });
      }
      spaced = false;
    }
  }
  if (vertical) state.y -= pen;
  else state.x += pen * scale;
}

const boldNames = new WeakMap<PdfFont, boolean>();

function hasBoldName(font: PdfFont): boolean {
  let isBold = boldNames.get(font);
  if (isBold === undefined) boldNames.set(font, (isBold = isBoldName(font.name ?? '')));
  return isBold;
}

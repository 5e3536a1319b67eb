import { NOTE_MARK_CHARACTERS } from '../vocabulary/index.ts';

const MARKED_FIGURE = new RegExp(
  `^([^\\d]*\\d[\\d,，]*(?:[.．]\\d+)?\\s*[)）]?)\\s*([${NOTE_MARK_CHARACTERS}]+)$`,
  'u',
);

/** A figure and the note mark printed behind it as a character: `36.00` and `②`. Other texts have no mark. */
export function splitNoteMark(text: string): { text: string; mark: string } {
  const [, figure, mark] = MARKED_FIGURE.exec(text.trim()) ?? [];
  const isFigure = figure !== undefined && /^[-+−－–—△▲¥￥(（\s]*[\d,，.．\s]+[)）]?$/u.test(figure);
  return isFigure && mark !== undefined ? { text: figure.trimEnd(), mark } : { text, mark: '' };
}

/** Characters that are note marks by themselves: raised, circled and bracketed numbers, asterisks. */
const MARKED_FIGURE = /^([^\d]*\d[\d,，]*(?:[.．]\d+)?\s*[)）]?)\s*([⁰¹²³⁴-⁹①-⑳⑴-⒇⒈-⒛㈠-㈩⓪❶-❿⓵-⓾*＊※†‡]+)$/u;

/** A figure and the note mark printed behind it as a character: `36.00` and `②`. Other texts have no mark. */
export function splitNoteMark(text: string): { text: string; mark: string } {
  const [, figure, mark] = MARKED_FIGURE.exec(text.trim()) ?? [];
  const isFigure = figure !== undefined && /^[-+−－–—△▲¥￥(（\s]*[\d,，.．\s]+[)）]?$/u.test(figure);
  return isFigure && mark !== undefined ? { text: figure.trimEnd(), mark } : { text, mark: '' };
}

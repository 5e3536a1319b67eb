import { PathPen, type Matrix, type Subpath } from '../drawn/index.ts';

/** How many numbers each operator takes; the last two are the point it leads to. */
const OPERANDS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/**
 * The subpaths of a path as OFD abbreviates it: S and M begin one, L is a line, Q and B are bends, A is an arc, C closes. What
 * follows something that is none of these is left out. `matrix` leads to the page.
 */
export function readPath(data: string, matrix: Matrix): Subpath[] {
  const pen = new PathPen(matrix);
  const words = data.match(/[A-Za-z]|[-+.\d][.\d]*(?:e[-+]?\d+)?/giu) ?? [];
  let operator = '';
  for (let index = 0; index < words.length;) {
    const word = words[index] ?? '';
    if (word in OPERANDS) {
      operator = word;
      index++;
    }
    const count = OPERANDS[operator];
    if (count === undefined) break;
    if (operator === 'C') {
      pen.close();
      operator = '';
      continue;
    }
    const operands = words.slice(index, index + count).map(Number);
    const [y = Number.NaN, x = Number.NaN] = operands.toReversed();
    if (operands.length < count || !Number.isFinite(x) || !Number.isFinite(y)) break;
    index += count;
    if (operator === 'S' || operator === 'M') pen.move(x, y);
    else if (operator === 'L') pen.line(x, y);
    else pen.curve(x, y);
  }
  return pen.finish();
}

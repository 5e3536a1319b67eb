import { makeRect, makeSvg } from '../dom.ts';

/** A thin bar under a figure, from zero; `part` is of the longest of its row. */
export function makeFootBar(part: number): SVGElement {
  const node = makeSvg('compare-bar', 4);
  const width = Math.max(0, Math.min(1, part)) * 100;
  node.append(makeRect('bar-now', '0', 0, `${width.toFixed(2)}%`, 4));
  return node;
}

import type { DrawnBar } from '../views/bar-table.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Top and height of each piece in pixels, as in the tables that are made at build. */
const LINES: Partial<Record<DrawnBar['pieces'][number]['tone'], readonly [top: number, height: number]>> = {
  now: [2, 9],
  more: [3, 11],
  less: [3, 11],
};

function svg(className: string, height: number): SVGElement {
  const node = document.createElementNS(SVG, 'svg');
  node.setAttribute('class', className);
  node.setAttribute('height', String(height));
  node.setAttribute('aria-hidden', 'true');
  node.setAttribute('focusable', 'false');
  return node;
}

function rect(className: string, x: string, y: number, width: string, height: number): SVGElement {
  const node = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ class: className, x, y: String(y), width, height: String(height) }))
    node.setAttribute(name, value);
  return node;
}

/** The bar of a row with its zero. What it shows stands beside it as a figure. */
export function makeBars({ pieces, axis }: DrawnBar): SVGElement {
  const node = svg('bars', 18);
  for (const { tone, x, width } of pieces) {
    const [top, height] = LINES[tone] ?? [3, 11];
    node.append(rect(`bar-${tone}`, `${x}%`, top, `${width}%`, height));
  }
  node.append(rect('bar-axis', `${axis}%`, 0, '1', 18));
  return node;
}

/** A thin bar under a figure, from zero; `part` is of the longest of its row. */
export function makeFootBar(part: number): SVGElement {
  const node = svg('compare-bar', 4);
  const width = Math.max(0, Math.min(1, part)) * 100;
  node.append(rect('bar-now', '0', 0, `${width.toFixed(2)}%`, 4));
  return node;
}

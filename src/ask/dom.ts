const SVG = 'http://www.w3.org/2000/svg';

/** A bar from zero; `part` is of the longest one, from 0 to 1. What it shows stands beside it as a figure. */
export function makeBar(part: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'bar');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  for (const [name, width] of [['bar-track', 1] as const, ['bar-fill', Math.max(0, Math.min(1, part))] as const]) {
    const rect = document.createElementNS(SVG, 'rect');
    rect.setAttribute('class', name);
    rect.setAttribute('width', `${Math.round(width * 10_000) / 100}%`);
    rect.setAttribute('height', '100%');
    svg.append(rect);
  }
  return svg;
}

/** The element of the page that a selector names. Throws where the page has none. */
export function part<Found extends Element>(selector: string, root: ParentNode = document): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Makes an element. Texts stay texts: nothing of a document can become markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

export function makeLink(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = make('a', '', ...children);
  link.href = href;
  return link;
}

/** An entry of a list to choose from. */
export function makeOption(value: string, text: string): HTMLOptionElement {
  const node = make('option', '', text);
  node.value = value;
  return node;
}

/** Hands a text to the reader as a file. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = makeLink(url);
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

const SVG = 'http://www.w3.org/2000/svg';

/** A picture that says nothing to readers: what it shows stands beside it. */
export function makeSvg(className: string, height: number): SVGElement {
  const node = document.createElementNS(SVG, 'svg');
  const attributes = { class: className, height: String(height), 'aria-hidden': 'true', focusable: 'false' };
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

export function makeRect(className: string, x: string, y: number, width: string, height: number): SVGElement {
  const node = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ class: className, x, y: String(y), width, height: String(height) }))
    node.setAttribute(name, value);
  return node;
}

/** Top and height of each piece of a bar in pixels, as in the tables that are made at build. */
const LINES: Readonly<Record<string, readonly [top: number, height: number]>> = { now: [2, 9], was: [13, 3] };

/** The bar of a row with its zero: pieces and axis in percent of the column (`DrawnBar` of `views/bar-table.ts`). */
export function makeBars(bar: {
  pieces: readonly { tone: string; x: number; width: number }[];
  axis: number;
}): SVGElement {
  const node = makeSvg('bars', 18);
  for (const { tone, x, width } of bar.pieces) {
    const [top, height] = LINES[tone] ?? [3, 11];
    node.append(makeRect(`bar-${tone}`, `${x}%`, top, `${width}%`, height));
  }
  node.append(makeRect('bar-axis', `${bar.axis}%`, 0, '1', 18));
  return node;
}

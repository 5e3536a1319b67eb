import { textsOf, type Piece } from '../query/index.ts';
import { findAll } from '../text/normalise.ts';
import { strings } from './strings.ts';

/** The element of the search page that a selector names. Throws where the page has none. */
export function part<T extends Element>(selector: string, root: ParentNode = document): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The search page has no ${selector}.`);
  return found;
}

type Child = Node | string;

/** Makes an element. Texts stay texts: nothing that is found can become markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** A text with marks around what was looked for. */
export function marked(text: string, pieces: readonly Piece[]): Child[] {
  const children: Child[] = [];
  let from = 0;
  for (const { start, end } of findAll(text, pieces.flatMap(textsOf))) {
    children.push(text.slice(from, start), make('mark', '', text.slice(start, end)));
    from = end;
  }
  children.push(text.slice(from));
  return children;
}

export function makeLink(href: string, ...children: Child[]): HTMLAnchorElement {
  const link = make('a', '', ...children);
  link.href = href;
  return link;
}

/** Hands a CSV text to the reader as a file. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = makeLink(url);
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** A link to the finding that doubts an amount, with a space before it; nothing where none does. */
export function findingLink(href: string | null): Child[] {
  if (href === null) return [];
  const link = makeLink(href, strings.checks.doubt.see);
  link.className = 'finding-link';
  return [' ', link];
}

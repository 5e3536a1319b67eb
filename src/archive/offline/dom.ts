import { defaultTreeAdapter as tree, html, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/** All elements below a node, in the order of the document. */
export function elementsOf(root: Document | Element): Element[] {
  const found: Element[] = [];
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!tree.isElementNode(node)) continue;
    found.push(node);
    for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return found;
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Sets an attribute, or takes it away where the value is `null`. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  const old = element.attrs.find((attribute) => attribute.name === name);
  if (value === null) element.attrs = element.attrs.filter((attribute) => attribute !== old);
  else if (old) old.value = value;
  else element.attrs.push({ name, value });
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/u).includes(name);
}

/** The text of an element without marks that are no part of what was printed, its spaces as one each. */
export function textOf(element: Element): string {
  const text = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if (tree.isTextNode(node)) return node.value;
    if (!tree.isElementNode(node) || attributeOf(node, 'data-search-ignore') !== undefined) return '';
    return node.childNodes.map(text).join('');
  };
  return element.childNodes.map(text).join('').replace(/\s+/gu, ' ').trim();
}

/** A new element. */
export function make(name: string, attributes: Record<string, string>, ...children: (Element | string)[]): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = tree.createElement(name, html.NS.HTML, attrs);
  for (const child of children) {
    if (typeof child === 'string') tree.insertText(element, child);
    else tree.appendChild(element, child);
  }
  return element;
}

/** Takes a node from where it is and puts it at the end of an element. */
export function move(node: DefaultTreeAdapterTypes.ChildNode, to: Element): void {
  tree.detachNode(node);
  tree.appendChild(to, node);
}

/** Puts elements or nodes in the place of an element. */
export function replaceBy(element: Element, nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const node of [...nodes]) {
    tree.detachNode(node);
    tree.insertBefore(parent, node, element);
  }
  tree.detachNode(element);
}

/** Puts a new element right behind another one. */
export function insertAfter(element: Element, added: Element): void {
  const parent = element.parentNode;
  const next = parent?.childNodes[parent.childNodes.indexOf(element) + 1];
  if (parent && next) tree.insertBefore(parent, added, next);
  else if (parent) tree.appendChild(parent, added);
}

import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Problem } from '../../problem.ts';
import { limits } from '../limits.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements that never print text of the document. */
const SILENT = new Set(
  (
    'script style noscript template head title link meta object embed iframe frame svg canvas audio video map xml ' +
    'select option button input textarea dialog'
  ).split(' '),
);

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead ' +
    'tr ul'
  ).split(' '),
);

/** Parses a page. Throws a Problem where elements are nested deeper than any page needs. */
export function parsePage(html: string, file: string): Parent {
  const most = limits().nesting;
  const depths = new WeakMap<object, number>();
  const descend = (parent: object, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > most) {
      throw new Problem('page-too-deep', { levels: most }, { place: { file } });
    }
    depths.set(child, depth);
  };
  return parse(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      appendChild(parent, child) {
        descend(parent, child);
        defaultTreeAdapter.appendChild(parent, child);
      },
      insertBefore(parent, child, reference) {
        descend(parent, child);
        defaultTreeAdapter.insertBefore(parent, child, reference);
      },
    },
  });
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The child elements of a node. */
export function elementsOf(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement);
}

/** All elements below a node that pass a test, in document order; what is below a hit is not searched further. */
export function findAll(parent: Parent, test: (element: Element) => boolean): Element[] {
  return elementsOf(parent).flatMap((element) => (test(element) ? [element] : findAll(element, test)));
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((item) => item.name === name)?.value ?? null;
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** Is the element, by its kind or its own style, never shown? */
export function isSilent(element: Element): boolean {
  if (SILENT.has(element.tagName) || attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style') ?? '';
  if (/display\s*:\s*none|mso-hide\s*:\s*all/iu.test(style)) return true;
  // A part of a table that is not visible keeps its room.
  return /visibility\s*:\s*hidden/iu.test(style) && !/^(?:t[dhr]|tbody|thead|tfoot|table)$/u.test(element.tagName);
}

/** The line of the source on which a node begins. */
export function lineOf(node: Node): number | undefined {
  return node.sourceCodeLocation?.startLine;
}

/**
 * The text below a node with `\n` for line breaks and edges of blocks. Blanks of the source are one blank; the wide
 * and the unbreakable ones, by which pages indent, are kept.
 */
export function textOf(parent: Parent, skip: (element: Element) => boolean = isSilent): string {
  let text = '';
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text') text += rawText(node);
    else if (isElement(node) && !skip(node)) {
      if (node.tagName === 'br') text += '\n';
      else if (isBlock(node)) text += `\n${textOf(node, skip)}\n`;
      else text += textOf(node, skip);
    }
  }
  return text;
}

/** The text of a text node as it takes part in a line. */
export function rawText(node: Node): string {
  return 'value' in node ? node.value.replace(/[ \t\r\n\f]+/gu, ' ') : '';
}

/** How much text there is below a node. */
export function textLength(parent: Parent, skip: (element: Element) => boolean = isSilent): number {
  return textOf(parent, skip).replace(/\s+/gu, '').length;
}

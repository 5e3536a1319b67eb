import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { Problem } from '../problem.ts';
import { limits } from './limits.ts';

/**
 * Parses an XML part of an office file and gives its root. Documents with a DOCTYPE are refused, so no entity is ever expanded.
 * Throws a Problem naming the part where it is not well formed or nested too deep.
 */
export function parseXml(bytes: Uint8Array, file: string, part: string): Element {
  return parseXmlText(decodeXml(bytes), file, part);
}

/** The same of a text. */
export function parseXmlText(text: string, file: string, part: string): Element {
  refuseDoctype(text, file, part);
  if (isTooDeep(text)) throw new Problem('xml-too-deep', { part, levels: limits().nesting }, { place: { file } });
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    if (root) return root;
    throw new Error('no root element');
  } catch (cause) {
    throw new Problem('xml-malformed', { part }, { place: { file }, cause });
  }
}

/** Throws a Problem for the text of a part with a DOCTYPE: what its entities stand for, nobody would see. */
export function refuseDoctype(text: string, file: string, part: string): void {
  if (/<!DOCTYPE/iu.test(text)) throw new Problem('xml-doctype', { part }, { place: { file } });
}

/** The child elements of a node. */
export function* childElements(node: Node): Generator<Element> {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) yield child as Element;
  }
}

/** The first child element of that local name. */
export function childNamed(node: Node, name: string): Element | null {
  for (const child of childElements(node)) if (child.localName === name) return child;
  return null;
}

/** An attribute by its local name, whatever its prefix; `null` where it is absent. */
export function attribute(element: Element | null, name: string): string | null {
  if (!element) return null;
  for (const item of Array.from(element.attributes)) if (item.localName === name) return item.value;
  return null;
}

/** The text of an XML part: UTF-8, UTF-16 where its mark says so, or the Chinese encoding that it declares. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  return /^<\?xml[^>]*\sencoding\s*=\s*["']gb(?:k|2312|18030)["']/iu.test(declaration) ? 'gb18030' : 'utf-8';
}

function isTooDeep(text: string): boolean {
  const most = limits().nesting;
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if ('!?>'.includes(text[at + 1] ?? '>')) continue;
    const end = text.indexOf('>', at);
    if (end < 0) return false;
    if (text[at + 1] === '/') depth--;
    else if (text[end - 1] !== '/' && ++depth > most) return true;
    at = end;
  }
  return false;
}

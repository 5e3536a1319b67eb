import type { Element } from '@xmldom/xmldom';
import { childElements, childNamed } from '../xml.ts';
import type { Aside } from './source.ts';

/** Headers and footers of the printed page (ECMA-376 part 1, 18.3.1.46), each of their sections a text; page numbers, dates and the like go. */
export function readHeaderFooter(root: Element): Aside[] {
  const parent = childNamed(root, 'headerFooter');
  if (!parent) return [];
  const asides = new Map<string, Aside>();
  for (const element of childElements(parent)) {
    const part = /Header$/u.test(element.localName ?? '') ? 'page-header' : 'page-footer';
    for (const text of sectionTexts(element.textContent ?? '')) {
      asides.set(`${part} ${text}`, { part, text, row: null });
    }
  }
  return [...asides.values()];
}

/** The texts of `&L左&C第 &P 页&R右`: what is behind each mark of a section, without codes for fonts and fields. */
export function sectionTexts(code: string): string[] {
  const FIELD = '\uffff';
  const marked = code
    .replaceAll('&&', '\ufffe')
    .replace(/&"[^"]*"|&K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|&\d+|&[BIUESXYOH]/gu, '')
    .replace(/&[PNDTAFZG](?:[+-]\d+)?/gu, FIELD);
  return marked
    .split(/&[LCR]/u)
    .flatMap((section) => section.split(/\r\n?|\n/u))
    .filter((line) => !line.includes(FIELD) || !/^(?:[\s\uffff第页共张,，.·/—-]|page|of)*$/iu.test(line))
    .map((line) => line.replaceAll(FIELD, '').replaceAll('\ufffe', '&').trim())
    .filter((line) => line !== '');
}

/** The texts of the shapes of a drawing (20.5), a paragraph a line, with the row each hangs on. */
export function readTextBoxes(drawing: Element): Aside[] {
  const asides: Aside[] = [];
  for (const anchor of childElements(drawing)) {
    const from = childNamed(anchor, 'from');
    const row = from && childNamed(from, 'row')?.textContent;
    const lines = paragraphs(anchor).map((paragraph) => textOf(paragraph).trim());
    for (const text of lines.filter((line) => line !== '')) {
      asides.push({ part: 'text-box', text, row: row === null || row === undefined ? null : Number(row) });
    }
  }
  return asides;
}

/** The paragraphs of shapes; of the two forms in which one may be written, the newer. */
function paragraphs(node: Element): Element[] {
  return [...childElements(node)].flatMap((child) => {
    if (child.localName === 'Fallback') return [];
    if (child.localName === 'txBody') return [...childElements(child)].filter(({ localName }) => localName === 'p');
    return paragraphs(child);
  });
}

function textOf(node: Element): string {
  return [...childElements(node)]
    .map((child) =>
      child.localName === 't' ? (child.textContent ?? '') : child.localName === 'br' ? '\n' : textOf(child),
    )
    .join('');
}

import { append } from '../../lists.ts';
import type { Block } from '../document.ts';
import { splitSoftLines } from '../lines.ts';
import { formatNumber } from '../number-formats.ts';
import { isChrome, isChromeLine } from './chrome.ts';
import {
  attributeOf,
  elementsOf,
  isBlock,
  isElement,
  lineOf,
  rawText,
  textOf,
  type Element,
  type Node,
  type Parent,
} from './dom.ts';
import { cellsOf, isLayout, readTable, rowGroups } from './table.ts';

/** A whole paragraph set as a heading by mistake is longer than this. */
const LONGEST_HEADING = 100;

const LIST_FORMATS: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

/** Reads the headings, paragraphs and tables below a node in order, without the furniture of the page. */
export function readBlocks(root: Parent, file: string): Block[] {
  const blocks: Block[] = [];
  let line: number | undefined;
  let text = '';
  /** The number of a list item that has printed no text yet. */
  let label = '';

  const flush = (): void => {
    for (const paragraph of splitSoftLines(text.trim() === '' ? '' : label + text)) {
      if (!isChromeLine(paragraph)) blocks.push({ type: 'paragraph', text: paragraph, place: { file, line } });
    }
    if (text.trim() !== '') label = '';
    text = '';
    line = undefined;
  };
  const walk = (parent: Parent): void => {
    for (const node of parent.childNodes) visit(node);
  };
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') {
      const raw = rawText(node);
      if (raw.trim() !== '') line ??= lineOf(node);
      text += raw;
    }
    if (!isElement(node) || isChrome(node)) return;
    if (node.tagName === 'br') text += '\n';
    else if (isBlock(node)) readBlock(node);
    else walk(node);
  };
  const readBlock = (element: Element): void => {
    flush();
    const level = headingLevel(element);
    if (element.tagName === 'table') readTableElement(element);
    else if (level !== null) readHeading(element, level);
    else if (element.tagName === 'ol') readList(element);
    else if (element.tagName === 'pre') readPreformatted(element);
    else walk(element);
    flush();
  };
  const readHeading = (element: Element, level: number): void => {
    const [only, ...rest] = splitSoftLines(textOf(element));
    if (only === undefined) return;
    if (rest.length > 0 || only.length > LONGEST_HEADING) return walk(element);
    if (!isChromeLine(only))
      blocks.push({ type: 'heading', level, text: only, place: { file, line: lineOf(element) } });
  };
  const readTableElement = (table: Element): void => {
    if (!isLayout(table)) {
      append(blocks, readTable(table, file));
      return;
    }
    for (const child of elementsOf(table)) if (child.tagName === 'caption') visit(child);
    for (const cell of rowGroups(table).flat().flatMap(cellsOf)) visit(cell);
  };
  const readList = (list: Element): void => {
    let number = Number(attributeOf(list, 'start') ?? 1) || 1;
    const format = LIST_FORMATS[attributeOf(list, 'type') ?? ''] ?? 'decimal';
    const isPlain = /list-style(?:-type)?\s*:\s*none/iu.test(attributeOf(list, 'style') ?? '');
    for (const item of elementsOf(list)) {
      flush();
      if (item.tagName === 'li' && !isPlain && !isChrome(item)) label = `${formatNumber(number++, format)}. `;
      visit(item);
      flush();
      label = '';
    }
  };
  const readPreformatted = (element: Element): void => {
    for (const part of preformatted(element)) {
      text = part;
      flush();
    }
  };

  walk(root);
  flush();
  return blocks;
}

/** The level of a heading, by its tag or by what Word wrote into its style; `null` for other elements. */
function headingLevel(element: Element): number | null {
  const tag = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (tag) return Number(tag);
  if (element.tagName !== 'p') return null;
  const outline = /mso-outline-level\s*:\s*([1-9])/iu.exec(attributeOf(element, 'style') ?? '')?.[1];
  if (outline) return Number(outline);
  return /\bMsoTitle\b/u.test(attributeOf(element, 'class') ?? '') ? 1 : null;
}

function preformatted(element: Element): string[] {
  const raw = (parent: Parent): string =>
    parent.childNodes.map((node) => ('value' in node ? node.value : isElement(node) ? raw(node) : '')).join('');
  return raw(element).split('\n');
}

import { defaultTreeAdapter } from 'parse5';
import { mendSpaces } from '../../text.ts';
import { isInvisible } from '../colors.ts';
import type { ReadingNotice } from '../document.ts';
import { raise } from '../raised.ts';
import { attributeOf, elementsOf, findAll, isBlock, isElement, isSilent, lineOf, textOf } from './dom.ts';
import type { Element, Node, Parent } from './dom.ts';
import { lookOf } from './look.ts';
import { readStyleSheets } from './styles.ts';

interface Around {
  color: string;
  /** The colour behind the text; `null` is not known. */
  fill: string | null;
  isCell: boolean;
}

/**
 * Settles in the tree of a page what its style says of the text: what is hidden goes; what is struck out, or in the colour that
 * is behind it, goes and is reported; what is raised is marked (`raised.ts`); fields filled in inside tables become text.
 */
export function dressPage(page: Parent, file: string): ReadingNotice[] {
  const sheets = readStyleSheets(page);
  const hasOthers =
    findAll(page, (element) => element.tagName === 'link' && /stylesheet/iu.test(attributeOf(element, 'rel') ?? ''))
      .length > 0;
  const notices: ReadingNotice[] = [];
  const report = (id: 'struck-text' | 'unseen-text', text: string, node: Node): void => {
    const said = mendSpaces(text);
    if (!/[\p{L}\p{N}]/u.test(said)) return;
    const row = rowOf(node);
    notices.push({ id, values: { text: said }, place: { file, line: lineOf(node), ...(row !== null && { row }) } });
  };
  const settle = (parent: Parent, around: Around): void => {
    for (const node of [...parent.childNodes]) {
      if (!isElement(node)) {
        if ('value' in node && isInvisible(around.color, around.fill)) {
          report('unseen-text', node.value, node);
          replaceBy(node, '');
        }
        continue;
      }
      const field = around.isCell ? fieldText(node) : null;
      if (field !== null) {
        replaceBy(node, field);
        continue;
      }
      if (isSilent(node)) continue;
      const look = lookOf(node, sheets.of(node));
      if (look.hidden || look.blank || look.struck) {
        if (look.struck && !look.hidden && !look.blank) report('struck-text', textOf(node), node);
        if (isRowPart(node) && !look.hidden) for (const child of [...node.childNodes]) blank(child);
        else replaceBy(node, '');
        continue;
      }
      settle(node, {
        color: look.color ?? around.color,
        fill: look.fill === 'other' ? null : (look.fill ?? around.fill),
        isCell: around.isCell || /^t[dh]$/u.test(node.tagName),
      });
      if (look.raised && !isBlock(node)) replaceBy(node, raise(textOf(node)));
    }
  };
  settle(page, { color: '000000', fill: sheets.isWhole && !hasOthers ? 'ffffff' : null, isCell: false });
  return notices;
}

/** Takes the text out of a part of a table and leaves its cells. */
function blank(node: Node): void {
  if (isElement(node) && isRowPart(node)) for (const child of [...node.childNodes]) blank(child);
  else replaceBy(node, '');
}

/** A cell or row that is struck out as a whole leaves its place blank. */
function isRowPart(element: Element): boolean {
  return /^(?:t[dhr]|tbody|thead|tfoot|table|body)$/u.test(element.tagName);
}

/** What is filled into a field of a form, `null` for another element and for a search box. */
function fieldText(element: Element): string | null {
  if (attributeOf(element, 'hidden') !== null) return null;
  const text = rawFieldText(element);
  return text !== null && /搜索|检索|请输入/u.test(text) ? null : text;
}

function rawFieldText(element: Element): string | null {
  if (element.tagName === 'input') {
    return /^(?:text|number|tel)?$/iu.test(attributeOf(element, 'type') ?? '') ? attributeOf(element, 'value') : null;
  }
  if (element.tagName === 'textarea') return textOf(element, () => false);
  if (element.tagName !== 'select') return null;
  const options = findAll(element, ({ tagName }) => tagName === 'option');
  const chosen = options.find((option) => attributeOf(option, 'selected') !== null) ?? options[0];
  return chosen ? textOf(chosen, () => false) : null;
}

function replaceBy(node: Node, text: string): void {
  const parent = node.parentNode;
  if (!parent) return;
  if (text !== '') defaultTreeAdapter.insertTextBefore(parent, text, node);
  defaultTreeAdapter.detachNode(node);
}

/** The row of its table in which a node stands, from 1. */
function rowOf(node: Node): number | null {
  let current: Parent | null = node.parentNode;
  let row: Element | null = null;
  while (current && isElement(current as Element)) {
    const element = current as Element;
    if (element.tagName === 'tr') row ??= element;
    if (element.tagName === 'table' && row) return rowsOf(element).indexOf(row) + 1 || null;
    current = element.parentNode;
  }
  return null;
}

function rowsOf(table: Element): Element[] {
  return elementsOf(table).flatMap((child) => (child.tagName === 'tr' ? [child] : elementsOf(child)));
}

import { compact } from '../text.ts';
import { hidePersonalNumbers } from '../privacy.ts';
import type { Document, Grid } from './document.ts';

const CONTACT_LABEL = /负责人|联系人|联系电话|联系方式|手机|经办人|填表人/u;

/** Takes personal numbers out of a document before anything else sees it. Each place is reported. */
export function maskPersonalNumbers(document: Document): Document {
  const notices = [...document.notices];
  const blocks = document.blocks.map((block) => {
    if (block.type === 'grid') return maskGrid(block, notices);
    const text = hidePersonalNumbers(block.text, CONTACT_LABEL.test(block.text));
    if (text !== block.text) notices.push({ id: 'personal-number-hidden', values: {}, place: block.place });
    return { ...block, text };
  });
  return { ...document, blocks, notices };
}

function maskGrid(grid: Grid, notices: Document['notices']): Grid {
  const cells = grid.cells.map((row, index) => {
    const masked = row.map((cell, column) => {
      // Eleven digits alone are an amount, unless the row or the column asks for a contact.
      if (/^\d{11}$/u.test(compact(cell)) && !asksForContact(grid, index, column)) return cell;
      const label = row.slice(0, column).findLast((other) => other !== '') ?? '';
      return hidePersonalNumbers(cell, CONTACT_LABEL.test(compact(label)));
    });
    if (masked.some((cell, column) => cell !== row[column])) {
      notices.push({ id: 'personal-number-hidden', values: {}, place: grid.places[index] ?? grid.place });
    }
    return masked;
  });
  return { ...grid, cells };
}

function asksForContact(grid: Grid, row: number, column: number): boolean {
  const left = grid.cells[row]?.slice(0, column) ?? [];
  const above = grid.cells.slice(0, row).map((cells) => cells[column] ?? '');
  return [...left, ...above].some((cell) => CONTACT_LABEL.test(compact(cell)));
}

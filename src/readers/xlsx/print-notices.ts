import type { ReadingNotice } from '../document.ts';
import type { PrintedCell } from './cell-text.ts';
import { generalText } from './decimal.ts';
import { addressOf, type SourceSheet } from './source.ts';

type ListId =
  | 'cells-damaged'
  | 'format-unreadable'
  | 'sign-not-printed'
  | 'print-differs'
  | 'number-not-printed'
  | 'hidden-text'
  | 'rules-may-hide'
  | 'formula-without-value';

/** How many cells a notice names. */
const MOST_NAMED = 5;

/** What a person should know of cells that print something else than they hold, or of what is not published of them. */
export function printNotices(sheet: SourceSheet, prints: PrintedCell[][], file: string): ReadingNotice[] {
  const lists = new Map<ListId, { row: number; name: string }[]>();
  const struck: ReadingNotice[] = [];
  const add = (id: ListId, row: number, name: string): void => {
    const list = lists.get(id) ?? [];
    list.push({ row, name });
    lists.set(id, list);
  };
  for (const address of sheet.lost) add('cells-damaged', rowOf(address), address);
  for (const address of sheet.uncalculated) add('formula-without-value', rowOf(address), address);
  prints.forEach((line, row) => {
    if (sheet.hiddenRows.has(row)) return;
    line.forEach((print, column) => {
      if (sheet.hiddenColumns.some(([from, to]) => column >= from && column <= to)) return;
      const address = addressOf(row, column);
      if (print.mayBeHidden) add('rules-may-hide', row + 1, address);
      if (print.hasHidden) add('hidden-text', row + 1, address);
      if (print.struck !== '') {
        struck.push({
          id: 'struck-text',
          values: { text: print.struck },
          place: { file, sheet: sheet.name, row: row + 1 },
        });
      }
      const value = sheet.cells[row]?.[column]?.value;
      const held = value?.kind === 'number' ? generalText(value.value) : '';
      switch (print.differs) {
        case 'sign':
          return add('sign-not-printed', row + 1, `${address} ${print.text}`);
        case 'scaled':
        case 'words':
          return add('print-differs', row + 1, `${address} ${print.text} / ${held}`);
        case 'hidden':
          return add('number-not-printed', row + 1, `${address} ${held}`);
        case 'unprintable':
          return add('format-unreadable', row + 1, `${address} ${print.text}`);
        default:
      }
    });
  });
  const listed = [...lists].map(([id, cells]): ReadingNotice => {
    const names = cells.slice(0, MOST_NAMED).map(({ name }) => name);
    const values = { sheet: sheet.name, count: cells.length, cells: names.join('\n') };
    return { id, values, place: { file, sheet: sheet.name, ...(cells[0] && { row: cells[0].row }) } };
  });
  return [...listed, ...struck];
}

function rowOf(address: string): number {
  return Number(/(?<!\d)\d+$/u.exec(address)?.[0] ?? 0);
}

import { attributeOf, elementsOf, hasClass, textOf, type Document, type Element } from './dom.ts';

/**
 * What the search finds in a page: its kind, the anchor it leads to (empty: the page), its text, and for a row of a table the place of
 * the table in the same list.
 */
export type Entry = ['department' | 'table' | 'project', string, string] | ['row', string, string, number];

/**
 * The titles of tables, rows by code and name, and projects of a department-year's page, in its order, after the department itself. `null` for a
 * department that another page stands for; `projects`: whether its projects are taken.
 */
export function entriesOf(page: Document, department: string | null, projects = true): Entry[] {
  const entries: Entry[] = department === null ? [] : [['department', '', department]];
  let table = -1;
  let rows = '';
  for (const element of elementsOf(page)) {
    const id = attributeOf(element, 'id') ?? '';
    if (/^h[1-6]$/u.test(element.tagName)) {
      if (id.startsWith('table-')) {
        table = entries.push(['table', id, textOf(element)]) - 1;
        rows = `${id.slice('table-'.length)}-r`;
      }
    } else if (element.tagName === 'tr' && /^project-\d+$/u.test(id)) {
      if (projects) entries.push(['project', id, nameOf(element)]);
    } else if (element.tagName === 'tr' && table >= 0 && id.startsWith(rows)) {
      const text = nameOf(element);
      if (text !== '') entries.push(['row', id, text, table]);
    }
  }
  return entries;
}

/** The codes and names of a row, as they stand; empty for a row of heads. */
function nameOf(row: Element): string {
  if (row.parentNode && 'tagName' in row.parentNode && row.parentNode.tagName === 'thead') return '';
  const cells = elementsOf(row).filter(
    (cell) => hasClass(cell, 'code') || hasClass(cell, 'label') || attributeOf(cell, 'scope') === 'row',
  );
  return cells
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ');
}

import type { TableKind } from './kinds.ts';

/** The tables of this kind stand on a page of their own: there is one a project, and each project has a page that tells the same in order. */
export const FORM_KIND = 'project-performance' satisfies TableKind;

/** The page of the forms, from the page of their document. */
export const FORMS_PAGE = 'forms/';

/** The page of all changes against the year before, from the page of their document. */
export const CHANGES_PAGE = 'changes/';

/** The page of all that was planned and spent, from the page of the budget. */
export const EXECUTION_PAGE = 'execution/';

/** The page of citations, from the page of its document. */
export const CITE_PAGE = 'cite/';

/** The identifier of a cell on the page of its document, counted as in `cells`. */
export function cellAnchor(table: string, row: number, column: number): string {
  return `${table}-r${row}-c${column}`;
}

const FORM_ANCHOR = new RegExp(String.raw`^(?:table-)?${FORM_KIND}(?:-\d+)?(?:-r\d+(?:-c\d+)?)?$`, 'u');

/**
 * Where an identifier of a department-year is found, from the address of its page: `#balance-r1-c2`, `forms/#project-performance-3-r2`.
 * In: the identifier of a table (`table-…`), row, cell or other place. What is not of a form stands on the page itself.
 */
export function placeOfAnchor(anchor: string): string {
  return `${FORM_ANCHOR.test(anchor) ? FORMS_PAGE : ''}#${anchor}`;
}

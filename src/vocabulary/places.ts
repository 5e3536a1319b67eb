import type { TableKind } from './kinds.ts';

/** The tables of this kind stand on a page of their own: there is one a project, and each project has a page that tells the same in order. */
export const FORM_KIND = 'project-performance' satisfies TableKind;

/** The page of the forms, from the page of their document; the first where they are divided. */
export const FORMS_PAGE = 'forms/';

/**
 * So many forms stand on one page, and as many are cited on one. A printed one has 50 to 90 cells and some twice as many elements around them,
 * so that a page stays near 10,000, which a phone bears; none of the own documents has more than half as many forms.
 */
export const FORMS_EACH = 100;

/** The page of all changes against the year before, from the page of their document. */
export const CHANGES_PAGE = 'changes/';

/** The page of all that was planned and spent, from the page of the budget. */
export const EXECUTION_PAGE = 'execution/';

/** The page of all projects, from the page of their document, where that shows the largest alone. */
export const PROJECTS_PAGE = 'projects/';

/** So many projects stand on the page of their document: four times the rows that are open there, and each has a dozen elements. */
export const PROJECTS_SHOWN = 100;

/** The page of citations, from the page of its document. */
export const CITE_PAGE = 'cite/';

/** The identifier of a cell on the page of its document, counted as in `cells`. */
export function cellAnchor(table: string, row: number, column: number): string {
  return `${table}-r${row}-c${column}`;
}

const FORM_ANCHOR = new RegExp(String.raw`^(?:table-)?${FORM_KIND}(?:-(\d+))?(?:-r\d+(?:-c\d+)?)?$`, 'u');

/**
 * The part of the forms, from 1, that the identifier of a form, or of a row or cell in one, stands in; `null` for all else. Forms are counted
 * through a document (`project-performance`, `project-performance-2`), so that the identifier alone tells the part.
 */
export function formsPart(anchor: string): number | null {
  const found = FORM_ANCHOR.exec(anchor);
  return found && Math.ceil(Number(found[1] ?? 1) / FORMS_EACH);
}

/** Into how many parts so many forms are divided; one where there is none. */
export function countParts(forms: number): number {
  return Math.max(1, Math.ceil(forms / FORMS_EACH));
}

/**
 * The part, of so many forms, on which a table is shown. One whose number is not its place among the forms, as in content that was written by
 * hand, is on the first or the last rather than on none.
 */
export function partShowing(anchor: string, forms: number): number {
  return Math.min(formsPart(anchor) ?? 1, countParts(forms));
}

/** The page of a part, from that of the first: `''`, `2/`, `3/`. */
export function partPage(part: number): string {
  return part === 1 ? '' : `${part}/`;
}

/**
 * Where an identifier of a department-year is found, from the address of its page: `#balance-r1-c2`, `forms/#project-performance-3-r2`,
 * `forms/2/#table-project-performance-101`. In: the identifier of a table (`table-…`), row, cell or other place. What is not of a form stands on
 * the page itself.
 */
export function placeOfAnchor(anchor: string): string {
  const part = formsPart(anchor);
  return `${part === null ? '' : FORMS_PAGE + partPage(part)}#${anchor}`;
}

/** Where the citation of a table is found, from the address of the page of its document: those of forms are divided as the forms are. */
export function placeOfCitation(table: string): string {
  return `${CITE_PAGE}${partPage(formsPart(`table-${table}`) ?? 1)}#cite-${table}`;
}

import { expect, test } from 'vitest';
import { countParts, FORMS_EACH, formsPart, partShowing, placeOfAnchor, placeOfCitation } from './places.ts';

const LAST = FORMS_EACH;

test('tables, rows and cells of forms are on their own page, all else on that of the document', () => {
  for (const anchor of [
    'table-project-performance',
    'table-project-performance-12',
    'project-performance-r3',
    'project-performance-12-r3-c4',
    `table-project-performance-${LAST}`,
    `project-performance-${LAST}-r${LAST * 3}-c4`,
  ])
    expect(placeOfAnchor(anchor)).toBe(`forms/#${anchor}`);
  for (const anchor of [
    'table-balance',
    'balance-r3-c4',
    'project-4',
    'project-list-r3',
    'table-overall-performance',
    'finding-3',
    'narrative-line-4',
    'project-performance-x-r1',
    '',
  ]) {
    expect(placeOfAnchor(anchor)).toBe(`#${anchor}`);
    expect(formsPart(anchor)).toBeNull();
  }
});

test('one form more than a page has stands on the next, and each later one where its number says', () => {
  for (const [number, part] of [
    [LAST + 1, 2],
    [2 * LAST, 2],
    [2 * LAST + 1, 3],
    [24 * LAST + 24, 25],
  ] as const)
    for (const anchor of [`table-project-performance-${number}`, `project-performance-${number}-r3-c4`])
      expect(placeOfAnchor(anchor)).toBe(`forms/${part}/#${anchor}`);
});

test('the citation of a form stands on the page of its part, those of all other tables on the first', () => {
  expect(placeOfCitation('balance')).toBe('cite/#cite-balance');
  expect(placeOfCitation('project-list-2')).toBe('cite/#cite-project-list-2');
  expect(placeOfCitation('project-performance')).toBe('cite/#cite-project-performance');
  expect(placeOfCitation(`project-performance-${LAST}`)).toBe(`cite/#cite-project-performance-${LAST}`);
  expect(placeOfCitation(`project-performance-${LAST + 1}`)).toBe(`cite/2/#cite-project-performance-${LAST + 1}`);
});

test('a form whose number is not its place is shown all the same', () => {
  const shown = (anchor: string) => partShowing(anchor, LAST + 1);
  expect(['table-project-performance-2', `table-project-performance-${LAST + 1}`].map(shown)).toEqual([1, 2]);
  expect([`table-project-performance-${9 * LAST}`, 'table-form-of-a-person'].map(shown)).toEqual([2, 1]);
});

test('there is one part until a page is full', () => {
  expect([0, 1, LAST, LAST + 1, 2 * LAST, 2 * LAST + 1].map(countParts)).toEqual([1, 1, 1, 2, 2, 3]);
});

import { expect, test } from 'vitest';
import { placeOfAnchor } from './places.ts';

test('tables, rows and cells of forms are on their own page, all else on that of the document', () => {
  for (const anchor of [
    'table-project-performance',
    'table-project-performance-12',
    'project-performance-r3',
    'project-performance-12-r3-c4',
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
  ])
    expect(placeOfAnchor(anchor)).toBe(`#${anchor}`);
});

import { expect, it } from 'vitest';
import { makeSynthetic } from '../../../tests/world/index.ts';
import { PROJECTS_SHOWN } from '../../vocabulary/index.ts';
import { projectRows } from './projects.ts';

const MARKS = { printed: new Map<string, string>(), doubted: null };

/** The rows of a document, from its largest project to its smallest. */
function ranked(projects: number) {
  const { disclosure } = makeSynthetic({ seed: 3, projects });
  return projectRows(disclosure, MARKS).toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
}

it('leads to the row of a project on the page that has it, of very many on that of all', () => {
  const pages = ranked(PROJECTS_SHOWN + 2).map(({ page, project_id: id }) => page.replace(`#${id}`, ''));
  const year = '/ceshi/moni-bangongshi/2026/';
  expect(new Set(pages.slice(0, PROJECTS_SHOWN))).toEqual(new Set([year]));
  expect(pages.slice(PROJECTS_SHOWN)).toEqual([`${year}projects/`, `${year}projects/`]);
  expect(new Set(ranked(PROJECTS_SHOWN).map(({ page }) => page.split('#')[0]))).toEqual(new Set([year]));
});

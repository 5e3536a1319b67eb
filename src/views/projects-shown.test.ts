import { expect, test } from 'vitest';
import { strings } from '../i18n/index.ts';
import { PROJECTS_SHOWN } from '../vocabulary/index.ts';
import { placeOfProject, viewShownProjects } from './projects-shown.ts';
import type { ProjectView } from './projects.ts';

const words = strings('zh-CN');

/** Projects of one yuan each, the first of `first` yuan; the narrative alone tells the one at `told`. */
function projects(count: number, { first = 1, told = -1 } = {}): ProjectView[] {
  return Array.from({ length: count }, (_, at) => ({
    ...{
      id: `project-${at + 1}`,
      rank: at + 1,
      name: `项目${at + 1}`,
      unverified: null,
      share: null,
      bar: 0,
      facts: [],
    },
    ...{ funding: [], prose: [], indicators: null, told: at === told ? '文字说明' : null, table: null, listed: null },
    amount: { text: '1.00', unit: '元', fen: at === 0 ? first * 100 : 100, href: '#list-r1-c1' },
  }));
}

test('as many as fit are all shown, of one more the last is not', () => {
  expect(viewShownProjects([], words)).toBeNull();
  expect(viewShownProjects(projects(PROJECTS_SHOWN), words)).toBeNull();
  const all = projects(PROJECTS_SHOWN + 1);
  expect(viewShownProjects(all, words)?.projects).toEqual(all.slice(0, PROJECTS_SHOWN));
});

test('what the largest have of the sum of all is computed, and only where there is a sum', () => {
  // 100 projects of 500 in all, and 300 more of one each.
  const all = projects(PROJECTS_SHOWN + 300, { first: 500 - PROJECTS_SHOWN + 1 });
  expect(viewShownProjects(all, words)?.share).toBe('62.5%');
  const blank = all.map((project) => ({ ...project, amount: null }));
  expect(viewShownProjects(blank, words)?.share).toBeNull();
});

/** The same with other amounts in fen for all that is left out. */
const leaving = (all: readonly ProjectView[], fen: number | null) =>
  viewShownProjects(
    all.map((one, at) =>
      at < PROJECTS_SHOWN ? one : { ...one, amount: { text: '…', unit: '元' as const, fen, href: '' } },
    ),
    words,
  );

test('who leaves out an amount without a value does not call the others the largest, nor tells their share', () => {
  const all = projects(PROJECTS_SHOWN + 2);
  expect(leaving(all, 100)).toMatchObject({ areLargest: true });
  expect(leaving(all, null)).toMatchObject({ areLargest: false, share: null });
  const unproven = all.map((one, at) => (at > PROJECTS_SHOWN ? { ...one, amount: null, unverified: '900' } : one));
  expect(viewShownProjects(unproven, words)).toMatchObject({ areLargest: false, share: null });
});

test('what is left out is never told as nothing or less than that', () => {
  const all = projects(PROJECTS_SHOWN + 2, { first: 1_000_000 });
  expect(leaving(all, 0)).toMatchObject({ areLargest: true, share: '100.0%' });
  expect(leaving(all, 100)).toMatchObject({ areLargest: true, share: null });
  expect(leaving(all, -9_000_000)).toMatchObject({ areLargest: true, share: null });
});

test('no project that the narrative alone tells is left out, nor any before it', () => {
  const shown = (count: number, told: number) => viewShownProjects(projects(count, { told }), words)?.projects.length;
  expect(shown(PROJECTS_SHOWN + 20, PROJECTS_SHOWN + 4)).toBe(PROJECTS_SHOWN + 5);
  expect(shown(PROJECTS_SHOWN + 20, 3)).toBe(PROJECTS_SHOWN);
  expect(shown(PROJECTS_SHOWN + 20, PROJECTS_SHOWN + 19)).toBeUndefined();
});

test('the row of a project is on the page of the year while that shows it, else on the page of all', () => {
  const all = projects(PROJECTS_SHOWN + 2);
  expect(placeOfProject(all, `project-${PROJECTS_SHOWN}`)).toBe(`#project-${PROJECTS_SHOWN}`);
  expect(placeOfProject(all, `project-${PROJECTS_SHOWN + 1}`)).toBe(`projects/#project-${PROJECTS_SHOWN + 1}`);
  const told = projects(PROJECTS_SHOWN + 2, { told: PROJECTS_SHOWN + 1 });
  expect(placeOfProject(told, `project-${PROJECTS_SHOWN + 1}`)).toBe(`#project-${PROJECTS_SHOWN + 1}`);
});

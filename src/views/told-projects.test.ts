import { expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import type { Project } from '../budget/schema.ts';
import { strings } from '../i18n/index.ts';
import { projectAmount } from './amounts.ts';
import { rankProjects, viewProjects } from './projects.ts';

const words = strings('zh-CN');
const disclosure = readFixture('qinghe/government-office/2026');

function toldProject(fen: number): Project {
  const [first] = disclosure.projects;
  if (!first) throw new Error('the fixture has projects');
  const place = { line: 12 };
  return {
    ...first,
    ...{ id: 'project-99', code: null, name: '社区书屋', amount: null, wholeAmount: null, funding: [], indicators: [] },
    ...{ overview: '添置书架。', basis: null, goal: '修好书屋。', wholeGoal: null, table: null, listed: null },
    told: { title: '社区书屋经费情况说明', amount: { text: '9,999.00', unit: '万元', fen, place }, place },
  };
}

test('a project that only the narrative tells stands among the others, by its amount', () => {
  const told = toldProject(9_999_000_000);
  const { projects } = viewProjects({ ...disclosure, projects: [...disclosure.projects, told] }, words);
  expect(projects[0]).toMatchObject({
    ...{ rank: 1, name: '社区书屋', told: words.project.told, indicators: null, table: null },
    amount: { text: '9,999.00', unit: '万元', href: '#project-99' },
  });
  expect(projects[0]?.prose.find(({ key }) => key === 'goal')).toMatchObject({ text: '修好书屋。', missing: false });
  expect(projects.every(({ share }, index) => index === 0 || share !== projects[0]?.share)).toBe(true);
});

test('lists of all projects rank it too', () => {
  const told = toldProject(9_999_000_000);
  expect(rankProjects([...disclosure.projects, told])[0]?.id).toBe('project-99');
  expect(projectAmount(told)).toMatchObject({ fen: 9_999_000_000 });
});

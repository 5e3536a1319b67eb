import { describe, expect, test } from 'vitest';
import { answerAmounts, answerDepartment, answerProjects } from './answer.ts';
import { readQuestion, type Question } from './question.ts';
import type { Line, Lines, ProjectLine } from './read.ts';

type Asked<Kind extends Question['ask']> = Extract<Question, { ask: Kind }>;

const LINE: Line = {
  ...{ account: '', table_kind: 'three-public', measure: 'receptions', year: 2026, for_year: 2026, label: null },
  ...{ region: '甲区', region_slug: 'jia', department: '财政局', department_slug: 'caizhengju' },
  ...{ amount: 100, printed: '0.01', unit: '万元', cell: 'three-public-r3-c0', doubted: false },
};

/** Lines as they would be found; conditions are not looked at: each test gives what they would leave. */
function found(...lines: Partial<Line>[]): Lines {
  const all = lines.map((line) => ({ ...LINE, ...line }));
  const find = (_: string, conditions: Record<string, unknown>): Promise<Line[]> =>
    Promise.resolve(all.filter((line) => line.table_kind === (conditions['table_kind'] ?? line.table_kind)));
  return { find } as unknown as Lines;
}

const ask = (address: string) => readQuestion(address) as Asked<'item'>;

describe('departments beside each other', () => {
  test('the year of the document counts, the year before is what the same document prints', async () => {
    const { rows } = await answerAmounts(
      ask('?item=receptions'),
      found({ amount: 300 }, { amount: 200, for_year: 2025 }),
    );
    expect(rows).toMatchObject([
      { amount: 300, prior: { amount: 200, by: 'same' }, path: '/jia/caizhengju/2026/#three-public-r3-c0' },
    ]);
  });

  test('else what the document of the year before prints; nothing where that one prints several', async () => {
    const last = { year: 2025, for_year: 2025, amount: 250 };
    const one = await answerAmounts(ask('?item=receptions&year=2026'), found({ amount: 300 }, last));
    expect(one.rows).toMatchObject([{ amount: 300, prior: { amount: 250, by: 'last-year' } }]);
    const several = await answerAmounts(
      ask('?item=receptions&year=2026'),
      found({ amount: 300 }, last, { ...last, amount: 9 }),
    );
    expect(several.rows).toMatchObject([{ amount: 300, prior: null }]);
  });

  test('one amount printed twice is one row, two amounts are two', async () => {
    const twice = await answerAmounts(ask(''), found({ cell: 'a' }, { cell: 'b' }));
    expect(twice.rows).toHaveLength(1);
    const two = await answerAmounts(ask(''), found({ cell: 'a' }, { cell: 'b', amount: 7 }));
    expect(two.rows.map(({ amount }) => amount)).toEqual([100, 7]);
  });

  test('shares are of the same document, and nothing where its total is not one', async () => {
    const total = { table_kind: 'general-public-expenditure', measure: 'total', amount: 1000 };
    const other = { department_slug: 'jiaoyuju', department: '教育局' };
    const { rows } = await answerAmounts(
      ask('?by=share'),
      found(
        { amount: 50 },
        { ...other, amount: 900 },
        total,
        { ...total, ...other, amount: 2000 },
        { ...total, ...other, amount: 3000 },
      ),
    );
    expect(rows.map(({ department, share }) => [department, share])).toEqual([
      ['财政局', 50],
      ['教育局', null],
    ]);
  });
});

test('a department: its total first, then the items, then its classes, each from the latest year on', async () => {
  const total = { table_kind: 'general-public-expenditure', measure: 'total' };
  const { rows } = await answerDepartment(
    { ask: 'department', region: 'jia', department: 'caizhengju' },
    found(
      { ...total, account: '201', label: '一般公共服务支出' },
      {},
      { ...total, year: 2025, for_year: 2025 },
      { ...total, amount: 5 },
      { measure: 'agency-operating' },
    ),
  );
  expect(rows.map(({ title, measure, year }) => [measure ?? title, year])).toEqual([
    ['total', 2026],
    ['total', 2025],
    ['receptions', 2026],
    ['201 一般公共服务支出', 2026],
  ]);
});

test('projects are looked through from the dearest on, and no further than needed', async () => {
  const project = (name: string, amount: number): ProjectLine => ({
    ...LINE,
    project: name,
    project_code: null,
    amount,
  });
  const groups = Array.from({ length: 6 }, (_, n) => [project('会议费', 100 - n), project('信息化', 99 - n)]);
  let read = 0;
  const lines = {
    async *projects() {
      for (const group of groups) {
        read += 1;
        yield group;
      }
    },
  } as unknown as Lines;
  const question = { ask: 'projects', word: '会 议', year: null, region: null } as const;
  const first = await answerProjects(question, lines, 12, 1);
  expect([first.rows.length, first.looked, read]).toEqual([4, { projects: 8, of: 12, more: true }, 4]);
  const all = await answerProjects(question, lines, 12, 2);
  expect([all.rows.length, all.looked]).toEqual([6, { projects: 12, of: 12, more: false }]);
});

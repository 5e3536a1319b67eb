import { describe, expect, it } from 'vitest';
import { readOutturn } from '../../tests/fixtures/outturn/read.ts';
import type { Disclosure } from '../budget/schema.ts';
import { checkDisclosure, checksFile } from '../checks/index.ts';
import { strings } from '../i18n/index.ts';
import { viewExecutionTable } from './execution-table.ts';
import { viewToldExecution } from './execution-told.ts';
import { saidDoubtsOf } from './said-doubts.ts';

const texts = strings('zh-CN');
const BUDGET = readOutturn('budget');
const NEXT = readOutturn('next');

const planning = (disclosure: Disclosure = BUDGET.disclosure) => ({ disclosure, doubts: new Map() });
const telling = (disclosure: Disclosure = NEXT.disclosure) => ({ ...planning(disclosure), saidDoubts: new Map() });

/** The next budget with what it says was spent, changed. */
function saying(change: (said: NonNullable<Disclosure['spentBefore']>) => NonNullable<Disclosure['spentBefore']>) {
  return telling({ ...NEXT.disclosure, spentBefore: change(structuredClone(NEXT.disclosure.spentBefore ?? [])) });
}

function lines(view: ReturnType<typeof viewToldExecution>) {
  return view?.groups.flatMap(({ name, rows }) =>
    rows.map(({ code, planned, spent, rate, difference }) => [
      name,
      code,
      planned?.text,
      spent?.text,
      rate,
      difference,
    ]),
  );
}

describe('execution as the next year’s budget tells it', () => {
  it('puts what is told beside the plan of the same account, and says how much of the plan it covers', () => {
    const view = viewToldExecution(planning(), telling(), texts);
    expect(lines(view)).toEqual([
      ['items', '2012601', '70.00', '68.50', '97.9%', -1_500_000],
      ['items', '2012604', '30.00', '28.80', '96.0%', -1_200_000],
      ['items', '2080505', '20.00', undefined, null, null],
    ]);
    expect(view).toMatchObject({
      year: 2024,
      toldIn: 2025,
      coverage: { planned: 3, told: 2, share: '83.3%', derived: 1, unplaced: 0 },
    });
  });

  it('leads from each figure to its sentence, says which were worked out, and names its stage in the head of the column', () => {
    const [group] = viewToldExecution(planning(), telling(), texts)?.groups ?? [];
    if (!group) throw new Error('no group');
    const { columns, rows } = viewExecutionTable(group, { budget: '', final: '/2025/', lines: 'all' }, texts);
    expect(columns.map(({ label }) => label)[1]).toBe('花了（2025 年预算说明里的执行数）');
    expect(rows.map(({ cells: [, spent], sub }) => [spent?.page ?? '', spent?.href, spent?.text, sub])).toEqual([
      ['/2025/', '#spent-before-1', '68.50', undefined],
      ['/2025/', '#spent-before-2', '28.80', '推算：2025 年预算 34.00 万元，比执行数增加 5.20 万元'],
      ['', undefined, '文字没写', undefined],
    ]);
  });

  it('lists an account that the budget had not planned', () => {
    const other = structuredClone(BUDGET.disclosure);
    for (const table of other.tables) table.rows = table.rows.filter(({ code }) => code !== '2012604');
    const found = lines(viewToldExecution(planning(other), telling(), texts));
    expect(found?.[1]).toEqual(['items', '2012604', undefined, '28.80', null, null]);
  });

  it('finds an account by its names where next year’s tables have it no more', () => {
    const path = ['一般公共服务支出', '档案事务', '档案馆'];
    const view = viewToldExecution(
      planning(),
      saying((said) => said.map((one) => ({ ...one, kind: null, code: null, path }))),
      texts,
    );
    // Two figures for one account: neither is shown.
    expect(view).toBeNull();
    const first = viewToldExecution(
      planning(),
      saying(([one]) => (one ? [{ ...one, kind: null, code: null, path }] : [])),
      texts,
    );
    expect(lines(first)?.[0]?.slice(1, 4)).toEqual(['2012604', '30.00', '68.50']);
  });

  it.each([
    [
      'is told twice',
      (said: NonNullable<Disclosure['spentBefore']>) => said.map((one) => ({ ...one, code: '2012601' })),
    ],
    [
      'has names that no line bears',
      (said) => said.map((one) => ({ ...one, kind: null, code: null, path: ['甲', '乙', '丙'] })),
    ],
    [
      'is of a table that this budget has not',
      (said) => said.map((one) => ({ ...one, kind: 'government-funds' as const, code: '2120899' })),
    ],
  ] satisfies [string, Parameters<typeof saying>[0]][])('leaves out what %s', (_, change) => {
    expect(viewToldExecution(planning(), saying(change), texts)).toBeNull();
  });

  it('leaves out an account for which two tables of the budget plan different money', () => {
    const other = structuredClone(BUDGET.disclosure);
    const row = other.tables.find(({ kind }) => kind === 'expenditure')?.rows.find(({ code }) => code === '2012601');
    for (const amount of row?.amounts ?? []) if (amount.fen !== null) amount.fen += 1_000_000;
    const view = viewToldExecution(planning(other), telling(), texts);
    expect(view?.coverage).toMatchObject({ told: 1, unplaced: 1 });
  });

  it('shows totals and the three public expenses that are told', () => {
    const view = viewToldExecution(
      planning(),
      saying(([one]) =>
        one
          ? [
              { ...one, kind: 'expenditure', code: null, measure: 'total' },
              { ...one, kind: 'three-public', code: null, measure: 'receptions' },
              { ...one, code: '201' },
            ]
          : [],
      ),
      texts,
    );
    expect(lines(view)?.filter(([name]) => name !== 'items')).toEqual([
      ['totals', null, '120.00', '68.50', '57.1%', -51_500_000],
      ['classes', '201', '100.00', '68.50', '68.5%', -31_500_000],
      ['three-public', null, '2.00', '68.50', '3425.0%', 66_500_000],
    ]);
  });

  it('is made of a budget and the one after it, of one body', () => {
    const { identity } = NEXT.disclosure;
    const of = (more: Partial<typeof identity>) => telling({ ...NEXT.disclosure, identity: { ...identity, ...more } });
    expect(viewToldExecution(planning(), of({ year: 2026 }), texts)).toBeNull();
    expect(
      viewToldExecution(planning(), of({ department: { ...identity.department, kind: 'unit' } }), texts),
    ).toBeNull();
    expect(viewToldExecution(planning(), of({ stage: 'final-accounts' }), texts)).toBeNull();
    expect(
      viewToldExecution(
        planning(),
        saying(() => []),
        texts,
      ),
    ).toBeNull();
    const { disclosure } = readOutturn('final');
    expect(viewToldExecution(planning(disclosure), telling(), texts)).toBeNull();
  });

  it('marks a figure that an open finding of the next budget speaks of', () => {
    // 68.50 to 72.00 is not 15.11 %.
    const { disclosure, narrative } = readOutturn('next', [['增加5.11%', '增加15.11%']]);
    const inputs = { disclosure: '', narrative: null, prior: null, corrections: null, profile: null, names: null };
    const checks = checksFile(
      checkDisclosure(disclosure, { narrative, prior: BUDGET.disclosure }),
      { ...inputs, rules: 1 },
      { profile: null, narrative, disclosure },
    );
    const view = viewToldExecution(
      planning(),
      { ...planning(disclosure), saidDoubts: saidDoubtsOf(checks, texts) },
      texts,
    );
    const [first, second] = view?.groups[0]?.rows ?? [];
    expect(first?.spent?.doubts).toHaveLength(1);
    expect(second?.spent?.doubts).toBeUndefined();
  });
});

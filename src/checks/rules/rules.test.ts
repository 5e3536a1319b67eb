import { describe, expect, it } from 'vitest';
import { checkResultSchema, type CheckResult, type Outcome, type RuleId } from '../../budget/check-schema.ts';
import type { Disclosure, Measure, TableKind } from '../../budget/schema.ts';
import { changeAmount, makeNarrative, makeSynthetic } from '../../../tests/world/index.ts';
import { checkDisclosure, RULES } from '../index.ts';

const synthetic = makeSynthetic({ seed: 7 });
const { disclosure } = synthetic;
const text = makeNarrative(synthetic);
/** One last digit: 0.01 万元. */
const DIGIT = 10_000;

function without(...kinds: TableKind[]): Disclosure {
  return { ...disclosure, tables: disclosure.tables.filter((table) => !kinds.includes(table.kind)) };
}

function table(kind: TableKind) {
  const found = disclosure.tables.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

/** The total row's amount of a measure, `by` fen away from what it is. */
function shifted(kind: TableKind, measure: Measure, by: number, rowLabel = ''): Disclosure {
  const of = table(kind);
  const row = of.rows.find(
    (candidate) =>
      candidate.label.includes(rowLabel) &&
      candidate.amounts.some((a) => of.columns[a.column]?.measure === measure && a.fen !== null),
  );
  const amount = row?.amounts.find(
    (candidate) =>
      of.columns[candidate.column]?.measure === measure && (of.columns[candidate.column]?.year ?? 2026) >= 2025,
  );
  if (!row || !amount || amount.fen === null) throw new Error(`no ${measure} in ${kind}`);
  return changeAmount(disclosure, of.id, row.row, amount.column, amount.fen + by);
}

function withPercent(percent: string): Disclosure {
  const copy = structuredClone(disclosure);
  const of = copy.tables.find((candidate) => candidate.kind === 'general-public-expenditure');
  const column = of?.columns.findIndex((candidate) => candidate.role === 'percent') ?? -1;
  const cells = of?.cells[1];
  if (!cells) throw new Error('no total row');
  cells[column] = percent;
  return copy;
}

/** The printed percentage of change with so many last digits on the side away from the nearest. */
function percentOffBy(digits: number): string {
  const of = table('general-public-expenditure');
  const [prior = 1, now = 0] = of.rows[0]?.amounts.map((amount) => amount.fen ?? 0) ?? [];
  const exact = ((now - prior) / prior) * 1000;
  const nearest = Math.round(exact);
  return `${((nearest + (exact > nearest ? digits : -digits)) / 10).toFixed(1)}%`;
}

function withWeights(weights: number[]): Disclosure {
  const copy = structuredClone(disclosure);
  const [project] = copy.projects;
  const indicator = project?.indicators[0];
  if (!project || !indicator) throw new Error('no project with indicators');
  project.indicators = weights.map((value, index) => ({
    ...indicator,
    name: `指标${index}`,
    weight: { text: String(value), value },
  }));
  return copy;
}

interface Case {
  rule: RuleId;
  rounds?: Disclosure;
  differs: Disclosure;
  missing: Disclosure;
  /** Narrative to check with; the synthetic one unless told. */
  differsText?: string;
  missingText?: string | null;
}

const CASES: Case[] = [
  {
    rule: 'balance',
    rounds: shifted('balance', 'total', DIGIT, '合计'),
    differs: shifted('balance', 'total', 500 * DIGIT, '合计'),
    missing: without('balance', 'appropriation-balance'),
  },
  {
    rule: 'totals',
    rounds: shifted('revenue', 'total', DIGIT, '合计'),
    differs: shifted('expenditure', 'total', -500 * DIGIT, '合计'),
    missing: without('balance', 'appropriation-balance', 'revenue', 'expenditure'),
  },
  {
    rule: 'rows',
    rounds: shifted('basic-expenditure', 'personnel', DIGIT),
    differs: shifted('three-public', 'receptions', 300 * DIGIT),
    missing: { ...disclosure, tables: [] },
  },
  {
    rule: 'roll-up',
    rounds: shifted('project-expenditure', 'total', -DIGIT, '商品和服务支出'),
    differs: shifted('general-public-expenditure', 'basic', 800 * DIGIT, '社会保障和就业支出'),
    missing: { ...disclosure, tables: [] },
  },
  {
    rule: 'across-tables',
    rounds: shifted('basic-expenditure-government', 'total', DIGIT, '合计'),
    differs: shifted('project-expenditure', 'total', 900 * DIGIT, '合计'),
    missing: { ...disclosure, tables: [] },
  },
  {
    rule: 'projects',
    rounds: shifted('project-list', 'total', DIGIT, '合计'),
    differs: shifted('project-list', 'total', 700 * DIGIT, '合计'),
    missing: { ...without('project-list', 'project-performance'), projects: [] },
  },
  {
    rule: 'three-public',
    rounds: shifted('basic-expenditure', 'total', DIGIT, '公务接待费'),
    differs: shifted('basic-expenditure', 'total', 600 * DIGIT, '公务用车运行维护费'),
    missing: without('three-public'),
  },
  {
    rule: 'weights',
    rounds: withWeights([33.3, 33.3, 23.3]),
    differs: withWeights([30, 30, 25]),
    missing: { ...disclosure, projects: [], overallPerformance: [] },
  },
  {
    rule: 'changes',
    rounds: withPercent(percentOffBy(1)),
    differs: withPercent(percentOffBy(70)),
    missing: without(
      'general-public-expenditure',
      'expenditure',
      'three-public',
      'basic-expenditure',
      'government-funds',
    ),
  },
  {
    rule: 'narrative',
    rounds: shifted('three-public', 'receptions', DIGIT),
    differs: shifted('procurement', 'total', 400 * DIGIT, '货物'),
    missing: disclosure,
    missingText: null,
  },
  {
    rule: 'form',
    differs: { ...disclosure, notices: [], tables: disclosure.tables.map((one) => ({ ...one, note: '此表无数据' })) },
    missing: disclosure,
    missingText: null,
  },
];

function outcomes(of: Disclosure, rule: RuleId, narrative: string | null = text): CheckResult[] {
  return checkDisclosure(of, { narrative }).filter((result) => result.rule === rule);
}

function some(results: readonly CheckResult[], outcome: Outcome): CheckResult[] {
  return results.filter((result) => result.outcome === outcome);
}

describe.each(CASES)('rule $rule', ({ rule, differs, differsText, missing, missingText }) => {
  it('holds on consistent figures', () => {
    const results = outcomes(disclosure, rule);
    expect(some(results, 'differs')).toEqual([]);
    if (rule !== 'form') expect(some(results, 'holds').length).toBeGreaterThan(0);
  });

  it('names what differs', () => {
    const results = some(outcomes(differs, rule, differsText ?? text), 'differs');
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      expect(checkResultSchema.safeParse(result).error).toBeUndefined();
      expect(result.cells.length).toBeGreaterThan(0);
      expect(result.key.startsWith(`${rule}/`)).toBe(true);
    }
  });

  it('is not applicable, never passed, without its tables', () => {
    const results = outcomes(missing, rule, missingText === undefined ? text : missingText);
    expect(some(results, 'not-applicable').length).toBeGreaterThan(0);
    expect(some(results, 'differs').map((result) => result.says)).toEqual([]);
    expect(checkResultSchema.array().safeParse(results).error).toBeUndefined();
  });
});

describe.each(CASES.flatMap(({ rule, rounds }) => (rounds ? [{ rule, rounds }] : [])))(
  'rule $rule',
  ({ rule, rounds }) => {
    it('takes one last digit for rounding', () => {
      const results = outcomes(rounds, rule);
      expect(some(results, 'differs').map((result) => result.says)).toEqual([]);
      expect(some(results, 'rounding').length).toBeGreaterThan(0);
      expect(some(results, 'rounding').every((result) => result.severity === 'note')).toBe(true);
    });
  },
);

describe('all rules', () => {
  it('have a case each', () => {
    // Names of accounts are held against other department-years: `accounts.test.ts`.
    expect(CASES.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id).filter((id) => id !== 'accounts'));
  });

  it('give every result a key of its own', () => {
    const keys = checkDisclosure(disclosure, { narrative: text }).map((result) => result.key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('say the same twice', () => {
    expect(checkDisclosure(disclosure, { narrative: text })).toEqual(
      checkDisclosure(structuredClone(disclosure), { narrative: text }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { checksFileSchema, type CheckResult, type RuleId } from '../budget/index.ts';
import type { Disclosure, Table } from '../budget/schema.ts';
import { changeAmount, makeNarrative, makeSynthetic } from '../../tests/world/index.ts';
import { checkDisclosure, checksFile, summarise } from './index.ts';

const synthetic = makeSynthetic({ seed: 21 });
const { disclosure } = synthetic;
const narrative = makeNarrative(synthetic);
const procurement = table(disclosure, 'procurement');
const goods = procurement.rows.find((row) => row.label.startsWith('货物'));
const wrong = changeAmount(disclosure, 'procurement', goods?.row ?? 0, 1, 99_000_000);
const inputs = {
  disclosure: 'd'.repeat(64),
  narrative: null,
  prior: null,
  corrections: null,
  profile: null,
  names: null,
  rules: 1,
};

function table(of: Disclosure, kind: Table['kind']): Table {
  const found = of.tables.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

function differing(results: readonly CheckResult[], rule?: RuleId): CheckResult[] {
  return results.filter((result) => result.outcome === 'differs' && (rule === undefined || result.rule === rule));
}

function replace(of: Disclosure, kind: Table['kind'], change: (old: Table) => Table): Disclosure {
  return { ...of, tables: of.tables.map((one) => (one.kind === kind ? change(one) : one)) };
}

describe('corrections and acknowledgements', () => {
  const cell = {
    table: 'procurement',
    row: goods?.row ?? 0,
    column: 1,
    old: '99.00',
    reason: '更正',
    date: '2026-03-01',
    decidedBy: '张三',
  };
  const right = procurement.cells[goods?.row ?? 0]?.[1] ?? '';

  it('checks the corrected figures', () => {
    expect(differing(checkDisclosure(wrong, { narrative })).length).toBeGreaterThan(0);
    const corrections = { corrections: [{ ...cell, new: right }], acknowledged: [] };
    expect(differing(checkDisclosure(wrong, { narrative, corrections }))).toEqual([]);
  });

  it('reports a correction that no longer fits as an error', () => {
    const corrections = { corrections: [{ ...cell, new: right }], acknowledged: [] };
    const [finding] = differing(checkDisclosure(disclosure, { narrative, corrections }), 'form');
    expect(finding).toMatchObject({ severity: 'error', key: 'form/correction-1' });
    expect(finding?.says).toMatchObject({ id: 'correction-outdated', values: { recorded: cell.old } });
  });

  it('keeps the outcome of an acknowledged finding, by key or by cells', () => {
    const [finding, ...others] = differing(checkDisclosure(wrong, { narrative }));
    const acknowledged = [
      { rule: finding?.rule ?? 'rows', key: finding?.key ?? '', reason: '已向部门核实', date: '2026-03-02' },
      ...others.map((other) => ({
        rule: other.rule,
        cells: other.cells.flatMap((one) => one.anchor ?? []).slice(0, 1),
        reason: '同上',
        date: '2026-03-02',
      })),
    ];
    const results = checkDisclosure(wrong, { narrative, corrections: { corrections: [], acknowledged } });
    expect(differing(results).every((result) => result.acknowledged !== null)).toBe(true);
    const summary = summarise(results);
    expect(summary.open).toEqual({ error: 0, warning: 0, note: 0 });
    expect(summary.counts.acknowledged).toBe(summary.counts.differs);
  });
});

describe('the results file', () => {
  const results = checkDisclosure(wrong, { narrative });
  const file = checksFile(results, inputs, { profile: 'national', narrative, disclosure: wrong });

  it('is of its schema and leaves out what simply holds', () => {
    expect(checksFileSchema.safeParse(file).error).toBeUndefined();
    expect(file.results.some((result) => result.outcome === 'holds')).toBe(false);
    expect(file.counts.holds).toBe(results.filter((result) => result.outcome === 'holds').length);
    expect(file.rules.reduce((sum, rule) => sum + rule.counts.holds, 0)).toBe(file.counts.holds);
  });

  it('links amounts of the narrative to the cells they quote', () => {
    const link = file.links.find((candidate) => candidate.subject.includes('货物'));
    expect(link).toMatchObject({ outcome: 'differs', cell: { anchor: `procurement-r${goods?.row}-c1` } });
    const line = narrative.split('\n')[(link?.line ?? 0) - 1] ?? '';
    expect(line.slice(link?.start, (link?.start ?? 0) + (link?.length ?? 0))).toBe(link?.text);
    expect(new Set(file.links.map((one) => one.anchor)).size).toBe(file.links.length);
  });

  it('has no links without a narrative', () => {
    expect(checksFile(results, inputs, { profile: null, narrative: null, disclosure: wrong }).links).toEqual([]);
  });
});

describe('scope', () => {
  it('does not compare department and general public budget where there is other money', () => {
    const mixed = makeSynthetic({ seed: 22, mixed: true });
    const results = checkDisclosure(mixed.disclosure, {});
    expect(results.find((result) => result.key === 'across-tables/whole-budget')).toMatchObject({
      outcome: 'not-applicable',
    });
    expect(results.some((result) => result.key.startsWith('across-tables/code-'))).toBe(false);
  });

  it('compares them row by row where there is none', () => {
    expect(
      checkDisclosure(disclosure, {}).filter((result) => result.key.startsWith('across-tables/code-')).length,
    ).toBeGreaterThan(10);
  });

  it('does not take fewer published projects for an error', () => {
    const fewer = { ...disclosure, projects: disclosure.projects.slice(0, 2) };
    const result = checkDisclosure(fewer, {}).find((one) => one.key === 'projects/total');
    expect(result).toMatchObject({ outcome: 'not-applicable', severity: 'note' });
    expect(result?.says).toMatchObject({ id: 'projects-unpublished', values: { projects: 2 } });
  });

  it('takes basic expenditure for a lower bound of the three public expenses where projects are not published by account', () => {
    const basicOnly = {
      ...disclosure,
      tables: disclosure.tables.filter((one) => !one.kind.startsWith('project-expenditure')),
    };
    const results = checkDisclosure(basicOnly, {}).filter((one) => one.rule === 'three-public');
    expect(results.every((one) => one.outcome !== 'differs')).toBe(true);
    const basic = table(basicOnly, 'basic-expenditure');
    const account = basic.rows.find((row) => row.code === '30217');
    const over = changeAmount(basicOnly, basic.id, account?.row ?? 0, 2, 90_000_000_000);
    expect(differing(checkDisclosure(over, {}), 'three-public').length).toBe(1);
  });

  it('does not hold accounts of another numbering against the three public expenses', () => {
    const own = replace(disclosure, 'basic-expenditure', (old) => ({
      ...old,
      rows: old.rows.map((row) => (row.code === '30212' ? { ...row, label: '退休人员活动费' } : row)),
    }));
    const noProjects = { ...own, tables: own.tables.filter((one) => !one.kind.startsWith('project-expenditure')) };
    const overseas = checkDisclosure(noProjects, {}).filter((one) => one.key.endsWith('/overseas'));
    expect(overseas.every((one) => one.outcome !== 'differs')).toBe(true);
  });

  it('calls a wrong subtotal of vehicles one finding, not two', () => {
    const three = table(disclosure, 'three-public');
    const column = three.columns.findIndex((one) => one.measure === 'vehicles' && one.year === 2026);
    const changed = changeAmount(disclosure, three.id, 1, column, 77_000_000);
    expect(differing(checkDisclosure(changed, {}), 'rows')).toHaveLength(1);
  });

  it('says that the columns are in doubt where every row fails', () => {
    const shiftedRows = replace(disclosure, 'revenue', (old) => ({
      ...old,
      columns: old.columns.map((column) =>
        column.measure === 'general-public' ? { ...column, measure: 'agency-operating' as const } : column,
      ),
    }));
    const results = checkDisclosure(shiftedRows, {}).filter((one) => one.rule === 'rows');
    expect(differing(results)).toEqual([]);
  });
});

describe('last year', () => {
  const before = makeSynthetic({ seed: 21, year: 2025 }).disclosure;

  it('warns where this year’s 上年 column is not what was published then', () => {
    const { rows } = table(disclosure, 'general-public-expenditure');
    const published = rows
      .slice(1)
      .reduce(
        (changed, row) => changeAmount(changed, 'general-public-expenditure', row.row, 3, row.amounts[0]?.fen ?? 0),
        before,
      );
    const results = differing(checkDisclosure(disclosure, { prior: published }), 'changes').filter(
      ({ cells }) => cells[0]?.table === 'general-public-expenditure',
    );
    expect(results.length).toBeGreaterThan(0);
    expect(results.every((result) => result.severity === 'warning')).toBe(true);
    expect(results[0]?.cells[1]).toMatchObject({ name: { kind: 'table', published: 2025 }, anchor: null });
    expect(results[0]?.says).toMatchObject({ id: 'equal', values: { remark: 'restated' } });
  });

  it('is doubted where most of it is not, and is no other body’s of the same name', () => {
    const results = differing(checkDisclosure(disclosure, { prior: before }), 'changes');
    expect(results.map(({ severity, says }) => `${severity} ${says.id}`)).toEqual([
      'note reading-doubted',
      'note reading-doubted',
    ]);
    const { identity } = before;
    const unit = {
      ...before,
      identity: { ...identity, department: { ...identity.department, kind: 'unit' as const } },
    };
    const absent = checkDisclosure(disclosure, { prior: unit }).find((one) => one.key === 'changes/prior-document');
    expect(absent?.says.id).toBe('prior-document-absent');
  });

  it('holds where it is', () => {
    const general = table(disclosure, 'general-public-expenditure');
    const [total] = general.rows;
    const same = changeAmount(before, 'general-public-expenditure', 1, 3, total?.amounts[0]?.fen ?? 0);
    const result = checkDisclosure(disclosure, { prior: same }).find(
      (one) => one.key === 'changes/general-public-expenditure-r1-c2/prior',
    );
    expect(result?.outcome).toBe('holds');
  });

  it('reports an acknowledgement of a finding that does not exist', () => {
    const acknowledged = [{ rule: 'rows' as const, key: 'rows/misspelt', reason: '已向部门核实', date: '2026-03-02' }];
    const results = checkDisclosure(wrong, { narrative, corrections: { corrections: [], acknowledged } });
    const reported = results.find((result) => result.key === 'form/acknowledged-rows/misspelt');
    expect(reported).toMatchObject({ outcome: 'differs', severity: 'warning' });
    expect(reported?.says).toEqual({ id: 'accepted-finding-gone', values: { rule: 'rows', named: ['rows/misspelt'] } });
  });

  it('holds nothing against amounts whose unit is not printed', () => {
    const bare: Disclosure = {
      ...makeSynthetic({ seed: 3 }).disclosure,
      unit: null,
    };
    const tables = bare.tables.map((table) => ({
      ...table,
      unit: null,
      rows: table.rows.map((row) => ({ ...row, amounts: row.amounts.map((amount) => ({ ...amount, fen: null })) })),
    }));
    const results = checkDisclosure({ ...bare, tables, projects: [], overallPerformance: [] });
    const balance = results.filter(({ rule }) => rule === 'balance');
    expect(balance).toMatchObject([{ outcome: 'not-applicable', says: { id: 'no-unit' } }]);
    const money = results.filter(({ differenceUnit, outcome }) => differenceUnit === 'fen' && outcome === 'differs');
    expect(money).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../budget/check-schema.ts';
import type { Disclosure, Measure, TableKind } from '../../budget/schema.ts';
import { formatFen } from '../../money.ts';
import { makeSynthetic } from '../../../tests/world/index.ts';
import { checkDisclosure } from '../index.ts';

const { disclosure } = makeSynthetic({ seed: 7 });

function table(kind: TableKind) {
  const found = disclosure.tables.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

/** The amount of the first row in the column of a measure, of this year or last. */
function amount(kind: TableKind, measure: Measure, year = 2026): number {
  const { rows, columns } = table(kind);
  const column = columns.findIndex((one) => one.measure === measure && (one.year ?? 2026) === year);
  const found = rows[0]?.amounts.find((one) => one.column === column)?.fen;
  if (found === undefined || found === null) throw new Error(`no ${measure} in ${kind}`);
  return found;
}

function yuan(fen: number): string {
  return `${formatFen(Math.abs(fen), '万元', 2)}万元`;
}

function results(narrative: string, given: Disclosure = disclosure, prior: Disclosure | null = null): CheckResult[] {
  return checkDisclosure(given, { narrative, prior }).filter(({ rule }) => rule === 'narrative');
}

function saying(found: readonly CheckResult[], id: CheckResult['says']['id']): CheckResult[] {
  return found.filter(({ says }) => says.id === id);
}

/** The synthetic department-year with these of the three public expenses this year and no others. */
function changeRow(values: Partial<Record<Measure, number>>): Disclosure {
  return {
    ...disclosure,
    tables: disclosure.tables.map((one) =>
      one.kind === 'three-public'
        ? {
            ...one,
            rows: one.rows.map((row) => ({
              ...row,
              amounts: row.amounts.map((entry) => {
                const { measure, year } = one.columns[entry.column] ?? {};
                if (year === 2025 || !measure) return entry;
                const fen = values[measure] ?? null;
                return { ...entry, fen, text: fen === null ? '' : formatFen(fen, '万元', 2) };
              }),
            })),
          }
        : one,
    ),
  };
}

const now = amount('three-public', 'receptions');
const before = amount('three-public', 'receptions', 2025);
const grown = now - before;
const section = (sentence: string) => `## 四、“三公”经费情况说明\n\n${sentence}`;

describe('a change that is stated', () => {
  it('is this year’s figure minus last year’s', () => {
    const [right] = saying(results(section(`公务接待费${yuan(now)}，比2025年增加${yuan(grown)}。`)), 'change');
    expect(right).toMatchObject({ outcome: 'holds', says: { values: { stated: grown, current: now, prior: before } } });
    expect(right?.cells.map((cell) => cell.name.kind)).toEqual(['statement', 'table', 'table']);
  });

  it('is an error where it is another', () => {
    const [wrong] = saying(results(section(`公务接待费${yuan(now)}，比2025年减少${yuan(grown)}。`)), 'change');
    expect(wrong).toMatchObject({ outcome: 'differs', severity: 'error', difference: -2 * grown });
  });

  it('is a matter for a person where only last year’s own document can say', () => {
    const unpriced = {
      ...disclosure,
      tables: disclosure.tables.map((one) =>
        one.kind === 'three-public'
          ? {
              ...one,
              rows: one.rows.map((row) => ({
                ...row,
                amounts: row.amounts.filter(({ column }) => one.columns[column]?.year === 2026),
              })),
            }
          : one,
      ),
    };
    const prior = makeSynthetic({ seed: 7, year: 2025 }).disclosure;
    const [wrong] = saying(
      results(section(`公务接待费${yuan(now)}，比上年增加9,999.00万元。`), unpriced, prior),
      'change',
    );
    expect(wrong).toMatchObject({ severity: 'warning' });
    expect(wrong?.cells[2]).toMatchObject({ anchor: null, name: { published: 2025 } });
  });
});

describe('an amount that is stated to fewer digits than the tables print', () => {
  /** Receptions of 35.40 and nothing else among the three public expenses. */
  const given = changeRow({ receptions: 35_400_000, 'three-public-total': 35_400_000 });
  const outcomes = (sentence: string) =>
    saying(results(section(sentence), given), 'equal').map(({ outcome }) => outcome);

  it.each([
    ['35.40万元', 'holds'],
    ['35万元', 'rounding'],
    ['354000元', 'holds'],
    ['0.0035亿元', 'rounding'],
    ['36万元', 'differs'],
    ['34万元', 'differs'],
    ['36.4万元', 'differs'],
    ['35.5万元', 'differs'],
    ['354001元', 'rounding'],
  ])('%s is said by its own digits: %s', (amount, outcome) => {
    // The rest of the text is printed as finely as can be.
    expect(outcomes(`公务接待费${amount}，因公出国（境）费0.0000万元，公务用车购置费0.00元。`)[0]).toBe(outcome);
  });

  it('adds up by the digits that a table prints of it', () => {
    const whole = changeRow({ receptions: 2_000_000, overseas: 3_000_000, 'three-public-total': 5_000_000 });
    const sums = (total: string) =>
      saying(
        results(section(`“三公”经费预算${total}。其中：因公出国（境）费3万元，公务接待费2万元。`), whole),
        'sum',
      ).map(({ outcome }) => outcome);
    expect(sums('5万元')).toEqual(['holds']);
    expect(sums('6万元')).toEqual(['differs']);
  });
});

describe('a percentage that is stated', () => {
  const percent = ((now - before) / before) * 100;

  it('is the growth between both years', () => {
    const sentence = (value: number) =>
      section(`公务接待费${yuan(now)}，比2025年增加${yuan(grown)}，增长${value.toFixed(1)}%。`);
    expect(saying(results(sentence(percent)), 'growth')[0]).toMatchObject({
      outcome: 'holds',
      says: { values: { current: now, prior: before } },
    });
    expect(saying(results(sentence(percent + 5)), 'growth')[0]).toMatchObject({
      outcome: 'differs',
      severity: 'error',
      differenceUnit: 'percent',
    });
  });

  it('is the share of the whole stated before', () => {
    const total = amount('general-public-expenditure', 'total');
    const basic = amount('general-public-expenditure', 'basic');
    const share = (basic / total) * 100;
    const sentence = (value: number) =>
      `## 三、部门预算情况说明\n\n一般公共预算财政拨款支出${yuan(total)}，其中：基本支出${yuan(basic)}，占${value.toFixed(1)}%。`;
    expect(saying(results(sentence(share)), 'share')[0]).toMatchObject({
      outcome: 'holds',
      says: { values: { part: basic, whole: total } },
    });
    expect(saying(results(sentence(share - 5)), 'share')[0]).toMatchObject({ outcome: 'differs', severity: 'error' });
  });
});

describe('what there is said to be none of', () => {
  it('holds where no table prints any', () => {
    const [none] = saying(
      results('## 六、政府性基金预算情况\n\n无使用政府性基金预算拨款安排的支出。'),
      'said-to-be-none',
    );
    expect(none).toMatchObject({ outcome: 'holds', says: { values: { subject: 'funds-expenditure', printed: null } } });
  });

  it('differs where one does', () => {
    const [none] = saying(results('## 五、其他事项\n\n（二）政府采购情况。无。'), 'said-to-be-none');
    const printed = amount('procurement', 'total');
    expect(none).toMatchObject({ outcome: 'differs', severity: 'error', difference: -printed });
    expect(none?.says.values).toMatchObject({ subject: 'procurement', printed });
  });
});

describe('what a narrative says of projects and accounts', () => {
  const published = disclosure.projects.length;
  const targets = (count: number) => `## 五、绩效目标设置情况\n\n编报绩效目标的项目${count}个。`;

  it('counts the projects that are published', () => {
    expect(saying(results(targets(published)), 'project-count')[0]).toMatchObject({ outcome: 'holds' });
    expect(saying(results(targets(published + 2)), 'project-count')[0]).toMatchObject({
      outcome: 'differs',
      difference: 2,
      differenceUnit: 'count',
      says: { values: { stated: published + 2, published } },
    });
  });

  it('names accounts; one that no table has is told, not judged', () => {
    const text =
      '## 三、部门预算情况说明\n\n一般公共服务支出（类）人大事务（款）人大会议（项）2026年预算数为3.00万元。';
    expect(saying(results(text), 'account-not-in-table')[0]).toMatchObject({ outcome: 'not-applicable' });
  });

  it('is reported once where a paragraph says it twice', () => {
    const wrong = `公务接待费${yuan(now + 5_000_000)}`;
    const both = results(section(`${wrong}。${wrong}。`)).filter(
      ({ outcome, says }) => outcome === 'differs' && says.id === 'equal',
    );
    expect(both).toHaveLength(1);
  });

  it('may be less than all projects have, or narrower than any table', () => {
    const part = results('## 五、绩效目标设置情况\n\n涉及一般公共预算财政拨款1.00万元。');
    expect(saying(part, 'equal')[0]).toMatchObject({
      severity: 'note',
      says: { values: { remark: 'not-every-project' } },
    });
    const agency = results('## 五、其他事项\n\n（一）机关运行经费。2026年机关运行经费1.00万元。');
    expect(saying(agency, 'equal')[0]).toMatchObject({
      severity: 'warning',
      says: { values: { remark: 'agency-scope' } },
    });
  });

  it('cannot be checked where it is not kept', () => {
    const omitted = { ...disclosure, narrative: 'omitted' as const };
    const [none] = checkDisclosure(omitted).filter(({ rule }) => rule === 'narrative');
    expect(none?.says).toEqual({ id: 'no-narrative', values: { omitted: true } });
  });
});

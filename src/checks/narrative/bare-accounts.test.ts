import { describe, expect, it } from 'vitest';
import { makeSynthetic } from '../../../tests/world/index.ts';
import type { Disclosure } from '../../budget/schema.ts';
import { formatFen } from '../../money.ts';
import { checkDisclosure } from '../index.ts';

const { disclosure } = makeSynthetic({ seed: 7 });
const general = disclosure.tables.find(({ kind }) => kind === 'general-public-expenditure');
const total = general?.columns.findIndex(({ measure }) => measure === 'total') ?? -1;
const prior = general?.columns.findIndex(({ measure }) => measure === 'prior') ?? -1;
const alone = (general?.rows ?? []).filter(
  ({ label, level }, _, rows) =>
    level === 3 && label.length > 3 && rows.filter((other) => other.label === label).length === 1,
);
const wan = (fen: number) => `${formatFen(fen, '万元', 2)}万元`;

function amount(index: number, column: number): number {
  const fen = alone[index]?.amounts.find((one) => one.column === column)?.fen;
  if (!fen) throw new Error(`account ${index} has no amount`);
  return fen;
}

/** What is wrong with a section's sentences, and how much was compared. */
function told(text: string, heading = '三、一般公共预算支出情况说明', given: Disclosure = disclosure) {
  const results = checkDisclosure(given, { narrative: `## ${heading}\n\n${text}` }).filter(
    ({ rule, outcome }) => rule === 'narrative' && outcome !== 'not-applicable',
  );
  return { wrong: results.flatMap((r) => (r.outcome === 'differs' ? [`${r.says.id} ${r.severity}`] : [])), results };
}

const name = alone[0]?.label ?? '';
const right = wan(amount(0, total));
const wrong = wan(amount(0, total) + 30_000_000);

describe('an account by the name that the tables give it', () => {
  it.each([
    (fen: string) => `其中：${name}${fen}。`,
    (fen: string) => `${name}支出${fen}，主要用于甲事和乙事。`,
    (fen: string) => `（1）${name}预算安排${fen}；`,
    (fen: string) => `一般公共预算支出主要用于${name}${fen}。`,
  ])('is held against its row: %#', (sentence) => {
    expect(told(sentence(right))).toMatchObject({ wrong: [], results: [{ outcome: 'holds' }] });
    expect(told(sentence(wrong)).wrong).toEqual(['equal error']);
  });

  it('has its change in the sentence after it', () => {
    const by = amount(0, total) - amount(0, prior);
    const sentence = (change: number) =>
      `${name}支出${right}。与2025年预算相比${change < 0 ? '减少' : '增加'}${wan(Math.abs(change))}。`;
    expect(told(sentence(by)).wrong).toEqual([]);
    expect(told(sentence(by + 30_000_000)).wrong).toEqual(['change error']);
  });

  it.each([
    `事业收入9万元，其中：${name}9万元。`,
    `某项补助9万元，${name}9万元。`,
    `甲项目9万元，主要用于${name}9万元。`,
    `${name}补助项目9万元。`,
    `比上年增加5万元，主要原因是${name}9万元。`,
    `市图书馆${name}9万元。`,
  ])('is no row where it is part of something else: %s', (sentence) => {
    const { results } = told(sentence, '二、收支预算总体情况');
    const words = results.flatMap(({ cells: [first] }) => (first?.name.kind === 'statement' ? [first.name.words] : []));
    expect(words).not.toContain(name);
  });

  it('is in doubt where most of a paragraph are not those of the table', () => {
    const names = alone.slice(0, 2).map(({ label }, index) => `${label}${901 + index}.11万元`);
    expect(names).toHaveLength(2);
    expect(told(`其中：${names.join('、')}。`).wrong).toEqual(['equal note', 'equal note']);
  });
});

describe('what is compared before it is named', () => {
  const at = (column: number) =>
    general?.rows.find(({ level }) => level === 0)?.amounts.find((one) => one.column === column)?.fen ?? 0;
  const [now, before] = [at(total), at(prior)];
  const sentence = (b: number, by: number) =>
    `与2025年预算${wan(b)}相比，2026年一般公共预算支出${wan(now)}，${by < 0 ? '减少' : '增加'}${wan(Math.abs(by))}。`;

  it('has last year’s figure, and the change from it', () => {
    expect(told(sentence(before, now - before)).wrong).toEqual([]);
    expect(told(sentence(before, now - before + 30_000_000)).wrong).toEqual(['change error']);
    expect(told(sentence(before + 30_000_000, now - before)).wrong).toEqual(['equal error']);
  });
});

describe('the parts of a fund', () => {
  const fund = disclosure.tables.find(({ kind }) => kind === 'government-funds');
  const rows = (general?.rows ?? []).map((row) => ({
    ...row,
    label: row.level === 3 ? `${row.label}用款` : row.label,
  }));
  const given: Disclosure = {
    ...disclosure,
    tables: disclosure.tables.map((one) =>
      one === fund && general ? { ...general, id: fund.id, kind: 'government-funds', title: fund.title, rows } : one,
    ),
  };
  const sum = (measure: 'total' | 'project') => {
    const column = general?.columns.findIndex((one) => one.measure === measure) ?? -1;
    return rows.find(({ level }) => level === 0)?.amounts.find((one) => one.column === column)?.fen ?? 0;
  };

  it('are held against the fund’s own table', () => {
    const heading = '六、政府性基金预算支出情况说明';
    const sentence = (project: number) => `政府性基金预算支出${wan(sum('total'))}，其中：项目支出${wan(project)}。`;
    for (const where of [heading, '二、收支预算总体情况']) {
      expect(told(sentence(sum('project')), where, given).wrong).toEqual([]);
      expect(told(sentence(sum('project') + 30_000_000), where, given).wrong).toContain('equal error');
    }
    expect(told(`${name}用款${wrong}。`, heading, given).wrong).toEqual(['equal error']);
  });
});

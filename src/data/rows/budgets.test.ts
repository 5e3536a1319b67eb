import { describe, expect, it } from 'vitest';
import { applyCorrections, type Disclosure } from '../../budget/index.ts';
import { readChecks, readCorrected, listDisclosures } from '../../content/index.ts';
import { recordsOf } from '../index.ts';

const UNKNOWN = { status: 'missing', file: null } as const;
const keys = await listDisclosures();

async function disclosureOf(region: string): Promise<Disclosure> {
  const key = keys.find((one) => one.region === region);
  if (!key) throw new Error(`no department-year of ${region}`);
  return (await readCorrected(key)).disclosure;
}

describe('records of budgets', () => {
  it('tell a functional row, an item of the three public expenses, and a cell that is blank', async () => {
    const { budgets } = recordsOf(await disclosureOf('chongqing-tongnan'), [], UNKNOWN);
    const find = (table: string, row: number, column: number) =>
      budgets.find((one) => one.table_id === table && one.cell_row === row && one.cell_column === column);
    expect(find('three-public', 3, 13)).toMatchObject({
      measure: 'receptions',
      column_year: 2026,
      amount: 14900000,
      printed: '14.90',
      unit: '万元',
      fund: 'general-public',
      doubted: null,
      page: '/chongqing-tongnan/renminzhengfu-bangongshi/2026/#three-public-r3-c13',
    });
    // 312 is a code of a department and of the economic classification: here it is the department's.
    expect(find('three-public', 4, 2)).toMatchObject({ code: '312', economic_code: null, functional_code: null });
    expect(find('project-list', 3, 5)).toMatchObject({
      functional_code: '2010302',
      functional_name: null,
      amount: 60000000,
    });
    expect(find('project-list', 3, 7)).toMatchObject({ amount: null, printed: null });
  });

  it('leave out percentages and keep the year of a column', async () => {
    const { budgets } = recordsOf(await disclosureOf('chongqing-yubei'), [], UNKNOWN);
    const row = budgets.filter((one) => one.table_id === 'general-public-expenditure' && one.functional_code === '201');
    expect(row.map((one) => [one.measure, one.column_year, one.printed])).toEqual([
      ['prior', 2023, '4,427,667.12'],
      ['total', 2024, '8,041,872.51'],
      ['basic', 2024, '2,651,872.51'],
      ['project', 2024, '5,390,000.00'],
    ]);
  });

  it('give the corrected amount with the text that is printed', async () => {
    const disclosure = await disclosureOf('chongqing-yubei');
    const cell = { table: 'general-public-expenditure', row: 3, column: 3 };
    const correction = {
      ...cell,
      old: '8,041,872.51',
      new: '8,041,872.50',
      reason: 'x',
      date: '2026-01-01',
      decidedBy: 'x',
    };
    const { disclosure: corrected, applied } = applyCorrections(disclosure, [correction]);
    const { budgets } = recordsOf(corrected, applied, UNKNOWN);
    const changed = budgets.filter((one) => one.corrected);
    expect(changed).toMatchObject([{ amount: 804187250, printed: '8,041,872.51', cell_row: 3, cell_column: 3 }]);
  });

  it('have no amount in a table without unit', async () => {
    const disclosure = structuredClone(await disclosureOf('chongqing-yubei'));
    for (const table of disclosure.tables) {
      table.unit = null;
      for (const { amounts } of table.rows) for (const amount of amounts) amount.fen = null;
    }
    const { budgets } = recordsOf(disclosure, [], UNKNOWN);
    expect(budgets.every(({ amount, unit }) => amount === null && unit === null)).toBe(true);
    expect(budgets.some(({ printed }) => printed === '8,041,872.51')).toBe(true);
  });

  it('doubt the cells that open findings name, and say false only where the results are those of these figures', async () => {
    const disclosure = await disclosureOf('chongqing-tongnan');
    const { budgets } = recordsOf(disclosure, [], await readChecks(disclosure.identity));
    const doubted = budgets.filter((one) => one.doubted);
    expect(doubted.map(({ page }) => page.split('#')[1])).toContain('three-public-r3-c6');
    expect(budgets.filter((one) => one.doubted === null)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { assembleBudget } from '../src/budget/index.ts';
import { checkDisclosure } from '../src/checks/index.ts';
import { isAmount } from '../src/money.ts';
import { readDocument } from '../src/readers/index.ts';
import { present, readReal } from './real-documents/documents.ts';

const UNIVERSITY = 'ministry/southwest-university-2023-final.pdf';
const FINANCE = 'shanghai/finance-bureau-2024-final.pdf';
const SOCIAL_WORK = 'shanghai/social-work-department-2024-final.pdf';

const DEPARTMENT = [
  'units',
  'balance',
  'revenue',
  'expenditure',
  'appropriation-balance',
  'general-public-expenditure',
  'basic-expenditure',
  'three-public',
  'government-funds',
  'state-capital',
];

async function convert(file: string) {
  return assembleBudget(await readDocument(readReal(file), file), { files: [] });
}

/** Amounts with two decimals that lines of the document print, by their text, with how often. */
function count(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}

describe.skipIf(!present)('final accounts as published', () => {
  it.each([
    [FINANCE, '上海市普陀区财政局', 2024, DEPARTMENT, ['2,940.05', '2,336.91', '603.14', undefined]],
    [SOCIAL_WORK, '中共上海市普陀区委社会工作部', 2024, DEPARTMENT, ['307.82', '105.58', '202.24', undefined]],
    [
      UNIVERSITY,
      '西南大学',
      2023,
      ['balance', 'revenue', 'expenditure', 'general-public-expenditure'],
      ['457,676.75', '359,781.59', '97,895.15', undefined],
    ],
  ])('%s names itself and its tables', async (file, name, year, kinds, figures) => {
    const { disclosure } = await convert(file);
    expect(disclosure.identity).toMatchObject({ department: { name }, year, stage: 'final-accounts' });
    expect(disclosure.unit).toBe('万元');
    expect(disclosure.tables.map(({ kind }) => kind)).toEqual(kinds);
    const { total, basic, project, threePublic } = disclosure.headline;
    expect([total, basic, project, threePublic].map((cited) => cited?.text)).toEqual(figures);
  });

  it.each([FINANCE, SOCIAL_WORK, UNIVERSITY])('%s: every amount in a table has a value', async (file) => {
    const { disclosure } = await convert(file);
    for (const { title, cells, headerRows, rows } of disclosure.tables) {
      const printed = cells
        .slice(headerRows)
        .flat()
        .filter((cell) => isAmount(cell) && /\.\d\d$/u.test(cell));
      const valued = rows.flatMap(({ amounts }) => amounts.flatMap(({ text, fen }) => (fen === null ? [] : [text])));
      expect([title, count(valued.filter((text) => /\.\d\d$/u.test(text)))]).toEqual([title, count(printed)]);
    }
  });

  it('what was planned stands beside what was spent and is not taken for it', async () => {
    const { disclosure } = await convert(FINANCE);
    const table = disclosure.tables.find(({ kind }) => kind === 'three-public');
    expect(table?.columns.map(({ measure }) => measure)).toEqual([
      ...['initial-budget', 'three-public-total', 'initial-budget', 'overseas', 'initial-budget', 'vehicles'],
      ...['initial-budget', 'vehicle-purchase', 'initial-budget', 'vehicle-operation', 'initial-budget', 'receptions'],
    ]);
    expect(table?.rows[0]?.amounts[0]).toMatchObject({ text: '0.95', fen: 950_000 });
    expect(disclosure.headline.threePublic).toBeNull();
  });

  it.each([
    // The narrative says 财政拨款收入支出总计 0.3万元, the table 2,961.68; 2,106.66 of 2,940.05 is 71.65 %, the narrative says 71.73 %.
    [FINANCE, ['equal', 'share']],
    [SOCIAL_WORK, []],
    [UNIVERSITY, []],
  ])('%s: no error that the document does not have', async (file, expected) => {
    const { disclosure, narrative } = await convert(file);
    const results = checkDisclosure(disclosure, { narrative });
    const errors = results.filter(({ outcome, severity }) => outcome === 'differs' && severity === 'error');
    expect(errors.map(({ says }) => says.id)).toEqual(expected);
    expect(results.filter(({ rule, outcome }) => rule === 'balance' && outcome === 'holds').length).toBeGreaterThan(0);
  });
});

import { expect, test } from 'vitest';
import { comparedDocument, comparedTable, comparedTotal, type PrintedLine } from '../../tests/helpers/compared.ts';
import { compareWords } from '../i18n/compare.ts';
import { comparisonWords } from '../i18n/comparison.ts';
import { comparisonCsv } from './csv.ts';
import { writeDifference, writePercent, writePrinted, writeValue } from './format.ts';
import { yearLines } from './lines.ts';
import { compare, isOneBody, type Comparison, type Row } from './rows.ts';
import { readState, type State } from './state.ts';

const words = comparisonWords('zh-CN');

const HERE: PrintedLine[] = [
  ['201', '一般公共服务支出', '120'],
  ['20101', '人大事务', '120'],
  ['2010101', '行政运行', '100'],
  ['2010104', '人大会议', ''],
  ['208', '社会保障和就业支出', '30'],
];
const here = comparedDocument({
  totals: { total: comparedTotal('150'), basic: comparedTotal('100'), project: comparedTotal('50'), threePublic: null },
  tables: [comparedTable(HERE, { whole: '150' })],
});
const there = comparedDocument({
  region: { slug: 'xiqiao', name: '西桥区' },
  unit: '元',
  totals: {
    total: comparedTotal('2000000', '元'),
    basic: comparedTotal('500000', '元'),
    project: comparedTotal('1500000', '元'),
    threePublic: comparedTotal('1000', '元'),
  },
  tables: [
    comparedTable(
      [
        ['201', '一般公共服务', '1400000'],
        ['20101', '人大事务', '1400000'],
        ['208', '社会保障和就业支出', '500000'],
        ['20805', '行政事业单位养老支出', '500000'],
        ['2080505', '机关养老保险缴费', '500000'],
      ],
      { whole: '2000000', unit: '元' },
    ),
  ],
});

const stateOf = (search = ''): State => readState(search);

/** The cells of each row in words, and the difference. */
function told({ totals, lines }: Comparison, state: State): string[] {
  const text = (row: Row) =>
    row.cells.map((cell) => writeValue(cell, state, words.table)?.text ?? cell.gap).join(' | ') +
    (row.difference ? ` → ${writeDifference(row, state, words.table)?.text} ${writePercent(row, state) ?? ''}` : '');
  return [...totals, ...lines].map((row) => `${row.key}: ${text(row)}`.trim());
}

test('amounts of two printed units stand in one, with the difference of the second against the first', () => {
  const state = stateOf();
  const comparison = compare([here, there], state);
  expect(told(comparison, state)).toEqual([
    'total: 150.00 | 200.00 → +50.00 +33.3%',
    'basic: 100.00 | 50.00 → −50.00 −50.0%',
    'project: 50.00 | 150.00 → +100.00 +200.0%',
    'threePublic: not-listed | 0.10',
    '201: 120.00 | 140.00 → +20.00 +16.7%',
    '208: 30.00 | 50.00 → +20.00 +66.7%',
  ]);
  const cell = comparison.lines[0]?.cells[1];
  expect(cell && writePrinted(cell, state, words.table)).toBe('1400000 元');
  expect(comparison.lines[0]?.also).toEqual([{ number: 2, label: '一般公共服务' }]);
});

test('a line that is blank, missing, of another depth or without its whole is said, and nothing is told of it', () => {
  const state = stateOf('?lines=items');
  expect(told(compare([here, there], state), state).slice(4)).toEqual([
    '201: 120.00 | 140.00 → +20.00 +16.7%',
    // There it is what its table ends with.
    '20101: 120.00 | 140.00 → +20.00 +16.7%',
    '2010101: 100.00 | less-deep',
    '2010104: blank | less-deep',
    '208: 30.00 | 50.00 → +20.00 +66.7%',
    '2080505: less-deep | 50.00',
  ]);
  const partly = comparedDocument({ tables: [comparedTable([['2010101', '行政运行', '1']], { twice: ['208'] })] });
  const classes = stateOf();
  expect(told(compare([here, partly], classes), classes).slice(4)).toEqual([
    '201: 120.00 | parts-only',
    '208: 30.00 | twice',
  ]);
});

test('shares are of each document’s own whole, and differ by points', () => {
  const state = stateOf('?as=share');
  expect(told(compare([here, there], state), state)).toEqual([
    'total: 100.0% | 100.0% → 相同',
    'basic: 66.7% | 25.0% → −41.7 个百分点',
    'project: 33.3% | 75.0% → +41.7 个百分点',
    'threePublic: not-listed | 0.1%',
    '201: 80.0% | 70.0% → −10.0 个百分点',
    '208: 20.0% | 25.0% → +5.0 个百分点',
  ]);
  const without = comparedDocument({ tables: [comparedTable(HERE)] });
  expect(told(compare([without], state), state).at(-1)).toBe('208: no-whole');
});

test('for each resident, exact to the fen, and nothing where nobody counted them', () => {
  const state = stateOf('?as=resident');
  const population = { persons: 7, year: 2024, source: '公报', url: null };
  const [first] = compare([{ ...here, population }, there], state).totals;
  // 150 万元 for seven: 214,285.714…
  expect(first && writeValue(first.cells[0] ?? (null as never), state, words.table)?.text).toBe('214,285.71');
  expect(first?.cells[1]?.gap).toBe('no-population');
  expect(first?.difference).toBeNull();
  const many = { ...population, persons: 3_000_000_000 };
  const [small] = compare(
    [
      { ...here, population: many },
      { ...there, population: many },
    ],
    state,
  ).totals;
  expect(small?.cells.map((cell) => writeValue(cell, state, words.table)?.text)).toEqual(['不到 0.01', '不到 0.01']);
  expect(small && writeDifference(small, state, words.table)?.text).toBe('+不到 0.01');
  const two = compare(
    [
      { ...here, population },
      { ...there, population },
    ],
    state,
  ).totals[0];
  expect(two && writeDifference(two, state, words.table)?.text).toBe('+71,428.57');
});

test('constant prices are multiplied through exactly, and not told where the index does not know the year', () => {
  const index = (years: [number, string][]) => ({
    base: 'previous-year' as const,
    source: '年鉴',
    url: null,
    index: years,
  });
  const state = stateOf('?prices=2026');
  const known = { ...here, prices: index([[2026, '102.5']]) };
  const [total] = compare([known, { ...known, year: 2026 }], state).totals;
  expect(total?.cells.map((cell) => writeValue(cell, state, words.table)?.text)).toEqual(['153.75', '150.00']);
  expect(total && writeDifference(total, state, words.table)).toEqual({ text: '−3.75', fen: -3_750_000 });
  expect(total?.cells[0] && writePrinted(total.cells[0], state, words.table)).toBe('原数 150 万元');
  expect(compare([here, known], state).totals[0]?.cells.map(({ gap }) => gap)).toEqual(['no-prices', null]);
  // Shares of one year are the same in any prices.
  const shares = stateOf('?prices=2026&as=share');
  expect(told(compare([here], shares), shares)).toContain('201: 80.0%');
});

test('totals of different tables and economic codes of different editions have no difference', () => {
  const state = stateOf();
  const other = { ...here, totals: { ...here.totals, total: { ...comparedTotal('1'), kind: 'balance' as const } } };
  expect(compare([here, other], state).totals.map(({ difference }) => difference !== null)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  const economic = (year: number) =>
    comparedDocument({ year, tables: [comparedTable([['301', '工资福利支出', '1']], { kind: 'basic-expenditure' })] });
  const lines = stateOf('?lines=economic-items');
  expect(compare([economic(2017), economic(2019)], lines).lines[0]?.difference).toBeNull();
  expect(compare([economic(2018), economic(2019)], lines).lines[0]?.difference?.over).toBe(0n);
});

test('without a unit figures stand as printed and are not compared; what is no amount is not called blank', () => {
  const state = stateOf();
  const bare = comparedDocument({ unit: null, tables: [comparedTable(HERE, { unit: null })] });
  expect(compare([bare, here], state).lines[0]?.cells.map(({ gap }) => gap)).toEqual(['no-unit', null]);
  const odd = comparedDocument({ tables: [comparedTable([['201', '一般公共服务支出', '见附表']])] });
  expect(compare([odd], state).lines[0]?.cells[0]?.gap).toBe('unread');
  const [table] = odd.tables;
  const unsure = {
    ...odd,
    tables: [{ ...table, lines: (table?.lines ?? []).map((line) => ({ ...line, text: '', at: null })) }],
  };
  expect(compare([unsure as typeof odd], state).lines[0]?.cells[0]?.gap).toBe('unread');
});

test('the table that all have is taken; a document without it says so', () => {
  const lines: PrintedLine[] = [['201', '一般公共服务支出', '1']];
  const both = comparedDocument({
    tables: [comparedTable(HERE), comparedTable(lines, { kind: 'general-public-expenditure' })],
  });
  const one = comparedDocument({ tables: [comparedTable(lines, { kind: 'general-public-expenditure' })] });
  const state = stateOf();
  expect(compare([both, one], state).kind).toBe('general-public-expenditure');
  expect(compare([both, here], state).kind).toBe('expenditure');
  expect(compare([here, here, comparedDocument()], state).lines[0]?.cells[2]?.gap).toBe('no-table');
  expect(compare([comparedDocument()], state)).toMatchObject({ kind: null, lines: [] });
});

test('the three public expenses stand in the order of their parts', () => {
  const lines: PrintedLine[] = [
    ['receptions', '公务接待', '1'],
    ['vehicle-operation', '公务用车运行', '2'],
    ['overseas', '因公出国', '0'],
  ];
  const one = comparedDocument({ tables: [comparedTable(lines, { kind: 'three-public', whole: '3' })] });
  const other = comparedDocument({ tables: [comparedTable(lines.slice(0, 1), { kind: 'three-public', whole: '0' })] });
  const state = stateOf('?lines=three-public&as=share');
  expect(told(compare([one, other], state), state).slice(4)).toEqual([
    'overseas: 0.0% | not-listed',
    'vehicle-operation: 66.7% | not-listed',
    'receptions: 33.3% | no-whole',
  ]);
});

test('lines are drawn through the years of one body only, earliest first, with gaps', () => {
  const state = stateOf();
  const years = [2026, 2024, 2025].map((year) => ({
    ...here,
    year,
    totals: { ...here.totals, total: year === 2025 ? null : comparedTotal(String(year)) },
  }));
  const drawn = yearLines(compare(years, state), state, words);
  expect(drawn?.years).toEqual(['2024', '2025', '2026']);
  expect(drawn?.lines[0]).toMatchObject({ values: [2024e6, null, 2026e6], texts: ['2,024.00', '', '2,026.00'] });
  expect(isOneBody(years)).toBe(true);
  expect(yearLines(compare([here, there], state), state, words)).toBeNull();
  expect(yearLines(compare([here], state), state, words)).toBeNull();
  const share = stateOf('?as=share');
  expect(yearLines(compare(years, share), share, words)).toBeNull();
});

test('the file holds what is shown in yuan, and what is printed', () => {
  const state = stateOf();
  const names = compareWords('zh-CN');
  const name = ({ year, stage }: typeof here) => names.document(String(year), names.stages[stage]);
  const rows = comparisonCsv(compare([here, there], state), state, words, name).split('\r\n');
  expect(rows.find((row) => row.includes('一般公共服务支出'))).toBe(
    '201,一般公共服务支出,1200000.00,120 万元,1400000.00,1400000 元',
  );
  expect(rows.find((row) => row.includes('“三公”经费'))).toContain('未列示,,1000.00,1000 元');
});

test('lines stand in the order of the size of their difference, whatever its sign; those without one stay behind', () => {
  const lines = (amounts: readonly (readonly [string, string, string])[]) =>
    comparedDocument({ tables: [comparedTable([...amounts], { whole: '100' })] });
  const one = lines([
    ['201', '甲', '10'],
    ['204', '乙', '50'],
    ['205', '丙', ''],
    ['208', '丁', '5'],
  ]);
  const other = lines([
    ['201', '甲', '12'],
    ['204', '乙', '20'],
    ['205', '丙', '99'],
    ['208', '丁', '25'],
  ]);
  const keys = (search: string) => compare([one, other], stateOf(search)).lines.map(({ key }) => key);
  expect(keys('')).toEqual(['201', '204', '205', '208']);
  expect(keys('?order=difference')).toEqual(['204', '208', '201', '205']);
});

test('of the general public budget alone lines are from its own table, of all money from the one that has it', () => {
  const both = comparedDocument({
    tables: [
      comparedTable([['201', '甲', '10']], { whole: '10' }),
      comparedTable([['201', '甲', '7']], { kind: 'general-public-expenditure', whole: '7' }),
    ],
  });
  const only = comparedDocument({ tables: [comparedTable([['201', '甲', '8']], { whole: '8' })] });
  const shown = (search: string, documents = [both, both]) => {
    const state = stateOf(search);
    return told(compare(documents, state), state).at(-1);
  };
  expect(shown('')).toBe('201: 10.00 | 10.00 → 相同');
  expect(shown('?funds=general')).toBe('201: 7.00 | 7.00 → 相同');
  expect(shown('?funds=general', [both, only])).toBe('201: 7.00 | no-table');
  // Lines that have one table keep it.
  expect(compare([both], stateOf('?funds=general&lines=economic')).kind).toBeNull();
});

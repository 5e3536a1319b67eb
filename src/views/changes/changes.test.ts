import { expect, test } from 'vitest';
import type { ChecksFile, NarrativeLink } from '../../budget/check-schema.ts';
import type { Disclosure, Row, Table } from '../../budget/schema.ts';
import { strings } from '../../i18n/index.ts';
import { viewChanges, viewChangeTable, type ChangesView } from './index.ts';

const texts = strings('zh-CN');

type Line = [code: string, label: string, text: string, prior?: string];

/** A table of expenditure by function: amounts in 万元, last year's in a column of its own where lines give it. */
function tableOf(lines: readonly Line[]): Table {
  const withPrior = lines.some(([, , , prior]) => prior !== undefined);
  const fen = (text: string) => (text === '' ? null : Math.round(Number(text) * 1e6));
  const column = (measure: 'total' | 'prior') => ({ labels: [], role: 'amount', measure, side: null, year: null });
  const rows = lines.map(([code, label, text, prior], row) => ({
    row,
    side: null,
    level: code.length === 3 ? 1 : code.length === 5 ? 2 : 3,
    code,
    label,
    labelColumn: 1,
    measure: null,
    part: null,
    amounts: [
      { column: 2, text, fen: fen(text) },
      ...(prior === undefined ? [] : [{ column: 3, text: prior, fen: fen(prior) }]),
    ],
  }));
  const named = { labels: [], measure: null, side: null, year: null };
  const columns = [{ ...named, role: 'code' }, { ...named, role: 'label' }, column('total')];
  return {
    id: 'expenditure',
    kind: 'expenditure',
    title: '支出总表',
    unit: '万元',
    empty: false,
    rows: rows as Row[],
    columns: withPrior ? [...columns, column('prior')] : columns,
  } as unknown as Table;
}

function disclosureOf(year: number, lines: readonly Line[], kind = 'department'): Disclosure {
  return {
    identity: { year, department: { kind } },
    tables: [tableOf(lines)],
    projects: [],
    titlesWithoutTable: [],
  } as unknown as Disclosure;
}

const NOW: Line[] = [
  ['201', '一般公共服务支出', '120'],
  ['20101', '人大事务', '120'],
  ['2010101', '行政运行', '100'],
  ['2010104', '人大会议', '20'],
  ['208', '社会保障和就业支出', '30'],
];
const BEFORE: Line[] = [
  ['201', '一般公共服务支出', '140'],
  ['20101', '人大事务', '140'],
  ['2010101', '行政运行经费', '80'],
  ['2010102', '一般行政管理事务', '60'],
  ['208', '社会保障和就业支出', '30'],
];

const place = { year: 2026, page: '', priorPage: '/2025/', lines: 'all' } as const;
const nothing = { prior: null, doubts: new Map(), checks: null, narrative: null };

function show(view: ChangesView | null): string[] {
  return (view?.groups.functional?.lines ?? []).map(({ code, state, fen, percent, formerly }) =>
    `${code} ${state} ${fen / 1e6} ${percent} ${formerly ?? ''}`.trim(),
  );
}

test('items are paired by code with last year’s document, the largest change first; what is not listed is no zero', () => {
  const prior = { disclosure: disclosureOf(2025, BEFORE), doubts: new Map() };
  const view = viewChanges(disclosureOf(2026, NOW), { ...nothing, prior }, texts);
  expect(show(view)).toEqual([
    '2010102 gone -60 null',
    '2010101 changed 20 +25.0% 行政运行经费',
    '2010104 new 20 null',
    '208 same 0 0.0%',
  ]);
  expect(view?.counts).toEqual({ up: 1, down: 0, same: 1, new: 1, gone: 1 });
  const table = viewChangeTable(
    view?.groups.functional ?? { from: 'document', title: '', lines: [] },
    { ...place, priorPage: '/p/' },
    texts,
  );
  expect(table.rows[0]?.cells.map((cell) => cell?.text)).toEqual(['未列', '60.00', '−60.00', undefined]);
  expect(table.rows[0]?.cells[1]?.page).toBe('/p/');
  expect(table.rows[1]?.sub).toBe('上年叫“行政运行经费”');
});

test('without last year’s document its printed column is taken, and said', () => {
  const lines: Line[] = [
    ['2010101', '行政运行', '100', '80'],
    ['2010104', '人大会议', '', '5'],
    ['2010105', '人大立法', '7', ''],
  ];
  const view = viewChanges(disclosureOf(2026, lines), nothing, texts);
  expect(view?.groups.functional?.from).toBe('column');
  expect(show(view)).toEqual(['2010101 changed 20 +25.0%', '2010105 new 7 null', '2010104 gone -5 null']);
});

test('a department is not held against its own office, nor a code that two rows bear against one', () => {
  const office = { disclosure: disclosureOf(2025, BEFORE, 'unit'), doubts: new Map() };
  expect(viewChanges(disclosureOf(2026, NOW), { ...nothing, prior: office }, texts)).toBeNull();
  const twice: Line[] = [...NOW, ['2010101', '行政运行', '1']];
  const prior = { disclosure: disclosureOf(2025, BEFORE), doubts: new Map() };
  expect(show(viewChanges(disclosureOf(2026, twice), { ...nothing, prior }, texts))).toEqual([
    '2010102 gone -60 null',
    '2010104 new 20 null',
    '208 same 0 0.0%',
  ]);
});

test('reasons stand beside the item that they explain, and nothing is said without a narrative', () => {
  const narrative = '行政运行 100 万元，主要原因是人员增加；人大会议 20 万元，原因是人大会议经费增加。';
  const link = (row: number, text: string): NarrativeLink =>
    ({
      anchor: `narrative-${row}`,
      subject: row === 2 ? '行政运行' : '人大会议',
      line: 1,
      start: narrative.indexOf(text),
      length: text.length,
      text,
      cell: { table: 'expenditure', row, column: 2 },
    }) as unknown as NarrativeLink;
  const checks = { links: [link(2, '100 万元'), link(3, '20 万元')], results: [] } as unknown as ChecksFile;
  const prior = { disclosure: disclosureOf(2025, BEFORE), doubts: new Map() };
  const view = viewChanges(disclosureOf(2026, NOW), { ...nothing, prior, checks, narrative }, texts);
  const reasons = Object.fromEntries(
    (view?.groups.functional?.lines ?? []).map(({ code, reason }) => [code, reason && [reason.state, reason.text]]),
  );
  expect(reasons).toEqual({
    '2010102': null,
    '2010101': ['given', '人员增加'],
    '2010104': ['repeats', '人大会议经费增加'],
    '208': ['silent', null],
  });
  const without = viewChanges(disclosureOf(2026, NOW), { ...nothing, prior }, texts);
  expect(without?.withReasons).toBe(false);
  expect(without?.groups.functional?.lines.every(({ reason }) => reason === null)).toBe(true);
});

test('figures under open findings keep their marks, and so does the change computed from them', () => {
  const mark = { number: 1, about: 'error' as const, href: '#finding-1', text: '〔1〕', label: '', quiet: false };
  const prior = { disclosure: disclosureOf(2025, BEFORE), doubts: new Map([['#expenditure-r2-c2', [mark]]]) };
  const view = viewChanges(disclosureOf(2026, NOW), { ...nothing, prior }, texts);
  const line = view?.groups.functional?.lines.find(({ code }) => code === '2010101');
  expect(line?.prior?.doubts).toEqual([mark]);
  expect(line?.now?.doubts).toBeUndefined();
});

test('where one year prints less deep than the other, nothing is told new or gone', () => {
  const shallow: Line[] = [
    ['201', '一般公共服务支出', '140'],
    ['20101', '人大事务', '140'],
    ['208', '社会保障和就业支出', '20'],
  ];
  const prior = { disclosure: disclosureOf(2025, shallow), doubts: new Map() };
  expect(show(viewChanges(disclosureOf(2026, NOW), { ...nothing, prior }, texts))).toEqual(['208 changed 10 +50.0%']);
  const deep = { disclosure: disclosureOf(2025, NOW), doubts: new Map() };
  expect(show(viewChanges(disclosureOf(2026, shallow), { ...nothing, prior: deep }, texts))).toEqual([
    '208 changed -10 −33.3%',
  ]);
});

test('a reason behind the full stop of another sentence is not taken', () => {
  const narrative = '行政运行 100 万元。人大会议 20 万元，主要原因是换届。';
  const link = {
    anchor: 'narrative-0',
    subject: '行政运行',
    line: 1,
    start: 5,
    length: 6,
    text: '100 万元',
    cell: { table: 'expenditure', row: 2, column: 2 },
  };
  const checks = { links: [link], results: [] } as unknown as ChecksFile;
  const prior = { disclosure: disclosureOf(2025, BEFORE), doubts: new Map() };
  const view = viewChanges(disclosureOf(2026, NOW), { ...nothing, prior, checks, narrative }, texts);
  expect(view?.groups.functional?.lines.find(({ code }) => code === '2010101')?.reason?.state).toBe('none');
});

test('marks of last year’s figures lead to last year’s page, also beside what is computed from both years', () => {
  const mark = { number: 1, about: 'error' as const, href: '#finding-1', text: '〔1〕', label: '', quiet: false };
  const at = '#expenditure-r2-c2';
  const prior = { disclosure: disclosureOf(2025, BEFORE), doubts: new Map([[at, [mark]]]) };
  const view = viewChanges(disclosureOf(2026, NOW), { ...nothing, prior, doubts: new Map([[at, [mark]]]) }, texts);
  const functional = view?.groups.functional;
  if (!functional) throw new Error('there are changes');
  const row = viewChangeTable(functional, place, texts).rows.find(({ code }) => code === '2010101');
  expect(row?.cells[2]?.marks?.map(({ href }) => href)).toEqual(['#finding-1', '/2025/#finding-1']);
  expect(row?.cells[2]?.page).toBeUndefined();
});

test('a line that a document has with a blank is not said to be missing there', () => {
  const blank = NOW.map(([code, label, text]): Line => [code, label, code === '2010101' ? '' : text]);
  const prior = { disclosure: disclosureOf(2025, BEFORE), doubts: new Map() };
  const view = viewChanges(disclosureOf(2026, blank), { ...nothing, prior }, texts);
  const functional = view?.groups.functional;
  if (!functional) throw new Error('there are changes');
  const cellOf = (code: string) =>
    viewChangeTable(functional, place, texts).rows.find((row) => row.code === code)?.cells[0]?.text;
  expect(cellOf('2010101')).toBe(texts.changes.blank);
  expect(cellOf('2010102')).toBe(texts.changes.notListed);
});

test.for([
  ['行政运行 100 万元，主要用于人大会议等。比上年增加 20 万元，主要原因是人员增加。', 'given', '人员增加'],
  ['行政运行 100 万元。比上年增加 20 万元，主要原因是行政运行经费增加。', 'repeats', '行政运行经费增加'],
  ['行政运行 100 万元。住房保障支出（类）住房公积金（项）30 万元，主要原因是基数调整。', 'none', null],
] as const)('the reason of a figure may stand in a sentence behind it: %s', ([narrative, state, text]) => {
  const cell = { table: 'expenditure', row: 2, column: 2 };
  const link = { anchor: 'narrative-0', subject: '行政运行', line: 1, start: 5, length: 6, text: '100 万元', cell };
  const checks = { links: [link], results: [] } as unknown as ChecksFile;
  const prior = { disclosure: disclosureOf(2025, BEFORE), doubts: new Map() };
  const view = viewChanges(disclosureOf(2026, NOW), { ...nothing, prior, checks, narrative }, texts);
  const reason = view?.groups.functional?.lines.find(({ code }) => code === '2010101')?.reason;
  expect([reason?.state, reason?.text]).toEqual([state, text]);
});

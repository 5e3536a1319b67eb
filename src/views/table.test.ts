import { describe, expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { applyCorrections } from '../budget/index.ts';
import type { Table } from '../budget/schema.ts';
import { mapAreas } from './cells.ts';
import { viewTable, type CellView } from './table.ts';

const disclosure = readFixture('qinghe/government-office/2026');

function tableOf(id: string, from = disclosure): Table {
  const table = from.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`The fixture has no table ${id}.`);
  return table;
}

function cellOf(table: Table, id: string): CellView {
  const view = viewTable(table);
  const cell = [...view.head, ...view.body].flatMap(({ cells }) => cells).find((candidate) => candidate.id === id);
  if (!cell) throw new Error(`The view has no cell ${id}.`);
  return cell;
}

test('cells under a merge share the area of their first cell', () => {
  const areas = mapAreas({
    cells: [
      ['a', ''],
      ['', ''],
    ],
    spans: [{ row: 0, column: 0, rows: 2, columns: 2 }],
  });
  expect(areas.flat().every((area) => area === areas[0]?.[0])).toBe(true);
});

describe('viewTable', () => {
  test('writes every cell once, and those under a merge not at all', () => {
    const table = tableOf('three-public');
    const view = viewTable(table);
    const covered = [...view.head, ...view.body]
      .flatMap(({ cells }) => cells)
      .reduce((sum, { rowSpan = 1, colSpan = 1 }) => sum + rowSpan * colSpan, 0);
    expect(covered).toBe(table.cells.length * (table.cells[0]?.length ?? 0));
  });
  test('headers of several tiers have scopes and merges, and data cells name them', () => {
    const table = tableOf('three-public');
    expect(cellOf(table, 'three-public-r0-c2')).toMatchObject({ scope: 'colgroup', colSpan: 6, heading: true });
    expect(cellOf(table, 'three-public-r1-c2')).toMatchObject({ scope: 'col', rowSpan: 2, kind: 'number' });
    expect(cellOf(table, 'three-public-r4-c12').headers).toBe(
      'three-public-r0-c8 three-public-r1-c10 three-public-r2-c12 three-public-r4-c1',
    );
  });
  test('figures of a table whose columns are a guess are marked where nothing proves them and nobody settled them', () => {
    const table = tableOf('expenditure');
    const [line] = table.rows;
    const [first, second] = line?.amounts ?? [];
    if (!line || !first || !second) throw new Error('The fixture has no amounts.');
    const rows = table.rows.map((one) =>
      one === line ? { ...one, amounts: [{ ...first, fen: null }, second, ...one.amounts.slice(2)] } : one,
    );
    const unproven = [first, second].map(({ column }): [number, number] => [line.row, column]);
    const guessed = { ...table, rows, aligned: { unproven } };
    const mark = (column: number) => cellOf(guessed, `expenditure-r${line.row}-c${column}`).unverified;
    expect([viewTable(guessed).aligned, viewTable(table).aligned]).toEqual([true, false]);
    expect([mark(first.column), mark(second.column)]).toEqual([true, undefined]);
  });
  test('amounts in forms that were read from a scan and are not proven are marked, until a correction settles them', () => {
    const form = tableOf('project-performance');
    const cells = form.cells.flatMap((line, row) => line.map((text, column) => ({ row, column, text })));
    const found = cells.find(({ text }) => /^\d[\d,]*\.\d\d$/u.test(text));
    if (!found) throw new Error('The form has no amount.');
    const { row, column, text } = found;
    const figure = { row, column, box: null, confidence: 0.9, proof: 'unproven' as const };
    const read = { ...disclosure, tables: [{ ...form, scanned: [figure] }] };
    const mark = (of: typeof read) => cellOf(of.tables[0] ?? form, `${form.id}-r${row}-c${column}`).unverified;
    expect(mark(read)).toBe(true);
    const said = { old: text, new: text, reason: '对照原件', date: '2026-02-01', decidedBy: '甲' };
    const settled = applyCorrections(read, [{ table: form.id, row, column, ...said }]);
    expect([
      settled.failed,
      mark({ ...read, tables: settled.disclosure.tables.slice(0, 1) as typeof read.tables }),
    ]).toEqual([[], undefined]);
  });
  test('a table with one tier leaves the headers to scope', () => {
    expect(cellOf(tableOf('expenditure'), 'expenditure-r2-c2').headers).toBeUndefined();
    expect(cellOf(tableOf('expenditure'), 'expenditure-r2-c1')).toMatchObject({
      heading: true,
      scope: 'row',
      level: 1,
    });
  });
  test('in two-sided tables each side has its own row header', () => {
    const table = tableOf('balance');
    expect(cellOf(table, 'balance-r2-c0')).toMatchObject({ heading: true, scope: 'row' });
    expect(cellOf(table, 'balance-r2-c2')).toMatchObject({ heading: true, scope: 'row' });
    expect(cellOf(table, 'balance-r2-c1').headers).toContain('balance-r2-c0');
    expect(cellOf(table, 'balance-r2-c3').headers).toContain('balance-r2-c2');
    expect(cellOf(table, 'balance-r5-c0').heading).toBe(false);
  });
  test('a row without a label has no row header', () => {
    const table = tableOf('three-public', readFixture('xiqiao/xiqiao-subdistrict/2026'));
    expect(cellOf(table, 'three-public-r2-c0')).toMatchObject({ heading: false, text: '9.20', kind: 'number' });
  });
  test('blank amounts are blank and printed zeros are zero', () => {
    const table = tableOf('procurement');
    expect(cellOf(table, 'procurement-r3-c1')).toMatchObject({ text: '0.00', fen: 0 });
    expect(cellOf(table, 'procurement-r3-c2')).toMatchObject({ text: '', fen: null });
  });
  test('cells whose prose was left out are marked', () => {
    const table = tableOf('project-performance', readFixture('qinghe/government-office/2025'));
    expect(cellOf(table, 'project-performance-r3-c1')).toMatchObject({ text: '', omitted: true });
    expect(viewTable(table).omitted).toBe(true);
  });
  test('empty headers are no headers', () => {
    const table = {
      ...tableOf('expenditure'),
      cells: tableOf('expenditure').cells.map((row, r) => (r === 0 ? ['', ...row.slice(1)] : row)),
    };
    expect(cellOf(table, 'expenditure-r0-c0')).toMatchObject({ heading: false });
  });
  test('groups of columns begin where the top header changes', () => {
    const view = viewTable(tableOf('three-public'));
    const starts = view.body[0]?.cells.filter(({ groupStart }) => groupStart).map(({ id }) => id);
    expect(starts).toEqual(['three-public-r3-c2', 'three-public-r3-c8']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { strings } from '../i18n/index.ts';
import type { CellMarks } from './cell-marks.ts';
import { layOutTable, linkedAnchors } from './table-layout.ts';
import type { CellView, RowView, TableView } from './table.ts';

function cell(id: string, text: string, more: Partial<CellView> = {}): CellView {
  const plain = { id, text, heading: false, kind: 'text', level: null, fen: undefined } as const;
  return { ...plain, omitted: false, frozen: false, groupStart: false, ...more };
}

function row(at: number, level: number | null, texts: readonly string[], more: Partial<CellView> = {}): RowView {
  return { id: `t-r${at}`, level, cells: texts.map((text, column) => cell(`t-r${at}-c${column}`, text, more)) };
}

function table(body: RowView[], more: Partial<TableView> = {}): TableView {
  return {
    ...{ id: 't', anchor: 'table-t', kind: 'expenditure', title: '', number: null, unit: '元', preparedBy: null },
    ...{
      note: null,
      empty: false,
      omitted: false,
      aligned: false,
      columns: 2,
      deep: true,
      wide: false,
      broad: false,
      long: true,
    },
    head: [row(0, null, ['科目', '合计'])],
    body,
    ...more,
  };
}

const levels = [0, 1, 2, 3, 3, 3, 1, 2, 3, 3, 3, 3];
const body = levels.map((level, index) => row(index + 1, level, [`行${index}`, '1']));
const foldedOf = (view: TableView) =>
  layOutTable(view).rows.flatMap(({ id, folded }) => (folded ? [Number(id.slice(3))] : []));
const marks = (quiet: boolean): CellMarks => ({
  ...{ tone: 'differs', quote: null, correction: null },
  notes: [{ number: 1, about: 'error', href: '#finding-1', text: '注1', label: '', quiet }],
});

describe('folding', () => {
  test('classes and totals of a long table stand, sections and items are folded', () => {
    expect(foldedOf(table(body))).toEqual([3, 4, 5, 6, 8, 9, 10, 11, 12]);
    expect(layOutTable(table(body)).folds).toBe(12);
  });

  test('a short table, one with few rows to fold, without levels or without a head stands whole', () => {
    const whole = [
      table(body, { long: false }),
      table(body.slice(0, 8)),
      table(body.map((one) => ({ ...one, level: null }))),
      table(body, { head: [] }),
    ];
    for (const view of whole) expect(layOutTable(view)).toMatchObject({ folds: null });
    expect(whole.flatMap(foldedOf)).toEqual([]);
  });

  test('nothing is folded from under a cell that reaches over rows', () => {
    const merged = body.with(1, row(2, 1, ['类', '1'], { rowSpan: 3 }));
    expect(layOutTable(table(merged)).folds).toBeNull();
  });

  test('a row under an open finding or with a correction stands, one under a quiet note is folded', () => {
    const marked = (one: CellMarks) => foldedOf(table(body.with(4, row(5, 3, ['项', '1'], { marks: one }))));
    expect(marked(marks(false))).not.toContain(5);
    expect(marked(marks(true))).toContain(5);
    const correction = { href: '#correction-1', printed: '2', text: '更正', label: '' };
    expect(marked({ tone: null, notes: [], quote: null, correction })).not.toContain(5);
  });
});

describe('blank rows', () => {
  const blank = (at: number) => row(at, null, ['', ''], { headers: 'a b' });
  const rows = [row(1, null, ['收入', '1']), blank(2), blank(3), blank(4), row(5, null, ['支出', '']), blank(6)];

  test('three and more under each other are one that says how many; fewer stand as they are', () => {
    const laid = layOutTable(table(rows)).rows;
    expect(laid.map(({ id, blank: count, cells }) => [id, count, cells.length])).toEqual([
      ['t-r1', 0, 2],
      ['t-r2', 3, 1],
      ['t-r5', 0, 2],
      ['t-r6', 0, 2],
    ]);
    expect(laid[1]?.cells[0]).toMatchObject({ id: 't-r2-c0', colSpan: 2 });
    expect(laid[1]?.cells[0]?.headers).toBeUndefined();
  });

  test('a row that something leads to, with a mark or with a text that is not stored is no blank one', () => {
    const kept = (view: TableView, linked?: Set<string>) => layOutTable(view, linked).rows.length;
    expect(kept(table(rows), new Set(['t-r3-c1']))).toBe(6);
    expect(kept(table(rows), new Set(['t-r4']))).toBe(6);
    expect(kept(table(rows.with(2, row(3, null, ['', ''], { omitted: true }))))).toBe(6);
    expect(kept(table(rows.with(2, row(3, null, ['', ''], { marks: marks(false) }))))).toBe(6);
    expect(kept(table(rows.with(2, row(3, null, ['', ''], { note: '注' }))))).toBe(6);
  });
});

test('what a page leads to is found in links and in rendered texts', () => {
  const found = linkedAnchors(
    { href: '#a-r1-c2', deep: [{ href: 'forms/#b-r3' }] },
    { html: '<a href="#c-r4-c5">1</a>' },
  );
  expect([...found]).toEqual(['a-r1-c2', 'b-r3', 'c-r4-c5']);
});

test('what the style says to readers is what the words of the interface are', () => {
  const css = readFileSync(new URL('../styles/words.css', import.meta.url), 'utf8');
  const { blank, omitted, omittedMark, omittedAll } = strings('zh-CN').tables;
  const said = Object.fromEntries(
    [...css.matchAll(/--word-([\w-]+): '([^']*)';/gu)].map(([, name, word]) => [name, word]),
  );
  expect(said).toEqual({ blank, omitted, 'omitted-mark': omittedMark });
  expect(omittedAll).toContain(omittedMark);
});

import { expect, test } from 'vitest';
import { layOutForm } from './form-layout.ts';
import type { CellView, RowView } from './table.ts';

function form(rows: readonly (readonly string[])[], more: Record<string, Partial<CellView>> = {}): RowView[] {
  return rows.map((texts, at) => ({
    id: `f-r${at}`,
    level: null,
    cells: texts.map((text, column): CellView => {
      const id = `f-r${at}-c${column}`;
      const plain = { id, text, heading: false, kind: 'text', level: null, fen: undefined } as const;
      return { ...plain, omitted: false, frozen: false, groupStart: false, ...more[id] };
    }),
  }));
}

/** Texts with how far they reach: `text→columns↓rows`. */
const told = (rows: readonly RowView[]) =>
  rows.map(({ cells }) =>
    cells.map(({ text, colSpan, rowSpan }) => text + (colSpan ? `→${colSpan}` : '') + (rowSpan ? `↓${rowSpan}` : '')),
  );
const nothing = () => false;

test('a value reaches over what is blank behind it, and 绩效指标 over what is blank under it', () => {
  const rows = form([
    ['项目名称', '河道保洁', '', '主管部门', '水务局', ''],
    ['当年预算', '12.50', '', '', '', ''],
    ['绩效指标', '指标名称', '指标权重', '指标性质', '指标值', '计量单位'],
    ['', '保洁里程', '20', '≥', '30', '公里'],
    ['', '满意度', '10', '≥', '90', ''],
  ]);
  expect(told(layOutForm(rows, nothing))).toEqual([
    ['项目名称', '河道保洁→2', '主管部门', '水务局→2'],
    ['当年预算', '12.50→5'],
    ['绩效指标↓3', '指标名称', '指标权重', '指标性质', '指标值', '计量单位'],
    ['保洁里程', '20', '≥', '30', '公里'],
    ['满意度', '10', '≥', '90', ''],
  ]);
});

test('a label with nothing behind it keeps its blank cells, and so does a row of the indicators', () => {
  const rows = form([
    ['立项依据', '', '', '主管部门', '', ''],
    ['绩效指标', '产出指标', '', '', '', ''],
    ['满意度指标', '群众满意度', '10', '', '', '%'],
  ]);
  expect(told(layOutForm(rows, nothing))).toEqual(told(rows));
});

test('a blank cell that something leads to or that is marked stays; a text that is not stored is a value', () => {
  const rows = form(
    [
      ['项目概况', '保洁', '', '', '', ''],
      ['当年预算', '12.50', '', '', '', ''],
      ['立项依据', '文件', '', '', '', ''],
    ],
    {
      'f-r1-c3': { marks: { tone: null, quote: null, correction: null, notes: [] } },
      'f-r2-c1': { text: '', omitted: true },
    },
  );
  expect(told(layOutForm(rows, (id) => id === 'f-r0-c2'))).toEqual([
    ['项目概况', '保洁', '', '', '', ''],
    ['当年预算', '12.50→2', '', '', ''],
    ['立项依据', '→5'],
  ]);
});

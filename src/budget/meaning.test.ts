import { describe, expect, it } from 'vitest';
import { giveMeaning, type BareRow } from './meaning.ts';
import type { Column, Row } from './schema.ts';

const label: Column = { labels: ['项目'], role: 'label', measure: null, side: null, year: null };
const amount = (measure: Column['measure'], side: Column['side'] = null): Column => ({
  labels: ['预算数'],
  role: 'amount',
  measure,
  side,
  year: 2026,
});

function line(words: string, index: number, side: Row['side'] = null, fens: (number | null)[] = [100]): BareRow {
  const amounts = fens.map((fen, at) => ({ column: at + 1, text: fen === null ? '' : String(fen), fen }));
  return { row: index, side, level: null, code: null, label: words, labelColumn: 0, amounts };
}

describe('giveMeaning', () => {
  it('tells the three public expenses where they stand one below the other', () => {
    const words = ['“三公”经费', '公务用车购置和运行维护费', '其中：公务用车购置费', '公务用车运行维护费', '会议费'];
    const rows = giveMeaning(
      'three-public',
      [label, amount('total')],
      words.map((text, index) => line(text, index)),
    );
    expect(rows.map(({ measure }) => measure)).toEqual([
      'three-public-total',
      'vehicles',
      'vehicle-purchase',
      'vehicle-operation',
      null,
    ]);
  });

  it('leaves the rows alone where the columns are the expenses: rows are units then', () => {
    const rows = giveMeaning('three-public', [label, amount('overseas')], [line('公务接待中心', 0)]);
    expect(rows[0]).toMatchObject({ measure: null, part: null });
  });

  it('tells the parts of both sides of a balance', () => {
    const left = [
      '一、本年收入',
      '（一）一般公共预算拨款',
      '其中：本级',
      '二、上年结转',
      '（一）政府性基金',
      '收入总计',
    ];
    const right = ['本年支出合计', '一、卫生健康支出', '二、其他事项', '结转下年', '支出总计'];
    const rows = giveMeaning(
      'balance',
      [label, amount('total')],
      [
        ...left.map((text, index) => line(text, index, 'revenue')),
        ...right.map((text, index) => line(text, index, 'expenditure')),
      ],
    );
    expect(rows.map(({ part, measure }) => (measure ? `${part} ${measure}` : part))).toEqual([
      'current-total',
      'source general-public',
      'of-which',
      'carried-over',
      'carried-part government-funds',
      'grand-total',
      'current-total',
      'class',
      'item',
      'carried-forward',
      'grand-total',
    ]);
  });

  it('believes the columns of basic expenditure before the code', () => {
    const coded = (code: string, fens: (number | null)[]) => ({ ...line('其他交通费用', 0, null, fens), code });
    const columns = [label, amount('total'), amount('personnel'), amount('routine-operating')];
    const measures = (found: Row[]) => found.map(({ measure }) => measure);
    const both = [coded('30239', [100, 100, null]), coded('302', [100, 40, 60])];
    expect(measures(giveMeaning('basic-expenditure', columns, both))).toEqual(['personnel', null]);
    const alone = [coded('30201', [100]), coded('303', [100]), coded('399', [100])];
    expect(measures(giveMeaning('basic-expenditure', columns.slice(0, 2), alone))).toEqual([
      'routine-operating',
      'personnel',
      null,
    ]);
  });
});

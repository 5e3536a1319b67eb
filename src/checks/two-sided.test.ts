import { describe, expect, it } from 'vitest';
import type { Disclosure, Table } from '../budget/schema.ts';
import { makeSynthetic, makeTable, type LinePlan } from '../../tests/world/index.ts';
import { classCode, sourceOf } from '../vocabulary/index.ts';
import { checkDisclosure } from './index.ts';
import { readSide } from './two-sided.ts';

const MONEY = { unit: '万元', decimals: 2 } as const;

/** A balance of labels and amounts in units of 0.01 万元, left and right. */
function balance(
  left: [string, number | null][],
  right: [string, number | null][],
  kind: Table['kind'] = 'balance',
): Table {
  const lines: LinePlan[] = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    cells: [...(left[index] ?? ['', null]), ...(right[index] ?? ['', null])],
  }));
  return makeTable(
    kind,
    kind,
    '部门收支总表',
    [
      { role: 'label', label: '项目', side: 'revenue' },
      { role: 'amount', label: '预算数', measure: 'total', side: 'revenue' },
      { role: 'label', label: '项目', side: 'expenditure' },
      { role: 'amount', label: '预算数', measure: 'total', side: 'expenditure' },
    ],
    lines,
    MONEY,
    2026,
  );
}

function checked(table: Table): string[] {
  const { disclosure } = makeSynthetic({ seed: 1 });
  const alone: Disclosure = { ...disclosure, tables: [table], projects: [], overallPerformance: [] };
  return checkDisclosure(alone)
    .filter((result) => result.rule === 'balance' || (result.rule === 'totals' && result.outcome !== 'not-applicable'))
    .map(({ outcome, cells }) => `${outcome} ${cells.map((cell) => cell.text).join(' ')}`);
}

const RIGHT: [string, number | null][] = [
  ['一、一般公共服务支出', 60_00],
  ['二、卫生健康支出', 40_00],
];

describe('readSide', () => {
  it('reads totals after the items, and money carried over with its parts', () => {
    const table = balance(
      [
        ['一、本年收入', 90_00],
        ['（一）一般公共预算拨款', 90_00],
        ['（二）政府性基金预算拨款', null],
        ['二、上年结转', 10_00],
        ['（一）一般公共预算拨款', 10_00],
        ['收入总计', 100_00],
      ],
      [['本年支出合计', 100_00], ...RIGHT, ['结转下年', null], ['支出总计', 100_00]],
    );
    const side = readSide(table, 'revenue');
    expect([side.grand?.label, side.current?.label, side.carried?.label]).toEqual([
      '收入总计',
      '一、本年收入',
      '二、上年结转',
    ]);
    expect(side.items.map(({ row }) => row.row)).toEqual([2, 3]);
    expect(side.carriedParts.map((row) => row.row)).toEqual([5]);
    expect(checked(table)).toEqual([
      'holds 100.00 100.00',
      'holds 100.00 90.00 10.00',
      'holds 100.00 100.00',
      'holds 90.00 90.00',
      'holds 100.00 60.00 40.00',
    ]);
  });

  it('reads a total before the items, and other money that fills the gap', () => {
    const table = balance(
      [
        ['合计', 100_00],
        ['一、本年收入合计', 70_00],
        ['一般公共预算财政拨款资金', 70_00],
        ['二、上年结转', 20_00],
        ['三、用事业基金弥补收支差额', 10_00],
      ],
      [
        ['合计', 100_00],
        ['一、本年支出合计', 100_00],
        ['一般公共服务支出', 60_00],
        ['卫生健康支出', 40_00],
        ['二、结转下年', null],
      ],
    );
    expect(readSide(table, 'revenue').extra.map((row) => row.label)).toEqual(['三、用事业基金弥补收支差额']);
    expect(checked(table)).toContain('holds 100.00 70.00 20.00 10.00');
  });

  it('adds the items, not their parts', () => {
    const table = balance(
      [
        ['一、财政拨款收入', 80_00],
        ['1. 一般公共预算资金', 80_00],
        ['2. 政府性基金', null],
        ['二、事业收入', 20_00],
        ['收入总计', 100_00],
      ],
      [...RIGHT, ['支出总计', 100_00]],
    );
    expect(readSide(table, 'revenue').items.map(({ row, parts }) => [row.label, parts.length])).toEqual([
      ['一、财政拨款收入', 2],
      ['二、事业收入', 0],
    ]);
    expect(checked(table)).toEqual([
      'holds 100.00 100.00',
      'holds 80.00 80.00',
      'holds 100.00 80.00 20.00',
      'holds 100.00 60.00 40.00',
    ]);
  });

  it('passes over 其中', () => {
    const table = balance(
      [
        ['一般公共预算拨款收入', 100_00],
        ['其中：本级', 60_00],
        ['收入总计', 100_00],
      ],
      [...RIGHT, ['支出总计', 100_00]],
    );
    expect(checked(table)).toContain('holds 100.00 100.00');
  });

  it('does not add expenditure that is not listed by class', () => {
    const table = balance(
      [
        ['一般公共预算拨款收入', 100_00],
        ['收入总计', 100_00],
      ],
      [
        ['基本支出', 70_00],
        ['项目支出', 40_00],
        ['支出总计', 100_00],
      ],
    );
    expect(checked(table)).toEqual(['holds 100.00 100.00', 'holds 100.00 100.00']);
  });

  it('shows where the sides differ, and where the sources do', () => {
    const table = balance(
      [
        ['一般公共预算拨款收入', 98_00],
        ['收入总计', 99_00],
      ],
      [...RIGHT, ['支出总计', 100_00]],
    );
    expect(checked(table)).toEqual(['differs 99.00 100.00', 'differs 99.00 98.00', 'holds 100.00 60.00 40.00']);
  });
});

describe('names', () => {
  it.each([
    ['（八）社会保障和就业支出', '208'],
    ['三、医疗卫生与计划生育支出', '210'],
    ['一般公共服务支出', '201'],
    ['基本支出', null],
  ])('class of %s', (label, code) => {
    expect(classCode(label)).toBe(code);
  });

  it.each([
    ['一般公共预算拨款收入', 'general-public'],
    ['财政专户管理资金', 'special-account'],
    ['事业单位经营收入资金', 'commercial'],
    ['事业收入资金', 'public-service'],
    ['一、财政拨款收入', 'fiscal-appropriation'],
    ['工会经费', null],
  ])('source of %s', (label, source) => {
    expect(sourceOf(label)).toBe(source);
  });
});

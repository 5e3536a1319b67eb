import { describe, expect, test } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { giveMeaning } from '../budget/meaning.ts';
import { strings as stringsOf } from '../i18n/index.ts';
import { viewSpending } from './spending.ts';
import { viewSplit } from './split.ts';
import { viewThreePublic } from './three-public.ts';

const strings = stringsOf('zh-CN');

const office = readFixture('qinghe/government-office/2026');
const street = readFixture('xiqiao/xiqiao-subdistrict/2026');

describe('viewSpending', () => {
  test('takes the classes, largest first, with their cells', () => {
    const view = viewSpending(office, strings);
    expect(view?.rows.map(({ name, amount, share }) => [name, amount.text, share])).toEqual([
      ['一般公共服务支出', '2,473.35', '84.2%'],
      ['社会保障和就业支出', '276.39', '9.4%'],
      ['住房保障支出', '98.73', '3.4%'],
      ['卫生健康支出', '89.30', '3.0%'],
    ]);
    expect(view?.rows[0]?.amount.href).toBe('#expenditure-r2-c2');
    expect(view?.source.id).toBe('expenditure');
    expect(view?.total?.text).toBe('2,937.77');
  });
  test('falls back to the expenditure side of the balance', () => {
    const balance = { ...office, tables: office.tables.filter(({ kind }) => kind === 'balance') };
    const view = viewSpending(balance, strings);
    expect(view?.rows.map(({ name }) => name)).toEqual([
      '一般公共服务支出',
      '社会保障和就业支出',
      '住房保障支出',
      '卫生健康支出',
    ]);
    expect(view?.rows[0]?.amount.href).toBe('#balance-r2-c3');
  });
  test('is nothing without any class', () => {
    expect(viewSpending({ ...office, tables: [] }, strings)).toBeNull();
  });
});

describe('viewSplit', () => {
  test('gives both parts, and what basic expenditure consists of', () => {
    const view = viewSplit(office, strings);
    expect(view?.rows.map(({ key, amount, inner }) => [key, amount.text, inner])).toEqual([
      ['basic', '1,747.77', false],
      ['personnel', '1,429.87', true],
      ['routine', '317.90', true],
      ['project', '1,190.00', false],
    ]);
    expect(view?.summary).toBe('基本支出占 59.5%，项目支出占 40.5%（计算得出）。');
  });
  test('leaves the inner parts out when their table covers other money', () => {
    const { basic } = office.headline;
    if (!basic) throw new Error('The fixture has basic expenditure.');
    const other = { ...office, headline: { ...office.headline, basic: { ...basic, fen: 1 } } };
    expect(viewSplit(other, strings)?.rows.map(({ key }) => key)).toEqual(['basic', 'project']);
  });
  test('is nothing without either', () => {
    expect(viewSplit({ ...office, headline: { ...office.headline, basic: null, project: null } }, strings)).toBeNull();
  });
});

describe('viewThreePublic', () => {
  test('reads items in columns, two years beside each other', () => {
    const view = viewThreePublic(office, strings);
    if (typeof view === 'string') throw new Error(view);
    expect(view.rows.map(({ item, now, prior, change }) => [item, now?.text, prior?.text, change])).toEqual([
      ['three-public-total', '50.90', '57.70', '−11.8%'],
      ['overseas', '0', undefined, null],
      ['vehicles', '36.00', '36.00', '0.0%'],
      ['vehicle-purchase', undefined, undefined, null],
      ['vehicle-operation', '36.00', '36.00', '0.0%'],
      ['receptions', '14.90', '21.70', '−31.3%'],
    ]);
    expect(view).toMatchObject({ hasPrior: true, agency: null });
  });
  test('reads a single row without a label, and agency operating costs beside', () => {
    const view = viewThreePublic(street, strings);
    if (typeof view === 'string') throw new Error(view);
    expect(view.rows[0]?.now).toMatchObject({ text: '9.20', unit: '万元' });
    expect(view).toMatchObject({ hasPrior: false, agency: { text: '388.10' } });
  });
  test('reads items in rows', () => {
    const across = office.tables.find(({ kind }) => kind === 'three-public');
    if (!across) throw new Error('The fixture has the table.');
    const column = (role: 'label' | 'amount') => ({
      labels: [],
      role,
      measure: role === 'amount' ? ('amount' as const) : null,
      side: null,
      year: null,
    });
    const lines: [string, string, number | null][] = [
      ['合 计', '3.00', 3_000_000],
      ['1. 因公出国（境）费', '', null],
      ['2. 公务接待费', '1.00', 1_000_000],
      ['3. 公务用车购置和运行维护费', '2.00', 2_000_000],
      ['其中：公务用车购置费', '', null],
      ['公务用车运行维护费', '2.00', 2_000_000],
    ];
    const table = {
      ...across,
      columns: [column('label'), column('amount')],
      cells: lines.map(([label, text]) => [label, text]),
      headerRows: 0,
      spans: [],
      rows: giveMeaning(
        'three-public',
        [column('label'), column('amount')],
        lines.map(([label, text, fen], row) => ({
          row,
          side: null,
          level: null,
          code: null,
          label,
          labelColumn: 0,
          amounts: [{ column: 1, text, fen }],
        })),
      ),
    };
    const view = viewThreePublic({ ...office, tables: [table] }, strings);
    if (typeof view === 'string') throw new Error(view);
    expect(view.rows.map(({ item, now }) => [item, now?.text])).toEqual([
      ['three-public-total', '3.00'],
      ['overseas', undefined],
      ['vehicles', '2.00'],
      ['vehicle-purchase', undefined],
      ['vehicle-operation', '2.00'],
      ['receptions', '1.00'],
    ]);
  });
  test('says why there is none', () => {
    expect(viewThreePublic({ ...office, tables: [] }, strings)).toBe('not-found');
  });
});

import { describe, expect, it } from 'vitest';
import { strings } from '../i18n/index.ts';
import { collectDoubts, doubtsInWords, isDoubted, joinDoubts, numberDifferences, withDoubts } from './doubts.ts';
import type { AmountView } from './amounts.ts';
import type { Difference } from './doubts.ts';

const zh = strings('zh-CN');

function cell(table: string, row: number, column: number) {
  return { table, row, column, anchor: `${table}-r${row}-c${column}` };
}

function difference(severity: Difference['severity'], cells: Difference['cells'], acknowledged = false): Difference {
  return { severity, acknowledged, cells };
}

const amount = (href: string): AmountView => ({ text: '57.70', unit: '万元', fen: 57_700_000, href });

describe('figures under open findings', () => {
  const total = cell('three-public', 3, 1);
  const findings = numberDifferences([
    difference('note', [cell('balance', 1, 1)]),
    difference('warning', [cell('expenditure', 2, 2)]),
    difference('error', [total, cell('three-public', 3, 2)]),
    difference('error', [cell('expenditure', 4, 2)], true),
  ]);
  const doubts = collectDoubts(findings, zh);

  it('are numbered as the page lists them: open ones first, the gravest first', () => {
    expect(findings.map(({ number, result }) => [number, result.severity, result.acknowledged])).toEqual([
      [1, 'error', false],
      [2, 'warning', false],
      [3, 'note', false],
      [4, 'error', true],
    ]);
  });

  it('carry a mark in words that leads to the finding', () => {
    const marked = withDoubts(amount('#three-public-r3-c1'), doubts);
    expect(marked.doubts).toMatchObject([{ number: 1, href: '#finding-1', text: '注1' }]);
    expect(marked.doubts?.[0]?.label).toContain('错误');
    expect(withDoubts(amount('#expenditure-r2-c2'), doubts).doubts?.[0]?.label).toContain('提醒');
  });

  it('carry none for a note, and none where a person has explained the finding', () => {
    expect(withDoubts(amount('#balance-r1-c1'), doubts)).not.toHaveProperty('doubts');
    expect(withDoubts(amount('#expenditure-r4-c2'), doubts)).not.toHaveProperty('doubts');
  });

  it('do not mistake a cell of last year’s document, or of the narrative, for one of this page', () => {
    const elsewhere = numberDifferences([
      difference('error', [
        { table: 'balance', row: 1, column: 1, anchor: null },
        { table: 'narrative', row: 0, column: 0, anchor: 'narrative-1' },
      ]),
    ]);
    expect(collectDoubts(elsewhere, zh).size).toBe(0);
  });

  it('have many findings brought into few marks', () => {
    const many = numberDifferences(Array.from({ length: 7 }, () => difference('error', [total])));
    const marks = collectDoubts(many, zh).get('#three-public-r3-c1');
    expect(marks?.map(({ text, href }) => [text, href])).toEqual([
      ['注1', '#finding-1'],
      ['注2', '#finding-2'],
      ['共 7 处', '#checks'],
    ]);
  });

  it('are told from others by table, row and column', () => {
    const open = difference('error', [total]);
    const at = { table: 'three-public', row: 3, column: 1 };
    expect(isDoubted(at, [open])).toBe(true);
    expect(isDoubted({ ...at, column: 2 }, [open])).toBe(false);
    expect(isDoubted(at, [difference('error', [total], true), difference('note', [total])])).toBe(false);
    expect(isDoubted(null, [open])).toBe(false);
  });

  it('are said in a sentence that was computed from them, each finding once', () => {
    const used = joinDoubts([
      withDoubts(amount('#expenditure-r2-c2'), doubts),
      withDoubts(amount('#three-public-r3-c1'), doubts),
      withDoubts(amount('#three-public-r3-c2'), doubts),
      amount('#balance-r0-c0'),
      null,
    ]);
    expect(doubtsInWords(used, zh)).toBe('（所用的数有不符，见注1、注2）');
    expect(doubtsInWords([], zh)).toBe('');
  });
});

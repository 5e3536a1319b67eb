import { describe, expect, it } from 'vitest';
import { strings } from '../i18n/index.ts';
import { collectDoubts, doubtsInWords, joinDoubts, numberDifferences, viewVerdict, withDoubts } from './doubts.ts';
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

describe('the results in one line', () => {
  const file = (results: Difference[], holds = 40) => ({
    counts: { holds, rounding: 2 },
    results: results.map((result) => ({ ...result, outcome: 'differs' })),
  });

  it('counts open errors and warnings', () => {
    const results = [
      difference('error', []),
      difference('error', []),
      difference('warning', []),
      difference('note', []),
    ];
    expect(viewVerdict(file(results), zh)).toMatchObject({
      text: '核对：2 处错误、1 处提醒',
      href: '#checks',
      tone: 'error',
    });
    expect(viewVerdict(file([difference('warning', [])]), zh).text).toBe('核对：1 处提醒');
  });

  it('says when nothing is open, and of how much', () => {
    expect(viewVerdict(file([difference('note', [])]), zh)).toMatchObject({
      text: '核对无误：比对了 42 处，没有发现错误',
      tone: 'fine',
    });
    expect(viewVerdict(file([difference('error', [], true)]), zh).text).toBe('核对：1 处不符，都已有说明');
  });

  it('claims nothing where nothing was compared or the results are of another version', () => {
    expect(viewVerdict({ counts: { holds: 0, rounding: 0 }, results: [] }, zh).tone).toBe('unchecked');
    expect(viewVerdict(null, zh).text).toBe('尚未核对');
  });
});

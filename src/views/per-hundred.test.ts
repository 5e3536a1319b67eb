import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { strings } from '../i18n/index.ts';
import { shareOut, viewPerHundred } from './per-hundred.ts';
import { viewSpending, type SpendingView } from './spending.ts';

const MARK = { number: 1, about: 'error' as const, href: '#finding-1', text: '注1', label: '注1', quiet: false };

/** Classes of expenditure with these amounts in fen. */
function spendingOf(amounts: readonly number[], total: number): Pick<SpendingView, 'rows' | 'total'> {
  const amount = (fen: number) => ({ text: String(fen), unit: '元' as const, fen, href: `#t-r${fen}-c1` });
  return {
    rows: amounts.map((fen, at) => ({ name: `类${at + 1}`, code: null, amount: amount(fen), share: null, bar: 0 })),
    total: amount(total),
  };
}

describe('shareOut', () => {
  it('gives the remaining ones to the largest remainders', () => {
    expect(shareOut([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(shareOut([9_996, 4], 100)).toEqual([100, 0]);
  });

  it('is always the whole, and never off by one or more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 1, maxLength: 12 }), (amounts) => {
        const shares = shareOut(amounts, 100);
        const total = amounts.reduce((all, one) => all + one, 0);
        expect(shares.reduce((all, one) => all + one, 0)).toBe(100);
        shares.forEach((share, at) => expect(Math.abs(share - ((amounts[at] ?? 0) / total) * 100)).toBeLessThan(1));
      }),
    );
  });
});

describe('viewPerHundred', () => {
  it('tells the largest parts first and the rest together', () => {
    const view = viewPerHundred(spendingOf([500, 200, 100, 80, 60, 40, 20], 1000));
    expect(view?.parts.map(({ yuan }) => yuan)).toEqual([50, 20, 10, 8, 6]);
    expect(view?.rest).toBe(6);
  });

  it('counts parts below one yuan to the rest', () => {
    const view = viewPerHundred(spendingOf([9_960, 20, 20], 10_000));
    expect(view).toMatchObject({ parts: [{ name: '类1', yuan: 100 }], rest: 0 });
  });

  it.each([
    ['the parts do not add up', spendingOf([600, 300], 1000)],
    ['a part is negative', spendingOf([1100, -100], 1000)],
    ['there is one part', spendingOf([1000], 1000)],
    ['there is no total', { ...spendingOf([600, 400], 1000), total: null }],
    ['nothing is known', null],
  ])('says nothing where %s', (_, spending) => {
    expect(viewPerHundred(spending)).toBeNull();
  });

  it('keeps the marks of figures under open findings', () => {
    const spending = spendingOf([600, 400], 1000);
    const rows = spending.rows.map((row) => ({ ...row, amount: { ...row.amount, doubts: [MARK] } }));
    expect(viewPerHundred({ ...spending, rows })?.basis).toEqual([MARK]);
    expect(viewPerHundred(spending)?.basis).toEqual([]);
  });

  it('is exactly 100 for a document', () => {
    const view = viewPerHundred(viewSpending(readFixture('qinghe/government-office/2026'), strings('zh-CN')));
    const all = [...(view?.parts ?? []).map(({ yuan }) => yuan), view?.rest ?? 0];
    expect(all.reduce((total, one) => total + one, 0)).toBe(100);
  });
});

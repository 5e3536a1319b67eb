import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FUNDS,
  LINES,
  MOST,
  nameOf,
  ORDERS,
  readName,
  readState,
  SHOWN,
  writeState,
  type Chosen,
  type State,
} from './state.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/u);
const chosen: fc.Arbitrary<Chosen> = fc.record({
  region: slug,
  department: slug,
  year: fc.integer({ min: 1990, max: 2100 }),
  stage: fc.constantFrom('budget', 'final-accounts'),
});
const state: fc.Arbitrary<State> = fc.record({
  of: fc.uniqueArray(chosen, { maxLength: MOST, selector: nameOf }),
  lines: fc.constantFrom(...LINES),
  as: fc.constantFrom(...SHOWN),
  funds: fc.constantFrom(...FUNDS),
  order: fc.constantFrom(...ORDERS),
  prices: fc.option(fc.integer({ min: 1990, max: 2100 })),
});

test('what an address says is what was written into it', () => {
  fc.assert(
    fc.property(state, (one) => {
      expect(readState(writeState(one))).toEqual(one);
    }),
  );
});

test('an address that people read, and nothing in it at first', () => {
  const of = ['yubei/finance/2024', 'yubei/finance/2024-final', 'putuo/health'].flatMap((name) => readName(name) ?? []);
  expect(writeState({ of, lines: 'items', as: 'share', funds: 'general', order: 'difference', prices: 2020 })).toBe(
    '?of=yubei/finance/2024&of=yubei/finance/2024-final&of=putuo/health&lines=items&as=share&funds=general&order=difference&prices=2020',
  );
  expect(writeState(readState(''))).toBe('');
});

test('what is no document, stands twice or is one too many is left out', () => {
  const many = Array.from({ length: 9 }, (_, index) => `of=a/b/${2000 + index}`).join('&');
  expect(readState(`?${many}`).of).toHaveLength(MOST);
  expect(readState('?of=a/b/2024&of=a/b/2024&of=../x&of=a/b/24&of=a/b/2024-draft&of=A/b').of.map(nameOf)).toEqual([
    'a/b/2024',
  ]);
  expect(readState('?lines=none&as=none&funds=none&order=none&prices=soon')).toEqual({
    of: [],
    lines: 'classes',
    as: 'amount',
    funds: 'all',
    order: 'code',
    prices: null,
  });
});

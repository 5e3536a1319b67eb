import { expect, it } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { chooseExample } from './example.ts';

const { identity } = readFixture('qinghe/government-office/2026');
const before = readFixture('qinghe/government-office/2025').identity;

it('is the largest of the newest year', () => {
  const of = (fen: number) => ({ identity, headline: { total: { fen } } });
  const old = { identity: before, headline: { total: { fen: 900 } } };
  expect(chooseExample([old, of(100), of(200)])).toEqual(of(200));
});

it('needs a total', () => {
  const blank = { identity, headline: { total: null } };
  expect(chooseExample([blank])).toBeNull();
});

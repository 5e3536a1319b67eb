import { expect, test } from 'vitest';
import { readFixtureChecks, readFixtureNarrative } from '../../tests/fixtures/site/read.ts';
import { numberFindings } from './checks.ts';
import { collectStatements, isStated } from './statements.ts';

const ID = 'qinghe/water-bureau/2026';
const statements = collectStatements(numberFindings(readFixtureChecks(ID)), readFixtureNarrative(ID));

test('amounts of the narrative under open findings are known, those of an explained one are not', () => {
  // 2.50 stands in the open sum as well; the explained finding about it alone adds nothing.
  expect(statements.map(({ amount, finding }) => [amount, finding])).toEqual([
    ['7.50万元', 'finding-1'],
    ['6.00万元', 'finding-1'],
    ['2.50万元', 'finding-1'],
  ]);
});

test('they are told from the same amount in another place', () => {
  const [whole] = statements;
  if (!whole) throw new Error('The fixture has an open finding in its narrative.');
  expect(isStated(whole, whole.line, '7.50 万元')).toBe(true);
  expect(isStated(whole, '另一段也写到 7.50 万元。', '7.50 万元')).toBe(false);
  expect(isStated(whole, whole.line, '6.00 万元')).toBe(false);
});

test('without a narrative there are none', () => {
  expect(collectStatements(numberFindings(readFixtureChecks(ID)), null)).toEqual([]);
});

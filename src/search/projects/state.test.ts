import { describe, expect, test } from 'vitest';
import { ALL_ROWS, readBound, readListState, writeListState } from './state.ts';

describe('the address of the list', () => {
  test.for([
    '',
    '?q=%E4%BC%9A%E8%AE%AE+-%E8%AE%BE%E5%A4%87',
    '?department=qinghe%2Foffice&year=2026&from=50&order=change&n=3',
    '?region=qinghe&to=1%2C234.5&account=201',
  ])('%s holds the whole state', (address) => {
    expect(writeListState(readListState(address))).toBe(address);
  });

  test('a department says its region', () => {
    expect(readListState('?region=xiqiao&department=qinghe/office')).toMatchObject({
      region: 'qinghe',
      department: 'qinghe/office',
    });
  });

  test('what it cannot mean is taken as not said', () => {
    expect(readListState('?order=luck&n=-2&q=%20')).toEqual(ALL_ROWS);
    expect(readListState('?n=100000').steps).toBe(20);
  });
});

test('a bound is an amount in 万元, none, or no amount', () => {
  expect(readBound('50')).toBe(50e6);
  expect(readBound('1,234.5')).toBe(1_234_500_000);
  expect(readBound(' ')).toBeNull();
  expect(readBound('五十')).toBeUndefined();
});

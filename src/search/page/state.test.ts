import { describe, expect, it } from 'vitest';
import { readState, writeState } from './state.ts';

describe('the state of the search page', () => {
  it('stands in the address', () => {
    const address = '?q=%E5%85%AC%E5%8A%A1&tab=projects&year=2026&region=qinghe&order=year&n=3';
    const state = readState(address);
    expect(state).toEqual({
      query: '公务',
      tab: 'projects',
      filters: { year: '2026', region: 'qinghe', department: '', kind: '', zone: '' },
      order: 'year',
      steps: 3,
    });
    expect(writeState(state)).toBe(address);
  });

  it('of an empty address is empty', () => {
    expect(writeState(readState(''))).toBe('');
  });

  it.each(['0', '-1', 'x', '1.5'])('takes n=%s for one step', (n) => {
    expect(readState(`?n=${n}`).steps).toBe(1);
  });
});

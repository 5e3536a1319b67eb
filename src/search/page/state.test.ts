import { describe, expect, it } from 'vitest';
import { asksForProjects, projectsAddress, readState, writeState } from './state.ts';

describe('the state of the search page', () => {
  it('stands in the address', () => {
    const address = '?q=%E5%85%AC%E5%8A%A1&stage=final-accounts&year=2026&region=qinghe&order=year&n=3';
    const state = readState(address);
    expect(state).toEqual({
      query: '公务',
      filters: { stage: 'final-accounts', year: '2026', region: 'qinghe', department: '', kind: '', zone: '' },
      order: 'year',
      steps: 3,
    });
    expect(writeState(state)).toBe(address);
  });

  it('leads to the list of projects, and knows addresses from when that was here', () => {
    expect(projectsAddress('')).toBe('');
    expect(projectsAddress('会议 -设备')).toBe('?q=%E4%BC%9A%E8%AE%AE+-%E8%AE%BE%E5%A4%87');
    expect(asksForProjects('?q=a&tab=projects')).toBe(true);
    expect(asksForProjects('?q=projects')).toBe(false);
  });

  it('of an empty address is empty', () => {
    expect(writeState(readState(''))).toBe('');
  });

  it.each(['0', '-1', 'x', '1.5'])('takes n=%s for one step', (n) => {
    expect(readState(`?n=${n}`).steps).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { describePlace, Problem } from './problem.ts';

describe('Problem', () => {
  it('says where, what, and what to do, in one line', () => {
    const problem = new Problem('The file is empty.', {
      place: { file: 'a.txt', line: 3 },
      hint: 'Download it again.',
    });
    expect(problem.toString()).toBe('a.txt, line 3: The file is empty. Download it again.');
  });

  it('leaves out what is not known', () => {
    expect(new Problem('The file is empty.').toString()).toBe('The file is empty.');
  });

  it('keeps its cause', () => {
    const cause = new Error('inner');
    expect(new Problem('outer', { cause }).cause).toBe(cause);
  });
});

describe('describePlace', () => {
  it('names sheet, page, line and row', () => {
    expect(describePlace({ file: 'a.xlsx', sheet: '表一', row: 4 })).toBe('a.xlsx, sheet 表一, row 4');
    expect(describePlace({ file: 'a.pdf', page: 2 })).toBe('a.pdf, page 2');
    expect(describePlace({})).toBe('');
  });
});

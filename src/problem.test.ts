import { afterEach, describe, expect, it } from 'vitest';
import { Problem, wordMessages } from './problem.ts';

afterEach(() => {
  wordMessages(null);
});

describe('Problem', () => {
  it('carries an id, values, place and cause', () => {
    const cause = new Error('inner');
    const problem = new Problem('xml-malformed', { part: 'a.xml' }, { place: { file: 'a.docx' }, cause });
    expect(problem).toMatchObject({ id: 'xml-malformed', values: { part: 'a.xml' }, place: { file: 'a.docx' }, cause });
  });

  it('names itself where nobody has set words', () => {
    expect(new Problem('xml-malformed', { part: 'a.xml' }, { place: { page: 3 } }).message).toBe(
      'xml-malformed {"part":"a.xml","page":3}',
    );
  });

  it('has its message worded once words are set', () => {
    wordMessages(({ id, place }) => `${place.file}: ${id}`);
    const problem = new Problem('file-empty', {}, { place: { file: 'a.pdf' } });
    expect(problem.message).toBe('a.pdf: file-empty');
    expect(problem.stack).toContain('a.pdf: file-empty');
  });

  it('moves to another place', () => {
    const moved = new Problem('table-too-large', { rows: 9, columns: 9 }, { place: { line: 1 } }).at({ file: 'b' });
    expect(moved).toMatchObject({ id: 'table-too-large', values: { rows: 9, columns: 9 }, place: { file: 'b' } });
  });
});

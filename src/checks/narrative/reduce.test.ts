import { describe, expect, it } from 'vitest';
import { reduce } from './reduce.ts';
import { START, type Paragraph, type State } from './state.ts';
import { readTokens, type Token } from './tokens.ts';
import type { Statement } from './statement.ts';

function paragraph(text: string): Paragraph {
  return { text, topic: 'three-public', body: '', year: 2026, part: 4 };
}

function tokensOf({ text, topic }: Paragraph): Token[] {
  return readTokens({ text, offsets: [], heading: false, rank: 0, topic, bodyStart: 0 }, topic);
}

function run(text: string): { state: State; said: Statement[] } {
  const given = paragraph(text);
  return tokensOf(given).reduce<{ state: State; said: Statement[] }>(
    ({ state, said }, token) => {
      const step = reduce(state, token, given);
      return { state: step.state, said: [...said, ...step.said] };
    },
    { state: START, said: [] },
  );
}

const short = (text: string) => run(text).said.map(({ kind, subject, value }) => [kind, subject.id, value]);

describe('a token taken in', () => {
  it('leaves the state it was given as it was', () => {
    const given = paragraph('公务接待费(增加3万元)，比2025年减少1万元。');
    const freeze = (state: State): State => Object.freeze({ ...state, outer: Object.freeze([...state.outer]) });
    let state = freeze(START);
    for (const token of tokensOf(given)) state = freeze(reduce(state, token, given).state);
    expect(state.subject).toBeNull();
  });

  it('says where an amount stands, of what, and against which year', () => {
    const text = '公务接待费1.50万元，比2025年预算执行数减少0.5万元。';
    const [level, change] = run(text).said;
    expect(level).toMatchObject({ kind: 'level', value: 1_500_000, decimals: 2, part: 4, against: null });
    expect(text.slice(level?.start, level?.end)).toBe('1.50万元');
    expect(change).toMatchObject({ kind: 'change', value: -500_000, against: 2025, againstExecution: true });
  });

  it('gives a subject one amount', () => {
    expect(short('公务接待费1万元，会议2万元')).toEqual([['level', 'receptions', 1_000_000]]);
  });

  it('keeps the subject outside a bracket for what follows it', () => {
    expect(short('“三公”经费7万元(含公务接待费2万元)，比上年减少1万元')).toEqual([
      ['level', 'three-public-total', 7_000_000],
      ['level', 'receptions', 2_000_000],
      ['change', 'three-public-total', -1_000_000],
    ]);
    expect(run(')').state).toEqual(START);
  });

  it('says nothing in doubt: about, for a reason, of another year, without a subject', () => {
    expect(short('公务接待费约1万元')).toEqual([]);
    expect(short('主要原因是公务接待费1万元')).toEqual([]);
    expect(short('2023年公务接待费1万元')).toEqual([]);
    expect(short('增加3万元')).toEqual([]);
  });

  it('reads no change where nothing is compared', () => {
    expect(short('公务接待费持平')).toEqual([]);
    expect(short('公务接待费与上年持平')).toEqual([['change', 'receptions', 0]]);
  });

  it('ends what is known with the sentence', () => {
    const { state } = run('公务接待费1万元，比上年增加。');
    expect(state).toEqual({ ...START, since: state.since });
  });
});

import { describe, expect, it } from 'vitest';
import { readTokens, type Token } from './tokens.ts';
import type { Topic } from './topics.ts';

function tokens(text: string, topic: Topic = 'three-public', bodyStart = 0): Token[] {
  return readTokens({ text, offsets: [], heading: false, rank: 0, topic, bodyStart }, topic);
}

/** `kind` of every token, with what tells it from others of its kind. */
function kinds(text: string, topic?: Topic): string[] {
  return tokens(text, topic).map((token) => {
    switch (token.kind) {
      case 'subject':
      case 'scope':
        return `${token.kind} ${token.subject.id}`;
      case 'amount':
        return `amount ${token.fen ?? 'none'}${token.negative ? ' negative' : ''}`;
      case 'direction':
        return token.sign > 0 ? 'up' : 'down';
      case 'compare':
        return `compare ${token.year ?? 'last'}${token.execution ? ' spent' : ''}${token.changes ? ' changes' : ''}`;
      case 'percent':
        return `percent ${token.value}`;
      case 'year':
        return `year ${token.year}${token.again === null ? '' : ' again'}`;
      case 'reason':
        return token.purpose ? 'purpose' : 'reason';
      case 'count':
        return `count ${token.count}`;
      case 'stop':
        return token.continued ? 'stop, continued' : 'stop';
      default:
        return token.kind;
    }
  });
}

describe('the tokens of a sentence', () => {
  it('are subjects, amounts, comparisons, directions and percentages', () => {
    expect(kinds('公务接待费1.50万元，比2025年预算减少0.50万元，下降25%。')).toEqual([
      'subject receptions',
      'amount 1500000',
      'comma',
      'compare 2025 changes',
      'down',
      'amount 500000',
      'comma',
      'down',
      'percent 25',
      'stop',
    ]);
  });

  it('have their place in the text and overlap nowhere', () => {
    const text = '“三公”经费7.50万元（其中：公务接待费1.5万元），较上年持平。'.replace('（', '(').replace('）', ')');
    const found = tokens(text);
    expect(found.filter(({ kind }) => kind === 'amount').map(({ start, end }) => text.slice(start, end))).toEqual([
      '7.50万元',
      '1.5万元',
    ]);
    expect(found.every((token, index) => token.start >= (found[index - 1]?.end ?? 0))).toBe(true);
    expect(kinds(text).slice(2, 4)).toEqual(['open', 'of-which']);
  });

  it('begin where the lead of the paragraph ends', () => {
    expect(tokens('公务接待费3万元。', 'three-public', 7).map(({ kind }) => kind)).toEqual(['stop']);
  });

  it.each([
    ['12.3.5万元', ['amount none']],
    ['-3万元', ['amount 3000000 negative']],
    ['1,234.5亿元', ['amount 12345000000000']],
    ['持平', ['level']],
    ['2025年预算执行数3元', ['execution', 'amount 300']],
    ['比上年预算执行数增加', ['compare last spent changes', 'up']],
    ['2024年预算安排', ['year 2024 again']],
    ['。比上年', ['stop, continued', 'compare last']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('name no subjects after 用于, until the clause, the bracket or 其中 ends that', () => {
    const named = (text: string) => kinds(text).filter((kind) => kind.startsWith('subject'));
    expect(named('主要用于公务接待费，因公出国（境）费')).toEqual([]);
    expect(named('主要用于公务接待费；因公出国(境)费')).toEqual(['subject overseas']);
    expect(named('主要用于公务接待费，其中因公出国(境)费')).toEqual(['subject overseas']);
    expect(named('经费(主要用于公务接待费)因公出国(境)费')).toEqual(['subject overseas']);
    expect(named('主要用于会议，主要原因是公务接待费')).toEqual(['subject receptions']);
  });

  it('count projects in the section on performance only, and no part of them', () => {
    expect(kinds('编报绩效目标的项目12个，涉及资金，金额', 'performance')).toEqual(
      expect.arrayContaining(['count 12', 'money']),
    );
    expect(kinds('重点项目绩效', 'performance')).toEqual(['scope performance-key']);
    expect(kinds('一级项目12个', 'performance')).toEqual([]);
    expect(kinds('编报项目12个，金额')).toEqual(['comma']);
  });
});

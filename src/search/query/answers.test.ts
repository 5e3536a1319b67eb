import { describe, expect, it } from 'vitest';
import type { FigureEntry } from '../format/types.ts';
import { findAnswers, wholeAnswer } from './answers.ts';
import { parseQuery } from './parse.ts';
import { withSynonyms } from './synonyms.ts';

const FIGURES: FigureEntry[] = [
  ['three-public-r5', 3, '公务接待费', '', '6.00 万元', ['−2.00', '万元', '−25.0%', 'column']],
  ['three-public-r4', 3, '公务用车运行维护费', '', '4.00 万元', null],
  ['expenditure-r3', 4, '行政运行', '2010301', '80.00 万元', null, 'finding-2'],
  ['project-1', 2, '外事公务接待费补助', '', '1.00 万元', null],
];
const ask = (typed: string) => findAnswers(FIGURES, parseQuery(typed).must).map(({ anchor }) => anchor);

describe('findAnswers', () => {
  it('gives the row that is asked for before those that only hold the words', () => {
    expect(ask('公务接待费')).toEqual(['three-public-r5', 'project-1']);
    expect(ask('公务')).toEqual(['three-public-r5', 'three-public-r4', 'project-1']);
  });

  it('knows rows by their code, and tells the finding about the figure', () => {
    const [answer] = findAnswers(FIGURES, parseQuery('2010301').must);
    expect(answer).toMatchObject({ label: '行政运行', finding: 'finding-2', isExact: true, change: null });
  });

  it('answers an everyday word', () => {
    const { query } = withSynonyms(parseQuery('招待费'), [{ alias: '招待费', finds: ['公务接待费'] }]);
    expect(findAnswers(FIGURES, query.must)[0]?.change).toEqual(['−2.00', '万元', '−25.0%', 'column']);
  });

  it('gives one of several of the same name and figure', () => {
    const again: FigureEntry = ['basic-r7', 5, '公务接待费', '30217', '6.00 万元', null];
    const found = findAnswers([...FIGURES, again], parseQuery('公务接待费').must);
    expect(found.map(({ anchor }) => anchor)).toEqual(['three-public-r5', 'project-1']);
  });

  it('knows the figure of the whole document', () => {
    const whole: FigureEntry = ['balance-r9', 6, '预算总额', 'total', '99.00 万元', null];
    expect(wholeAnswer([...FIGURES, whole])).toMatchObject([
      { anchor: 'balance-r9', printed: '99.00 万元', isExact: false },
    ]);
    expect(wholeAnswer(FIGURES)).toEqual([]);
  });

  it('answers no amount', () => {
    expect(ask('80')).toEqual([]);
    expect(ask('80.00万元')).toEqual([]);
  });
});

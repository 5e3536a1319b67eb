import { describe, expect, it } from 'vitest';
import { readNarrative } from './index.ts';

/** What is read below the heading of the part on the budget, in short. */
function read(sentence: string): string[] {
  const text = `## 2026年部门预算编制说明\n\n${sentence}`;
  return readNarrative(text, 2026).statements.map(({ kind, subject, text: printed }) => {
    const name = subject.classCode ?? subject.path?.join('-') ?? subject.id;
    return `${kind} ${subject.code ?? ''}${name} ${printed}`;
  });
}

describe('an account of the functional classification', () => {
  it.each([
    ['农林水支出（213类）林业和草原（02款）森林管护（07项）12.5万元', '农林水支出-林业和草原-森林管护'],
    ['2026年安排农林水支出（类）林业和草原（款）森林管护（项）12.5万元', '农林水支出-林业和草原-森林管护'],
    ['“农林水支出（类）林业和草原（款）森林管护（项）”科目12.5万元', '农林水支出-林业和草原-森林管护'],
    ['农林水支出（213）林业和草原（21302）森林管护（2130207）12.5万元', '农林水支出-林业和草原-森林管护'],
    ['“农林水支出-林业和草原-森林管护”科目12.5万元', '农林水支出-林业和草原-森林管护'],
    ['“农林水支出—林业和草原—森林管护”科目预算安排12.5万元', '农林水支出-林业和草原-森林管护'],
    ['“农林水支出-林业和草原”科目12.5万元', '农林水支出-林业和草原'],
    ['农林水支出（类）林业和草原（款）12.5万元', '农林水支出-林业和草原'],
    ['林业和草原（款）森林管护（项）共计12.5万元', '林业和草原-森林管护'],
    ['其中：森林管护（项）12.5万元', '森林管护'],
    ['“森林管护”科目12.5万元', '森林管护'],
    ['“农林水支出”科目12.5万元', '213'],
    ['“农林水”科目12.5万元', '213'],
    ['农林水支出（213类）支出12.5万元', '213'],
    ['2130207森林管护12.5万元', '2130207森林管护'],
    ['森林管护（2130207）12.5万元', '2130207森林管护'],
  ])('is read from %s', (sentence, name) => {
    expect(read(`1、${sentence}。主要用于：林场的支出。`)).toEqual([`level ${name} 12.5万元`]);
  });

  it.each([
    ['2130207森林管护12.5万元', '2130207森林管护'],
    ['2130207森林管护。2026年预算数为12.5万元', '2130207森林管护'],
    [
      '“一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行”科目12.5万元',
      '一般公共服务支出-政府办公厅(室)及相关机构事务-行政运行',
    ],
    ['“卫生健康支出—公共卫生—疾病预防控制机构”科目12.5万元', '卫生健康支出-公共卫生-疾病预防控制机构'],
  ])('is read behind the number of its paragraph: %s', (sentence, name) => {
    expect(read(`1.${sentence}。`)).toEqual([`level ${name} 12.5万元`]);
  });

  it('is none where an amount looks like a code', () => {
    expect(read('2026年支出预算64009万元，比上年增加23030万元，增长56.20%。')).toEqual([
      'level expenditure-total 64009万元',
      'change expenditure-total 23030万元',
      'percent expenditure-total 56.20%',
    ]);
  });

  it('has its amount in the sentence after its name', () => {
    expect(read('1.农林水支出（类）林业和草原（款）森林管护（项）。年初预算为12.5万元，支出决算为11万元。')).toEqual([
      'level 农林水支出-林业和草原-森林管护 12.5万元',
    ]);
  });

  it('is none where a number of something else stands before a word', () => {
    expect(read('完成造林面积21302亩，用于补助12.5万元。')).toEqual([]);
  });

  it('does not reach over an amount to another account', () => {
    expect(read('教育支出（类）30万元、农林水支出（类）林业和草原（款）12.5万元。')).toEqual([
      'level 205 30万元',
      'level 农林水支出-林业和草原 12.5万元',
    ]);
  });
});

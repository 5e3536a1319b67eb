import { afterEach, describe, expect, it } from 'vitest';
import { Problem, wordMessages } from '../problem.ts';
import { LOCALES, problemText, wordProblems } from './index.ts';

afterEach(() => {
  wordMessages(null);
});

describe('problemText', () => {
  it('says where, what, and what to do, in one line', () => {
    const problem = new Problem('pdf-locked', {}, { place: { file: 'a.pdf' } });
    expect(problemText('en', problem)).toBe(
      'a.pdf: The PDF file is locked by a password. Save it without a password and convert that file.',
    );
    expect(problemText('zh-CN', problem)).toBe('a.pdf：PDF 文件有密码保护。请去掉密码后另存，再转换另存的文件。');
  });

  it('leaves out a place that is not known or not wanted', () => {
    expect(problemText('en', new Problem('file-empty', {}))).toBe('The file is empty. Download it again.');
    const problem = new Problem('table-too-large', { rows: 9, columns: 8 }, { place: { file: 'a.xlsx', row: 4 } });
    expect(problemText('zh-CN', problem, { row: 4 })).toMatch(/^第 4 行：表格有 9 行、8 列/u);
  });

  it('names sheet, page, line and row', () => {
    const place = { file: 'a.xlsx', sheet: '表一', row: 4 };
    const text = LOCALES.map((locale) => problemText(locale, new Problem('file-empty', {}, { place })));
    expect(text).toEqual([
      'a.xlsx 工作表“表一”第 4 行：文件是空的。请重新下载。',
      'a.xlsx, sheet 表一, row 4: The file is empty. Download it again.',
    ]);
    const lines = { file: 'a.pdf', page: 2, line: 7 };
    expect(problemText('en', new Problem('file-empty', {}, { place: lines }))).toMatch(/^a\.pdf, page 2, line 7: /u);
  });
});

describe('wordProblems', () => {
  it('makes the message of every Problem a sentence', () => {
    wordProblems('en');
    expect(new Problem('ports-busy', { port: 80 }).message).toBe(
      'The ports from 80 on are all busy. Choose another with --port.',
    );
  });
});

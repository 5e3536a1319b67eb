import { describe, expect, it } from 'vitest';
import { fitsNotice } from '../notice.ts';
import { Problem } from '../problem.ts';
import { localeOf, noticeText } from './index.ts';

describe('noticeText', () => {
  it('words a notice with its values in each language', () => {
    const notice = { id: 'page-is-picture', values: { page: 7, how: 'picture' } } as const;
    expect(noticeText('zh-CN', notice)).toBe('第 7 页是图片，没有可读的文字；其中的表格和数字没有读出，请对照原件。');
    expect(noticeText('en', notice)).toMatch(/^Page 7 is a picture without text/u);
  });

  it('lists several texts as the language does, and says when there are more', () => {
    const formulas = {
      id: 'formula-without-value',
      values: { sheet: '支出', count: 6, cells: 'B3\nB4\nB5\nB6\nB7' },
    } as const;
    expect(noticeText('zh-CN', formulas)).toContain('有 6 个公式没有保存计算结果（B3、B4、B5、B6、B7 等）');
    expect(noticeText('en', formulas)).toContain(
      '6 formulas were saved without a result (B3, B4, B5, B6, B7 and others)',
    );
    const rows = { id: 'hidden-rows', values: { sheet: '支出', rows: '5–8\n12' } } as const;
    expect(noticeText('zh-CN', rows)).toBe('工作表“支出”第 5–8、12 行已隐藏，未读取。');
  });
});

describe('fitsNotice', () => {
  it('holds stored values against those of the sentence', () => {
    expect(fitsNotice('page-is-picture', { page: 7, how: 'scan' })).toBe(true);
    expect(fitsNotice('page-is-picture', { page: 7, how: 'painted' })).toBe(false);
    expect(fitsNotice('page-is-picture', { page: '7', how: 'scan' })).toBe(false);
    expect(fitsNotice('page-is-picture', { how: 'scan' })).toBe(false);
    expect(fitsNotice('row-moved', { row: 3 })).toBe(false);
  });
});

describe('localeOf', () => {
  it('takes the language that is asked for, else that of the environment, else English', () => {
    expect(localeOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh-CN');
    expect(localeOf({ LANG: 'zh_CN.UTF-8' }, 'en')).toBe('en');
    expect(localeOf({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(localeOf({ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_GB' })).toBe('zh-CN');
    expect(localeOf({ LANG: 'de_DE' })).toBe('en');
    expect(localeOf({})).toBe('en');
  });

  it('knows no other language by name', () => {
    expect(() => localeOf({}, 'fr')).toThrow(Problem);
    expect(localeOf({}, 'zh-Hans')).toBe('zh-CN');
  });
});

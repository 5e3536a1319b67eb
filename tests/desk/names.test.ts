import { describe, expect, it } from 'vitest';
import { dropPath, freeName, safeName } from '../../scripts/desk/names.ts';

describe('dropPath', () => {
  it('keeps an ordinary path as it is', () => {
    expect(dropPath('2026年/财政局/附件 1（公开表）.xlsx')).toEqual(['2026年', '财政局', '附件 1（公开表）.xlsx']);
  });

  it.each(['.DS_Store', 'a/Thumbs.db', 'a/~$预算.docx', '__MACOSX/a.txt', 'a/.git/config'])(
    'passes over %s, which nobody means',
    (path) => {
      expect(dropPath(path)).toBeNull();
    },
  );

  it.each(['', '/', 'a/../b', './a', '..', 'a\\b', 'C:/a', 'a/c:', 'a//b', 'a\0b', 'x/'.repeat(40) + 'a'])(
    'refuses %j, which could lead elsewhere',
    (path) => {
      expect(() => dropPath(path)).toThrow();
    },
  );
});

describe('safeName', () => {
  it.each([
    ['预算.pdf', '预算.pdf'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['COM¹.xlsx', '_COM¹.xlsx'],
    ['console.txt', 'console.txt'],
    ['a<b>:"|?*.txt', 'a_b______.txt'],
    ['结尾...', '结尾'],
    ['... ', '_'],
    ['看\u202Efdp.exe', '看_fdp.exe'],
    ['行\n.txt', '行_.txt'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('shortens long names so that they stay apart, keep their ending, and fit every file system', () => {
    const names = ['甲', '乙'].map((last) => `${'很长的文件名'.repeat(30)}${last}.xlsx`);
    const safe = names.map(safeName);
    expect(new Set(safe).size).toBe(2);
    for (const name of safe) {
      expect(name).toMatch(/~[0-9a-f]{8}\.xlsx$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    }
    // A pair of surrogates is not cut in two.
    expect(safeName(`${'𠮷'.repeat(80)}.txt`)).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('freeName', () => {
  it('numbers what is taken, whatever its case: Windows and macOS tell no two apart', () => {
    expect(freeName('预算.pdf', new Set())).toBe('预算.pdf');
    expect(freeName('A.PDF', new Set(['a.pdf', 'A-2.pdf']))).toBe('A-3.PDF');
    expect(freeName('无后缀', new Set(['无后缀']))).toBe('无后缀-2');
  });
});

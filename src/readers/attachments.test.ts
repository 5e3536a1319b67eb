import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { Problem } from '../problem.ts';
import { openAttachments } from './attachments.ts';
import { setLimits, type Limits } from './limits.ts';

const text = (words: string) => strToU8(words);

/** Each member with its length, or the id of what is wrong with it. */
function members(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  setLimits(limits);
  const opened = openAttachments(bytes, 'a.zip');
  return opened && [...opened].map(([name, got]) => [name, got instanceof Problem ? got.id : got.length]);
}

afterEach(() => setLimits({}));

describe('openAttachments', () => {
  it('opens archives in an archive, one level deep, and passes over what is hidden', () => {
    const deepest = zipSync({ 'd.txt': text('d') });
    const inner = zipSync({ 'c.txt': text('cc'), 'deep.zip': deepest });
    const bytes = zipSync({
      '附件/表.txt': text('aaa'),
      '附件/内.zip': inner,
      '__MACOSX/附件/._表.txt': text('x'),
      '.DS_Store': text('x'),
      '~$表.docx': text('x'),
    });
    expect(members(bytes)).toEqual([
      ['附件/表.txt', 3],
      ['附件/内.zip/c.txt', 2],
      ['附件/内.zip/deep.zip', deepest.length],
    ]);
  });

  it('leaves Office documents, and what is no archive, alone', () => {
    expect(members(zipSync({ 'word/document.xml': text('x') }))).toBeNull();
    expect(members(text('PK'))).toBeNull();
  });

  it('reads names in GB18030 that are not said to be UTF-8', () => {
    // 预算.txt in GB18030, packed one byte a character, as Windows does.
    const bytes = zipSync({ 'xxxx.txt': text('a') });
    const packed = Buffer.from(bytes);
    for (let at = packed.indexOf('xxxx'); at >= 0; at = packed.indexOf('xxxx'))
      packed.set([0xd4, 0xa4, 0xcb, 0xe3], at);
    expect(members(new Uint8Array(packed))).toEqual([['预算.txt', 1]]);
  });

  it('never leads out of the archive, and follows no links', () => {
    const link = { os: 3, attrs: (0o120777 << 16) >>> 0 };
    const bytes = zipSync({ '../../etc/a.txt': text('a'), '/b.txt': text('b'), 'l.txt': [text('/etc/passwd'), link] });
    expect(members(bytes)).toEqual([
      ['etc/a.txt', 1],
      ['b.txt', 1],
      ['l.txt', 'link-not-followed'],
    ]);
  });

  it('loses no member that has the name of another', () => {
    // Names that differ only in how they lead out of the archive, and one name twice.
    const packed = Buffer.from(zipSync({ 'a.txt': text('1'), '../a.txt': text('22'), 'x.txt': text('333') }));
    for (let at = packed.indexOf('x.txt'); at >= 0; at = packed.indexOf('x.txt')) packed.write('a.txt', at);
    expect(members(new Uint8Array(packed))).toEqual([
      ['a.txt', 1],
      ['a-2.txt', 2],
      ['a-3.txt', 3],
    ]);
  });

  it('keeps to its limits: a member that is too large costs itself, all of them the archive', () => {
    const bytes = zipSync({ 'a.txt': text('aaaa'), 'b.txt': text('bb') });
    expect(members(bytes, { 'member-bytes': 3 })).toEqual([
      ['a.txt', 'archive-too-large'],
      ['b.txt', 2],
    ]);
    expect(() => members(bytes, { 'unpacked-bytes': 5 })).toThrow('archive-too-large');
    expect(() => members(bytes, { members: 1 })).toThrow('archive-too-large');
    expect(() => members(bytes, { parts: 1 })).toThrow('too-many-parts');
    const even = zipSync({ 'a.txt': new Uint8Array(1_100_000) });
    expect(members(even, { ratio: 100 })).toEqual([['a.txt', 'archive-too-large']]);
  });

  it('names a damaged member and keeps the others', () => {
    const bytes = zipSync({ 'a.txt': text('1,286.40'), 'b.txt': text('bb') }, { level: 0 });
    bytes[Buffer.from(bytes).indexOf('286')] = 0x39;
    expect(members(bytes)).toEqual([
      ['a.txt', 'archive-damaged'],
      ['b.txt', 2],
    ]);
  });
});

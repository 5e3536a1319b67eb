import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { listEntries, unpack } from './archive.ts';

const archive = zipSync({ 'a.xml': strToU8('合计 1,286.40'), 'b/c.png': strToU8('x') }, { level: 0 });

describe('unpack', () => {
  it('gives the wanted entries', () => {
    const parts = unpack(archive, 'a.docx', (name) => name.endsWith('.xml'));
    expect([...parts].map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([['a.xml', '合计 1,286.40']]);
  });

  it('parts folders by / where an archive has \\', () => {
    const odd = zipSync({ 'xl\\workbook.xml': strToU8('x') });
    expect([...unpack(odd, 'a.xlsx', (name) => name === 'xl/workbook.xml').keys()]).toEqual(['xl/workbook.xml']);
    expect(listEntries(odd)).toEqual(['xl/workbook.xml']);
  });

  it('never hands on a figure that was damaged on the way', () => {
    const broken = archive.slice();
    broken[archive.indexOf('2'.charCodeAt(0), 30)] = '9'.charCodeAt(0);
    expect(() => unpack(broken, 'a.docx')).toThrow('archive-damaged');
  });

  it('refuses an archive in which two of the wanted parts have one name', () => {
    const twice = zipSync({ 'xl/a.xml': strToU8('1'), 'XL\\A.xml': strToU8('2'), 'b.png': strToU8('x') });
    expect(() => unpack(twice, 'a.xlsx')).toThrow('part-twice');
    expect([...unpack(twice, 'a.xlsx', (_, index) => index === 1).values()].map((bytes) => strFromU8(bytes))).toEqual([
      '2',
    ]);
  });

  it('refuses what declares too much, and does not trust what declares too little', () => {
    const zeros = zipSync({ 'a.xml': new Uint8Array(50_000_000) });
    expect(() => unpack(zeros, 'a')).not.toThrow();
    const view = new DataView(zeros.buffer, zeros.byteOffset);
    let directory = zeros.length - 22;
    while (view.getUint32(directory, true) !== 0x02014b50) directory--;
    view.setUint32(directory + 24, 10, true);
    expect(() => unpack(zeros, 'a')).toThrow('archive-damaged');
    view.setUint32(directory + 24, 0x7fffffff, true);
    expect(() => unpack(zeros, 'a')).toThrow('archive-too-large');
  });
});

describe('listEntries', () => {
  it('names the entries, and tells a damaged archive', () => {
    expect(listEntries(archive)).toEqual(['a.xml', 'b/c.png']);
    expect(listEntries(archive.slice(0, 60))).toBeNull();
  });
});

import { CFB } from '@e965/xlsx';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBiff5 } from '../../tests/fixtures/quirks/biff5.ts';
import { detectFormat, explainFormat } from './detect.ts';

const FIXTURES = join(import.meta.dirname, '../../tests/fixtures');

function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, path)));
}

function zip(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
}

function compound(...streams: string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(container, stream, new Uint8Array(5000));
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayLike<number>);
}

describe('detectFormat', () => {
  it.each([
    ['pdf', fixture('twins/qinghe-culture-2026.pdf')],
    ['pdf', strToU8(`${' '.repeat(900)}%PDF-1.4`)],
    ['xlsx', fixture('twins/qinghe-culture-2026.xlsx')],
    ['xlsx', zip('xl/workbook.bin')],
    ['ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['ofd', zip('公开/ofd.xml', '公开/Doc_0/Document.xml')],
    ['xls', fixture('twins/qinghe-culture-2026.xls')],
    ['xls', writeBiff5('a', [['b']])],
    ['xls', compound('/Workbook', '/MBD1/WordDocument')],
    ['xls', strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>')],
    ['docx', fixture('twins/qinghe-culture-2026.docx')],
    ['doc', compound('/WordDocument', '/ObjectPool/Workbook')],
    ['html', fixture('twins/qinghe-culture-2026.html')],
    ['html', fixture('quirks/legacy-gb2312.html')],
    ['html', fixture('quirks/excel.html')],
    ['html', strToU8('<blockquote>甲</blockquote><table><tr><td>1</table>')],
    ['html', strToU8('青禾局2026年部门预算<br><table><tr><td>1</table>')],
    ['text', strToU8('# 甲\n\n| 乙 | 丙 |\n|---|---|\n| <table><tr><td> | 1 |\n')],
    ['html', strToU8('\ufeff\n<!-- saved --><table><tr><td>1</table>')],
    [
      'html',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from([...'<html>'].map((c) => c.charCodeAt(0))).buffer),
      ]),
    ],
    ['text', fixture('twins/qinghe-culture-2026.txt')],
    ['text', strToU8('# 表\n\n<b>合计</b>\t1.00\n\n<table><tr><td>1</table>')],
    ['text', Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3])],
    ['text', strToU8('BMW 公务用车')],
    ['zip', zip('预算.xlsx')],
    ['zip', fixture('twins/qinghe-culture-2026.docx').slice(0, 4000)],
    ['image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])],
    ['image', strToU8('RIFF\u0000\u0000\u0000\u0000WEBP')],
    ['empty', new Uint8Array()],
    ['empty', strToU8('\ufeff \r\n')],
    ['unknown', strToU8('{\\rtf1\\ansi')],
    ['unknown', compound('/EncryptedPackage', '/EncryptionInfo')],
    ['unknown', Uint8Array.from([0, 1, 2, 3])],
  ])('tells %s', (format, bytes) => {
    expect(detectFormat(bytes)).toBe(format);
  });
});

describe('explainFormat', () => {
  it.each([
    ['file-is-rar', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00])],
    ['file-is-7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0x00, 0x04])],
    ['file-is-tar', gzipSync(strToU8('预算'))],
    ['format-rtf', strToU8('{\\rtf1\\ansi')],
    ['file-locked', compound('/EncryptedPackage')],
    ['format-ole', compound('/Other')],
    ['format-mhtml', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['format-word-xml', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
    ['format-opendocument', zip('mimetype', 'content.xml')],
    ['file-is-zip', zip('预算.xlsx')],
    ['file-damaged-zip', strToU8('PK\u0003\u0004')],
    ['file-is-picture', Uint8Array.from([0xff, 0xd8, 0xff, 0])],
    ['file-empty', new Uint8Array()],
    ['format-unknown', Uint8Array.from([0, 1, 2])],
  ])('tells %s', (id, bytes) => {
    expect(explainFormat(bytes)).toBe(id);
  });
});

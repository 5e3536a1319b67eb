import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../src/readers/index.ts';
import { readDocument } from '../src/readers/index.ts';
import { DOCUMENTS } from './real-documents/documents.ts';

const folder = join(DOCUMENTS, 'ofd');
const hasFiles = existsSync(folder);
if (!hasFiles) console.log('The published OFD packages are not here: they are not read.');

const read = (name: string): Promise<Document> => readDocument(new Uint8Array(readFileSync(join(folder, name))), name);
const lengths = ({ blocks }: Document): number[] =>
  blocks.map((block) => (block.type === 'grid' ? block.cells.length : block.text.length));

describe.skipIf(!hasFiles)('published OFD packages', () => {
  it('a ruled table of 5 × 4 is read exactly, on a page with other writing', async () => {
    const { format, blocks, notices } = await read('z.ofd');
    const grids = blocks.filter((block) => block.type === 'grid');
    expect(format).toBe('ofd');
    expect(grids.map(({ cells }) => cells.map((row) => row.length))).toEqual([[4, 4, 4, 4, 4]]);
    expect(grids[0]?.cells.map((row) => [row[0], row[1], row[3]])).toEqual([
      ['名称', '类型', '可选/必选'],
      ['CodePosition', 'xs:int', '必选'],
      ['CodeCount', 'xs:int', '可选'],
      ['GlyphCount', 'xs:int', '可选'],
      ['Glyphs', 'ST_Array', '可选'],
    ]);
    expect(new Set(blocks.map(({ place }) => place.page))).toEqual(new Set([1, 2, 3, 4]));
    // Two lines of the same text, once with ligatures that the font draws as one: fewer steps than characters.
    const latin = blocks
      .flatMap((block) => (block.type === 'grid' ? [] : [block.text]))
      .filter((text) => /^[A-Z]/u.test(text));
    expect(latin).toHaveLength(2);
    expect(latin[1]).toBe(latin[0]);
    // Thai and Tamil, and pictures of them, are told page by page.
    expect(notices.map(({ id, place }) => `${id} ${place.page ?? ''}`)).toEqual([
      'picture-on-page 2',
      'picture-on-page 3',
      'unreadable-characters 3',
      'picture-on-page 4',
      'unreadable-characters 4',
    ]);
  });

  it.each([
    ['a folder with a Chinese name', 'chineseDir.ofd', [22]],
    ['a block of objects', 'helloworld_with_pageblock.ofd', [22]],
    ['another namespace', 'namespace_no_std.ofd', [22]],
    ['fewer steps than characters', 'multiKeywordInTextCode.ofd', [25]],
  ])('%s', async (_, name, expected) => {
    const document = await read(name);
    expect(lengths(document)).toEqual(expected);
    expect(document.notices).toEqual([]);
  });
});

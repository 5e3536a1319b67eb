import { describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { mergeDocuments } from './merge.ts';

function documentOf(file: string): Document {
  return {
    file,
    format: 'text',
    blocks: [
      { type: 'paragraph', text: file, place: { line: 1 } },
      { type: 'grid', cells: [['甲']], spans: [], spansKnown: false, places: [{ line: 2 }], place: { line: 2 } },
    ],
    notices: [{ id: 'page-broken', values: { page: 1 }, place: { page: 1 } }],
  };
}

describe('mergeDocuments', () => {
  it('puts several files behind each other, and every place names its file', () => {
    const merged = mergeDocuments([documentOf('a.txt'), documentOf('b.txt')]);
    expect(merged.file).toBe('a.txt, b.txt');
    expect(merged.blocks.map((block) => block.place)).toEqual([
      { file: 'a.txt', line: 1 },
      { file: 'a.txt', line: 2 },
      { file: 'b.txt', line: 1 },
      { file: 'b.txt', line: 2 },
    ]);
    expect(merged.blocks[3]).toMatchObject({ places: [{ file: 'b.txt', line: 2 }] });
    expect(merged.notices.map(({ place }) => place)).toEqual([
      { file: 'a.txt', page: 1 },
      { file: 'b.txt', page: 1 },
    ]);
  });

  it('leaves a single file as it is', () => {
    const document = documentOf('a.txt');
    expect(mergeDocuments([document])).toBe(document);
  });
});

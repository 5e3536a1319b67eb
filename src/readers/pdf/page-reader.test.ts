import { describe, expect, it } from 'vitest';
import { text, writePdf } from '../../../tests/fixtures/pdf/write-pdf.ts';
import { openPages } from './page-reader.ts';

async function readAll(contents: string[]) {
  const reader = await openPages(writePdf(contents.map((content) => ({ content }))), 'test.pdf');
  try {
    const pages = [];
    for (let page = 1; page <= reader.pages; page++) {
      const { content, damaged } = await reader.read(page);
      pages.push([content?.glyphs.map((glyph) => glyph.text).join(''), damaged]);
    }
    return pages;
  } finally {
    await reader.close();
  }
}

describe('openPages', () => {
  it('saves what it can of a damaged page and says so', async () => {
    expect(await readAll([text(60, 700, 'one'), `${text(60, 700, 'two')} /X9 Do`, text(60, 700, 'three')])).toEqual([
      ['one', false],
      ['two', true],
      ['three', false],
    ]);
  });

  it('does not speak of damage to colours', async () => {
    expect(await readAll([`/Sh9 sh ${text(60, 700, 'one')}`])).toEqual([['one', false]]);
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { showPlaces, type Evidence } from '../scripts/reviewing/evidence.ts';
import { locate } from '../scripts/reviewing/locate.ts';
import { wordsAround } from '../scripts/reviewing/marks.ts';
import { readOriginal } from '../scripts/reviewing/source.ts';
import { assembleBudget } from '../src/budget/index.ts';
import { checkDisclosure } from '../src/checks/index.ts';
import { readDocument, type PageContent } from '../src/readers/index.ts';

type Glyph = PageContent['glyphs'][number];
const PAGE = { x0: 0, y0: 0, x1: 600, y1: 800 };

/** Writing at a place: one glyph a character, ten points wide. */
function write(text: string, x: number, baseline: number): Glyph[] {
  return [...text].map((character, index) => ({
    x0: x + 10 * index,
    y0: baseline - 10,
    x1: x + 10 * (index + 1),
    y1: baseline,
    text: character,
    baseline,
    size: 10,
    bold: false,
    ink: [0, 0, 0] as unknown as Glyph['ink'],
    alpha: 1,
    direction: 0,
    spaced: false,
    cut: false,
    clip: PAGE,
  }));
}

const TABLE = {
  glyphs: [
    ...write('公务接待', 0, 100),
    ...write('7.50', 100, 100),
    ...write('57.50', 200, 100),
    ...write('公务用车', 0, 120),
    ...write('7.50', 100, 120),
    ...write('7.50', 200, 120),
  ],
};

test('a figure is found in its row, and never inside a longer one', () => {
  expect(locate(TABLE, { kind: 'cell', text: '7.50', row: ['公务接待', '7.50', '57.50'], column: 1 })).toEqual([
    { x0: 100, y0: 90, x1: 140, y1: 100 },
  ]);
});

test('of equal figures in a row the one of its column is framed', () => {
  const row = ['公务用车', '7.50', '7.50'];
  expect(locate(TABLE, { kind: 'cell', text: '7.50', row, column: 2 })).toEqual([
    { x0: 200, y0: 110, x1: 240, y1: 120 },
  ]);
});

test('where the row does not tell, all places are framed; what is not there is not', () => {
  const row = ['合计', '7.50'];
  expect(locate(TABLE, { kind: 'cell', text: '7.50', row, column: 1 })).toHaveLength(3);
  expect(locate(TABLE, { kind: 'cell', text: '9.99', row: ['公务用车', '9.99'], column: 1 })).toEqual([]);
});

test('an amount of prose is found by the words before it, over the end of a line too', () => {
  const page = {
    glyphs: [...write('比2022年增加12万元，', 0, 50), ...write('比2023年增加1', 0, 70), ...write('2万元。', 0, 90)],
  };
  expect(locate(page, { kind: 'prose', text: '12万元', before: ['023年增加'], line: '比2023年增加12万元' })).toEqual([
    { x0: 80, y0: 60, x1: 90, y1: 70 },
    { x0: 0, y0: 80, x1: 30, y1: 90 },
  ]);
  expect(locate(page, { kind: 'prose', text: '12万元', before: ['2024年增加'], line: '' })).toEqual([]);
});

test('the same words in another paragraph are not meant', () => {
  const page = { glyphs: [...write('1.教育增加12万元。', 0, 50), ...write('2.科学增加12万元。', 0, 70)] };
  expect(locate(page, { kind: 'prose', text: '12万元', before: ['增加'], line: '2.科学增加12万元。' })).toEqual([
    { x0: 60, y0: 60, x1: 100, y1: 70 },
  ]);
});

test('an amount of the narrative is known each time that its line prints it, and not inside of another', () => {
  const narrative = '一\n\n收入**170万元**，支出0万元，结余0万元。';
  expect(wordsAround(narrative, 3, '0万元')).toEqual({
    text: '0万元',
    before: ['170万元,支出', '支出0万元,结余'],
    line: '收入170万元,支出0万元,结余0万元。',
  });
  expect(wordsAround(narrative, 3, '5万元')).toBeNull();
});

/** What is shown for one comparison of two table cells of the invented disclosure in a format, as if it differed. */
async function show(format: string, folder: string): Promise<{ texts: string[]; evidence: readonly Evidence[] }> {
  const name = `qinghe-culture-2026.${format}`;
  const bytes = await readFile(new URL(`fixtures/twins/${name}`, import.meta.url));
  const { disclosure, narrative } = assembleBudget(await readDocument(bytes, name), { files: [] });
  const held = checkDisclosure(disclosure).find(
    ({ outcome, cells: [a, b, ...more] }) =>
      outcome === 'holds' && more.length === 0 && a?.anchor && b?.anchor && a.row !== null && a.table !== b.table,
  );
  if (!held) throw new Error('The invented disclosure has two tables with one figure.');
  const results = [{ ...held, outcome: 'differs' as const }];
  const original = await readOriginal([{ name, bytes }], { read: readDocument });
  const places = await showPlaces({ disclosure, narrative, results }, original, folder, 'd1');
  return { texts: held.cells.map(({ text }) => text), evidence: [...places.values()].flat() };
}

describe('the places of a finding in the original', () => {
  test.each(['pdf', 'ofd'])('are pictures of the pages of a .%s, with both figures framed', async (format) => {
    const folder = await mkdtemp(join(tmpdir(), 'mingzhang-places-'));
    try {
      const { evidence } = await show(format, folder);
      const pictures = evidence.filter((one) => one.kind === 'picture');
      expect(pictures.length).toBe(evidence.length);
      expect(pictures.flatMap(({ frames }) => frames)).toHaveLength(2);
      for (const { href, width, height, frames } of pictures) {
        const png = await readFile(join(folder, href));
        expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
        expect(png.length).toBeLessThan(1_000_000);
        for (const { x0, y0, x1, y1 } of frames) {
          expect([x0 >= 0, y0 >= 0, x1 <= width, y1 <= height, x1 > x0, y1 > y0]).not.toContain(false);
        }
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each(['xlsx', 'docx', 'html', 'txt'])(
    'are the lines or rows of a .%s, with those of the figures marked',
    async (format) => {
      const { texts, evidence } = await show(format, tmpdir());
      const lines = evidence.flatMap((one) => (one.kind === 'lines' ? one.lines : []));
      const marked = lines.filter((line) => line.marked).map(({ line }) => line.text);
      expect(marked).toHaveLength(2);
      texts.forEach((text, index) => expect(marked.toSorted()[index]).toContain(text));
      expect(lines.length).toBeGreaterThan(marked.length);
    },
  );
});

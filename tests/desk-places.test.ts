import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { Originals } from '../scripts/desk/originals.ts';
import { startReading } from '../scripts/reading/index.ts';
import type { Disclosure } from '../src/budget/index.ts';
import { DEFAULT_LIMITS } from '../src/readers/index.ts';

const reading = startReading(DEFAULT_LIMITS, 1);
afterAll(() => {
  reading.close();
});

async function openTwin(ending: string) {
  const name = `qinghe-culture-2026.${ending}`;
  const bytes = await readFile(new URL(`fixtures/twins/${name}`, import.meta.url));
  const document = await reading.read(bytes, name);
  const { disclosure, narrative } = await reading.assemble(document, { files: [], url: null, published: null }, {});
  return { name, disclosure, narrative, originals: new Originals([{ name, bytes }], reading) };
}

/** Figures of the first tables, each with its place in the grid. */
function figuresOf({ tables }: Disclosure): { table: string; row: number; column: number; text: string }[] {
  return tables
    .slice(0, 4)
    .flatMap((table) =>
      table.rows
        .slice(0, 6)
        .flatMap(({ row, amounts }) =>
          amounts.filter(({ text }) => text !== '').map(({ column, text }) => ({ table: table.id, row, column, text })),
        ),
    );
}

describe('from a figure to its place and back', () => {
  test.each(['pdf', 'ofd'])('on the drawn page of a file as %s', { timeout: 120_000 }, async (ending) => {
    const { name, disclosure, narrative, originals } = await openTwin(ending);
    const [file] = await originals.view();
    expect(file).toMatchObject({ name, format: ending });
    expect(file?.pages).toBeGreaterThan(5);
    let framed = 0;
    for (const figure of figuresOf(disclosure)) {
      const place = await originals.locate({ kind: 'cell', ...figure }, disclosure, narrative);
      if (place?.kind !== 'page') throw new Error(`${figure.table} ${figure.row} ${figure.column} has no page`);
      const { frames, page, width, height, exact } = place;
      const [frame] = frames;
      if (!frame || !exact || frames.length > 1) continue;
      framed += 1;
      const middle = { x: (frame.x0 + frame.x1) / 2 / width, y: (frame.y0 + frame.y1) / 2 / height };
      const back = await originals.cellAt({ file: name, page, ...middle }, disclosure);
      const { table, row, column } = figure;
      expect(back).toEqual({ table, row, column });
    }
    expect(framed).toBeGreaterThan(0.8 * figuresOf(disclosure).length);
    const picture = await originals.picture(name, 4);
    expect([...(picture ?? []).slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(await originals.picture(name, 999)).toBeNull();
    expect(await originals.picture('another.pdf', 1)).toBeNull();
  });

  test.each(['docx', 'xlsx', 'xls', 'html', 'txt'])('in the lines of a file as %s', async (ending) => {
    const { name, disclosure, narrative, originals } = await openTwin(ending);
    for (const figure of figuresOf(disclosure)) {
      const place = await originals.locate({ kind: 'cell', ...figure }, disclosure, narrative);
      if (place?.kind !== 'line') throw new Error(`${figure.table} ${figure.row} ${figure.column} has no line`);
      const back = await originals.cellOfLine({ file: name, line: place.line, column: place.column }, disclosure);
      const { table, row, column } = figure;
      expect(back).toEqual({ table, row, column });
    }
  });
});

test('words of the narrative are framed on their page', async () => {
  const { disclosure, narrative, originals } = await openTwin('pdf');
  const lines = narrative?.split('\n') ?? [];
  const line = lines.findIndex((text) => /\d万元/u.test(text));
  const [amount = ''] = /[\d,.]+万元/u.exec(lines[line] ?? '') ?? [];
  const place = await originals.locate({ kind: 'narrative', line: line + 1, text: amount }, disclosure, narrative);
  expect(place).toMatchObject({ kind: 'page', exact: true });
});

test('a point beside any writing, and a table that is not there, have no place', async () => {
  const { name, disclosure, narrative, originals } = await openTwin('pdf');
  expect(await originals.cellAt({ file: name, page: 1, x: 0.99, y: 0.001 }, disclosure)).toBeNull();
  expect(await originals.locate({ kind: 'cell', table: 'none', row: 0, column: 0 }, disclosure, narrative)).toBeNull();
});

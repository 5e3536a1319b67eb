import { describe, expect, it } from 'vitest';
import { pairFiles } from '../../scripts/bench-tables/index.ts';
import { measureTables } from '../../scripts/bench-tables/measure.ts';
import { readTruth } from '../../scripts/bench-tables/truth.ts';
import { readDocument } from '../../src/readers/index.ts';
import { filled, ruled, writePdf } from '../fixtures/pdf/write-pdf.ts';

const XS = [80, 200, 320, 440];
const YS = [700, 680, 660, 640];
const CELLS = [
  ['Item', 'Planned', 'Spent'],
  ['Wages', '1200.00', '1300.00'],
  ['Goods', '340.50', '350.50'],
];
/** Nine cells in rows of three: six relations to the right, six downwards. */
const RELATIONS = 12;

const pageOf = (cells: readonly string[][], ys = YS) => ruled(XS, ys) + filled(XS, ys, cells);

/** A region of the ground truth, its rows counted from `first`. */
function region(page: number, cells: readonly string[][], first = 0): string {
  const inside = cells.flatMap((row, r) =>
    row.map(
      (text, c) =>
        `<cell id='${r * row.length + c}' start-row='${r + first}' start-col='${c}' end-row='${r + first}' end-col='${c}'>` +
        `<bounding-box x1='80' y1='640' x2='200' y2='660'/><content>${text} </content></cell>`,
    ),
  );
  return `<region id='0' page='${page}' col-increment='0' row-increment='${first}'>${inside.join('')}</region>`;
}

const truthOf = (...tables: string[]) =>
  readTruth(
    `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<document filename='a.pdf'>${tables
      .map((regions, id) => `<table id='${id}'>${regions}</table>`)
      .join('')}</document>`,
  );

async function measure(pages: readonly string[], ...tables: string[]) {
  const reading = await readDocument(writePdf(pages.map((content) => ({ content }))), 'a.pdf');
  return measureTables(reading, truthOf(...tables));
}

const withCell = (row: number, column: number, text: string) =>
  CELLS.map((line, r) => line.map((cell, c) => (r === row && c === column ? text : cell)));

describe('the measure on PDF files and ground truth of the set', () => {
  it('is 1.000 for a table that comes out', async () => {
    const { f, score, wrong } = await measure([pageOf(CELLS)], region(1, CELLS));
    expect([f, score, wrong]).toEqual([1, { truth: RELATIONS, read: RELATIONS, both: RELATIONS }, []]);
  });

  it('loses the relations of one wrong cell: two in a corner, four in the middle', async () => {
    const corner = await measure([pageOf(CELLS)], region(1, withCell(2, 2, '999.00')));
    const middle = await measure([pageOf(CELLS)], region(1, withCell(1, 1, '999.00')));
    expect([corner.f, middle.f]).toEqual([(RELATIONS - 2) / RELATIONS, (RELATIONS - 4) / RELATIONS]);
    expect([corner.silent, middle.silent]).toEqual([[1], [1]]);
  });

  it('takes a merged cell as one, and an end before its start as one row or column', () => {
    const cell = (row: number, column: number, end: string, text: string) =>
      `<cell start-row='${row}' start-col='${column}' ${end}><content>${text}</content></cell>`;
    const of = (end: string) =>
      truthOf(`<region page='1'>${cell(0, 0, end, 'Head')}${cell(1, 0, '', 'a')}${cell(1, 1, '', 'b')}</region>`)[0];
    expect(of("end-row='0' end-col='1'")?.cells[0]).toMatchObject({ rows: 1, columns: 2 });
    expect(of("end-row='0' end-col='-1'")?.cells[0]).toMatchObject({ rows: 1, columns: 1 });
    const backwards = truthOf(`<region page='1'>${cell(0, 9, "end-row='0' end-col='0'", 'x')}</region>`)[0];
    expect(backwards?.cells[0]).toMatchObject({ column: 9, columns: 1 });
  });

  it('measures a table over pages by page, and several tables of a file and of a page', async () => {
    const below = [500, 480, 460, 440];
    const other = CELLS.map((row) => row.map((text) => (/\d/u.test(text) ? '7.00' : `${text}s`)));
    // A header that is printed again over its rest is dropped by the reader: this one is another.
    const rest = other.map((row) => row.map((text) => (/\d/u.test(text) ? '8.00' : `More ${text}`)));
    const pages = [pageOf(CELLS) + pageOf(other, below), pageOf(rest)];
    const whole = region(1, CELLS) + region(2, rest, CELLS.length);
    const { f, score, pages: count } = await measure(pages, whole, region(1, other));
    expect([f, score.truth, count]).toEqual([1, 3 * RELATIONS, 2]);
    const missed = await measure([pageOf(CELLS), ''], whole);
    expect([missed.f, missed.wrong, missed.silent]).toEqual([2 / 3, [2], [2]]);
    const invented = await measure([pageOf(CELLS), pageOf(rest)], region(1, CELLS));
    expect([invented.f, invented.wrong]).toEqual([2 / 3, [2]]);
  });

  it('holds no kind of dash, quote, ligature or blank against a text', async () => {
    const printed = withCell(0, 0, "Of-fice 'x'");
    const { f } = await measure([pageOf(printed)], region(1, withCell(0, 0, 'Of–\ufb01ce ’x’')));
    expect(f).toBe(1);
  });
});

describe('the files of the set', () => {
  it('are pairs by name, in one folder or in several, whatever the case; others are named', () => {
    const { pairs, without } = pairFiles([
      ...['eu/eu-001.pdf', 'eu/eu-001-str.xml', 'eu/eu-001-reg.xml', 'eu/eu-001-fnc.xml'],
      ...['pdf/us-002.PDF', 'xml/us-002-str.xml', 'us/us-003.pdf', 'us/us-003-reg.xml'],
    ]);
    expect(pairs).toEqual([
      ['eu/eu-001.pdf', 'eu/eu-001-str.xml'],
      ['pdf/us-002.PDF', 'xml/us-002-str.xml'],
    ]);
    expect(without).toEqual(['us/us-003.pdf']);
  });
});

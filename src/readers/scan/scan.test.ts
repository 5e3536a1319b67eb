import { describe, expect, it } from 'vitest';
import { layOut } from '../drawn/layout.ts';
import { noticesOf } from '../drawn/notices.ts';
import { hasEngine, loadRecogniser, readScan, type Picture, type Recogniser } from './index.ts';
import { turnPlane, type Plane } from './plane.ts';

const DPI = 150;
const WIDTH = 900;
const HEIGHT = 600;

/** A picture of white paper on which boxes are painted. */
class Sheet {
  readonly plane: Plane = { width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT).fill(255) };
  readonly red = new Set<number>();

  box(x: number, y: number, width: number, height: number, tone = 0): this {
    for (let row = y; row < y + height; row++) this.plane.data.fill(tone, row * WIDTH + x, row * WIDTH + x + width);
    return this;
  }

  /** So many blocks beside each other: the recogniser of these tests reads their number. */
  blocks(x: number, y: number, count: number): this {
    for (let index = 0; index < count; index++) this.box(x + index * 12, y, 7, 20);
    return this;
  }

  /** A table of two columns and so many rows, 60 pixels high. */
  table(rows: number): this {
    for (let row = 0; row <= rows; row++) this.box(100, 150 + row * 60, 600, 2);
    for (const x of [100, 400, 699]) this.box(x, 150, 2, rows * 60);
    return this;
  }

  seal(x: number, y: number, side: number): this {
    for (let row = y; row < y + side; row++) for (let at = x; at < x + side; at++) this.red.add(row * WIDTH + at);
    return this;
  }

  /** Blocks in red, where nothing else stands. */
  redBlocks(x: number, y: number, count: number): this {
    for (let index = 0; index < count; index++)
      for (let row = y; row < y + 20; row++)
        for (let at = x + index * 12; at < x + index * 12 + 7; at++) this.red.add(row * WIDTH + at);
    return this;
  }

  picture(degrees = 0): Picture {
    const { data } = turnPlane(this.plane, (degrees * Math.PI) / 180);
    const pixels = new Uint8Array(data.length * 4);
    for (const [index, tone] of data.entries()) {
      const red = this.red.has(index);
      pixels.set(
        [red ? Math.max(tone, 225) * (tone < 128 ? 0 : 1) : tone, red ? 30 : tone, red ? 30 : tone, 255],
        index * 4,
      );
    }
    return { width: WIDTH, height: HEIGHT, data: pixels };
  }
}

/** Reads the number of blocks of ink in a line as a figure. */
const countBlocks: Recogniser = ({ width, height, data }) => {
  let [count, before] = [0, false];
  for (let x = 0; x < width; x++) {
    let inked = false;
    for (let y = 0; y < height; y++) inked ||= (data[y * width + x] ?? 255) < 100;
    if (inked && !before) count++;
    before = inked;
  }
  return Promise.resolve(count === 0 ? [] : [{ text: String(count), at: width / 2, confidence: 0.9 }]);
};

const frame = { page: 1, width: (WIDTH * 72) / DPI, height: (HEIGHT * 72) / DPI, dpi: DPI };

async function tablesOf(sheet: Sheet, degrees = 0, recogniser = countBlocks) {
  const content = await readScan(sheet.picture(degrees), frame, recogniser);
  const { items } = layOut(content);
  return { content, items, tables: items.flatMap((item) => (item.type === 'table' ? [item] : [])) };
}

const twoRows = () =>
  new Sheet().table(2).blocks(120, 170, 1).blocks(450, 170, 2).blocks(120, 230, 3).blocks(450, 230, 4);

describe('a page that is a picture', () => {
  it('gives its cells, with where each was read and how surely', async () => {
    const { tables, content } = await tablesOf(twoRows());
    expect(tables.map(({ cells }) => cells)).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    const notes = tables[0]?.notes.filter(({ kind }) => kind === 'scanned') ?? [];
    expect(notes.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(notes[0]?.text).toMatch(/^5\d\.\d 7\d\.\d [\d.]+ 9\d\.\d 90\.0$/u);
    expect(content.scan).toEqual({ dpi: 150, degrees: 0 });
  });

  it.each([-1.5, 0.7])('is set straight first (%s°)', async (degrees) => {
    const { tables, content } = await tablesOf(twoRows(), degrees);
    expect(tables.map(({ cells }) => cells)).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    expect(Math.abs(content.scan?.degrees ?? 0)).toBeCloseTo(Math.abs(degrees), 1);
  });

  it('is read through a red seal', async () => {
    const { tables } = await tablesOf(twoRows().seal(430, 160, 90));
    expect(tables.map(({ cells }) => cells)).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
  });

  it('is read where its writing is red and stands alone in its cell, and outside of tables', async () => {
    const sheet = new Sheet().table(2).blocks(120, 170, 1).redBlocks(450, 170, 2).blocks(120, 230, 3);
    const { items, content } = await tablesOf(sheet.redBlocks(450, 230, 4).redBlocks(120, 60, 5));
    expect(
      items.map((item) => (item.type === 'table' ? item.cells.flat() : item.pieces.map(({ text }) => text))),
    ).toEqual([['5'], ['1', '2', '3', '4']]);
    expect(content.redCells).toBe(0);
  });

  it('counts cells in which red writing may be lost: beside other writing, and under a seal', async () => {
    const beside = await tablesOf(twoRows().redBlocks(520, 170, 3));
    expect([beside.tables[0]?.cells.flat(), beside.content.redCells]).toEqual([['1', '2', '3', '4'], 1]);
    const empty = new Sheet().table(3).blocks(120, 170, 1).blocks(120, 230, 3);
    const { tables, content } = await tablesOf(empty.seal(430, 160, 140));
    expect(tables[0]?.cells.flat()).toEqual(['1', '', '3', '', '', '']);
    expect(content.redCells).toBe(3);
    const notices = noticesOf(content, layOut(content));
    expect(notices).toContainEqual({ id: 'red-not-read', values: { page: 1, count: 3 }, place: { page: 1 } });
  });

  it('is cut with the pale strokes at the ends of its writing', async () => {
    const crops: number[] = [];
    const measure: Recogniser = ({ width, data }) => {
      crops.push(data.filter((tone, at) => tone < 225 && Math.floor(at / width) === 24).length / width);
      return Promise.resolve([{ text: '1', at: width / 2, confidence: 1 }]);
    };
    await tablesOf(new Sheet().table(1).blocks(450, 170, 3), 0, measure);
    await tablesOf(
      new Sheet().table(1).blocks(450, 170, 2).box(434, 178, 12, 3, 200).box(474, 170, 7, 20, 195),
      0,
      measure,
    );
    const [dark = 0, pale = 0] = crops;
    expect(pale).toBeGreaterThan(dark);
  });

  it('keeps a pale point of small print and loses a speck', async () => {
    const inked: number[] = [];
    const sum: Recogniser = ({ width, data }) => {
      inked.push(data.filter((tone) => tone < 225).length);
      return Promise.resolve([{ text: '1', at: width / 2, confidence: 1 }]);
    };
    const figure = () => new Sheet().table(1).blocks(450, 170, 2);
    await tablesOf(figure(), 0, sum);
    await tablesOf(figure().box(459, 188, 2, 2, 190), 0, sum);
    await tablesOf(figure().box(458, 187, 3, 3, 200).box(459, 188, 1, 1, 90), 0, sum);
    const [plain = 0, speck, point = 0] = inked;
    expect([speck, point > plain]).toEqual([plain, true]);
  });

  it('has no line in a stroke of a large character', async () => {
    const { content } = await tablesOf(twoRows().box(300, 60, 60, 4));
    expect(content.marks.some(({ y0 }) => y0 < 40)).toBe(false);
  });

  it('has a line no longer for a stroke that stands in its way', async () => {
    const tops = async (sheet: Sheet) => {
      const { marks } = (await tablesOf(sheet)).content;
      return marks.flatMap(({ run, y0 }) => (run === 'vertical' ? [Math.round(y0)] : [])).toSorted();
    };
    const plain = await tops(twoRows());
    expect(await tops(twoRows().box(400, 128, 2, 22))).toEqual(plain);
    const open = twoRows().box(400, 128, 2, 22).box(100, 128, 2, 22).box(699, 128, 2, 22);
    expect(await tops(open)).not.toEqual(plain);
  });

  it('keeps what stands outside its table in lines, and tells ink of which nothing was read', async () => {
    const { items } = await tablesOf(twoRows().blocks(120, 60, 5));
    expect(items.map((item) => (item.type === 'line' ? item.pieces.map(({ text }) => text) : 'table'))).toEqual([
      ['5'],
      'table',
    ]);
    const blind = await tablesOf(twoRows(), 0, () => Promise.resolve([]));
    expect(blind.tables[0]?.cells.flat()).toEqual(['\ufffd', '\ufffd', '\ufffd', '\ufffd']);
  });
});

describe('what a recogniser gets wrong for certain', () => {
  const answering =
    (...answers: string[]): Recogniser =>
    ({ width }) => {
      const texts = [...(answers.shift() ?? '')];
      const step = (width - 80) / texts.length;
      return Promise.resolve(texts.map((text, index) => ({ text, at: 40 + (index + 0.5) * step, confidence: 1 })));
    };

  it('is put right by shape and by the figures around', async () => {
    const sheet = new Sheet().table(3);
    for (const [row, figure] of [0, 1, 2].entries()) sheet.blocks(120, 170 + row * 60, 2 + figure);
    // A triangle in outline before a figure, a dash, and a figure.
    for (let row = 0; row < 20; row++)
      sheet.box(450 + 10 - row / 2, 170 + row, 2, 1).box(450 + 8 + row / 2, 170 + row, 2, 1);
    sheet.box(450, 188, 20, 2).blocks(480, 170, 2).box(450, 240, 24, 3).blocks(450, 290, 3);
    const { tables } = await tablesOf(sheet, 0, answering('甲', '36', '乙', '一', '丙', '1,234'));
    expect(tables[0]?.cells).toEqual([
      ['甲', '△36'],
      ['乙', '—'],
      ['丙', '1,234'],
    ]);
  });

  it('is left out where nothing stands: a recogniser sees signs in the white beside writing', async () => {
    const invents: Recogniser = ({ width }) =>
      Promise.resolve([
        { text: '東', at: 10, confidence: 0.3 },
        { text: '1', at: width / 2, confidence: 1 },
        { text: '9', at: width - 8, confidence: 0.9 },
      ]);
    const { tables } = await tablesOf(twoRows(), 0, invents);
    expect(tables[0]?.cells.flat()).toEqual(['1', '1', '1', '1']);
  });

  it('takes a narrow ring for 0 and leaves a round one', async () => {
    const sheet = new Sheet()
      .table(2)
      .box(120, 170, 11, 20)
      .box(450, 170, 20, 20)
      .blocks(120, 230, 2)
      .blocks(450, 230, 2);
    const { tables } = await tablesOf(sheet, 0, answering('○', '○', '12', '34'));
    expect(tables[0]?.cells.flat()).toEqual(['0', '○', '12', '34']);
    const stops = new Sheet()
      .table(2)
      .box(120, 170, 11, 20)
      .box(450, 182, 8, 8)
      .blocks(120, 230, 2)
      .blocks(450, 230, 2);
    const read = await tablesOf(stops, 0, answering('。', '。', '12', '34'));
    expect(read.tables[0]?.cells.flat()).toEqual(['0', '。', '12', '34']);
  });

  it('takes 、 between thousands for a comma, and leaves it behind a number', async () => {
    const { tables } = await tablesOf(twoRows(), 0, answering('86、400', '1、', '1、234、567', '320,000'));
    expect(tables[0]?.cells.flat()).toEqual(['86,400', '1、', '1,234,567', '320,000']);
  });

  it('takes a point between thousands for the comma that the other figures have', async () => {
    const { tables } = await tablesOf(twoRows(), 0, answering('1,234', '320.000', '5,678,900', '１，２００'));
    expect(tables[0]?.cells).toEqual([
      ['1,234', '320,000'],
      ['5,678,900', '1,200'],
    ]);
    const below = twoRows().box(459, 185, 3, 8).box(471, 185, 3, 8);
    const tailed = await tablesOf(below, 0, answering('甲', '1.234', '乙', '320.000'));
    expect(tailed.tables[0]?.cells.flat()).toEqual(['甲', '1.234', '乙', '320.000']);
    const tail = twoRows().box(459, 186, 3, 8);
    const one = await tablesOf(tail, 0, answering('甲', '1.234', '乙', '3.580.522'));
    expect(one.tables[0]?.cells.flat()).toEqual(['甲', '1,234', '乙', '3,580,522']);
    const plain = await tablesOf(twoRows(), 0, answering('0.250', '1.234', '320.000', '12'));
    expect(plain.tables[0]?.cells.flat()).toEqual(['0.250', '1.234', '320.000', '12']);
  });
});

// Engine and model are no part of the default install: `npm run scans:install`.
describe.skipIf(!hasEngine())('the recogniser of PP-OCRv4', () => {
  it('reads nothing on white paper', async () => {
    const recogniser = await loadRecogniser();
    const blank = { width: 160, height: 48, data: new Uint8Array(160 * 48).fill(255) };
    expect(await recogniser?.(blank)).toEqual([]);
  });

  it('reads figures of a drawn page', async () => {
    const { createCanvas } = await import('@napi-rs/canvas');
    const canvas = createCanvas(480, 48);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 480, 48);
    context.fillStyle = '#000';
    context.font = '36px sans-serif';
    context.fillText('1,234,567.89', 60, 38);
    const { data } = context.getImageData(0, 0, 480, 48);
    const plane = {
      width: 480,
      height: 48,
      data: Uint8Array.from({ length: 480 * 48 }, (_, index) => data[index * 4] ?? 0),
    };
    const read = (await (await loadRecogniser())?.(plane)) ?? [];
    expect(read.map(({ text }) => text).join('')).toContain('1,234,567.89');
  });
});

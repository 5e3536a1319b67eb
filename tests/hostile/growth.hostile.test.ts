import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { assembleBudget } from '../../src/budget/index.ts';
import { checkDisclosure } from '../../src/checks/index.ts';
import { readDocument } from '../../src/readers/index.ts';
import { makeNarrative, makeSynthetic } from '../world/index.ts';
import { tell } from './support/tell.ts';

/** Four times as much takes four times as long, and sixteen times where each piece is held against all others. */
const MOST = 8;

/** A workbook of so many sheets, each a table of accounts, as a document and as a disclosure. */
async function readSheets(count: number): Promise<() => Promise<unknown>> {
  const book = utils.book_new();
  for (let sheet = 0; sheet < count; sheet++) {
    const rows = Array.from({ length: 40 }, (_, row) => [
      `20101${String(row).padStart(2, '0')}`,
      `科目${row}`,
      row + 0.5,
    ]);
    const head = [
      [`云州市青禾区财政局2026年部门预算支出明细表${sheet}`],
      ['单位：万元'],
      ['科目编码', '科目名称', '预算数'],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet([...head, ...rows]), `表${sheet}`);
  }
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const overrides = { department: '云州市青禾区财政局', year: 2026 };
  return async () => assembleBudget(await readDocument(bytes, 'a.xlsx'), { files: [] }, overrides);
}

const synthetic = makeSynthetic({ seed: 7 });
const narrative = makeNarrative(synthetic);

/** The narrative of an invented department so many times over, held against its tables. */
function checkText(times: number): Promise<() => Promise<unknown>> {
  const text = narrative.repeat(times);
  return Promise.resolve(() => Promise.resolve(checkDisclosure(synthetic.disclosure, { narrative: text })));
}

/** A PDF of so many pages of plain writing. */
function readPages(count: number): Promise<() => Promise<unknown>> {
  const lineOf = (page: number, at: number) =>
    `1 0 0 1 50 ${780 - at * 14} Tm (Account ${page * 50 + at} of the year: ${page + at},234.50) Tj`;
  const contentOf = (page: number) =>
    `BT /F1 10 Tf ${Array.from({ length: 50 }, (_, at) => lineOf(page, at)).join('\n')} ET`;
  const contents = Array.from({ length: count }, (_, page) => contentOf(page));
  const kids = contents.map((_, page) => `${page * 2 + 5} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, page) => [
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${page * 2 + 4} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${starts.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  const bytes = new TextEncoder().encode(file + end);
  return Promise.resolve(() => readDocument(bytes, 'a.pdf'));
}

/** Processor seconds of some work: the least of two runs, as other programs and the collector only add to it. */
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 2; run++) {
    const begun = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

it.each([
  ['a workbook of 60, 120 and 240 sheets', 60, readSheets],
  ['a narrative 10, 20 and 40 times as long as a usual one, held against the tables', 10, checkText],
  ['a PDF of 25, 50 and 100 pages of writing', 25, readPages],
] as const)('time grows with the size and no faster: %s', async (what, size, prepare) => {
  // What is loaded or compiled once is not the cost of any of them.
  await secondsOf(await prepare(Math.ceil(size / 2)));
  const times: number[] = [];
  for (const factor of [1, 2, 4]) times.push(await secondsOf(await prepare(size * factor)));
  const [once = 0, twice = 0, fourTimes = 0] = times;
  const grown = [twice / once, fourTimes / once].map((ratio) => ratio.toFixed(1)).join(' and ');
  expect(`${grown}: ${fourTimes / once < MOST}`).toBe(`${grown}: true`);
  tell('Growth', what, `twice and four times as much takes, of processor time, not more than ${MOST} times as long`);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled, writePdf } from '../../../tests/fixtures/pdf/write-pdf.ts';
import { startNearWorker, undrawn } from './near-worker.ts';
import { AnnotationMode, getDocument, OPS } from './pdfjs.ts';
import { documentOptions } from './source.ts';

const FOLDER = join(import.meta.dirname, '../../../tests/fixtures/pdf');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

/** The operations of all pages of a file, with the fonts and glyph outlines that were sent for them. */
async function operationsOf(bytes: Uint8Array, options: object) {
  const task = getDocument({ ...documentOptions(bytes), ...options, stopAtErrors: true });
  const document = await task.promise;
  const pages: unknown[] = [];
  const sent: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
    await new Promise(setImmediate);
    sent.push(...[...(page.commonObjs as Iterable<[string, unknown]>)].map(([id]) => id));
    const names = fontNames(fnArray, argsArray as unknown[][]);
    // pdf.js numbers files and fonts through.
    const plain = JSON.stringify(argsArray)
      .replaceAll(/g_d\d+_f/gu, 'f')
      .replaceAll(/img_p\d+_\d+|_d\d+_/gu, '');
    pages.push({ fnArray, plain, fonts: names.map((font) => kindOf(page.commonObjs.get(font))) });
  }
  await task.destroy();
  return { pages, outlines: sent.filter((id) => id.includes('_path_')).length };
}

/** With the near worker, and as pdf.js does it by itself. */
async function bothWays(bytes: Uint8Array) {
  const worker = await startNearWorker();
  expect(worker).not.toBeNull();
  const near = await operationsOf(bytes, { worker, ...undrawn() });
  worker?.destroy();
  return { near, plain: await operationsOf(bytes, {}) };
}

function fontNames(fnArray: readonly number[], argsArray: readonly unknown[][]): string[] {
  return argsArray.filter((_, index) => fnArray[index] === OPS.setFont).map(([font]) => String(font));
}

function kindOf(font: Record<string, unknown>) {
  const { name, bold, black, vertical, isType3Font, fontMatrix } = font;
  return { name, bold, black, vertical, isType3Font, fontMatrix };
}

/** pdf.js says nothing of its messages and of the start of its worker: where this fails after an update, see `near-worker.ts`. */
describe('the near worker of pdf.js', () => {
  it.each(FILES)('hands over of %s what the own way of pdf.js copies', async (name) => {
    const worker = await startNearWorker();
    expect(worker).not.toBeNull();
    const { near, plain } = await bothWays(new Uint8Array(readFileSync(join(FOLDER, name))));
    expect(near.pages).toEqual(plain.pages);
  });

  it('makes no outlines of characters, which pdf.js makes to draw them', async () => {
    const { near, plain } = await bothWays(writePdf([{ content: filled([50, 150], [780, 760], [['Total']]) }]));
    expect(near.pages).toEqual(plain.pages);
    expect([near.outlines, plain.outlines]).toEqual([0, 5]);
  });

  it('is left to pdf.js where the worker has no start that is known', async () => {
    expect(await startNearWorker(() => Promise.resolve({}))).toBeNull();
    expect(await startNearWorker(() => Promise.resolve({ WorkerMessageHandler: {} }))).toBeNull();
  });
});

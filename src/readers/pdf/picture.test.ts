import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { filled, writePdf } from '../../../tests/fixtures/pdf/write-pdf.ts';
import { openPictures } from './picture.ts';

const bytes = () => writePdf([{ content: filled([50, 150], [780, 760], [['Total']]) }]);

/** Errors of promises that nobody holds, which end the process. */
async function unheld(work: () => Promise<void>): Promise<unknown[]> {
  const errors: unknown[] = [];
  const note = (error: unknown) => void errors.push(error);
  process.on('unhandledRejection', note);
  try {
    await work();
    await setTimeout(100);
  } finally {
    process.off('unhandledRejection', note);
  }
  return errors;
}

it('a book is closed whenever its reader is done with it: unread, read, or while a page is drawn', async () => {
  const errors = await unheld(async () => {
    await (await openPictures(bytes(), 'a.pdf')).close();
    const read = await openPictures(bytes(), 'a.pdf');
    expect((await read.read(1))?.glyphs.length).toBe(5);
    await read.close();
    const drawn = await openPictures(bytes(), 'a.pdf');
    const drawing = drawn.draw(1, 100);
    await drawn.close();
    await drawing;
  });
  expect(errors).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { bar, filled, line, ruled, writePdf } from '../../../tests/fixtures/pdf/write-pdf.ts';
import { readPdf } from './index.ts';

const xs = [50, 150, 250];
const ys = [780, 760, 740];
const cells = [
  ['Item', 'Amount'],
  ['Total', '1,234.00'],
];

/**
 * pdf.js does not document the numbers in the data of its paths and has changed them between releases. If no table is
 * found here after an update, compare `DrawOPS` in pdfjs-dist/legacy/build/pdf.mjs with the numbers in paths.ts.
 */
describe('pdf.js still draws lines as paths.ts understands them', () => {
  it.each([
    ['strokes', line],
    ['filled rectangles', bar],
  ])('a table drawn with %s is found', async (_, draw) => {
    const document = await readPdf(writePdf([{ content: ruled(xs, ys, draw) + filled(xs, ys, cells) }]), 'canary.pdf');
    expect(document.blocks).toMatchObject([{ type: 'grid', cells }]);
  });
});

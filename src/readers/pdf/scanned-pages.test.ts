import { describe, expect, it } from 'vitest';
import { packObjects } from '../../../tests/fixtures/pdf/write-pdf.ts';
import type { Recogniser } from '../scan/index.ts';
import { readPdf } from './index.ts';

/** A PDF file of one page of A4 that is a grey picture of so many pixels across; a black box stands where writing would. */
function scan(width: number): Uint8Array {
  const height = Math.round((width * 842) / 595);
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_unused, x) =>
      y > height / 2 && y < height / 2 + 20 && x > width / 3 && x < width / 3 + 12 ? '00' : 'ff',
    ).join(''),
  );
  const data = `${rows.join('')}>`;
  const content = 'q 595 0 0 842 0 0 cm /I Do Q';
  return packObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 ` +
        `/Filter /ASCIIHexDecode /Length ${data.length} >>\nstream\n${data}\nendstream`,
    ],
    '/Size 6 /Root 1 0 R',
  );
}

const says: Recogniser = () =>
  Promise.resolve([...'一百'].map((text, index) => ({ text, at: 50 + index, confidence: 1 })));
const seen = async (width: number, recogniser: Recogniser | null) => {
  const { blocks, notices } = await readPdf(scan(width), 'scan.pdf', recogniser);
  const texts = blocks.map((block) => (block.type === 'grid' ? 'grid' : block.text));
  return { texts, notices: notices.map(({ id, values }) => ({ id, ...values })) };
};

describe('a PDF file of pictures', () => {
  it('is reported and not read where nobody asks for it', async () => {
    expect(await seen(1240, null)).toEqual({
      texts: [],
      notices: [{ id: 'page-is-picture', page: 1, how: 'picture' }],
    });
  });

  it('is read by the recogniser, and said to be a scan', async () => {
    expect(await seen(1240, says)).toEqual({ texts: ['一百'], notices: [{ id: 'page-scanned', page: 1, dpi: 150 }] });
  });

  it('is refused where it lies on its side, with how to turn it', async () => {
    // Sure of what is long: a box that is higher than wide is, once it has been turned.
    const sideways: Recogniser = ({ width }) =>
      Promise.resolve([{ text: '一', at: width / 2, confidence: width > 130 ? 0.95 : 0.2 }]);
    const refused = [{ id: 'scan-turned', page: 1, degrees: 90 }];
    expect(await seen(1240, sideways)).toEqual({ texts: [], notices: refused });
  });

  it('is read as it lies where nothing can be read from it whichever way it is turned', async () => {
    const unsure: Recogniser = ({ width }) => Promise.resolve([{ text: '一', at: width / 2, confidence: 0.2 }]);
    expect((await seen(1240, unsure)).notices).toEqual([{ id: 'page-scanned', page: 1, dpi: 150 }]);
  });

  it('is refused below 150 pixels an inch, with the reason', async () => {
    const refused = [{ id: 'scan-too-coarse', page: 1, dpi: 110, least: 150 }];
    expect(await seen(909, says)).toEqual({ texts: [], notices: refused });
  });
});

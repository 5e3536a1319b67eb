import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { PictureBook } from '../../src/readers/index.ts';
import { Random } from '../../tests/world/index.ts';

/** How a page is scanned: pixels an inch, and the seed of what chance does to it. */
export interface Scanning {
  dpi: number;
  seed: number;
}

/** A page goes in askew by up to so many degrees; noise of so many tones; how hard JPEG packs it, in percent of its quality. */
const MOST_DEGREES = 1.2;
const NOISE = 7;
const QUALITY = { from: 60, to: 80 };

interface ScannedPage {
  jpeg: Uint8Array;
  width: number;
  height: number;
  /** In points. */
  size: { width: number; height: number };
}

/**
 * Makes a scan of a PDF file's pages: each is drawn, turned a little, made noisy and packed as JPEG, and a PDF file with these
 * pictures comes out. The same seed gives the same scan. Throws where a page cannot be drawn.
 */
export async function scanPdf(
  book: PictureBook,
  { dpi, seed }: Scanning,
  pages: readonly number[],
): Promise<Uint8Array> {
  const scanned: ScannedPage[] = [];
  for (const page of pages) {
    const chance = new Random(seed * 1000 + page);
    const random = () => chance.next();
    const content = await book.read(page);
    const drawn = await book.pixels(page, dpi);
    if (!content || !drawn) throw new Error(`page ${page} cannot be drawn`);
    const sheet = createCanvas(drawn.width, drawn.height);
    sheet.getContext('2d').putImageData(new ImageData(drawn.data, drawn.width, drawn.height), 0, 0);
    const canvas = createCanvas(drawn.width, drawn.height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#f6f4ee';
    context.fillRect(0, 0, drawn.width, drawn.height);
    context.translate(drawn.width / 2, drawn.height / 2);
    context.rotate(((random() * 2 - 1) * MOST_DEGREES * Math.PI) / 180);
    context.globalAlpha = 0.96;
    context.drawImage(sheet, -drawn.width / 2, -drawn.height / 2);
    const pixels = context.getImageData(0, 0, drawn.width, drawn.height);
    addNoise(pixels.data, random);
    context.putImageData(pixels, 0, 0);
    const quality = QUALITY.from + Math.floor(random() * (QUALITY.to - QUALITY.from));
    const jpeg = canvas.toBuffer('image/jpeg', quality);
    const { width, height } = drawn;
    scanned.push({ jpeg, width, height, size: { width: content.width, height: content.height } });
  }
  return packPictures(scanned);
}

/** Adds the same noise to the three channels of a pixel, about normally distributed. */
function addNoise(data: Uint8ClampedArray, random: () => number): void {
  for (let at = 0; at < data.length; at += 4) {
    const noise = (random() + random() + random() - 1.5) * 2 * NOISE;
    for (let channel = at; channel < at + 3; channel++) data[channel] = (data[channel] ?? 0) + noise;
  }
}

/** A PDF file whose pages are these pictures, each as large as its page. */
export function packPictures(pages: readonly ScannedPage[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const add = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (head: string, stream?: string | Uint8Array): void => {
    offsets.push(length);
    add(`${offsets.length} 0 obj\n${head}\n`);
    if (stream !== undefined) {
      add('stream\n');
      add(stream);
      add('\nendstream\n');
    }
    add('endobj\n');
  };
  add('%PDF-1.4\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ')}] >>`,
  );
  for (const { jpeg, width, height, size } of pages) {
    const first = offsets.length + 1;
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.width} ${size.height}] ` +
        `/Resources << /XObject << /I ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`,
    );
    const content = `q ${size.width} 0 0 ${size.height} 0 0 cm /I Do Q`;
    object(`<< /Length ${content.length} >>`, content);
    object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
        `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
  }
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}` +
      `trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}

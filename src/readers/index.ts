import { Problem } from '../problem.ts';
import { detectFormat, explainFormat, isRead } from './detect.ts';
import type { Document, Reading, ReadFormat } from './document.ts';
import { limits } from './limits.ts';
import type { PictureBook } from './pdf/picture.ts';
import { removeInvisible } from './invisible.ts';
import { maskPersonalNumbers, type PersonalDecision } from './personal/index.ts';
import type { Recogniser } from './scan/index.ts';

/**
 * Reads a file of any supported format into a Document; the format is told by its content, never by its name. Personal
 * numbers are masked, but for what a person has decided. `scans`: pages of PDF files that are pictures are read too, where engine
 * and model are installed. Throws a Problem when the file cannot be read or is of no supported format.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  decisions: readonly PersonalDecision[] = [],
  { scans = false }: { scans?: boolean } = {},
): Promise<Document> {
  const format = detectFormat(bytes);
  if (!isRead(format)) throw new Problem(explainFormat(bytes), {}, { place: { file } });
  const recogniser = scans && format === 'pdf' ? await (await import('./scan/index.ts')).loadRecogniser() : null;
  const read = await READERS[format](bytes, file, recogniser);
  checkTexts(read);
  // What nobody sees goes first: it would hide a number from the masks.
  return maskPersonalNumbers(removeInvisible({ ...read, format }), decisions);
}

/** Throws a Problem for a text far longer than any of a disclosure, which no pattern is tried on. */
function checkTexts({ file, blocks }: Reading): void {
  const most = limits().characters;
  for (const block of blocks) {
    const texts = block.type === 'grid' ? block.cells : [[block.text]];
    if (texts.some((line) => line.some((text) => text.length > most)))
      throw new Problem('text-too-long', { most }, { place: { file, ...block.place } });
  }
}

/** Is this an old Word file, which LibreOffice reads first? */
export function isReadByOffice(bytes: Uint8Array): boolean {
  return detectFormat(bytes) === 'doc';
}

type Reader = (bytes: Uint8Array, file: string, recogniser: Recogniser | null) => Promise<Reading>;

const readWorkbook: Reader = async (bytes, file) => (await import('./xlsx/index.ts')).readWorkbook(bytes, file);

/**
 * A reader for each format that is read. Each is loaded when its format first comes up: the PDF reader alone is larger than
 * all the rest.
 */
const READERS: Readonly<Record<ReadFormat, Reader>> = {
  // A plain array of its own: the PDF engine refuses a Buffer and takes over what it is given.
  pdf: async (bytes, file, recogniser) =>
    (await import('./pdf/index.ts')).readPdf(new Uint8Array(bytes), file, recogniser),
  ofd: async (bytes, file) => (await import('./ofd/index.ts')).readOfd(bytes, file),
  xlsx: readWorkbook,
  xls: readWorkbook,
  docx: async (bytes, file) => (await import('./docx/index.ts')).readDocx(bytes, file),
  doc: async (bytes, file) => (await import('./doc/index.ts')).readDoc(bytes, file),
  html: async (bytes, file) => (await import('./html/index.ts')).readHtml(bytes, file),
  csv: async (bytes, file) => (await import('./csv/index.ts')).readCsv(bytes, file),
  text: async (bytes, file) => (await import('./text/index.ts')).readText(bytes, file),
};

/** Opens a PDF or OFD file for pictures of its pages: see `PictureBook`. Throws a Problem when it cannot be opened. */
export async function openPictures(bytes: Uint8Array, file: string): Promise<PictureBook> {
  if (detectFormat(bytes) === 'ofd') return (await import('./ofd/index.ts')).openOfdPictures(bytes, file);
  return (await import('./pdf/index.ts')).openPictures(bytes, file);
}

/** Can pages of this format be opened by `openPictures`? */
export function hasPictures(format: ReadFormat): boolean {
  return format === 'pdf' || format === 'ofd';
}

/** Are the engine and the model for scanned pages installed (`npm run scans:install`)? */
export async function canReadScans(): Promise<boolean> {
  return (await import('./scan/index.ts')).hasEngine();
}

export { openAttachments } from './attachments.ts';
export { DEFAULT_LIMITS, setLimits, type LimitName, type Limits } from './limits.ts';
export { mergeDocuments } from './merge.ts';
export type { Block, Document, Grid, PersonalNumber, ReadFormat } from './document.ts';
export type { Decided, PersonalDecision } from './personal/index.ts';
export type { PageContent } from './drawn/index.ts';
export type { PictureBook } from './pdf/picture.ts';

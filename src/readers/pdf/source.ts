import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Problem } from '../../problem.ts';
import { readContent } from './content.ts';
import type { PageFrame } from './machine.ts';
import { inflateAtOnce } from './inflate.ts';
import { startNearWorker, undrawn } from './near-worker.ts';
import { mainDirection, type Matrix, type PageContent } from '../drawn/index.ts';
import {
  AnnotationMode,
  getDocument,
  InvalidPDFException,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type PdfFont,
} from './pdfjs.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Pictures of more pixels are not decoded: no scanner makes them, and they could fill the memory. */
const MOST_PIXELS = 100_000_000;

/** An opened PDF file. Must be closed. */
export interface PdfSource {
  pages: number;
  /**
   * What shows on a page (from 1); `whole` is false when the reading broke off at a damaged part, `turn` is by how many degrees
   * it was turned further than the file says, so that its writing runs to the right.
   */
  readPage(page: number): Promise<{ content: PageContent; whole: boolean; turn: number }>;
  /** Can all of the page's text be reached? */
  hasWholeText(page: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a PDF file. `strict` makes reading break off at any damage, otherwise pdf.js reads what it can.
 * Throws a Problem when the file is no PDF, is broken beyond reading, or is locked by a password.
 */
export async function openPdf(bytes: Uint8Array, file: string, strict: boolean): Promise<PdfSource> {
  const { task, close } = await startTask(bytes, strict);
  try {
    const document = await task.promise;
    const layers = await document.getOptionalContentConfig();
    return {
      pages: document.numPages,
      readPage: (page) => readPage(document, page, (layer) => Boolean(layers.isVisible(layer))),
      hasWholeText: (page) => hasWholeText(document, page),
      close,
    };
  } catch (error) {
    await close();
    throw explain(error, file);
  }
}

/**
 * What pdf.js alone does of reading a file: finds the operations of its pages, of which nothing is made. For measuring. Out: how many pages
 * and operations there are. Throws what pdf.js throws.
 */
export async function countOperations(bytes: Uint8Array): Promise<{ pages: number; operations: number }> {
  const { task, close } = await startTask(bytes, false);
  try {
    const document = await task.promise;
    let operations = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { fnArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
      operations += fnArray.length;
      page.cleanup();
    }
    return { pages: document.numPages, operations };
  } finally {
    await close();
  }
}

/** Lets pdf.js open a file to be read. Must be closed. */
async function startTask(bytes: Uint8Array, strict: boolean) {
  const worker = await startNearWorker();
  const task = getDocument({
    ...documentOptions(bytes),
    ...undrawn(),
    ...(worker && { worker }),
    stopAtErrors: strict,
  });
  const release = inflateAtOnce();
  const close = async (): Promise<void> => {
    await task.destroy();
    worker?.destroy();
    release();
  };
  return { task, close };
}

/** How pdf.js is to open a file: with the resources of its package and nothing else. */
export function documentOptions(bytes: Uint8Array) {
  return {
    // pdf.js takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    verbosity: 0,
    maxImageSize: MOST_PIXELS,
    cMapUrl: join(PACKAGE, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(PACKAGE, 'standard_fonts') + sep,
    wasmUrl: join(PACKAGE, 'wasm') + sep,
    iccUrl: join(PACKAGE, 'iccs') + sep,
    useSystemFonts: false,
    // For the fonts' names, which alone tell bold ones.
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
  };
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  visible: (layer: unknown) => boolean,
): Promise<{ content: PageContent; whole: boolean; turn: number }> {
  const page = await document.getPage(number);
  try {
    const operations = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
    const whole = !brokeOff(page);
    // Fonts are ready a few steps after the operations that were waited for.
    await setImmediate();
    const font = (name: string): PdfFont | null => {
      // Where a font is damaged, pdf.js has an error message in its place.
      const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
      return typeof found === 'object' ? found : null;
    };
    const read = (turn: number): PageContent => {
      const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
      const matrix = viewport.transform as unknown as Matrix;
      const frame: PageFrame = { page: number, width: viewport.width, height: viewport.height, matrix };
      return readContent(operations, frame, { font, visible });
    };
    const content = read(0);
    const turn = (360 - mainDirection(content.glyphs)) % 360;
    return { content: turn === 0 ? content : read(turn), whole, turn };
  } finally {
    page.cleanup();
  }
}

/**
 * Did the reading of the operations that were just awaited end in an error? pdf.js (6.5) then resolves with what it has
 * and drops the error; it shows only in the state it keeps, which has no reader left at this moment.
 */
function brokeOff(page: PDFPageProxy): boolean {
  const { _intentStates: states } = page as unknown as { _intentStates: Map<string, { streamReader: unknown }> };
  return [...states.values()].some(({ streamReader }) => streamReader === null);
}

async function hasWholeText(document: PDFDocumentProxy, number: number): Promise<boolean> {
  try {
    const page = await document.getPage(number);
    await page.getTextContent();
    return true;
  } catch {
    return false;
  }
}

function explain(error: unknown, file: string): Problem {
  const at = { place: { file }, cause: error };
  if (error instanceof PasswordException) return new Problem('pdf-locked', {}, at);
  return new Problem(error instanceof InvalidPDFException ? 'pdf-damaged' : 'pdf-unreadable', {}, at);
}

import { Problem } from '../problem.ts';
import { detectFormat, explainFormat } from './detect.ts';
import type { Document } from './document.ts';
import { maskPersonalNumbers } from './mask.ts';

/**
 * Reads a file of any supported format into a Document; the format is told by its content, never by its name. Personal
 * numbers are masked. Throws a Problem when the file cannot be read or is of no supported format.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Document> {
  return maskPersonalNumbers(await read(bytes, file));
}

/** Each reader is loaded when its format first comes up: the PDF reader alone is larger than all the rest. */
async function read(bytes: Uint8Array, file: string): Promise<Document> {
  switch (detectFormat(bytes)) {
    case 'pdf':
      // A plain array of its own: the PDF engine refuses a Buffer and takes over what it is given.
      return (await import('./pdf/index.ts')).readPdf(new Uint8Array(bytes), file);
    case 'xlsx':
    case 'xls':
      return (await import('./xlsx/index.ts')).readWorkbook(bytes, file);
    case 'docx':
      return (await import('./docx/index.ts')).readDocx(bytes, file);
    case 'doc':
      return (await import('./doc/index.ts')).readDoc(bytes, file);
    case 'html':
      return (await import('./html/index.ts')).readHtml(bytes, file);
    case 'text':
      return (await import('./text/index.ts')).readText(bytes, file);
    default: {
      const { message, hint } = explainFormat(bytes);
      throw new Problem(message, { place: { file }, hint });
    }
  }
}

export { mergeDocuments } from './merge.ts';
export type { Document } from './document.ts';

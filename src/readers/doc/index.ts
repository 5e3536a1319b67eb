import { Problem } from '../../problem.ts';
import type { Reading } from '../document.ts';
import { readDocx } from '../docx/index.ts';
import { limits } from '../limits.ts';
import { convertToDocx, findOffice } from './office.ts';

/** LibreOffice is ended before the process that waits for it would be, which could then end nothing any more. */
const SPARE_SECONDS = 5;

/** What reads a .doc: where LibreOffice is, and how long it may take in milliseconds (the limit of reading, where nothing is said). */
export interface DocOptions {
  findOffice?: () => Promise<string | null>;
  timeout?: number;
}

/**
 * Reads a Word document of the old format (.doc) by way of LibreOffice and .docx.
 * Throws a Problem where LibreOffice is not installed or cannot convert the file.
 */
export async function readDoc(bytes: Uint8Array, file: string, options: DocOptions = {}): Promise<Reading> {
  const office = await (options.findOffice ?? findOffice)();
  if (office === null) {
    throw new Problem('doc-needs-libreoffice', {}, { place: { file } });
  }
  let converted: Uint8Array;
  try {
    converted = await convertToDocx(
      office,
      bytes,
      options.timeout ?? Math.max(1, limits().seconds - SPARE_SECONDS) * 1000,
    );
  } catch (cause) {
    throw new Problem('doc-not-converted', {}, { place: { file }, cause });
  }
  return readDocx(converted, file);
}

export { findOffice } from './office.ts';

import { Problem } from '../../problem.ts';
import type { Reading } from '../document.ts';
import { readDocx } from '../docx/index.ts';
import { convertToDocx, findOffice } from './office.ts';

/** What reads a .doc: where LibreOffice is, and how long it may take in milliseconds. */
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
    throw new Problem('Reading .doc files needs LibreOffice, which is not installed.', {
      place: { file },
      hint: 'Install it (`sudo apt-get install libreoffice-writer`, `brew install --cask libreoffice`) or save the file as .docx.',
    });
  }
  let converted: Uint8Array;
  try {
    converted = await convertToDocx(office, bytes, options.timeout ?? 120_000);
  } catch (cause) {
    throw new Problem('LibreOffice could not convert the .doc file.', {
      place: { file },
      hint: 'Open it in Word or WPS and save it as .docx.',
      cause,
    });
  }
  return readDocx(converted, file);
}

export { findOffice } from './office.ts';

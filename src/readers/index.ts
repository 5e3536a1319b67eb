import type { Document } from './document.ts';
import { maskPersonalNumbers } from './mask.ts';
import { readText } from './text/index.ts';

/**
 * Reads a file of any supported format into a Document; the format is told by its content. Personal numbers are masked.
 * Throws a Problem when the file cannot be read.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Document> {
  return maskPersonalNumbers(readText(bytes, file));
}

export { mergeDocuments } from './merge.ts';
export type { Document } from './document.ts';

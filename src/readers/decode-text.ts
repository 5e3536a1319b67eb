import { Problem } from '../problem.ts';

/**
 * Bytes of a text file → its text, line ends as `\n`, no byte order mark.
 * Tells UTF-8, UTF-16 (by its mark) and GB18030 (with its subsets GBK and GB2312) apart by content.
 * Throws a Problem when the bytes are none of these.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  return decode(bytes, file)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n');
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return text;
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  throw new Problem('text-encoding', {}, { place: { file } });
}

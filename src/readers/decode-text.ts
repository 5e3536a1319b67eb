import { Problem } from '../problem.ts';

/** A text, and whether its bytes end within a character: what stands before that is read. */
export interface DecodedText {
  text: string;
  isCut: boolean;
}

/**
 * Bytes of a text file → its text, line ends as `\n`, no byte order mark.
 * Tells UTF-8, UTF-16 (by its mark) and GB18030 (with its subsets GBK and GB2312) apart by content.
 * Throws a Problem when the bytes are none of these.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const { text, isCut } = decode(bytes, file);
  return { text: text.replace(/^\ufeff/, '').replace(/\r\n?|\u2028|\u2029/g, '\n'), isCut };
}

/** Decodes bytes that are sound in an encoding, but for the last character, which may be cut; `null` where they are not. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): DecodedText | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return { text: text + decoder.decode(), isCut: false };
  } catch {
    return { text, isCut: true };
  }
}

function decode(bytes: Uint8Array, file: string): DecodedText {
  const [first, second] = bytes;
  const isCut = bytes.length % 2 === 1;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), isCut };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), isCut };
  for (const encoding of ['utf-8', 'gb18030']) {
    const decoded = decodeStrictly(bytes, encoding);
    // A few bytes of GB18030 may look like a text in UTF-8 that is cut, but not like one in Chinese.
    if (decoded?.isCut && encoding === 'utf-8' && !/\p{Script=Han}/u.test(decoded.text)) continue;
    if (decoded && !decoded.text.includes('\u0000')) return decoded;
  }
  throw new Problem('text-encoding', {}, { place: { file } });
}

import { decodeStrictly } from '../decode-text.ts';

/** The text of a page, and whether bytes were met that its encoding does not know. */
export interface DecodedPage {
  text: string;
  isDamaged: boolean;
  /** The bytes end within a character. */
  isCut: boolean;
}

const DECLARATION = /<meta\s[^>]*charset\s*=\s*(?:["']\s*)?([\w-]+)|<\?xml\s[^>]*encoding\s*=\s*["']([\w-]+)/iu;

/**
 * Decodes a page. A byte order mark decides; then what reads without error as UTF-8 is UTF-8, whatever the page
 * declares, for Chinese text in another encoding hardly ever does; then the encoding declared by the server or the page,
 * where GB2312 and GBK are read as GB18030, which contains them; then GB18030.
 */
export function decodePage(bytes: Uint8Array, charset?: string): DecodedPage {
  const marked = byteOrderMark(bytes);
  if (marked) return decode(bytes, marked);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null && !isUtf16WithoutMark(bytes)) return { ...utf8, isDamaged: false };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const match = DECLARATION.exec(head);
  const declared = encodingNamed(charset) ?? encodingNamed(match?.[1] ?? match?.[2]);
  if (declared && declared !== 'utf-8') return decode(bytes, declared);
  const gb = decodeStrictly(bytes, 'gb18030');
  if (gb !== null) return { ...gb, isDamaged: false };
  return decode(bytes, declared ?? 'gb18030');
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function isUtf16WithoutMark(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).includes(0);
}

function encodingNamed(name: string | undefined): string | null {
  if (!name) return null;
  if (/^(?:gb_?2312(?:-80)?|gbk|gb18030|cp936|x-gbk|936)$/iu.test(name)) return 'gb18030';
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): DecodedPage {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, isDamaged: text.includes('\ufffd'), isCut: false };
}

import { CFB } from '@e965/xlsx';
import { csvDelimiter } from './csv-delimiter.ts';
import { listEntries, unpack } from './archive.ts';
import { READ_FORMATS, type ReadFormat } from './document.ts';

/** What a file is, told by its content; its name has no say. The last four are not read. */
export type Format = ReadFormat | 'zip' | 'image' | 'empty' | 'unknown';

/** Signatures at the very beginning of pictures. */
const IMAGE_MARKS = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];
const COMPOUND_MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Signatures of archives that are not opened. */
const ARCHIVE_MARKS = [
  ['file-is-rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['file-is-7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['file-is-tar', [0x1f, 0x8b, 0x08]],
  ['file-is-tar', [0x42, 0x5a, 0x68]],
  ['file-is-tar', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
] as const;

/** White space and the bytes of a byte order mark. */
const BLANK_BYTES = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** Text that opens with one of these tags is a page, or a workbook or document saved as one. */
const HTML_OPENING =
  /^<(?:!doctype\s+html|html|head|meta|link|base|title|body|table|thead|tbody|tr|caption|div|section|article|main|header|style|script|center|font)[\s/>]/iu;
/** These open lines of Markdown, too: what follows decides. */
const HTML_FRAGMENT =
  /^<(?:h[1-6]|p|ol|ul|dl|form|span|b|strong|u|i|em|br|hr|img|a|blockquote|figure|fieldset|details|address|aside|footer|nav|pre|label|small|big|sup|td|th)[\s/>]/iu;
/** The tags of a table of HTML, behind whatever text, each behind the one before. */
const HTML_TABLE = [/<table[\s>]/iu, /<tr[\s>]/iu, /<t[dh][\s>]/iu];
const HTML_INSIDE = /<(?:table|tr|td|p|div|h[1-6])[\s>]/iu;
const HTML_TAG = /<(?:html|body)[\s>]/iu;

/**
 * Tells the format of a file by its content: signatures, the entries of archives, the streams of OLE files, tags.
 * A workbook saved as a page is `html` and one saved as XML `xls`, whatever their names. `unknown` has its reason in `explainFormat`.
 */
export function detectFormat(bytes: Uint8Array): Format {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return detectArchive(bytes);
  if (startsWith(bytes, COMPOUND_MARK)) return detectCompound(bytes);
  if (IMAGE_MARKS.some((mark) => startsWith(bytes, mark)) && !isText(bytes)) return 'image';
  if (isWebp(bytes)) return 'image';
  if (latin(bytes, 1024).includes('%PDF-')) return 'pdf';
  const start = opening(bytes);
  if (bytes.every((byte) => BLANK_BYTES.has(byte))) return 'empty';
  if (/^\s*\{\\rtf/u.test(start) || /^\s*MIME-Version:/iu.test(start)) return 'unknown';
  if (
    /^\s*<(?:\?xml|(?:\w+:)?Workbook\s)/u.test(start) &&
    /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet"/iu.test(start)
  )
    return 'xls';
  if (/^\s*<\?xml/u.test(start) && /progid="Word\.Document"|<w:wordDocument|<pkg:package/iu.test(start))
    return 'unknown';
  if (HTML_OPENING.test(withoutProlog(start, ['<?xml', '<!--'])) || HTML_TAG.test(start) || isFragment(start))
    return 'html';
  if (!isText(bytes)) return 'unknown';
  return csvDelimiter(decodeLoosely(bytes)) === null ? 'text' : 'csv';
}

/** Does a text that begins like a paragraph or heading of HTML go on as HTML does, or one without tags hold a table of HTML? */
function isFragment(start: string): boolean {
  if (!HTML_FRAGMENT.test(withoutProlog(start, ['<!--']))) return holdsTable(start) && !isMarkdown(start);
  return HTML_INSIDE.test(start) && (/<(?:table|td)[\s>]/iu.test(start) || !isMarkdown(start));
}

/** A text without the comments, and if asked the declaration of XML, that stand before its first tag. */
function withoutProlog(start: string, openings: readonly ('<?xml' | '<!--')[]): string {
  let rest = start.trimStart();
  const next = () => openings.find((one) => rest.slice(0, one.length).toLowerCase() === one);
  for (let opening = next(); opening; opening = next()) {
    const end = opening === '<!--' ? '-->' : '>';
    const at = rest.indexOf(end, opening.length);
    if (at < 0) return '';
    rest = rest.slice(at + end.length).trimStart();
  }
  return rest;
}

function holdsTable(start: string): boolean {
  let rest = start;
  return HTML_TABLE.every((tag) => {
    const at = rest.search(tag);
    rest = rest.slice(at + 1);
    return at >= 0;
  });
}

/** Does a line stand between bars or behind signs of a heading, or do tabs part its cells? */
function isMarkdown(start: string): boolean {
  return (
    start.includes('\t') ||
    start.split(/\r\n?|[\n\u2028\u2029]/u).some((line) => {
      const text = line.trim();
      return /^#{1,6}(?:\s|$)/u.test(line) || (text.length > 1 && text.startsWith('|') && text.endsWith('|'));
    })
  );
}

/** Is there a reader for the format? */
export function isRead(format: Format): format is ReadFormat {
  return READ_FORMATS.some((read) => read === format);
}

/** Which Problem a file of a format that is not read is. */
export function explainFormat(bytes: Uint8Array) {
  const start = opening(bytes);
  const format = detectFormat(bytes);
  if (format === 'empty') return 'file-empty';
  if (format === 'image') return 'file-is-picture';
  if (format === 'zip') {
    const entries = listEntries(bytes);
    if (!entries) return 'file-damaged-zip';
    return entries.includes('content.xml') ? 'format-opendocument' : 'file-is-zip';
  }
  const archive = ARCHIVE_MARKS.find(([, mark]) => startsWith(bytes, mark));
  if (archive) return archive[0];
  if (latin(bytes.subarray(257), 5) === 'ustar') return 'file-is-tar';
  if (/^\s*\{\\rtf/u.test(start)) return 'format-rtf';
  if (/^\s*MIME-Version:/iu.test(start)) return 'format-mhtml';
  if (/^\s*<\?xml/u.test(start)) return 'format-word-xml';
  if (startsWith(bytes, COMPOUND_MARK)) {
    return compoundNames(bytes)?.includes('EncryptedPackage') ? 'file-locked' : 'format-ole';
  }
  return 'format-unknown';
}

function detectArchive(bytes: Uint8Array): Format {
  const names = listEntries(bytes);
  if (!names) return 'zip';
  if (names.some((name) => /^xl\/workbook\.(?:xml|bin)$/iu.test(name)) || isWorkbookPackage(bytes)) return 'xlsx';
  if (names.some((name) => /^word\/document\d*\.xml$/iu.test(name))) return 'docx';
  return names.some((name) => /(?:^|\/)OFD\.xml$/iu.test(name)) ? 'ofd' : 'zip';
}

/** Does the list of contents of an Office package name a workbook, whatever its parts are called? */
function isWorkbookPackage(bytes: Uint8Array): boolean {
  try {
    const [contents] = unpack(bytes, '', (name) => /^\[content_types\]\.xml$/iu.test(name)).values();
    const types = new TextDecoder().decode(contents);
    return /spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.[a-z.]*main/iu.test(types);
  } catch {
    return false;
  }
}

function detectCompound(bytes: Uint8Array): Format {
  const names = compoundNames(bytes);
  if (!names) return 'unknown';
  if (names.includes('WordDocument')) return 'doc';
  return names.includes('Workbook') || names.includes('Book') ? 'xls' : 'unknown';
}

/** The names of the streams at the top of an OLE file, or `null` where it is damaged. */
function compoundNames(bytes: Uint8Array): string[] | null {
  try {
    const { FullPaths } = CFB.read(bytes, { type: 'array' }) as { FullPaths: string[] };
    return FullPaths.map((path) => path.split('/'))
      .filter((parts) => parts.length === 2)
      .map((parts) => parts[1] ?? '');
  } catch {
    return null;
  }
}

/** The beginning of a file as far as ASCII tells it. */
function opening(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(0, 16_384));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(0, 16_384));
  return latin(bytes, 8192).replace(/^\u00ef\u00bb\u00bf/u, '');
}

/** The beginning of a text in whichever of the encodings of Chinese fits: enough to see how its lines are made. */
function decodeLoosely(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 65_536);
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  const text = new TextDecoder(utf16 || 'utf-8').decode(start);
  const isUtf8 = utf16 !== false || !text.slice(0, -2).includes('\ufffd');
  return (isUtf8 ? text : new TextDecoder('gb18030').decode(start)).replace(/\r\n?/gu, '\n');
}

function latin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function isWebp(bytes: Uint8Array): boolean {
  return latin(bytes, 4) === 'RIFF' && latin(bytes.subarray(8), 4) === 'WEBP';
}

/** Text has no control characters but those of layout; UTF-16 is known by its mark. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  return !bytes
    .subarray(0, 65_536)
    .some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a);
}

import { CFB } from '@e965/xlsx';
import type { BiffRecord } from './biff-record.ts';
import { readBiffStyles, type BiffStyles } from './biff-styles.ts';

/** Record types of [MS-XLS] 2.3. */
const FORMULA = 0x0006;
const END_OF_FILE = 0x000a;
const BEGIN = 0x0809;
const BOUND_SHEET = 0x0085;
const WINDOW_2 = 0x023e;
/** A record that is read by nobody. */
const IGNORED = 0x005a;

/**
 * Records that print nothing: names, array and shared formulas, conditional formats, validations, comments and the
 * objects they hang on. The library parses their formulas even when it is not to, and a damaged one never ends.
 */
const UNPRINTED = new Set([
  0x0018, 0x0218, 0x0021, 0x0221, 0x04bc, 0x0023, 0x0223, 0x01b1, 0x01be, 0x001c, 0x005d, 0x01b6,
]);

/** In a formula record, where the length of the formula stands, and the length that means none. */
const FORMULA_LENGTH_OFFSET = 20;
const NO_FORMULA = 0xffff;

/** The record stream of an .xls file, and what the spreadsheet library does not hand on. */
export interface BiffStream {
  /** With formulas and records that print nothing taken out. */
  records: Buffer;
  /** For each sheet, in order, whether it prints zeros (`fDspZeros` of Window2, [MS-XLS] 2.4.346). */
  showZeros: boolean[];
  styles: BiffStyles;
}

/** Opens the OLE container of an .xls file. Throws where it is damaged or holds no workbook. */
export function openBiff(bytes: Uint8Array): BiffStream {
  const container = CFB.read(bytes, { type: 'array' });
  if (CFB.find(container, '/EncryptedPackage')) throw new Error('password');
  const stream = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (!stream) throw new Error('no workbook stream');
  const content = Buffer.from(stream.content as Uint8Array);
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const showZeros: boolean[] = [];
  const globals = recordsUntilEnd(view, 0);
  const sheets = globals
    .filter(({ type, size }) => type === BOUND_SHEET && size >= 4)
    .map(({ data }) => recordsUntilEnd(view, view.getUint32(data, true)));
  const [first] = globals;
  const isNew = first?.type === BEGIN && first.size >= 2 && view.getUint16(first.data, true) >= 0x0600;
  const styles = readBiffStyles(view, globals, sheets, isNew);
  let end = 0;
  let last = 0;
  for (const record of readRecords(view, 0)) {
    if (record.type === BOUND_SHEET) showZeros.push(showsZeros(view, view.getUint32(record.data, true)));
    if (UNPRINTED.has(record.type)) view.setUint16(record.data - 4, IGNORED, true);
    if (record.type === FORMULA && record.size >= FORMULA_LENGTH_OFFSET + 2) {
      view.setUint16(record.data + FORMULA_LENGTH_OFFSET, NO_FORMULA, true);
    }
    end = record.data + record.size;
    last = record.type;
  }
  // Behind the last record there may be anything, but before it none may claim to be longer than the file.
  if (last !== END_OF_FILE && end + 4 <= content.length) throw new Error('a record is cut off');
  return { records: content.subarray(0, end), showZeros, styles };
}

function showsZeros(view: DataView, from: number): boolean {
  for (const { type, size, data } of readRecords(view, from)) {
    if (type === WINDOW_2 && size >= 2) return (view.getUint16(data, true) & 0x10) !== 0;
    if (type === END_OF_FILE) break;
  }
  return true;
}

/** The records of one part of the stream: the globals, or a sheet with what stands inside it. */
function recordsUntilEnd(view: DataView, from: number): BiffRecord[] {
  const records: BiffRecord[] = [];
  let depth = 0;
  for (const record of readRecords(view, from)) {
    if (record.type === BEGIN) depth++;
    // A chart inside the sheet has records of its own.
    if (depth === 1) records.push(record);
    if (record.type === END_OF_FILE && --depth <= 0) break;
  }
  return records;
}

function* readRecords(view: DataView, from: number): Generator<BiffRecord> {
  let position = from;
  while (position + 4 <= view.byteLength) {
    const type = view.getUint16(position, true);
    const size = view.getUint16(position + 2, true);
    if (position + 4 + size > view.byteLength) return;
    yield { type, size, data: position + 4 };
    position += 4 + size;
  }
}

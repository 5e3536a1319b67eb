import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { recordFields, RECORD_KINDS, type RecordKind } from '../../vocabulary/index.ts';
import type { Records, RecordOf } from '../records.ts';
import { recordLines } from './csv.ts';
import type { Values } from './parquet.ts';

/**
 * What data files hold of one document, worked out from it alone and laid into bytes, so that it can be kept as long as the document stays: number of the
 * format, CRC-32 of all that follows, length of it unpacked, length of its first part (32 bits each, little-endian) · packed: the values of all records (JSON),
 * and their lines of CSV behind each other, whose lengths stand in the JSON.
 */

/** Raised when rows change shape or meaning, so that none that were kept are read as what they are not. */
export const ROWS_FORMAT = 1;
const PACKED_AT = 16;

/** By kind, in their order: values of the records, and how long their lines are. */
type Told = [values: Values[], bytes: number][];

/** The rows of one kind: the values of records in the order of the fields, and the same as lines of CSV. */
export interface KindRows {
  values: readonly Values[];
  lines: Uint8Array;
}

/** The rows of one document. */
export type DocumentRows = Readonly<Record<RecordKind, KindRows>>;

/** The rows of a document as bytes, which `readRows` reads. */
export function makeRows(records: Records): Uint8Array {
  const lines = RECORD_KINDS.map((kind) => recordLines(kind, records[kind]));
  const told: Told = RECORD_KINDS.map((kind, at) => [valuesOf(kind, records[kind]), lines[at]?.length ?? 0]);
  const text = Buffer.from(JSON.stringify(told));
  const all = Buffer.concat([text, ...lines]);
  const head = Buffer.alloc(PACKED_AT);
  for (const [at, number] of [ROWS_FORMAT, 0, all.length, text.length].entries()) head.writeUInt32LE(number, 4 * at);
  head.writeUInt32LE(checkOf(head, all), 4);
  // Nobody else reads it, so that it may be packed by whatever is quick.
  return Buffer.concat([head, deflateRawSync(all, { level: 1 })]);
}

/** Reads what `makeRows` made; `null` where it is not whole, or of another format. */
export function readRows(bytes: Uint8Array): DocumentRows | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(PACKED_AT, bytes.byteLength));
  if (head.length < PACKED_AT || head.readUInt32LE(0) !== ROWS_FORMAT) return null;
  const [crc, length, told] = [head.readUInt32LE(4), head.readUInt32LE(8), head.readUInt32LE(12)];
  const all = unpack(bytes.subarray(PACKED_AT), length);
  if (all?.length !== length || checkOf(head, all) !== crc) return null;
  let from = told;
  const rows = (JSON.parse(all.toString('utf8', 0, told)) as Told).map(([values, bytes]): KindRows => {
    from += bytes;
    return { values, lines: all.subarray(from - bytes, from) };
  });
  const none: KindRows = { values: [], lines: Buffer.alloc(0) };
  const byKind = RECORD_KINDS.map((kind, at): [RecordKind, KindRows] => [kind, rows[at] ?? none]);
  return Object.fromEntries(byKind) as DocumentRows;
}

/** The records of which these are the values. */
export function recordsOfValues<Kind extends RecordKind>(kind: Kind, all: readonly Values[]): RecordOf<Kind>[] {
  const names = recordFields(kind).map(({ name }) => name);
  return all.map((values) => {
    const record: Record<string, Values[number]> = {};
    for (let at = 0; at < names.length; at++) record[names[at] ?? ''] = values[at] ?? null;
    return record as RecordOf<Kind>;
  });
}

function valuesOf(kind: RecordKind, records: readonly RecordOf<RecordKind>[]): Values[] {
  const names = recordFields(kind).map(({ name }) => name);
  return records.map((record) => {
    const values = record as Readonly<Record<string, Values[number]>>;
    return names.map((name) => values[name] ?? null);
  });
}

/** CRC-32 of the lengths in a head, and of what they are of. */
function checkOf(head: Buffer, all: Uint8Array): number {
  return crc32(all, crc32(head.subarray(8, PACKED_AT)));
}

/** `length`: more than that is not unpacked. */
function unpack(packed: Uint8Array, length: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, length) });
  } catch {
    return null;
  }
}

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { recordFields, RECORD_KINDS, type RecordKind } from '../../vocabulary/index.ts';
import type { Records, RecordOf } from '../records.ts';
import { valueLines } from './csv.ts';
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
type Told = Record<RecordKind, [values: readonly Values[], bytes: number]>;

/** The rows of one kind: the values of records in the order of the fields, and the same as lines of CSV. */
export interface KindRows {
  values: readonly Values[];
  lines: Uint8Array;
}

/** The rows of one document. */
export type DocumentRows = Readonly<Record<RecordKind, KindRows>>;

export function makeRows(records: Records): DocumentRows {
  return byKind(
    RECORD_KINDS.map((kind) => {
      const values = valuesOf(kind, records[kind]);
      return [kind, { values, lines: valueLines(kind, values) }];
    }),
  );
}

/** Rows as bytes, which `readRows` reads. */
export function packRows(rows: DocumentRows): Uint8Array {
  const told: Told = byKind(RECORD_KINDS.map((kind) => [kind, [rows[kind].values, rows[kind].lines.length]]));
  const text = Buffer.from(JSON.stringify(told));
  const all = Buffer.concat([text, ...RECORD_KINDS.map((kind) => rows[kind].lines)]);
  const head = Buffer.alloc(PACKED_AT);
  for (const [at, number] of [ROWS_FORMAT, 0, all.length, text.length].entries()) head.writeUInt32LE(number, 4 * at);
  head.writeUInt32LE(checkOf(head, all), 4);
  // Nobody else reads it, so that it may be packed by whatever is quick.
  return Buffer.concat([head, deflateRawSync(all, { level: 1 })]);
}

/** Reads what `packRows` made; `null` where it is not whole, or of another format. */
export function readRows(bytes: Uint8Array): DocumentRows | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(PACKED_AT, bytes.byteLength));
  if (head.length < PACKED_AT || head.readUInt32LE(0) !== ROWS_FORMAT) return null;
  const [crc, length, told] = [head.readUInt32LE(4), head.readUInt32LE(8), head.readUInt32LE(12)];
  const all = unpack(bytes.subarray(PACKED_AT), length);
  if (all?.length !== length || checkOf(head, all) !== crc) return null;
  const kinds = JSON.parse(all.toString('utf8', 0, told)) as Told;
  let from = told;
  const rows = RECORD_KINDS.map((kind): [RecordKind, KindRows] => {
    const [values, bytes] = kinds[kind];
    from += bytes;
    return [kind, { values, lines: all.subarray(from - bytes, from) }];
  });
  return byKind(rows);
}

function byKind<Of>(entries: readonly (readonly [RecordKind, Of])[]): Record<RecordKind, Of> {
  return Object.fromEntries(entries) as Record<RecordKind, Of>;
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

/** The values of records, in the order of the fields. */
export function valuesOf(kind: RecordKind, records: readonly RecordOf<RecordKind>[]): Values[] {
  const names = recordFields(kind).map(({ name }) => name);
  return records.map((record) => {
    const values = record as Readonly<Record<string, Values[number]>>;
    // JSON knows no zero below zero, and rows that were kept are those that are made.
    return names.map((name) => (values[name] === 0 ? 0 : (values[name] ?? null)));
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

import { csvText, type CsvField } from '../../csv.ts';
import { recordFields, type FieldType, type RecordKind } from '../../vocabulary/index.ts';
import type { Values } from './parquet.ts';
import { gzipSink, plainSink } from './sink.ts';

/** A CSV of records with its gzip twin beside it (`budgets.csv`, `budgets.csv.gz`). */
export class RecordCsv {
  rows = 0;
  private readonly sinks;

  constructor(kind: RecordKind, path: string) {
    this.sinks = [plainSink(path), gzipSink(`${path}.gz`)];
    const head = Buffer.from(csvText([recordFields(kind).map(({ name }) => name)]));
    for (const sink of this.sinks) sink.write(head);
  }

  /** Takes so many records as lines, which `valueLines` gives: more than one file holds the same. */
  add(rows: number, lines: Uint8Array): void {
    for (const sink of this.sinks) sink.write(lines);
    this.rows += rows;
  }

  close(): void {
    for (const sink of this.sinks) sink.close();
  }
}

/** Records of a kind, by their values in the order of the fields, as lines of CSV. */
export function valueLines(kind: RecordKind, records: readonly Values[]): Uint8Array {
  const types = recordFields(kind).map(({ type }) => type);
  const rows = records.map((values) => types.map((type, at) => csvField(values[at] ?? null, type)));
  return Buffer.from(csvText(rows, { mark: false }));
}

/** How a value stands in CSV: amounts in yuan, every number with a fraction with at least two decimals, `true` and `false`. */
function csvField(value: string | number | boolean | null, type: FieldType): CsvField {
  if (value === null || typeof value === 'string') return value;
  if (type === 'amount') return yuan(Number(value));
  if (type === 'number') return decimals(Number(value));
  return String(value);
}

/** Integer fen as yuan with two decimals, exactly: -5 is -0.05. */
export function yuan(fen: number): string {
  const digits = Math.abs(fen).toString().padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 9 is 9.00 and 1.125 stays: a reader that guesses types from the first rows must not take points for integers. */
function decimals(value: number): string {
  const two = value.toFixed(2);
  return Number(two) === value ? two : String(value);
}

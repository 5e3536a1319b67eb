import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { FieldType } from '../../vocabulary/index.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** What a record holds, field by field. */
export type Values = readonly (string | number | boolean | null)[];

/** Rows of a row group: what a reader of one code has to fetch, against what it costs to list the groups. */
const GROUP = 4000;

/** Explicit types: yuan as decimals over integer fen, years as 32 bits, texts as UTF-8. */
const TYPES: Record<FieldType, Omit<SchemaElement, 'name'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT32' },
  amount: {
    type: 'INT64',
    converted_type: 'DECIMAL',
    precision: 18,
    scale: 2,
    logical_type: { type: 'DECIMAL', precision: 18, scale: 2 },
  },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

/** A field of a file. `required`: never blank. */
interface ParquetField {
  name: string;
  type: FieldType;
  required: boolean;
}

interface ParquetOptions {
  /** Rows of a row group. */
  group?: number;
  /** The fields by which a reader passes over groups; by default all. What a group says of a field is paid for by every reader. */
  keys?: readonly string[];
}

/** A Parquet file of records, written group by group: one group of rows is in memory. */
export class RecordParquet {
  private readonly fields: readonly ParquetField[];
  private readonly writer: ParquetWriter;
  private readonly options: ParquetOptions;
  private waiting: Values[] = [];

  constructor(fields: readonly ParquetField[], path: string, options: ParquetOptions = {}) {
    this.fields = fields;
    this.options = options;
    const columns = this.fields.map(({ name, type, required }): SchemaElement => ({
      name,
      repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
      ...TYPES[type],
    }));
    const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns];
    this.writer = new ParquetWriter({ writer: fileWriter(path), schema });
  }

  add(record: Values): void {
    this.waiting.push(record);
    if (this.waiting.length === (this.options.group ?? GROUP)) this.writeGroup();
  }

  /** Ends the group: what follows begins a new one. */
  cut(): void {
    this.writeGroup();
  }

  close(): void {
    this.writeGroup();
    void this.writer.finish();
  }

  private writeGroup(): void {
    if (this.waiting.length === 0) return;
    const rows = this.waiting;
    this.waiting = [];
    const { keys } = this.options;
    const columnData = this.fields.map(({ name, type }, index) => ({
      name,
      data: rows.map((row) => parquetValue(row[index] ?? null, type)),
      ...(keys && { statistics: keys.includes(name), offsetIndex: false }),
    }));
    void this.writer.write({ columnData, rowGroupSize: rows.length });
  }
}

/** Fen go in as the whole numbers that decimals are kept as, never by way of a fraction. */
function parquetValue(value: Values[number], type: FieldType): Values[number] | bigint {
  return type === 'amount' && typeof value === 'number' ? BigInt(value) : value;
}

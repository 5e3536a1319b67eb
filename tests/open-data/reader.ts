import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';

/**
 * A program that reads the open data of a portal from outside: it knows the names of columns and RFC 4180, and shares no code with
 * `src`. A record is its fields as text, blank ones "".
 */
export type OutsideRecord = Readonly<Record<string, string>>;

/** Reads a CSV one character after the other. */
export function readCsv(path: string): OutsideRecord[] {
  const text = readFileSync(path, 'utf8');
  if (!text.startsWith('\ufeff')) throw new Error(`${path} has no byte order mark.`);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      field += '"';
      at++;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\r')) {
      row.push(field);
      field = '';
      if (sign === ',') continue;
      rows.push(row);
      row = [];
      if (text.charAt(++at) !== '\n') throw new Error(`${path}: a line does not end with CR LF.`);
    } else field += sign;
  }
  if (quoted || field !== '' || row.length > 0) throw new Error(`${path} is cut off.`);
  const [head = [], ...body] = rows;
  return body.map((values) => {
    if (values.length !== head.length)
      throw new Error(`${path}: a line has ${values.length} of ${head.length} fields.`);
    return Object.fromEntries(head.map((name, index) => [name, values[index] ?? '']));
  });
}

/** Reads a Parquet file. Numbers are written as they stand in the CSV: amounts with two decimals. */
export async function readParquet(path: string): Promise<OutsideRecord[]> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const rows = await parquetReadObjects({ file });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, written(name, value)] as const)),
  );
}

function written(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && /amount|weight|difference_number/u.test(name)) {
    const two = value.toFixed(2);
    return Number(two) === value ? two : String(value);
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return String(value);
  throw new Error(`${name} is a ${typeof value}.`);
}

const FEN: Record<string, number> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 };

/** A printed amount in yuan with two decimals, digit by digit; "" for a text that is none. Fen are the smallest there are. */
export function yuanOf(printed: string, unit: string): string {
  const plain = printed.replace(/[,，\s]/gu, '');
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d*))?$/u.exec(plain) ?? [];
  const places = FEN[unit];
  if (whole === '' || places === undefined) return '';
  if (fraction.slice(places).replace(/0+$/u, '') !== '')
    throw new Error(`${printed} ${unit} has more digits than fen.`);
  const fen = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const digits = fen.toString().padStart(3, '0');
  return `${fen === 0n ? '' : sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

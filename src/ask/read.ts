import { cachedAsyncBuffer, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { AskFile, ASK_LINE, ASK_PROJECT } from '../vocabulary/ask.ts';

type Metadata = Awaited<ReturnType<typeof parquetMetadataAsync>>;
type Filter = NonNullable<Parameters<typeof parquetReadObjects>[0]['filter']>;

interface Common {
  year: number;
  region: string;
  region_slug: string;
  department: string;
  department_slug: string;
  /** Integer fen. */
  amount: number;
  printed: string | null;
  unit: string | null;
  cell: string | null;
  doubted: boolean | null;
}

export interface Line extends Common, Record<Exclude<keyof typeof ASK_LINE, keyof Common>, unknown> {
  account: string;
  table_kind: string;
  measure: string;
  for_year: number;
  label: string | null;
}

export interface ProjectLine extends Common, Record<Exclude<keyof typeof ASK_PROJECT, keyof Common>, unknown> {
  project: string;
  project_code: string | null;
}

/** Size of each file, and of its end that lists its groups: so that exactly that is fetched first. */
export type FileSizes = Record<AskFile, { bytes: number; footer: number; rows: number }>;

/** The server sends whole files only, or other bytes than were asked for. */
export class NoRanges extends Error {
  override name = 'NoRanges';
}

/** The files that questions are answered from. Only what a question needs of them is fetched, and nothing twice. */
export class Lines {
  private readonly folder: string;
  private readonly sizes: FileSizes;
  private readonly open = new Map<
    AskFile,
    Promise<{ file: ReturnType<typeof cachedAsyncBuffer>; metadata: Metadata }>
  >();

  /** `folder`: its address, with a slash at the end. */
  constructor(folder: string, sizes: FileSizes) {
    this.folder = folder;
    this.sizes = sizes;
  }

  /** The lines of a file that fit all conditions, each on one field, with all their fields or those of `columns`. Throws `NoRanges`. */
  async find(
    name: 'by-account' | 'by-department',
    conditions: Readonly<Record<string, string | number | readonly (string | number)[]>>,
    columns?: readonly (keyof Line & string)[],
  ): Promise<Line[]> {
    const { file, metadata } = await this.opened(name);
    // The short form of a condition reads every group: groups are passed over for $eq and $in only.
    const filter: Filter = {
      $and: Object.entries(conditions).map(([field, wanted]) => ({
        [field]: typeof wanted === 'object' ? { $in: [...wanted] } : { $eq: wanted },
      })),
    };
    return inFen<Line>(await parquetReadObjects({ file, metadata, filter, ...(columns && { columns: [...columns] }) }));
  }

  /** Projects from the dearest on, a group at a time. */
  async *projects(): AsyncGenerator<ProjectLine[]> {
    const { file, metadata } = await this.opened('projects');
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      yield inFen<ProjectLine>(await parquetReadObjects({ file, metadata, rowStart, rowEnd }));
      rowStart = rowEnd;
    }
  }

  private opened(name: AskFile) {
    const known = this.open.get(name);
    if (known) return known;
    const { bytes, footer } = this.sizes[name];
    const opening = (async () => {
      const file = cachedAsyncBuffer(
        { byteLength: bytes, slice: (start, end) => fetchRange(`${this.folder}${name}.parquet`, start, end ?? bytes) },
        { minSize: 0 },
      );
      return { file, metadata: await parquetMetadataAsync(file, { initialFetchSize: footer }) };
    })();
    // What failed may be tried again.
    opening.catch(() => this.open.delete(name));
    this.open.set(name, opening);
    return opening;
  }
}

async function fetchRange(url: string, start: number, end: number): Promise<ArrayBuffer> {
  // Past the browser's cache: where the server's digest of a file is a weak one, a browser that keeps parts of it asks for the next
  // part under a condition that no server may grant, and is sent the whole file.
  const response = await fetch(url, { headers: { range: `bytes=${start}-${end - 1}` }, cache: 'no-store' });
  if (response.status === 200) {
    await response.body?.cancel();
    throw new NoRanges(url);
  }
  if (response.status !== 206) throw new Error(`${response.status} for ${url}`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== end - start) throw new NoRanges(url);
  return bytes;
}

/** Decimals come as fractions of yuan: hundredths are rounded back to the whole fen that they are. */
function inFen<Row extends Common>(rows: readonly Record<string, unknown>[]): Row[] {
  return rows.map((row) => ({ ...row, amount: Math.round(Number(row['amount']) * 100) })) as Row[];
}

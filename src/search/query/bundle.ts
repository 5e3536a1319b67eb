import { findEntry, shardFile, shardOf, type Postings } from '../format/postings.ts';
import type { AmountPlace, AmountShard, BundleEntry, FigureEntry, PageList, Sounds } from '../format/types.ts';
import { hash } from '../text/grams.ts';

/** Reads a file of the search index by its path below `/pagefind/`. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The index of one fiscal year, of which only what a query needs is read, once. */
export class Bundle {
  readonly entry: BundleEntry;
  private readonly read: ReadFile;
  private readonly files = new Map<string, Promise<Uint8Array>>();
  private readonly parsed = new Map<string, Promise<unknown>>();

  constructor(entry: BundleEntry, read: ReadFile) {
    this.entry = entry;
    this.read = read;
  }

  /** A file that could not be read is asked for again the next time. */
  private file(path: string): Promise<Uint8Array> {
    const known = this.files.get(path);
    if (known) return known;
    const loading = this.read(`${this.entry.folder}/${path}`).then(unpack);
    loading.catch(() => this.files.delete(path));
    this.files.set(path, loading);
    return loading;
  }

  private json<T>(path: string): Promise<T> {
    const known = this.parsed.get(path);
    if (known) return known as Promise<T>;
    const parsing = this.file(path).then((bytes): unknown => JSON.parse(new TextDecoder().decode(bytes)));
    parsing.catch(() => this.parsed.delete(path));
    this.parsed.set(path, parsing);
    return parsing as Promise<T>;
  }

  pages(): Promise<PageList> {
    return this.json('pages.bin');
  }

  /** How regions and departments are spoken; read only for queries in Latin letters. */
  sounds(): Promise<Sounds> {
    return this.json('sounds.bin');
  }

  /** The figures of a page that answer questions. */
  figures(page: number): Promise<FigureEntry[]> {
    return this.json(`figures/${page}.bin`);
  }

  /** The pages that have a gram, or `null` where none has. */
  async gram(gram: string): Promise<Postings | null> {
    const { shard, rest } = shardOf(hash(gram), this.entry.gramShards);
    return findEntry(await this.file(shardFile('grams', shard)), rest);
  }

  /** Where an amount in fen is printed. */
  async amount(fen: number): Promise<AmountPlace[]> {
    const key = String(Math.abs(fen));
    const { shard } = shardOf(hash(key), this.entry.amountShards);
    return (await this.json<AmountShard>(shardFile('amounts', shard)))[key] ?? [];
  }
}

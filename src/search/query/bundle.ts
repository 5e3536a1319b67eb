import { readDirectory, withoutFilling, type Directory } from '../format/directory.ts';
import { findEntry, shardOf, type Postings } from '../format/postings.ts';
import type {
  AmountPlace,
  AmountShard,
  BundleEntry,
  FigureEntry,
  Manifest,
  PageList,
  Sounds,
} from '../format/types.ts';
import { hash } from '../text/grams.ts';
import type { IndexFiles } from './files.ts';
import { ReadOnce } from './read-once.ts';

type Kind = Exclude<keyof Directory, 'zones'>;

/** Unpacks gzip. Rejects where the bytes are not what was packed. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function fromJson<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

/** What all bundles share: the names of regions and departments, and the pages of each bundle. */
export class Lists {
  private readonly manifest: Pick<Manifest, 'pages' | 'sounds'>;
  private readonly files: IndexFiles;
  private readonly read = new ReadOnce();

  constructor(manifest: Pick<Manifest, 'pages' | 'sounds'>, files: IndexFiles) {
    this.manifest = manifest;
    this.files = files;
  }

  pages(): Promise<PageList> {
    return this.read.get('pages', async () =>
      fromJson<PageList>(await unpack(await this.files.whole(this.manifest.pages))),
    );
  }

  /** How regions and departments are spoken; read only for queries in Latin letters. */
  sounds(): Promise<Sounds> {
    return this.read.get('sounds', async () =>
      fromJson<Sounds>(await unpack(await this.files.whole(this.manifest.sounds))),
    );
  }
}

/** The index of one fiscal year, of which only what a query needs is read, once. */
export class Bundle {
  readonly entry: BundleEntry;
  readonly lists: Lists;
  private readonly place: number;
  private readonly files: IndexFiles;
  private readonly read = new ReadOnce();

  /** `place`: that of the bundle in the manifest. */
  constructor(entry: BundleEntry, place: number, lists: Lists, files: IndexFiles) {
    this.entry = entry;
    this.place = place;
    this.lists = lists;
    this.files = files;
  }

  /** Where its pieces stand. */
  directory(): Promise<Directory> {
    const path = `${this.entry.folder}/${this.entry.directory}`;
    return this.read.get('directory', async () => readDirectory(await unpack(await this.files.whole(path))));
  }

  private piece<T>(kind: Kind, number: number, make: (bytes: Uint8Array) => T): Promise<T> {
    return this.read.get(`${kind} ${number}`, async () => {
      const piece = (await this.directory())[kind][number];
      if (!piece) throw new RangeError(`The search index of ${this.entry.folder} has no ${kind} ${number}.`);
      const { pack, start, end } = piece;
      return make(await unpack(withoutFilling(await this.files.part(`${this.entry.folder}/${pack}`, start, end))));
    });
  }

  /** How many pages it has. */
  get size(): number {
    return this.entry.years.reduce((sum, [, pages]) => sum + pages, 0);
  }

  /** The fiscal year of a page. */
  yearOf(page: number): number {
    let after = 0;
    const found = this.entry.years.find(([, pages]) => (after += pages) > page);
    if (!found) throw new RangeError(`The search index of ${this.entry.folder} has no page ${page}.`);
    return found[0];
  }

  /** Its pages; a page is known by its place in this list. */
  async pages(): Promise<PageList['pages'][number]> {
    return (await this.lists.pages()).pages[this.place] ?? [];
  }

  /** By page, Pagefind's name for it. */
  records(): Promise<string[]> {
    return this.piece('records', 0, fromJson<string[]>);
  }

  /** The figures of a page that answer questions. */
  figures(page: number): Promise<FigureEntry[]> {
    return this.piece('figures', page, fromJson<FigureEntry[]>);
  }

  /** The pages that have a gram, or `null` where none has. */
  async gram(gram: string): Promise<Postings | null> {
    const { zones, grams } = await this.directory();
    const { shard, rest } = shardOf(hash(gram), grams.length);
    return findEntry(await this.piece('grams', shard, (bytes) => bytes), rest, zones);
  }

  /** Where an amount in fen is printed. */
  async amount(fen: number): Promise<AmountPlace[]> {
    const key = String(Math.abs(fen));
    const { amounts } = await this.directory();
    const { shard } = shardOf(hash(key), amounts.length);
    return (await this.piece('amounts', shard, fromJson<AmountShard>))[key] ?? [];
  }
}

/** How the files of the index are read: by their path below `/pagefind/`, whole or bytes `start` to before `end`. */
export interface IndexFiles {
  whole(path: string): Promise<Uint8Array>;
  part(path: string, start: number, end: number): Promise<Uint8Array>;
}

type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** A file of the index is not there, or is another one: what was read of the index before is of an older one. */
export class IndexChanged extends Error {}

/**
 * Reads the index from a web server. Parts are asked for as ranges. A server that answers with the whole file is not asked twice: the file is
 * kept as a blob, which a browser may lay on its disk, and every part is cut from it.
 */
export class ServedFiles implements IndexFiles {
  private readonly folder: string;
  private readonly fetch: Fetch;
  private readonly kept = new Map<string, Promise<Blob>>();
  /** Whether the server gives parts: the first who asks for one finds out, and all others wait for that. */
  private parts: Promise<boolean> | null = null;

  /** `folder`: the address of `/pagefind/`. */
  constructor(folder: string, fetch: Fetch = (address, options) => globalThis.fetch(address, options)) {
    this.folder = folder;
    this.fetch = fetch;
  }

  async whole(path: string): Promise<Uint8Array> {
    const response = await this.ask(path, path.endsWith('.json') ? { cache: 'no-cache' } : {});
    // A server that says so need not be tried before several parts are asked for at once.
    if (response.headers.get('accept-ranges') === 'bytes') this.parts ??= Promise.resolve(true);
    return new Uint8Array(await response.arrayBuffer());
  }

  async part(path: string, start: number, end: number): Promise<Uint8Array> {
    const asked = this.parts && (await this.parts);
    const kept = this.kept.get(path) ?? (asked === false ? this.keep(path, this.ask(path, {})) : null);
    if (kept) return this.cut(await kept, path, start, end);
    // Its cache would let the browser read parts of a file only one after the other, and make it ask with the digest that the server told:
    // one that is weak (`W/`) gets the whole file.
    const asking = this.ask(path, { headers: { range: `bytes=${start}-${end - 1}` }, cache: 'no-store' });
    this.parts ??= asking.then(
      ({ status }) => status === 206,
      () => {
        this.parts = null;
        return true;
      },
    );
    const response = await asking;
    if (response.status !== 206) return this.cut(await this.keep(path, asking), path, start, end);
    const range = response.headers.get('content-range');
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length !== end - start || (range !== null && !range.startsWith(`bytes ${start}-${end - 1}/`))) {
      throw new IndexChanged(`${path}: bytes ${start} to ${end} were asked for, ${range ?? bytes.length} came`);
    }
    return bytes;
  }

  /** Keeps a whole file. One that could not be read to its end is asked for again. */
  private keep(path: string, asking: Promise<Response>): Promise<Blob> {
    const known = this.kept.get(path);
    if (known) return known;
    const blob = asking.then((response) => response.blob());
    blob.catch(() => this.kept.delete(path));
    this.kept.set(path, blob);
    return blob;
  }

  private async ask(path: string, options: RequestInit): Promise<Response> {
    const response = await this.fetch(this.folder + path, options);
    if (response.ok) return response;
    const isOther = response.status === 404 || response.status === 410 || response.status === 416;
    throw new (isOther ? IndexChanged : Error)(`${response.status} for ${this.folder}${path}`);
  }

  private async cut(file: Blob, path: string, start: number, end: number): Promise<Uint8Array> {
    if (file.size < end) {
      this.kept.delete(path);
      throw new IndexChanged(`${path} has ${file.size} bytes, ${end} were to be read`);
    }
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  }
}

import { Problem } from '../../problem.ts';
import { unpack } from '../archive.ts';
import { parseTags, type Tag } from './tags.ts';

/** The part that every package begins with. */
const ENTRY = /(?:^|\/)OFD\.xml$/iu;
/** Pictures, fonts, sounds and seals: nothing of them is read. */
const UNREAD = /\.(?:png|jpe?g|bmp|gif|tiff?|jb2|jbig2|jp2|ttf|ttc|otf|cff|pfb|woff2?|esl|mp[34]|avi|wav)$/iu;
/** What says how an encrypted package is opened (GM/T 0099-2020, annex C): it stands beside OFD.xml. */
const ENCRYPTION = 'encryptions.xml';

/** A part of the package that has been read. */
export interface Part {
  tag: Tag;
  /** Its name in the package. */
  name: string;
  /** Whether nothing of it is lost. */
  whole: boolean;
  truncated: boolean;
}

/** The parts of an OFD package, found as its parts name each other. */
export class OfdPackage {
  readonly file: string;
  /** Parts that others name and that are missing, or cannot be read to the end. */
  readonly damaged = new Set<string>();
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  /** The names in lower case with those that are spelled so, but for case. */
  readonly #spellings = new Map<string, string[]>();
  /** The folder that OFD.xml stands in: some pack the folder and not what is in it. */
  readonly #root: string;

  /** Unpacks within the limits of `unpack`. Throws a Problem for a damaged or an encrypted package. */
  constructor(bytes: Uint8Array, file: string) {
    this.file = file;
    this.#parts = unpack(bytes, file, (name) => !UNREAD.test(name), { caseMatters: true });
    for (const name of this.#parts.keys()) {
      const folded = fold(name);
      const spellings = this.#spellings.get(folded);
      if (spellings) spellings.push(name);
      else this.#spellings.set(folded, [name]);
    }
    const depth = (name: string): number => name.split('/').length;
    const [entry] = [...this.#parts.keys()].filter((name) => ENTRY.test(name)).sort((a, b) => depth(a) - depth(b));
    this.#root = folderOf(entry ?? '');
    if (this.#spellings.has(fold(`${this.#root}${ENCRYPTION}`)))
      throw new Problem('ofd-locked', {}, { place: { file } });
  }

  /** The entry part. Throws a Problem where it is damaged. */
  entry(): Part {
    return this.need(this.#root, 'OFD.xml');
  }

  /** A part that nothing can be read without. Throws a Problem where it is missing or damaged. */
  need(from: string, location: string): Part {
    const part = this.part(from, location);
    if (part?.whole) return part;
    throw new Problem('ofd-damaged', { part: part?.name ?? location }, { place: { file: this.file } });
  }

  /**
   * The part that the part `from` names, as far as it can be read; `null` where there is nothing of it. Paths begin at the folder
   * of `from`, or, with `/`, at that of OFD.xml; some writers leave the `/` out, or write `\`.
   */
  part(from: string, location: string): Part | null {
    const name = this.#find(from, location);
    const bytes = name === null ? undefined : this.#parts.get(name);
    const parsed = bytes && parseTags(bytes);
    if (!parsed?.root || !parsed.whole) this.damaged.add(name ?? location);
    if (name === null || !parsed?.root) return null;
    return { tag: parsed.root, name, whole: parsed.whole, truncated: parsed.truncated };
  }

  #find(from: string, location: string): string | null {
    const clean = location.trim().replaceAll('\\', '/');
    if (clean === '') return null;
    const folders = clean.startsWith('/') ? [this.#root] : [folderOf(from), this.#root];
    for (const folder of folders) {
      const path = resolve(folder + clean);
      if (this.#parts.has(path)) return path;
      // Which of several that differ in case only is meant, nobody can tell.
      const [spelling, ...others] = this.#spellings.get(fold(path)) ?? [];
      if (spelling !== undefined && others.length === 0) return spelling;
    }
    return null;
  }
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function resolve(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

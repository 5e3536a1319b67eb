import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import {
  joinMembers,
  type Assembled,
  type Disclosure,
  type Joined,
  type Member,
  type SourceFile,
} from '../../src/budget/index.ts';
import { fileTooLong, type OriginalsGiven, type Source } from '../../src/content/index.ts';
import { hideInNames, lastSigns } from '../../src/privacy/index.ts';
import { Problem } from '../../src/problem.ts';
import { mergeDocuments, type Document } from '../../src/readers/index.ts';
import { arrangeGrids } from '../../src/tables/index.ts';
import type { Reading } from '../reading/index.ts';

/** What reads a file, and makes a disclosure of it. */
type Assembling = Pick<Reading, 'read' | 'assemble'>;

/** One disclosure to be: its document of one file or several, and what is said about it. */
export interface Job {
  /** What messages name it by: its path, and the short names of its files. */
  path: string;
  name: string;
  /** How many of the files that were found it is made of. */
  count: number;
  document: Document;
  /** The same before anything was said of its tables. */
  printed: Document;
  files: SourceFile[];
  source: Pick<Source, 'overrides' | 'url' | 'published' | 'because'>;
  /** The sources it is made of, with those that only repeat others. */
  sources: Source[];
  /** What a person has decided on numbers of it that look personal. */
  personal?: NonNullable<Disclosure['personal']>;
  /** The table that another file of its package has as well, where they were not joined for it. */
  shared: string | null;
  /** Reads each of its files once more, by SHA-256. */
  bytes: Originals;
}

type Originals = OriginalsGiven['bytes'];

/** What could not be read or made, and why. */
export interface Failed {
  path: string;
  error: unknown;
}

/** Sources that nobody has said to be one disclosure or several, or one that somebody has. */
export type Package = [Source, ...Source[]];

/** More files lie in a folder only where it is no office's disclosure; so many are not held in memory together. */
const MOST_FILES = 100;

/** Puts together the sources of one folder or archive, in their order; of a folder with very many files each is one. */
export function packagesOf(sources: readonly Source[]): Package[] {
  const packages: Package[] = [];
  for (const source of sources) {
    const last = packages.at(-1);
    if (last && source.package !== null && last[0].package === source.package) last.push(source);
    else packages.push([source]);
  }
  return packages.flatMap((each): Package[] =>
    each.length > MOST_FILES && !each[0].unpacked ? each.map((source) => [source]) : [each],
  );
}

/** A file of a package that was read by itself. */
interface Read {
  source: Source;
  file: SourceFile;
  bytes: Originals;
}

/**
 * Reads the files of a package and says which disclosures they are. A file that cannot be read is a Problem in its place, as
 * any other fault of it. `most`: bytes that a file may have.
 */
export async function readPackage(sources: Package, reading: Assembling, most: number): Promise<(Job | Failed)[]> {
  const [only] = sources;
  if (sources.length === 1)
    return [await readWhole(only, reading, most).catch((error: unknown) => ({ path: only.path, error }))];
  const members = new Map<Member, Read>();
  const failed: Failed[] = [];
  const readOne = async (source: Source): Promise<[Member, Read]> => {
    const { document, files, bytes } = await readWhole(source, reading, most);
    const [file] = files;
    if (!file) throw new Problem('nothing-to-convert', {}, { place: { file: source.path } });
    const below = relative(source.package ?? '', source.path)
      .split(sep)
      .join('/');
    return [
      { path: below, document, alone: await readAlone(document, reading) },
      { source, file, bytes },
    ];
  };
  const settled = await Promise.allSettled(sources.map(readOne));
  for (const [index, one] of settled.entries()) {
    if (one.status === 'fulfilled') members.set(...one.value);
    else failed.push({ path: sources[index]?.path ?? '', error: one.reason });
  }
  const jobs = await Promise.all(joinMembers([...members.keys()]).map((joined) => jobOf(joined, members, reading)));
  return [...jobs, ...failed].sort((a, b) => order(sources, a.path) - order(sources, b.path));
}

function order(sources: Package, path: string): number {
  return sources.findIndex((source) => source.path === path);
}

async function readAlone(document: Document, reading: Assembling): Promise<Assembled | Problem> {
  try {
    return await reading.assemble(document, { files: [] });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function readWhole(source: Source, reading: Assembling, most: number): Promise<Job> {
  const files: SourceFile[] = [];
  const documents: Document[] = [];
  const originals = new Map<string, () => Promise<Uint8Array>>();
  const names = hideInNames(shownNames(source.files));
  for (const [index, file] of source.files.entries()) {
    const name = names[index] ?? basename(file);
    const read = async () => (await source.unpacked?.get(file)?.()) ?? (await readBounded(file, most));
    const bytes = await read();
    const document = await reading.read(bytes, name, source.personal?.decisions, { scans: source.scans ?? false });
    documents.push(document);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ name, format: document.format, bytes: bytes.length, sha256 });
    originals.set(sha256, read);
  }
  const { path } = source;
  const whole = merged(documents);
  const document = source.tables ? arrangeGrids(whole, source.tables.said, source.tables.fault) : whole;
  const personal = recordDecisions(source, document);
  return {
    path,
    name: basename(path),
    count: 1,
    document,
    printed: whole,
    files,
    source,
    sources: [source],
    personal,
    shared: null,
    bytes: originals,
  };
}

/** What is kept of the decisions on personal numbers. Throws a Problem for one that not exactly one number answers to. */
function recordDecisions({ personal }: Source, { decided = [] }: Document): NonNullable<Disclosure['personal']> {
  if (!personal) return [];
  return personal.decisions.flatMap(({ decision, ends, reason }, index) => {
    const own = decided.filter((one) => one.index === index);
    const numbers = new Set(own.map(({ digest }) => digest)).size;
    if (numbers !== 1) throw personal.fault(index, numbers);
    // What is shown is no secret; its last signs tell the rules which number it is.
    const which = decision === 'show' ? { ends: lastSigns(ends) } : {};
    return own.map(({ kind, place }) => ({ decision, kind, ...which, place, reason }));
  });
}

/** The bytes of a file. Throws a Problem for what has more of them than are read, or is no ordinary file. */
async function readBounded(file: string, most: number): Promise<Uint8Array> {
  const found = await stat(file);
  if (!found.isFile()) throw new Problem('not-a-file', {}, { place: { file } });
  if (found.size > most) throw fileTooLong(found.size, most, file);
  return readFile(file);
}

function merged([first, ...others]: Document[]): Document {
  if (!first) throw new Problem('nothing-to-convert', {});
  return mergeDocuments([first, ...others]);
}

/** The names of files without their folders, with as much of these as tells them apart. */
function shownNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) => path.split(/[\\/]/u));
  for (let depth = 1; ; depth++) {
    const names = parts.map((each) => each.slice(-depth).join('/'));
    if (new Set(names).size === names.length || parts.every((each) => each.length <= depth)) return names;
  }
}

async function jobOf(
  { members, guests, repeats, named, apart }: Joined,
  read: ReadonlyMap<Member, Read>,
  reading: Assembling,
): Promise<Job | Failed> {
  const nameOf = ({ document }: Member) => document.file;
  const origins = members.flatMap((member) => read.get(member) ?? []);
  const [origin] = origins;
  if (!origin) throw new RangeError('a disclosure without a file');
  const { path } = origin.source;
  if (apart && members[0]?.alone instanceof Problem) {
    const values = { other: nameOf(apart.member), shared: apart.table };
    return { path, error: new Problem('guest-disagrees', values, { place: { file: path } }) };
  }
  const document = merged(members.map((member) => member.document));
  const notices = [
    ...guests.map((guest) => ({
      id: 'file-joined' as const,
      values: { file: nameOf(guest), department: named?.department ?? '', year: named?.year ?? 0 },
      place: { file: nameOf(guest) },
    })),
    ...repeats.map(({ member, of }) => ({
      id: 'file-repeats' as const,
      values: { file: nameOf(member), of: nameOf(of) },
      place: { file: nameOf(member) },
    })),
  ];
  return {
    path,
    name: members.map(nameOf).join(' + '),
    count: members.length + repeats.length,
    document: { ...document, notices: [...document.notices, ...notices] },
    printed: document,
    files: origins.map(({ file }) => file),
    sources: [...members, ...repeats.map(({ member }) => member)].flatMap((member) => read.get(member)?.source ?? []),
    source: {
      ...origin.source,
      overrides: members.length > 1 && named ? await sayNamed(document, named, reading) : {},
    },
    shared: apart?.table ?? null,
    bytes: new Map(origins.flatMap(({ bytes }) => [...bytes])),
  };
}

/** What has to be said of joined files: nothing but the title, where together they name what each of them names. */
async function sayNamed(
  document: Document,
  { department, year, title }: NonNullable<Joined['named']>,
  reading: Assembling,
): Promise<Source['overrides']> {
  const together = await readAlone(document, reading);
  if (together instanceof Problem) return { department, year, title };
  const { identity } = together.disclosure;
  return identity.department.name === department && identity.year === year ? { title } : { department, year, title };
}

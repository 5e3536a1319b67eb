import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { append } from '../lists.ts';
import { unitSchema, type Overrides } from '../budget/index.ts';
import type { MoneyUnit } from '../money.ts';
import { hidePersonalNumbers } from '../privacy/index.ts';
import { Problem, type Place } from '../problem.ts';
import { entriesOf } from './entries.ts';
import { openArchive, type Member, type Members, type OpenArchive } from './archives.ts';
import { shownPath } from './folder.ts';
import { faultAt, parseFile } from './parse.ts';
import { readOptional } from './read.ts';
import { fileTooLong, missingAsProblem, problemOrRefusal } from './refusals.ts';
import { saidTablesSchema, tablesSaid, type TablesSaid } from './said-tables.ts';

export const DISCLOSURE_FILE = 'disclosure.yaml';

/** Bytes of the longest `disclosure.yaml` that is read: it lists files and a few decisions. */
const LONGEST = 2 ** 20;

/** An address that a browser only opens: no other scheme becomes a link, and no name before the host passes for another host. */
const httpAddress = z.url({ protocol: /^https?$/iu }).regex(/^https?:\/\/[^/?#@\\]+(?:[/?#]|$)/iu, 'address');

/** A text that shows all it holds: no control characters, none that turn the direction or have no width. */
const plainText = z.string().regex(/^[^\p{Cc}\p{Cf}]*$/u, 'plain');

const decisionSchema = z.strictObject({
  /** The last four signs of the number, which do not tell the rest; in quotes, as 0012 is no number here. */
  ends: z.string().regex(/^[A-Za-z\d]{4}$/),
  /** Where it stands, as far as is needed to tell it from others. */
  file: z.string().optional(),
  page: z.int().positive().optional(),
  line: z.int().positive().optional(),
  sheet: z.string().optional(),
  row: z.int().positive().optional(),
  reason: z.string().min(1),
});

/** `disclosure.yaml` beside the files of one disclosure: which they are, and what overrides what is read from them. */
export const disclosureFileSchema = z.strictObject({
  /** File names in reading order; without it, all the files of the folder by name. */
  files: z.array(z.string()).min(1).optional(),
  department: plainText.optional(),
  region: plainText.optional(),
  year: z.int().min(1990).max(2100).optional(),
  /** Which of the two documents of the year it is. */
  stage: z.enum(['budget', 'final-accounts']).optional(),
  unit: unitSchema.optional(),
  title: plainText.optional(),
  /** The department in its address, said before its first publication; afterwards the department's file says it. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional(),
  tables: saidTablesSchema.optional(),
  /** Who has marked it as final, and of what: of a desk the digest of what was looked at. */
  checked: z.strictObject({ date: z.iso.date(), by: plainText.min(1), of: z.string().optional() }).optional(),
  /** Numbers that are shown though they look personal, and hidden though they do not. */
  personal: z
    .strictObject({ show: z.array(decisionSchema).optional(), hide: z.array(decisionSchema).optional() })
    .optional(),
  /** Address where the original was published. */
  url: httpAddress.optional(),
  /** Day of publication, `2026-02-13`. */
  published: z.iso.date().optional(),
  /** Pages that are pictures are read too. */
  scans: z.boolean().optional(),
  /** Why it is published anew, where it is: said of the newest version. */
  because: plainText.min(1).optional(),
});

/** What a person has decided on a number that looks personal, or does not. */
export interface PersonalDecision {
  decision: 'show' | 'hide';
  ends: string;
  place: Pick<Place, 'file' | 'page' | 'line' | 'sheet' | 'row'>;
  reason: string;
}

/** The files of one disclosure, and what a person says about it. */
export interface Source {
  /** The file, or the folder where a person has said which files are one disclosure. */
  path: string;
  files: string[];
  /** Those of the files that stand in an archive. */
  unpacked?: ReadonlyMap<string, Member>;
  overrides: Overrides & { unit?: MoneyUnit | undefined };
  personal?: {
    decisions: PersonalDecision[];
    /** What is wrong with one of them, where not one number of the document answers to it but so many. */
    fault(index: number, numbers: number): Problem;
  };
  /** What he says of its tables. */
  tables?: TablesSaid;
  url: string | null;
  published: string | null;
  because: string | null;
  /** Pages that are pictures are read too. */
  scans?: boolean;
  /** The folder or archive where the file lies beside others that may be of the same disclosure, as nobody has said which are. */
  package: string | null;
}

/** Opens a file if it is an archive. */
type Opening = (path: string) => Promise<Members | Error | null>;

/**
 * The disclosures under a path, by name: a folder with a `disclosure.yaml` is one, archives in it among its files; of any other
 * folder each file is one, until its contents say that it belongs to another (`package`). An archive is taken for a folder, those
 * in it for folders of it. Hidden files are passed over; links that lead out of the folder or to another, devices, pipes and sockets are
 * Problems. What costs a single disclosure or folder stands in its place: a Problem, or
 * what the system says of a file or folder that it does not open. `most`: bytes of an archive that is opened.
 */
export async function findSources(
  path: string,
  open: OpenArchive,
  most = Number.MAX_SAFE_INTEGER,
): Promise<(Source | Error)[]> {
  return under(path, (file) => openArchive(file, open, most), path);
}

/** `root`: the folder that was given, which no link may leave. */
async function under(path: string, open: Opening, root: string): Promise<(Source | Error)[]> {
  try {
    return (await stat(path)).isDirectory() ? await inFolder(path, open, root) : await inFile(path, null, open);
  } catch (error) {
    return [problemOrRefusal(missingAsProblem(error, path), path)];
  }
}

async function inFolder(path: string, open: Opening, root: string): Promise<(Source | Error)[]> {
  const { files, folders, others } = await entriesOf(path, root);
  const sources: (Source | Error)[] = [];
  // Without what it says of them the files of the folder would be taken for others.
  const isSaid = others.some(({ name }) => name === DISCLOSURE_FILE);
  if (files.includes(DISCLOSURE_FILE)) {
    const said = join(path, DISCLOSURE_FILE);
    const text = await readSaid(said).catch((error: unknown) => problemOrRefusal(error, said));
    const present = new Map<string, Member | Error | null>();
    for (const name of files) for (const [below, found] of await inside(path, name, open)) present.set(below, found);
    sources.push(text instanceof Error ? text : await orProblem(() => grouped(path, present, text)));
  } else if (!isSaid) {
    for (const name of files) append(sources, await inFile(join(path, name), path, open));
  }
  append(
    sources,
    others.map(({ problem }) => problem),
  );
  for (const name of folders) append(sources, await under(join(path, name), open, root));
  return sources;
}

/** The disclosures in a file: those of an archive, or the one that it is. */
async function inFile(path: string, folder: string | null, open: Opening): Promise<(Source | Error)[]> {
  const members = await open(path);
  if (members instanceof Error) return [members];
  return members === null ? [single(path, folder)] : inArchive(path, members);
}

/** The files that a file of a folder stands for, by their path from the folder: itself, or the members of an archive. */
async function inside(
  folder: string,
  name: string,
  open: Opening,
): Promise<[string, Member | Error | null][]> {
  const members = await open(join(folder, name));
  if (members === null || members instanceof Error) return [[name, members]];
  return [...members].map(([member, found]) => [`${name}/${member}`, found]);
}

/** What a `disclosure.yaml` says. Throws a Problem for one that is far longer than any. */
async function readSaid(path: string): Promise<string> {
  checkLength((await stat(path)).size, path);
  return readFile(path, 'utf8');
}

function checkLength(bytes: number, file: string): void {
  if (bytes > LONGEST) throw fileTooLong(bytes, LONGEST, file);
}

/** The disclosures in an archive, as in a folder. */
async function inArchive(archive: string, members: Members): Promise<(Source | Error)[]> {
  const names = [...members.keys()].sort();
  const said = new Set(names.filter((name) => basename(name) === DISCLOSURE_FILE).map((name) => dirname(name)));
  const folders = Map.groupBy(names, (name) => ownerOf(dirname(name), said));
  const sources: (Source | Error)[] = [];
  for (const [folder, own] of folders) {
    if (said.has(folder)) sources.push(await orProblem(() => groupedInArchive(archive, folder, own, members)));
    else for (const name of own) sources.push(await orProblem(() => taken(archive, name, members)));
  }
  return sources;
}

/** The one disclosure of a folder of an archive. */
async function groupedInArchive(archive: string, folder: string, own: readonly string[], members: Members) {
  const below = (name: string) => (folder === '.' ? name : name.slice(folder.length + 1));
  const present = new Map(own.map((name) => [below(name), members.get(name) ?? null]));
  const said = present.get(DISCLOSURE_FILE);
  if (said instanceof Error) throw said;
  const text = (await said?.()) ?? new Uint8Array();
  checkLength(text.length, join(archive, folder, DISCLOSURE_FILE));
  return grouped(join(archive, folder), present, new TextDecoder().decode(text));
}

/** The folder whose `disclosure.yaml` speaks of the files of a folder: its own, or that of the archive it lies in. */
function ownerOf(folder: string, said: ReadonlySet<string>): string {
  let above = folder;
  while (!said.has(above) && /\.zip(?:\/|$)/iu.test(above)) above = dirname(above);
  return said.has(above) ? above : folder;
}

/** A file of an archive as a disclosure by itself. */
function taken(archive: string, name: string, members: Members): Source {
  const found = members.get(name);
  if (found instanceof Error) throw found;
  const path = join(archive, name);
  return { ...single(path, archive), unpacked: new Map(found ? [[path, found]] : []) };
}

async function orProblem(find: () => Source | Promise<Source>): Promise<Source | Error> {
  try {
    return await find();
  } catch (error) {
    return problemOrRefusal(error);
  }
}

function single(path: string, folder: string | null): Source {
  return { path, files: [path], overrides: {}, url: null, published: null, because: null, package: folder };
}

/** The one disclosure of a folder. `present`: its files by name, and the members of archives among them with their bytes. */
function grouped(folder: string, present: ReadonlyMap<string, Member | Error | null>, text: string): Source {
  const path = join(folder, DISCLOSURE_FILE);
  const file = shownPath(path);
  const read = parseFile(disclosureFileSchema, text, file);
  const documents = [...present.keys()].filter((name) => basename(name) !== DISCLOSURE_FILE);
  const { files: listed, personal, tables, url, published, because, scans, ...overrides } = read;
  delete overrides.checked;
  if (overrides.title !== undefined) overrides.title = hidePersonalNumbers(overrides.title);
  const stands = (name: string) => documents.filter((other) => other === name || other.startsWith(`${name}/`));
  const missing = (listed ?? []).filter((name) => stands(name).length === 0);
  const files = listed?.flatMap(stands) ?? documents;
  if (missing.length > 0) throw new Problem('folder-lacks-files', { names: missing.join('\n') }, { place: { file } });
  if (files.length === 0) throw new Problem('folder-without-document', {}, { place: { file } });
  const unpacked = new Map<string, Member>();
  for (const name of files) {
    const found = present.get(name);
    if (found instanceof Error) throw found;
    if (found) unpacked.set(join(folder, name), found);
  }
  const paths = files.map((name) => join(folder, name));
  const said = personal && { personal: { decisions: decisionsOf(personal), fault: faultsOf(personal, text, file) } };
  const told = { url: url ?? null, published: published ?? null, because: because ?? null };
  const arranged = tables && { tables: tablesSaid(tables, text, file) };
  const source = { path: folder, files: paths, overrides, ...said, ...arranged, ...told, ...(scans && { scans }), package: null };
  return unpacked.size > 0 ? { ...source, unpacked } : source;
}

type Personal = NonNullable<z.infer<typeof disclosureFileSchema>['personal']>;

function decisionsOf({ show = [], hide = [] }: Personal): PersonalDecision[] {
  const one =
    (decision: 'show' | 'hide') =>
    ({ ends, reason, ...place }: z.infer<typeof decisionSchema>): PersonalDecision => ({
      decision,
      ends,
      place,
      reason: hidePersonalNumbers(reason),
    });
  return [...show.map(one('show')), ...hide.map(one('hide'))];
}

function faultsOf({ show = [] }: Personal, text: string, file: string): (index: number, numbers: number) => Problem {
  return (index, numbers) => {
    const list = index < show.length ? 'show' : 'hide';
    const at = index < show.length ? index : index - show.length;
    const field = `personal, ${list} #${at + 1}, ends`;
    const wanted = numbers === 0 ? 'in-document' : 'one-number';
    const values = { field, value: '····', wanted, limit: String(numbers) } as const;
    return faultAt(text, file, ['personal', list, at, 'ends'], { id: 'field-form', values }, 'mend');
  };
}

/** The decisions in the `disclosure.yaml` of a folder, none where it has none. Throws a Problem for one that is not as it must be. */
export async function decisionsIn(folder: string): Promise<PersonalDecision[]> {
  const path = join(folder, DISCLOSURE_FILE);
  const text = await readOptional(path);
  const { personal } = text === null ? {} : parseFile(disclosureFileSchema, text, shownPath(path));
  return personal ? decisionsOf(personal) : [];
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isSameRegion, leaveOutProse, UNKNOWN_REGION, disclosureSchema, type Assembled, type Department, type Disclosure, type Identity } from '../budget/index.ts';
import { append } from '../lists.ts';
import { Problem } from '../problem.ts';
import { departmentYaml, findDepartment, isCalled, newDepartment, readDepartments } from './departments.ts';
import { keyOf } from './disclosures.ts';
import { departmentPath, disclosureId, pathOf } from './folder.ts';
import { refuseFrozen } from './frozen.ts';
import { jsonOrNull, stableJson } from './json.ts';
import { refuseLongNarrative } from './narratives.ts';
import { recordVersion, type Recorded } from './record.ts';
import { chooseOriginals, type OriginalsGiven, type Telling } from './originals.ts';
import { alone, writeTogether } from './together.ts';

/** What was written for one department-year. Paths are relative to the content folder, with forward slashes. */
export interface Stored {
  disclosure: Disclosure;
  files: { path: string; changed: boolean }[];
  /** What an earlier reading of the same department-year held, when this one replaces it. */
  replaced: { tables: number; projects: number } | null;
  /** The version that supersedes another, and why it came; `null` where there is no new one. */
  version: Recorded['version'];
  /** Files that tell more than their page; the others are kept where originals are. */
  telling: Telling[];
}

/**
 * Writes a department-year into a content folder: disclosure, narrative, the register of its versions with what is superseded, and
 * the department's identity when it is new.
 * All its files are written or none, each only when its bytes change, and no other process changes the folder meanwhile. `figuresOnly` leaves prose out and no narrative is written;
 * a narrative that is there from before is left untouched. `earlier`: the department-years of this run and the file each came
 * from; a second file of one of them is a Problem, and nothing is written. So is another document than the one that is there from
 * before, unless `replace` is given, and what would change a frozen year; the same document read anew, or with more files beside it, replaces its earlier reading.
 */
export async function storeBudget(
  content: string,
  assembled: Assembled,
  options: { figuresOnly: boolean; replace?: boolean; slugGiven?: boolean;
    earlier?: ReadonlyMap<string, string>;
    /** The table that this document and an earlier one both hold, where they were compared. */
    shared?: string | null;
    /** Why a version is published anew, in the words of the publisher. */
    because?: string | null;
    /** By default no original is kept. */
    originals?: OriginalsGiven;
  },
): Promise<Stored> {
  return alone(content, () => storeAlone(content, assembled, options));
}

async function storeAlone(
  content: string,
  assembled: Assembled,
  options: Parameters<typeof storeBudget>[2],
): Promise<Stored> {
  const { disclosure, department, isNew } = await identify(content, assembled, options.slugGiven === true);
  const originals = await chooseOriginals(
    disclosureSchema.parse(options.figuresOnly ? leaveOutProse(disclosure, assembled.words) : disclosure),
    disclosure.notices,
    options.originals ?? { wish: 'none', bytes: new Map() },
  );
  const { disclosure: published, telling } = originals;
  const key = keyOf(published.identity);
  const name = disclosureId(key);
  const earlier = options.earlier?.get(name);
  if (earlier !== undefined)
    throw new Problem('disclosure-twice', { earlier, id: name, shared: options.shared ?? null });
  const path = join(content, pathOf('disclosures', key));
  if (assembled.narrative !== null && !options.figuresOnly) refuseLongNarrative(assembled.narrative);
  const texts = [{ path: pathOf('disclosures', key), text: stableJson(published) }];
  if (assembled.narrative !== null && !options.figuresOnly)
    texts.push({ path: pathOf('narratives', key), text: assembled.narrative });
  await refuseFrozen(content, key, texts);
  if (options.replace !== true) await refuseOtherSource(path, published, name);
  const replaced = await earlierReading(path);
  const present = { disclosure: published, narrative: assembled.narrative, words: assembled.words };
  const recorded = await recordVersion(content, key, present, options.because?.trim() || null);
  if (isNew) texts.push({ path: departmentPath(key.region, key.department), text: departmentYaml(department) });
  append(texts, recorded.texts);
  const files = await writeTogether(content, [...originals.files, ...texts]);
  return { disclosure: published, files, replaced, version: recorded.version, telling };
}

async function earlierReading(path: string): Promise<Stored['replaced']> {
  if (!existsSync(path)) return null;
  try {
    const earlier = disclosureSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return { tables: earlier.tables.length, projects: earlier.projects.length };
  } catch {
    // A file of an older version or a damaged one is replaced without a comparison.
    return null;
  }
}

/**
 * Is the department-year of a known department there, of its other kind? A school may call its budget 部门预算 one year and 单位预算
 * the next; where both are of one year, they are two.
 */
async function isOtherKind(content: string, department: Department, identity: Identity): Promise<boolean> {
  const { kind } = identity.department;
  if (department.kind === kind) return false;
  const key = { ...keyOf(identity), region: department.region.slug, department: department.slug };
  const path = join(content, pathOf('disclosures', key));
  if (!existsSync(path)) return false;
  const stored = storedKindSchema.safeParse(jsonOrNull(await readFile(path, 'utf8')));
  return stored.success && stored.data.identity.department.kind !== kind;
}

const storedKindSchema = z.object({ identity: z.object({ department: z.object({ kind: z.string() }) }) });

const storedSourceSchema = z.object({
  title: z.string(),
  source: z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })).min(1) }),
  tables: z.array(z.object({ cells: z.array(z.array(z.string())) })),
});

/**
 * Throws a Problem where another document of the department-year is published: none of its files is among those read now, by
 * content, nor is it the same file saved anew with the same cells.
 */
async function refuseOtherSource(path: string, now: Disclosure, id: string): Promise<void> {
  if (!existsSync(path)) return;
  const text = await readFile(path, 'utf8');
  const stored = storedSourceSchema.safeParse(jsonOrNull(text));
  // What says nothing of where it came from, or is damaged, is not known to be another document.
  if (!stored.success || now.source.files.length === 0) return;
  const { source, title, tables } = stored.data;
  const hashes = new Set(now.source.files.map(({ sha256 }) => sha256));
  if (source.files.every(({ sha256 }) => hashes.has(sha256))) return;
  const names = (files: readonly { name: string }[]) => files.map((file) => file.name).join('\n');
  const cells = (of: readonly { cells: string[][] }[]) => JSON.stringify(of.map((table) => table.cells));
  if (names(source.files) === names(now.source.files) && cells(tables) === cells(now.tables)) return;
  throw new Problem('disclosure-other-source', {
    id,
    there: names(source.files),
    thereTitle: title,
    given: names(now.source.files),
    givenTitle: now.title,
  });
}

/** Gives the disclosure the slug and name under which its department is already known. */
async function identify(
  content: string,
  assembled: Assembled,
  slugGiven: boolean,
): Promise<{ disclosure: Disclosure; department: Department; isNew: boolean }> {
  const { identity } = assembled.disclosure;
  if (identity.region.slug === UNKNOWN_REGION.slug)
    throw new Problem('region-not-known', { department: identity.department.name });
  const { known, problems } = await readDepartments(content, identity.region.slug);
  const stranger = known.find(({ region }) => !isSameRegion(region, identity.region));
  if (stranger)
    throw new Problem('region-clash', {
      slug: identity.region.slug,
      there: stranger.region.name,
      given: identity.region.name,
    });
  const alike = findDepartment(known, identity);
  const found = alike && (await isOtherKind(content, alike, identity)) ? null : alike;
  // A file that cannot be read may be this department's: a second one must not be made beside it.
  if (found === null && problems[0]) throw problems[0];
  const { slug } = identity.department;
  if (found && slugGiven && slug !== found.slug)
    throw new Problem('slug-settled', { given: slug, slug: found.slug, file: departmentPath(found.region.slug, found.slug) });
  const department = found ?? newDepartment(identity, assembled.aliases, known);
  const byCode = found !== null && !isCalled(found, identity);
  const disclosure: Disclosure = {
    ...assembled.disclosure,
    notices: byCode ? [...assembled.disclosure.notices, foundByCode(found, identity)] : assembled.disclosure.notices,
    identity: { ...identity, region: { ...department.region, code: identity.region.code ?? null }, department: { ...identity.department, slug: department.slug } },
  };
  return { disclosure, department, isNew: found === null };
}

/** A code may have been given anew to another office: whoever reads the figures is told that the names differ. */
function foundByCode(known: Department, { department: { name, code } }: Identity): Disclosure['notices'][number] {
  const values = { code: code ?? '', known: known.name, printed: name };
  return { id: 'department-by-code', severity: 'warning', values, place: {}, table: null, row: null, column: null };
}

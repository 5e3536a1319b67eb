import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { correctionsFileSchema, jurisdictionSchema, pickJurisdiction, departmentSchema, disclosureSchema, type Corrections, type Jurisdiction, type Disclosure } from '../budget/index.ts';
import type { CheckInputs, CheckOptions } from '../checks/index.ts';
import { Problem } from '../problem.ts';

const GIVE_DISCLOSURE = 'Give a disclosure written by `npm run convert`, or the content folder.';
const DEFAULT_CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** A disclosure with all that goes with it in its content folder. */
export interface Loaded {
  /** `<region>/<department>/<year>`. */
  name: string;
  path: string;
  /** The content folder it belongs to, or `null` for a file that stands alone. */
  content: string | null;
  disclosure: Disclosure;
  options: CheckOptions;
  inputs: CheckInputs;
}

/** Loads the disclosures under the paths given: JSON files, or folders of them. Problems come back beside them. */
export async function loadDisclosures(paths: readonly string[]): Promise<{ loaded: Loaded[]; problems: Problem[] }> {
  const files = (await Promise.all(paths.map(findFiles))).flat();
  const profiles = new Map<string, Jurisdiction[]>();
  const loaded: Loaded[] = [];
  const problems: Problem[] = [];
  for (const path of [...new Set(files)]) {
    try {
      const one = await loadOne(path, profiles);
      if (one) loaded.push(one);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return { loaded: loaded.toSorted((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

async function findFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Problem('There is no such file or folder.', { place: { file: path }, hint: 'Check the path.' });
  if (!found.isDirectory()) return [resolve(path)];
  const folder = (await stat(join(path, 'disclosures')).catch(() => null)) ? join(path, 'disclosures') : path;
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => resolve(folder, name));
}

async function loadOne(path: string, profiles: Map<string, Jurisdiction[]>): Promise<Loaded | null> {
  const text = await readFile(path, 'utf8');
  const disclosure = parseWith(path, () => disclosureSchema.parse(JSON.parse(text)));
  const { region, department, year } = disclosure.identity;
  const name = `${region.slug}/${department.slug}/${year}`;
  const content = path.endsWith(join('disclosures', region.slug, department.slug, `${year}.json`))
    ? dirname(dirname(dirname(dirname(path))))
    : null;
  const beside = (file: string) => (content === null ? Promise.resolve(null) : readOptional(join(content, file)));
  const narrative = await beside(`narratives/${name}.md`);
  const priorText = await beside(`disclosures/${region.slug}/${department.slug}/${year - 1}.json`);
  const correctionsPath = `corrections/${name}.yaml`;
  const correctionsText = await beside(correctionsPath);
  const departmentText = await beside(`departments/${region.slug}/${department.slug}.yaml`);
  const named = departmentText ? (departmentSchema.safeParse(parse(departmentText)).data?.jurisdiction ?? null) : null;
  return {
    name,
    path,
    content,
    disclosure,
    options: {
      narrative,
      prior: priorText ? parseWith(path, () => disclosureSchema.parse(JSON.parse(priorText))) : null,
      profile: pickJurisdiction(await readProfiles(content, profiles), region.name, named),
      corrections: correctionsText === null ? null : readCorrections(correctionsPath, correctionsText),
    },
    inputs: {
      disclosure: digest(text),
      narrative: digestOf(narrative),
      prior: digestOf(priorText),
      corrections: digestOf(correctionsText),
    },
  };
}

/** Profiles of the content folder; those of the project where it has none. */
async function readProfiles(content: string | null, cache: Map<string, Jurisdiction[]>): Promise<Jurisdiction[]> {
  const own = content === null ? null : join(content, 'jurisdictions');
  const folder = own && (await stat(own).catch(() => null)) ? own : join(DEFAULT_CONTENT, 'jurisdictions');
  const known = cache.get(folder);
  if (known) return known;
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).toSorted();
  const read = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const profile = parseWith(
        join(folder, name),
        () => jurisdictionSchema.parse(parse(text)),
        'Correct the profile.',
      );
      if (`${profile.name}.yaml` === name) return profile;
      throw new Problem(`The profile calls itself ${profile.name}.`, {
        place: { file: name },
        hint: `Name the file ${profile.name}.yaml.`,
      });
    }),
  );
  cache.set(folder, read);
  return read;
}

/** Reads a corrections file; throws a Problem that names the wrong entry. */
export function readCorrections(path: string, text: string): Corrections {
  const parsed = correctionsFileSchema.safeParse(parse(text) ?? { corrections: [], acknowledged: [] });
  if (parsed.success) return parsed.data;
  const what = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
  throw new Problem(`The corrections file is not valid: ${what}.`, {
    place: { file: path },
    hint: 'An entry has table, row, column, old, new, reason, date and decidedBy.',
  });
}

function parseWith<T>(path: string, read: () => T, hint = GIVE_DISCLOSURE): T {
  try {
    return read();
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Problem(`The file is not what it should be: ${message}`, {
      place: { file: basename(path) },
      hint,
      cause: error,
    });
  }
}

async function readOptional(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** SHA-256 of a text file as it stands on disk. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function digestOf(text: string | null): string | null {
  return text === null ? null : digest(text);
}

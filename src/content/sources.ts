import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { unitSchema, type Overrides } from '../budget/index.ts';
import type { MoneyUnit } from '../money.ts';
import { Problem } from '../problem.ts';
import { shownPath } from './folder.ts';
import { parseFile } from './parse.ts';

export const DISCLOSURE_FILE = 'disclosure.yaml';

/** `disclosure.yaml` beside the files of one disclosure: which they are, and what overrides what is read from them. */
export const disclosureFileSchema = z.strictObject({
  /** File names in reading order; without it, all the files of the folder by name. */
  files: z.array(z.string()).min(1).optional(),
  department: z.string().optional(),
  region: z.string().optional(),
  year: z.int().min(1990).max(2100).optional(),
  unit: unitSchema.optional(),
  title: z.string().optional(),
  /** The department in its address, said before its first publication; afterwards the department's file says it. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional(),
  /** Address where the original was published. */
  url: z.url().optional(),
  /** Day of publication, `2026-02-13`. */
  published: z.iso.date().optional(),
});

/** The files of one disclosure, and what a person says about it. */
export interface Source {
  files: string[];
  overrides: Overrides & { unit?: MoneyUnit | undefined };
  url: string | null;
  published: string | null;
}

/**
 * The disclosures under a path, by name: a file is one; a folder with a `disclosure.yaml` is one; of any other folder each
 * file is one. Hidden files are passed over. Throws a Problem when the path does not exist or a `disclosure.yaml` is wrong.
 */
export async function findSources(path: string): Promise<(Source | Problem)[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Problem('path-missing', {}, { place: { file: path } });
  if (!found.isDirectory()) return [single(path)];
  const entries = (await readdir(path, { withFileTypes: true }))
    .filter((entry) => !/^(?:\.|~\$)/u.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const sources: (Source | Problem)[] = [];
  if (files.includes(DISCLOSURE_FILE)) {
    sources.push(await grouped(path, files).catch(asProblem));
  } else {
    sources.push(...files.map((name) => single(join(path, name))));
  }
  for (const entry of entries) if (entry.isDirectory()) sources.push(...(await findSources(join(path, entry.name))));
  return sources;
}

function single(path: string): Source {
  return { files: [path], overrides: {}, url: null, published: null };
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}

async function grouped(folder: string, present: readonly string[]): Promise<Source> {
  const path = join(folder, DISCLOSURE_FILE);
  const file = shownPath(path);
  const read = parseFile(disclosureFileSchema, await readFile(path, 'utf8'), file);
  const { files = present.filter((name) => name !== DISCLOSURE_FILE), url, published, ...overrides } = read;
  const missing = files.filter((name) => !present.includes(name));
  if (missing.length > 0 || files.length === 0) {
    const place = { file };
    throw files.length === 0
      ? new Problem('folder-without-document', {}, { place })
      : new Problem('folder-lacks-files', { names: missing.join('\n') }, { place });
  }
  return { files: files.map((name) => join(folder, name)), overrides, url: url ?? null, published: published ?? null };
}

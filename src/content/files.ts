import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { departmentSchema, type Department } from '../budget/index.ts';
import { Problem } from '../problem.ts';

/** Which department-year: the three parts of its path. */
export interface DisclosureKey {
  region: string;
  department: string;
  year: number;
}

/** The folder of the content: `content`, or what the environment variable MINGZHANG_CONTENT names. */
export function contentRoot(): string {
  return resolve(process.env['MINGZHANG_CONTENT'] || 'content');
}

/** The identifier of a department-year: `region/department/year`. */
export function disclosureId({ region, department, year }: DisclosureKey): string {
  return `${region}/${department}/${year}`;
}

/** The file of a department-year's figures. */
export function disclosureFile(key: DisclosureKey): string {
  return join(contentRoot(), 'disclosures', `${disclosureId(key)}.json`);
}

/** The names in a folder, sorted, hidden ones left out; none where there is no such folder. */
export async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Every department-year there is, in the order of its path. */
export async function listDisclosures(): Promise<DisclosureKey[]> {
  const root = join(contentRoot(), 'disclosures');
  const keys: DisclosureKey[] = [];
  for (const region of await names(root)) {
    for (const department of await names(join(root, region))) {
      for (const name of await names(join(root, region, department))) {
        const match = /^(\d{4})\.json$/.exec(name);
        if (match) keys.push({ region, department, year: Number(match[1]) });
      }
    }
  }
  return keys;
}

/** The same, for a portal, which must have something to show. Throws a Problem where there is no department-year. */
export async function requireDisclosures(): Promise<DisclosureKey[]> {
  const keys = await listDisclosures();
  if (keys.length > 0) return keys;
  const root = contentRoot();
  const exists = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  throw new Problem(
    exists ? `The content folder ${root} holds no disclosure.` : `There is no content folder ${root}.`,
    {
      hint: exists
        ? 'Convert a document into it with npm run convert, or name another folder in MINGZHANG_CONTENT.'
        : 'Name the folder that holds disclosures/ in MINGZHANG_CONTENT, or leave that unset to take content.',
    },
  );
}

/** The text of a file, or `null` where there is none. */
export async function readOptional(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Checks data against a schema. Throws a Problem that names the file and the first fields that do not fit. */
export function check<T>(schema: z.ZodType<T>, data: unknown, file: string): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`);
  throw new Problem(`The data does not fit its schema. ${issues.join('; ')}.`, {
    place: { file },
    hint: 'Convert the document again with npm run convert.',
  });
}

/** Reads JSON. Throws a Problem when the file holds none. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('The file is not JSON.', { place: { file }, hint: 'Convert the document again.', cause });
  }
}

/** Reads YAML. Throws a Problem that names the file and the line when it holds none. */
export function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const what = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new Problem(`The file is not YAML: ${what.replace(/[.:]+$/, '')}.`, {
      place: { file },
      hint: `Mend that line of ${file}.`,
      cause,
    });
  }
}

/** The text of a department-year's figures, byte for byte. */
export async function readDisclosureText(key: DisclosureKey): Promise<string> {
  return readFile(disclosureFile(key), 'utf8');
}

/** The narrative (情况说明) of a department-year in Markdown, or `null` where there is none. */
export async function readNarrative(key: DisclosureKey): Promise<string | null> {
  return readOptional(join(contentRoot(), 'narratives', `${disclosureId(key)}.md`));
}

/** Who a department is, or `null` where nobody has written it down. */
export async function readDepartment(region: string, department: string): Promise<Department | null> {
  const file = join(contentRoot(), 'departments', region, `${department}.yaml`);
  const text = await readOptional(file);
  return text === null ? null : check(departmentSchema, parseYaml(text, file), file);
}

/** A text written by hand: a glossary term or a page of the site. */
export interface Prose {
  slug: string;
  /** What stands between the `---` lines on top. */
  fields: Record<string, unknown>;
  /** Markdown. */
  body: string;
}

/** The hand-written texts of a folder of `content` (`glossary`, `pages`), by file name. They are the site's own, whatever the content root. */
export async function readProse(folder: 'glossary' | 'pages'): Promise<Prose[]> {
  const root = resolve('content', folder);
  const files = (await names(root)).filter((name) => name.endsWith('.md'));
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(root, name), 'utf8');
      const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
      const fields = match ? (parseYaml(match[1] ?? '', join(root, name)) as Record<string, unknown>) : {};
      return { slug: name.slice(0, -3), fields, body: match ? text.slice(match[0].length) : text };
    }),
  );
}

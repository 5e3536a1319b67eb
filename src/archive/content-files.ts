import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  disclosureId,
  jsonOrNull,
  listDisclosures,
  listShared,
  listYearFiles,
  projectSlug,
  type DisclosureKey,
} from '../content/index.ts';
import type { ArchivedKind } from '../i18n/index.ts';
import { Problem } from '../problem.ts';
import { digestOf, onDisk, type PayloadFile } from './payload-file.ts';

/** A year of a content folder, as far as an archive needs to know it. */
export interface ArchivedYear {
  year: number;
  /** Its department-years, by path. */
  disclosures: {
    region: string;
    department: string;
    name: string;
    /** Absent for the budget. */
    stage?: DisclosureKey['stage'];
    /** The files it was read from; the name under which the original is published, `null` where it is not. */
    originals: (string | null)[];
    /** The addresses of its projects inside the department; final accounts have none. */
    projects: string[];
  }[];
}

const disclosureSchema = z.object({
  identity: z.object({ department: z.object({ name: z.string() }) }),
  projects: z.array(z.object({ name: z.string(), code: z.string().nullable() })),
  source: z.object({ files: z.array(z.object({ sha256: z.string(), original: z.string().optional() })) }),
});

const KINDS: Readonly<Record<string, ArchivedKind>> = {
  disclosures: 'disclosure',
  narratives: 'narrative',
  corrections: 'correction',
  checks: 'check',
  history: 'history',
  departments: 'department',
  jurisdictions: 'profile',
  classifications: 'accounts',
  'regions.yaml': 'regions',
};

/** Reads what an archive needs to know of a year. Throws a Problem where the content folder holds nothing of it. */
export async function readYear(content: string, year: number): Promise<ArchivedYear> {
  const all = await listDisclosures(content);
  const keys = all.filter((key) => key.year === year);
  if (keys.length === 0) {
    const years = [...new Set(all.map((key) => key.year))].sort((a, b) => a - b).join('\n');
    throw new Problem('archive-year-empty', { year, years }, { place: { file: content } });
  }
  const disclosures: ArchivedYear['disclosures'] = [];
  for (const key of keys) {
    const { region, department } = key;
    const file = join(content, 'disclosures', `${disclosureId(key)}.json`);
    const read = disclosureSchema.safeParse(jsonOrNull(await readFile(file, 'utf8')));
    if (!read.success)
      throw new Problem(
        'file-syntax',
        { format: 'JSON', why: read.error.issues[0]?.message ?? '', more: 0, remedy: 'convert' },
        { place: { file } },
      );
    const { identity, source, projects: listed } = read.data;
    const originals = source.files.map(({ sha256, original }) => originalName(sha256, original));
    const projects = key.stage === undefined ? [...new Set(listed.map(projectSlug))] : [];
    const stage = key.stage && { stage: key.stage };
    disclosures.push({ region, department, name: identity.department.name, ...stage, originals, projects });
  }
  return { year, disclosures };
}

/** The files of a content folder that are a year's or that it needs, below `content/`. */
export async function contentFiles(content: string, { year, disclosures }: ArchivedYear): Promise<PayloadFile[]> {
  const names = new Map(disclosures.map(({ region, department, name }) => [`${region}/${department}`, name]));
  const own = (await listYearFiles(content, year)).map((path) => ({ path, from: join(content, path) }));
  const shared = await listShared(content, year, disclosures);
  return [...own, ...shared].map(({ path, from }) => {
    const [folder = '', region = '', department = ''] = path.split('/');
    const name = names.get(`${region}/${department.replace(/\.yaml$/u, '')}`) ?? null;
    const kind = path === 'checks/account-names.json' ? 'accounts' : (KINDS[folder] ?? 'publisher');
    return onDisk(from, { path: `content/${path}`, kind, department: name });
  });
}

/**
 * SHA-256 over path and bytes of every file that a year has in a content folder or needs from it, but its originals, whose names are theirs.
 */
export async function digestYear(content: string, year: ArchivedYear): Promise<string> {
  const hash = createHash('sha256');
  const files = await contentFiles(content, year);
  for (const file of files.sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(JSON.stringify([file.path, await digestOf(file)]));
  return hash.digest('hex');
}

/** The name of an original where it is one: its digest and an ending. */
function originalName(sha256: string, original: string | undefined): string | null {
  if (original === undefined || !/^[0-9a-f]{64}\.[a-z0-9]{1,8}$/u.test(original)) return null;
  return original.startsWith(sha256) ? original : null;
}

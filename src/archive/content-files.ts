import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { disclosureId, listDisclosures, listShared, listYearFiles } from '../content/index.ts';
import type { ArchivedKind } from '../i18n/index.ts';
import { Problem } from '../problem.ts';
import { onDisk, type PayloadFile } from './payload-file.ts';

/** A year of a content folder, as far as an archive needs to know it. */
export interface ArchivedYear {
  year: number;
  /** Its department-years, by path. */
  disclosures: { region: string; department: string; name: string; originals: string[] }[];
  /** SHA-256 of originals that earlier versions were read from. */
  earlier: Set<string>;
}

const disclosureSchema = z.object({
  identity: z.object({ department: z.object({ name: z.string() }) }),
  source: z.object({ files: z.array(z.object({ sha256: z.string() })) }),
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
  for (const { region, department } of keys) {
    const file = join(content, 'disclosures', `${disclosureId({ region, department, year })}.json`);
    const read = disclosureSchema.safeParse(parseOrNull(await readFile(file, 'utf8')));
    if (!read.success)
      throw new Problem(
        'file-syntax',
        { format: 'JSON', why: read.error.issues[0]?.message ?? '', more: 0, remedy: 'convert' },
        { place: { file } },
      );
    const { identity, source } = read.data;
    const originals = source.files.map(({ sha256 }) => sha256);
    disclosures.push({ region, department, name: identity.department.name, originals });
  }
  return { year, disclosures, earlier: await earlierOriginals(content, year) };
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

/** The digests that registers of versions name. Which of them are originals tells the folder of originals. */
async function earlierOriginals(content: string, year: number): Promise<Set<string>> {
  const digests = new Set<string>();
  for (const path of await listYearFiles(content, year)) {
    if (!/^history\/[^/]+\/[^/]+\/\d{4}\.json$/u.test(path)) continue;
    const text = await readFile(join(content, path), 'utf8');
    for (const [digest] of text.matchAll(/\b[0-9a-f]{64}\b/gu)) digests.add(digest);
  }
  return digests;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

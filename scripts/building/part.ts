import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { writeWhole } from '../../src/content/index.ts';
import { documentOfApi } from '../../src/data/index.ts';
import type { Shard } from '../command-line/index.ts';
import { shardOfDepartment } from '../shards.ts';
import { noteFile } from './files.ts';

export type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * What of a portal is made: all of it, the departments of a shard, or what is left when those of these folders are there. A whole may be made by
 * several processes: `shares` are the departments, as `qinghe/finance`, that others make for it, each of which makes one such share.
 */
export type Part =
  | { kind: 'whole'; shares?: readonly ReadonlySet<string>[] }
  | { kind: 'share'; number: number; departments: ReadonlySet<string> }
  | { kind: 'shard'; shard: Shard }
  | { kind: 'rest'; folders: readonly string[] };

/** The variables by which a command tells the build that it starts: `2/4`, and files with JSON lists of folders and of shares. */
const SHARD = 'MINGZHANG_SHARD';
const FOLDERS = 'MINGZHANG_SHARD_FOLDERS';
const SHARES = 'MINGZHANG_SHARES';
/** Which of the shares, from 0, a process makes that a build has started. */
const SHARE = 'MINGZHANG_SHARE';

/**
 * The environment that tells a build its part. A variable that says nothing is not left to what stood there before. Folders are listed in
 * a file of the cache, one a place (`out`) of portals: systems allow a variable less than the names of a thousand take.
 */
export async function tellPart(
  part: Part,
  { cache, out }: { cache: string; out: string },
): Promise<Record<string, string>> {
  const told = {
    [SHARD]: part.kind === 'shard' ? `${part.shard.index}/${part.shard.of}` : '',
    [FOLDERS]: '',
    [SHARES]: '',
    [SHARE]: '',
  };
  if (part.kind === 'rest') {
    const folders = part.folders.map((folder) => resolve(folder));
    return { ...told, [FOLDERS]: await writeList(noteFile(cache, 'shards', out), folders) };
  }
  if (part.kind === 'whole' && part.shares) {
    const shares = part.shares.map((departments) => [...departments]);
    return { ...told, [SHARES]: await writeList(noteFile(cache, 'shares', out), shares) };
  }
  return told;
}

async function writeList(path: string, list: unknown): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, JSON.stringify(list));
  return path;
}

/** The variable that makes one of its shares of the part that the environment tells. */
export function tellShare(number: number): Record<string, string> {
  return { [SHARE]: String(number) };
}

/** Is this variable one of those that tell a part? */
export function tellsPart(name: string): boolean {
  return [SHARD, FOLDERS, SHARES, SHARE].includes(name);
}

/** The part that the environment tells; the whole where it tells none. */
export function readPart(env: Readonly<Record<string, string | undefined>>): Part {
  const list = env[FOLDERS];
  if (list) return { kind: 'rest', folders: JSON.parse(readFileSync(list, 'utf8')) as string[] };
  const shares = env[SHARES] ? (JSON.parse(readFileSync(env[SHARES], 'utf8')) as string[][]) : null;
  if (shares && env[SHARE]) {
    const number = Number(env[SHARE]);
    return { kind: 'share', number, departments: new Set(shares[number]) };
  }
  if (shares) return { kind: 'whole', shares: shares.map((departments) => new Set(departments)) };
  const [index, of] = (env[SHARD] ?? '').split('/').map(Number);
  return index && of ? { kind: 'shard', shard: { index, of } } : { kind: 'whole' };
}

/** Is what belongs to this department made in this part? */
export function makesDepartment(part: Part, region: string, department: string): boolean {
  const name = `${region}/${department}`;
  switch (part.kind) {
    case 'whole':
      return part.shares?.some((departments) => departments.has(name)) !== true;
    case 'share':
      return part.departments.has(name);
    case 'shard':
      return shardOfDepartment(part.shard.of, region, department) === part.shard.index;
    case 'rest':
      return false;
  }
}

/**
 * A path of a department's page or file in its parts, whatever the language, a file of the API for one of its documents too; `null` for what
 * is not of one department.
 */
export function departmentIn({ pathname, route }: Path): {
  region: string;
  department: string;
  below: string;
  english: boolean;
} | null {
  const told = documentOfApi(`/${pathname.replace(/^\//u, '')}`);
  if (told) return { ...told, below: told.year, english: false };
  if (!route.params.includes('department')) return null;
  const parts = pathname.split('/').filter(Boolean);
  const english = parts[0] === 'en';
  const from = Number(english) + Number(route.component.includes('/embed/'));
  const [region = '', department = '', below = ''] = parts.slice(from);
  return { region, department, below, english };
}

/** Does a part hold departments alone, and nothing that speaks of several? */
export function isOfDepartments({ kind }: Part): boolean {
  return kind === 'shard' || kind === 'share';
}

/** The paths that are made in a part: each path of a portal is in exactly one of its shards or in the rest, in one of its shares or with what has them made. */
export function pathsOf(part: Part, paths: readonly Path[]): Path[] {
  return paths.filter((path) => {
    const place = departmentIn(path);
    return place ? makesDepartment(part, place.region, place.department) : !isOfDepartments(part);
  });
}

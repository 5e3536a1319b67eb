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

/** What of a portal is made: all of it, the departments of a shard, or what is left when those of these folders are there. */
export type Part = { kind: 'whole' } | { kind: 'shard'; shard: Shard } | { kind: 'rest'; folders: readonly string[] };

/** The variables by which a command tells the build that it starts: `2/4`, and a file with a JSON list of folders. */
const SHARD = 'MINGZHANG_SHARD';
const FOLDERS = 'MINGZHANG_SHARD_FOLDERS';

/**
 * The environment that tells a build its part. A variable that says nothing is not left to what stood there before. Folders are listed in
 * a file of the cache, one a place (`out`) of portals: systems allow a variable less than the names of a thousand take.
 */
export async function tellPart(
  part: Part,
  { cache, out }: { cache: string; out: string },
): Promise<Record<string, string>> {
  const told = { [SHARD]: part.kind === 'shard' ? `${part.shard.index}/${part.shard.of}` : '', [FOLDERS]: '' };
  if (part.kind !== 'rest') return told;
  const list = noteFile(cache, 'shards', out);
  await mkdir(dirname(list), { recursive: true });
  await writeWhole(list, JSON.stringify(part.folders.map((folder) => resolve(folder))));
  return { ...told, [FOLDERS]: list };
}

/** Is this variable one of those that tell a part? */
export function tellsPart(name: string): boolean {
  return name === SHARD || name === FOLDERS;
}

/** The part that the environment tells; the whole where it tells none. */
export function readPart(env: Readonly<Record<string, string | undefined>>): Part {
  const list = env[FOLDERS];
  if (list) return { kind: 'rest', folders: JSON.parse(readFileSync(list, 'utf8')) as string[] };
  const [index, of] = (env[SHARD] ?? '').split('/').map(Number);
  return index && of ? { kind: 'shard', shard: { index, of } } : { kind: 'whole' };
}

/** Is what belongs to this department made in this part? */
export function makesDepartment(part: Part, region: string, department: string): boolean {
  if (part.kind !== 'shard') return part.kind === 'whole';
  return shardOfDepartment(part.shard.of, region, department) === part.shard.index;
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

/** The paths that are made in a part: each path of a portal is in exactly one of its shards or in the rest. */
export function pathsOf(part: Part, paths: readonly Path[]): Path[] {
  return paths.filter((path) => {
    const place = departmentIn(path);
    return place ? makesDepartment(part, place.region, place.department) : part.kind !== 'shard';
  });
}

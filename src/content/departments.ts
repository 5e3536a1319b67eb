import { join } from 'node:path';
import { stringify } from 'yaml';
import { departmentSchema, isSameRegion, splitRegion, type Department, type Identity } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { compact } from '../text.ts';
import { isOwnOffice } from '../vocabulary/index.ts';
import { AtHand, frozen } from './at-hand.ts';
import { contentRoot, departmentPath, shownPath } from './folder.ts';
import { parseFile } from './parse.ts';
import { namesIn, readOptional } from './read.ts';

/** A department's file as it stands, with what it says. */
export interface DepartmentFile {
  /** As messages name it. */
  file: string;
  text: string;
  department: Department;
}

const parsed = new AtHand<Department>();

/**
 * Reads the file of a department, `null` where nobody has written it down. Throws a Problem when it is not valid or stands
 * under another name than it gives itself.
 */
export async function readDepartment(
  region: string,
  department: string,
  root: string = contentRoot(),
): Promise<DepartmentFile | null> {
  const path = join(root, departmentPath(region, department));
  const text = await readOptional(path);
  if (text === null) return null;
  const file = shownPath(path);
  const found = parsed.get(path, [text], () => frozen(parseFile(departmentSchema, text, file, 'mend-or-delete')));
  if (found.slug === department && found.region.slug === region) return { file, text, department: found };
  const [id, named] = [`${found.region.slug}/${found.slug}`, departmentPath(found.region.slug, found.slug)];
  throw new Problem('department-misplaced', { id, path: named }, { place: { file } });
}

/** All departments that are written down, by their identifier `region/department`. */
export async function listDepartments(): Promise<string[]> {
  const root = join(contentRoot(), 'departments');
  const ids: string[] = [];
  for (const region of await namesIn(root))
    for (const slug of await departmentSlugs(root, region)) ids.push(`${region}/${slug}`);
  return ids;
}

async function departmentSlugs(departments: string, region: string): Promise<string[]> {
  const names = await namesIn(join(departments, region));
  return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
}

/** The departments of a region, and a Problem for each file that is not valid. */
export async function readDepartments(
  root: string,
  region: string,
): Promise<{ known: Department[]; problems: Problem[] }> {
  const known: Department[] = [];
  const problems: Problem[] = [];
  for (const slug of await departmentSlugs(join(root, 'departments'), region)) {
    try {
      const found = await readDepartment(region, slug, root);
      if (found) known.push(found.department);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return { known, problems };
}

/**
 * The known department that an identity means: by official name or alias, with or without its region; else by a code that only one
 * has. `null` when it is new. An organisation as a whole (部门) and its own office (单位) are two, though their names are printed alike.
 */
export function findDepartment(known: readonly Department[], identity: Identity): Department | null {
  const { kind } = identity.department;
  const alike = known
    .filter((department) => isOwnOffice(department) === isOwnOffice(identity.department))
    .toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind));
  const named = alike.find((department) => isCalled(department, identity));
  if (named) return named;
  const { code } = identity.department;
  const coded = code === null ? [] : alike.filter((department) => department.codes.includes(code));
  return coded.length === 1 ? (coded[0] ?? null) : null;
}

/** Does a department bear the name of an identity, by its own name or an alias? 綦江区财政局 is 重庆市綦江区财政局. */
export function isCalled({ name, aliases }: Pick<Department, 'name' | 'aliases'>, identity: Identity): boolean {
  const own = compact(identity.department.name);
  const [{ region, rest }, names] = [splitRegion(own), [name, ...aliases].map(compact)];
  if (names.includes(own)) return true;
  return names.map(splitRegion).some(
    (other) =>
      region !== null && other.region !== null && other.rest === rest && isSameRegion(named(region), named(other.region)),
  );
}

const named = (name: string) => ({ slug: '', name, code: null });

/** The department as a whole of which an identity is the own office, where it is known. */
function wholeOf(known: readonly Department[], { department }: Identity): Department | undefined {
  if (!isOwnOffice(department)) return undefined;
  return known.find((other) => other.kind === 'department' && compact(other.name) === compact(department.name));
}

/**
 * A new department file. Its own office beside the whole of the same name is told by its slug. Throws a Problem where the slug is that
 * of another department of the region: 水务局 and 税务局 are written alike, and who comes first must not decide an address.
 */
export function newDepartment(
  identity: Identity,
  aliases: readonly string[],
  known: readonly Department[],
): Department {
  let { slug } = identity.department;
  const name = compact(identity.department.name);
  if (known.some((other) => other.slug === slug && other.kind !== identity.department.kind && compact(other.name) === name))
    slug += identity.department.kind === 'unit' ? '-benji' : '-bumen';
  const other = known.find((department) => department.slug === slug);
  if (other) {
    const file = departmentPath(other.region.slug, other.slug);
    throw new Problem('slug-taken', { slug, there: other.name, given: identity.department.name, file });
  }
  return {
    slug,
    name: identity.department.name,
    region: identity.region,
    kind: identity.department.kind,
    codes: identity.department.code ? [identity.department.code] : [],
    aliases: [...aliases].sort(),
    jurisdiction: null,
    parent: wholeOf(known, identity)?.slug ?? null,
    successor: null,
  };
}

export function departmentYaml(department: Department): string {
  return `# Who this department is. Made on first conversion, then kept by hand: conversion never changes it.\n${stringify(department, { lineWidth: 0 })}`;
}

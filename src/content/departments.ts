import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { departmentSchema, type Department, type Identity } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { compact } from '../text.ts';

/**
 * Reads the departments of a region from `content/departments/<region>/`; none when the folder is missing. Throws a Problem
 * when a file is not valid.
 */
export async function readDepartments(content: string, region: string): Promise<Department[]> {
  const folder = join(content, 'departments', region);
  const names = await readdir(folder).catch(() => []);
  const departments: Department[] = [];
  for (const name of names.filter((file) => file.endsWith('.yaml')).sort()) {
    const path = join(folder, name);
    const parsed = departmentSchema.safeParse(readYaml(await readFile(path, 'utf8'), path));
    if (!parsed.success) {
      throw invalid(path, parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
    }
    departments.push(parsed.data);
  }
  return departments;
}

function readYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw invalid(path, error instanceof Error ? error.message : String(error));
  }
}

function invalid(path: string, why: string): Problem {
  return new Problem(`The department file is not valid: ${why}.`, {
    place: { file: path },
    hint: 'Correct it by hand, or delete it to have it made anew.',
  });
}

/** The known department that an identity means: by official name or alias, else by code. `null` when it is new. */
export function findDepartment(known: readonly Department[], identity: Identity): Department | null {
  const name = compact(identity.department.name);
  const named = known.find((department) =>
    [department.name, ...department.aliases].some((other) => compact(other) === name),
  );
  const { code } = identity.department;
  return named ?? (code ? known.find((department) => department.codes.includes(code)) : undefined) ?? null;
}

/** A new department file. A slug that another department of the region has gets a number. */
export function newDepartment(
  identity: Identity,
  aliases: readonly string[],
  known: readonly Department[],
): Department {
  const taken = new Set(known.map((department) => department.slug));
  let slug = identity.department.slug;
  for (let number = 2; taken.has(slug); number++) slug = `${identity.department.slug}-${number}`;
  return {
    slug,
    name: identity.department.name,
    region: identity.region,
    kind: identity.department.kind,
    codes: identity.department.code ? [identity.department.code] : [],
    aliases: [...aliases].sort(),
    jurisdiction: null,
    parent: null,
    successor: null,
  };
}

export function departmentYaml(department: Department): string {
  return `# Who this department is. Made on first conversion, then kept by hand: conversion never changes it.\n${stringify(department, { lineWidth: 0 })}`;
}

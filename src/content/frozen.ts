import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { disclosureId, pathOf, shownPath, type DisclosureKey } from './folder.ts';
import { stableJson } from './json.ts';
import { parseFile } from './parse.ts';
import { namesIn, readOptional } from './read.ts';
import { alone, recoverContent, writeTogether } from './together.ts';
import { listYearFiles } from './year-files.ts';

/**
 * `content/frozen/<year>.json`: what a year's figures and narratives were when it was archived. Corrections, checks, the register of
 * versions and departments are not in it: they go on.
 */
const frozenSchema = z.strictObject({
  schema: z.literal(1),
  year: z.int(),
  /** The UTC day on which it was frozen; written once. */
  frozen: z.iso.date(),
  /** The files, by their path in the content folder. */
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** A frozen year: the day, and SHA-256 by path. */
export interface Frozen {
  day: string;
  files: ReadonlyMap<string, string>;
}

/** How a file differs from what was frozen. */
export interface FrozenFault {
  state: 'changed' | 'missing' | 'added';
  /** In the content folder. */
  path: string;
}

/** Does a file of a year stay as it is once the year is frozen? */
export function staysFrozen(path: string): boolean {
  return path.startsWith('disclosures/') || path.startsWith('narratives/');
}

/** The path of a year's register inside its content folder. */
function frozenPath(year: number): string {
  return `frozen/${year}.json`;
}

/** What was frozen of a year; `null` where it is not frozen. Throws a Problem where the register is not as it must be. */
export async function readFrozen(content: string, year: number): Promise<Frozen | null> {
  const path = join(content, frozenPath(year));
  const text = await readOptional(path);
  if (text === null) return null;
  const { frozen, files } = parseFile(frozenSchema.extend({ year: z.literal(year) }), text, shownPath(path));
  return { day: frozen, files: new Map(files.map((file) => [file.path, file.sha256])) };
}

/** The frozen years of a content folder. */
export async function frozenYears(content: string): Promise<number[]> {
  const names = await namesIn(join(content, 'frozen'));
  return names.flatMap((name) => {
    const match = /^(\d{4})\.json$/u.exec(name);
    return match ? [Number(match[1])] : [];
  });
}

/** SHA-256 of the bytes of a file of a content folder; `null` where there is none. */
async function digestOf(content: string, path: string): Promise<string | null> {
  const bytes = await readFile(join(content, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

/** The files of a frozen year that are not as they were frozen, by path; none where the year is not frozen. */
export async function frozenFaults(content: string, year: number): Promise<FrozenFault[]> {
  await recoverContent(content);
  const frozen = await readFrozen(content, year);
  if (frozen === null) return [];
  const there = new Set((await listYearFiles(content, year)).filter(staysFrozen));
  const faults: FrozenFault[] = [];
  for (const path of [...new Set([...frozen.files.keys(), ...there])].sort()) {
    const digest = there.has(path) ? await digestOf(content, path) : null;
    const state = digest === null ? 'missing' : !frozen.files.has(path) ? 'added' : 'changed';
    if (digest !== (frozen.files.get(path) ?? null)) faults.push({ state, path });
  }
  return faults;
}

/** Throws a Problem where a file of a frozen year is not as it was frozen. */
export async function requireFrozen(content: string, years?: readonly number[]): Promise<void> {
  for (const year of years ?? (await frozenYears(content))) {
    const faults = await frozenFaults(content, year);
    if (faults.length > 0) throw frozenProblem(content, year, faults);
  }
}

/** The Problem of a frozen year whose files are not as they were. */
function frozenProblem(content: string, year: number, faults: readonly FrozenFault[]): Problem {
  const named = (state: FrozenFault['state']): string =>
    faults
      .filter((fault) => fault.state === state)
      .map(({ path }) => path)
      .join('\n');
  const values = { year, changed: named('changed'), missing: named('missing'), added: named('added') };
  return new Problem('frozen-differs', values, { place: { file: shownPath(join(content, frozenPath(year))) } });
}

/** One Problem for each frozen year of a content folder whose files are not as they were, or whose register is damaged. */
export async function frozenProblems(content: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const year of await frozenYears(content)) {
    try {
      const faults = await frozenFaults(content, year);
      if (faults.length > 0) problems.push(frozenProblem(content, year, faults));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return problems;
}

/**
 * Throws a Problem where files that are about to be written would change a frozen year: another text for one of its figures or
 * narratives, or one that it did not hold. What it held may be written again. To be called inside `alone`.
 */
export async function refuseFrozen(
  content: string,
  key: DisclosureKey,
  texts: readonly { path: string; text: string }[],
): Promise<void> {
  const frozen = await readFrozen(content, key.year);
  if (frozen === null) return;
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  const changing = texts.find(({ path, text }) => staysFrozen(path) && frozen.files.get(path) !== digest(text));
  if (!changing) return;
  const { year } = key;
  const state = frozen.files.has(changing.path) ? 'changed' : 'added';
  const [corrections, register] = [pathOf('corrections', key), frozenPath(year)].map((own) => shownPath(join(content, own)));
  const values = { year, id: disclosureId(key), day: frozen.day, state, corrections: corrections ?? '', register: register ?? '' } as const;
  throw new Problem('year-frozen', values, { place: { file: shownPath(join(content, changing.path)) } });
}

/**
 * Freezes a year with what was archived of it, or sees that what was archived is what was frozen before. `archived`: SHA-256 by path, of
 * the files that stay. Throws a Problem, and freezes nothing, where one of them changed meanwhile.
 */
export async function freezeYear(
  content: string,
  { year, day, archived }: { year: number; day: string; archived: ReadonlyMap<string, string> },
): Promise<void> {
  const files = [...archived].map(([path, sha256]) => ({ path, sha256 })).sort((a, b) => (a.path < b.path ? -1 : 1));
  await alone(content, async () => {
    const frozen = await readFrozen(content, year);
    const there = frozen ? [...frozen.files.keys()] : (await listYearFiles(content, year)).filter(staysFrozen);
    for (const path of new Set([...there, ...archived.keys()])) {
      const digest = frozen ? frozen.files.get(path) : await digestOf(content, path);
      if (digest === archived.get(path)) continue;
      throw new Problem('archive-overtaken', {}, { place: { file: shownPath(join(content, path)) } });
    }
    if (!frozen)
      await writeTogether(content, [{ path: frozenPath(year), text: stableJson({ schema: 1, year, frozen: day, files }) }]);
  });
}

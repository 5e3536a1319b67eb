import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { jsonOrNull, writeWhole } from '../../src/content/index.ts';
import { drawsPictures } from '../../src/data/index.ts';
import { filesBelow, inOrder, noteFile, stateOf } from './files.ts';
import { digestFile } from './known-digests.ts';

/** Files of the program of which a portal is made; packages are those of the lockfile. */
const PROGRAM = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** What was put into a portal, and what came out of it. */
const stampSchema = z.strictObject({
  /** SHA-256 over all inputs. */
  inputs: z.string(),
  /** Path, size and time of change of every file of the portal, as one SHA-256. */
  outputs: z.string(),
});

/** Of what a portal is made: the folder of the program, that of the content, and what is set beside them. */
export interface Inputs {
  program: string;
  content: string;
  settings: Readonly<Record<string, unknown>>;
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export type DigestFile = (path: string) => Promise<string>;

/**
 * SHA-256 over everything a portal is made of, byte by byte: the content, the program, its packages by the lockfile, the settings, the
 * version of Node, and whether this machine can draw pictures. Where the folders lie does not count: it is the same on another machine.
 */
export async function digestInputs({ program, content, settings }: Inputs, digest?: DigestFile): Promise<string> {
  const hash = createHash('sha256').update(await digestProgram({ program, settings }, digest));
  for (const root of [join(program, 'content'), content]) hash.update(await digestFiles(root, digest));
  return hash.digest('hex');
}

/** The same of all but the content. */
export async function digestProgram(
  { program, settings }: Omit<Inputs, 'content'>,
  digest?: DigestFile,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.version, await drawsPictures(), settings]));
  for (const name of PROGRAM) hash.update(name).update(await digestFiles(join(program, name), digest));
  return hash.digest('hex');
}

/** SHA-256 over path below it and bytes of every file at or below a path. */
export async function digestFiles(root: string, digest: DigestFile = digestFile): Promise<string> {
  const hash = createHash('sha256');
  const files = filesBelow(root);
  const digests = await inOrder(files, digest);
  for (const [at, path] of files.entries())
    hash.update(JSON.stringify(path.slice(root.length).replaceAll('\\', '/'))).update(digests[at] ?? '');
  return hash.digest('hex');
}

/** SHA-256 over path, size and time of change of every file below a folder. */
export function digestOutputs(folder: string): string {
  const told = filesBelow(folder).map((path) => {
    const found = stateOf(path);
    return [path.slice(folder.length), found?.size, found?.mtimeMs];
  });
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** Does a portal stand at `out` that was made of these inputs, and that nobody has touched since? */
export async function isUnchanged(cache: string, out: string, inputs: string): Promise<boolean> {
  const text = await readFile(stampOf(cache, out), 'utf8').catch(() => 'null');
  const stamp = stampSchema.safeParse(jsonOrNull(text)).data;
  return stamp?.inputs === inputs && stamp.outputs === digestOutputs(resolve(out));
}

/** Notes what the portal at `out` was made of. */
export async function noteInputs(cache: string, out: string, inputs: string): Promise<void> {
  const stamp: z.infer<typeof stampSchema> = { inputs, outputs: digestOutputs(resolve(out)) };
  await mkdir(join(cache, 'builds'), { recursive: true });
  await writeWhole(stampOf(cache, out), JSON.stringify(stamp));
}

/** Forgets what the portal at `out` was made of: it is made anew next time. */
export async function forgetInputs(cache: string, out: string): Promise<void> {
  await rm(stampOf(cache, out), { force: true });
}

function stampOf(cache: string, out: string): string {
  return noteFile(cache, 'builds', out);
}

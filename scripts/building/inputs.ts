import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROGRAM } from '../../src/content/index.ts';
import { BUILD_LANGUAGE } from '../../src/i18n/index.ts';
import { noteFile } from './files.ts';
import { KEPT } from './kept-pages.ts';
import { KnownDigests } from './known-digests.ts';
import { tellsPart } from './part.ts';
import { digestInputs, digestOutputs, digestProgram, type DigestFile } from './unchanged.ts';

/** The folder of the program. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a command says of the portal that is made. */
export interface Asked {
  content?: string | undefined;
  site?: string | undefined;
  base?: string | undefined;
  /** Compressed twins beside the files of text. */
  precompress?: boolean | undefined;
}

/** What of the environment decides what is built, beside what is given here. */
const SETTINGS = /^(?:MINGZHANG_|PUBLIC_|SOURCE_DATE_EPOCH$)/u;
/** The language in which a build speaks, and where things lie, do not; the part is told apart. */
const NO_SETTINGS = [BUILD_LANGUAGE, 'MINGZHANG_CONTENT', 'MINGZHANG_CACHE', KEPT, PROGRAM];

/** What pages ask the bundler for, and would take from the machine where it has a variable of that name (`SITE`, on some servers of CI). */
const OF_BUNDLER = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/**
 * The environment of a build: that of the command, with what its options say, and nothing that would make it another on another machine. Where the
 * content lies is told from the folder in which the command runs.
 */
export function environment({ content, site, base }: Asked): NodeJS.ProcessEnv {
  const given = {
    // Astro runs in the folder of the program: what is said from the folder of the command is another one there.
    MINGZHANG_CONTENT: resolve(content ?? (process.env['MINGZHANG_CONTENT'] || 'content')),
    MINGZHANG_SITE: site,
    MINGZHANG_BASE: base,
  };
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_BUNDLER.includes(name))),
    NODE_ENV: 'production',
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

/**
 * What Node is called with, in the folder of the program, to build into a folder. Pages are many small things that are soon done with: with more room for
 * what is young, a tenth of the processor's time is spared.
 */
export function astroBuild(folder: string): string[] {
  return ['--max-semi-space-size=32', 'scripts/astro.mjs', 'build', '--outDir', folder];
}

/** The folder in an environment in which is kept what the next build can use. */
export function cacheOf(env: NodeJS.ProcessEnv): string {
  return resolve(ROOT, env['MINGZHANG_CACHE'] || 'node_modules/.astro');
}

/** The folder of the content in an environment. */
export function contentIn(env: NodeJS.ProcessEnv): string {
  return resolve(env['MINGZHANG_CONTENT'] || 'content');
}

/**
 * SHA-256 over all that a portal is made of in this environment, and whether it still is: what changes while a portal is made may be in it or
 * not. What was read of a file is known from one time to the next, but `afresh`.
 */
export async function watchInputs(
  env: NodeJS.ProcessEnv,
  { precompress, afresh }: { precompress: boolean; afresh: boolean },
): Promise<{ inputs: string; isStill: () => Promise<boolean> }> {
  const untouched = contentTouched(env);
  const note = noteFile(cacheOf(env), 'digests', contentIn(env));
  const known = afresh ? KnownDigests.begin(note) : await KnownDigests.open(note);
  const inputs = await digestBuild(env, precompress, known.digest);
  await known.save();
  const isStill = async (): Promise<boolean> =>
    (await digestBuild(env, precompress, known.digest)) === inputs && contentTouched(env) === untouched;
  return { inputs, isStill };
}

/** SHA-256 over all that a portal is made of in this environment, whichever part of it: the same on every machine. */
function digestBuild(env: NodeJS.ProcessEnv, precompress: boolean, digest: DigestFile): Promise<string> {
  const settings = { ...settingsIn(env), precompress };
  return digestInputs({ program: ROOT, content: contentIn(env), settings }, digest);
}

/**
 * Changes whenever a file of the content is written, with the same bytes too: while a portal is built they may have been others in between, and
 * nobody would see it afterwards.
 */
export function contentTouched(env: NodeJS.ProcessEnv): string {
  return [join(ROOT, 'content'), contentIn(env)].map(digestOutputs).join(' ');
}

/**
 * The same of all but the content and the twins: of what every page is made, besides what is read for it. Where the content lies counts: what a
 * page read is known by its place, and another folder's files stand elsewhere.
 */
export function digestPages(env: NodeJS.ProcessEnv): Promise<string> {
  return digestProgram({ program: ROOT, settings: { ...settingsIn(env), content: contentIn(env) } });
}

/** The same of the program alone: of how things are made, whatever of. */
export function digestAlone(): Promise<string> {
  return digestProgram({ program: ROOT, settings: {} });
}

function settingsIn(env: NodeJS.ProcessEnv): Record<string, unknown> {
  const decides = (name: string) => SETTINGS.test(name) && !NO_SETTINGS.includes(name) && !tellsPart(name);
  return Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => decides(name))
      .sort(),
  );
}

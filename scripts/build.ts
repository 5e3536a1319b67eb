import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { precompress } from './building/precompress.ts';
import { beginSite } from './building/swap.ts';
import { EXIT, type ExitCode } from './command-line/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface BuildOptions {
  out: string;
  content?: string | undefined;
  site?: string | undefined;
  base?: string | undefined;
  /** Compressed twins beside the files of text. */
  precompress?: boolean | undefined;
}

/**
 * Builds the portal with Astro, whose output is passed on: beside its place, into which it is put when it is whole. Out: 0, or 1 when
 * Astro ends otherwise; the portal that was there is then still there. Throws a Problem where it cannot take its place.
 */
export async function buildSite({ out, content, site, base, ...options }: BuildOptions): Promise<ExitCode> {
  const draft = await beginSite(out);
  const given = {
    MINGZHANG_CONTENT: content === undefined ? undefined : resolve(content),
    MINGZHANG_SITE: site,
    MINGZHANG_BASE: base,
  };
  const child = spawn(process.execPath, ['scripts/astro.mjs', 'build', '--outDir', draft.folder], {
    cwd: ROOT,
    env: { ...process.env, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) },
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('exit', done);
  });
  if (code !== 0) {
    await draft.discard();
    return EXIT.failed;
  }
  try {
    if (options.precompress === true) await precompress(draft.folder);
  } catch (error) {
    await draft.discard();
    throw error;
  }
  await draft.publish();
  return EXIT.fine;
}

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, type ExitCode } from './command-line/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface BuildOptions {
  out: string;
  content?: string | undefined;
  site?: string | undefined;
  base?: string | undefined;
}

/** Builds the portal with Astro, whose output is passed on. Out: 0, or 1 when Astro ends otherwise. */
export function buildSite({ out, content, site, base }: BuildOptions): Promise<ExitCode> {
  const given = {
    MINGZHANG_CONTENT: content === undefined ? undefined : resolve(content),
    MINGZHANG_SITE: site,
    MINGZHANG_BASE: base,
  };
  const child = spawn(process.execPath, ['scripts/astro.mjs', 'build', '--outDir', resolve(out)], {
    cwd: ROOT,
    env: { ...process.env, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) },
    stdio: 'inherit',
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code === 0 ? EXIT.fine : EXIT.failed));
  });
}

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { precompress } from './building/precompress.ts';
import { beginSite, restoreFolder } from './building/swap.ts';
import { digestInputs, forgetInputs, isUnchanged, noteInputs } from './building/unchanged.ts';
import { BUILD_LANGUAGE, type Locale } from '../src/i18n/index.ts';
import { EXIT, printed, say, type ExitCode } from './command-line/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface BuildOptions {
  out: string;
  content?: string | undefined;
  site?: string | undefined;
  base?: string | undefined;
  /** Compressed twins beside the files of text. */
  precompress?: boolean | undefined;
  /** Makes it also where nothing has changed since it was made last. */
  force?: boolean | undefined;
}

/** What of the environment decides what is built, beside what is given here; the language in which a build speaks does not. */
const SETTINGS = /^(?:MINGZHANG_|PUBLIC_|SOURCE_DATE_EPOCH$)/u;

/**
 * Builds the portal with Astro, whose output is passed on: beside its place, into which it is put when it is whole. Where one stands there
 * that was made of the same content, program and settings, and that nobody has touched since, it stays. Out: 0, or 1
 * when Astro ends otherwise; the portal that was there is then still there. Throws a Problem where it cannot take its place.
 */
export async function buildSite(
  { out, content, site, base, ...options }: BuildOptions,
  locale: Locale,
): Promise<ExitCode> {
  await restoreFolder(out);
  const given = {
    MINGZHANG_CONTENT: content === undefined ? undefined : resolve(content),
    MINGZHANG_SITE: site,
    MINGZHANG_BASE: base,
  };
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
  const cache = resolve(ROOT, process.env['MINGZHANG_CACHE'] || 'node_modules/.astro');
  const digest = () =>
    digestInputs({
      program: ROOT,
      content: resolve(env.MINGZHANG_CONTENT || 'content'),
      settings: {
        ...Object.fromEntries(
          Object.entries(env)
            .filter(([name]) => SETTINGS.test(name) && name !== BUILD_LANGUAGE)
            .sort(),
        ),
        precompress: options.precompress === true,
      },
    });
  const inputs = await digest();
  if (options.force !== true && (await isUnchanged(cache, out, inputs))) {
    say(
      locale === 'zh-CN'
        ? `${printed(out)} 中的门户已是最新：内容、程序和设置都没有变化（重新生成请加 --force）`
        : `The portal in ${printed(out)} is up to date: content, program and settings are as they were (--force builds it again)`,
    );
    return EXIT.fine;
  }
  await forgetInputs(cache, out);
  const built = await buildAnew(out, { ...env, [BUILD_LANGUAGE]: locale }, options.precompress === true);
  // What changed while it was being built may be in it or not.
  if (built === EXIT.fine && (await digest()) === inputs) await noteInputs(cache, out, inputs);
  return built;
}

async function buildAnew(out: string, env: NodeJS.ProcessEnv, twins: boolean): Promise<ExitCode> {
  const draft = await beginSite(out);
  const child = spawn(process.execPath, ['scripts/astro.mjs', 'build', '--outDir', draft.folder], {
    cwd: ROOT,
    env,
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
    if (twins) await precompress(draft.folder);
  } catch (error) {
    await draft.discard();
    throw error;
  }
  await draft.publish();
  return EXIT.fine;
}

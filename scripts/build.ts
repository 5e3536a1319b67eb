import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import {
  astroBuild,
  cacheOf,
  contentIn,
  digestAlone,
  digestPages,
  environment,
  ROOT,
  watchInputs,
  type Asked,
} from './building/inputs.ts';
import { tellPart, type Part } from './building/part.ts';
import { precompress } from './building/precompress.ts';
import { beginShardOf, noteShard, requireShards } from './building/shard-folder.ts';
import { documentsToMake, shareOut, usualProcesses } from './building/shares.ts';
import { beginSite, restoreFolder, type FolderDraft } from './building/swap.ts';
import { forgetBytes } from './building/kept-bytes.ts';
import { KEPT, settlePages, type Kept } from './building/kept-pages.ts';
import { forgetInputs, isUnchanged, noteInputs } from './building/unchanged.ts';
import { listDisclosures, PROGRAM } from '../src/content/index.ts';
import { BUILD_LANGUAGE, type Locale } from '../src/i18n/index.ts';
import { complain, EXIT, printed, say, type ExitCode, type Shard } from './command-line/index.ts';

interface Settings extends Asked {
  out: string;
  /** How many processes make a whole portal; by default what cores, memory and documents ask for. */
  workers?: number | undefined;
  /** Makes it also where nothing has changed since it was made last. */
  force?: boolean | undefined;
}

export interface BuildOptions extends Settings {
  /** Of all departments only these. */
  shard?: Shard | undefined;
}

/**
 * Builds the portal with Astro, whose output is passed on: beside its place, into which it is put when it is whole. Where one stands there
 * that was made of the same content, program and settings, and that nobody has touched since, it stays. Of a shard, the pages and files
 * of its departments, for `mergeSite`. Out: 0, or 1 when Astro ends otherwise; what was there is then still there. Throws a Problem where
 * it cannot take its place.
 */
export function buildSite({ shard, ...settings }: BuildOptions, locale: Locale): Promise<ExitCode> {
  return buildPart(shard ? { kind: 'shard', shard } : { kind: 'whole' }, settings, locale);
}

/**
 * Puts a portal together of the folders of all its shards: takes them in, and makes what belongs to no department. What comes out is what
 * `buildSite` makes of the same content, to the byte. Throws a Problem where the shards are not those of one portal, of what is here.
 */
export function mergeSite(folders: readonly string[], settings: Settings, locale: Locale): Promise<ExitCode> {
  return buildPart({ kind: 'rest', folders }, settings, locale);
}

async function buildPart(
  part: Part,
  { out, content, workers, ...options }: Settings,
  locale: Locale,
): Promise<ExitCode> {
  await restoreFolder(out);
  const env = environment({ content, ...options });
  const twins = options.precompress === true;
  const { inputs, isStill } = await watchInputs(env, { precompress: twins, afresh: options.force === true });
  if (part.kind === 'rest') await requireShards(part.folders, inputs);
  const cache = cacheOf(process.env);
  const { shard } = part.kind === 'shard' ? part : { shard: null };
  const stamp = shard ? `${inputs} ${shard.index}/${shard.of}` : inputs;
  if (options.force !== true && (await isUnchanged(cache, out, stamp))) {
    sayUnchanged(out, locale);
    return EXIT.fine;
  }
  await forgetInputs(cache, out);
  // Shards may be built at the same time: what one keeps is not in the way of the others.
  const own = shard ? { MINGZHANG_CACHE: join(cache, 'shards', `${shard.index}-of-${shard.of}`) } : {};
  const draft = await (shard ? beginShardOf('pages', out) : beginSite(out));
  const kept: Kept = { site: resolve(out), cache, program: await digestPages(env) };
  if (options.force === true) {
    await settlePages(kept, false);
    await forgetBytes(kept);
  }
  const divided = part.kind === 'whole' ? await divide(contentIn(env), kept, workers) : part;
  const told = {
    ...(await tellPart(divided, { cache, out })),
    ...own,
    [BUILD_LANGUAGE]: locale,
    [KEPT]: JSON.stringify(kept),
    [PROGRAM]: await digestAlone(),
  };
  const built = await buildAnew(draft, { ...env, ...told }, async () => {
    if (twins) await precompress(draft.folder);
    // No merge takes a shard of nothing that is known.
    if (shard) await noteShard(draft.folder, { kind: 'pages', shard, inputs: (await isStill()) ? inputs : '' });
  });
  const isSound = built === EXIT.fine && (await isStill());
  // Where it failed, the portal that stands there is still the one that was known.
  if (built === EXIT.fine) await settlePages(kept, isSound);
  if (isSound) await noteInputs(cache, out, stamp);
  else if (built === EXIT.fine) sayOvertaken(out, locale);
  return built;
}

/** A whole portal, divided between as many processes as are wanted, or as what is to be made asks for. */
async function divide(content: string, kept: Kept, wanted: number | undefined): Promise<Part> {
  const keys = await listDisclosures(content);
  const processes = wanted ?? usualProcesses(await documentsToMake(content, keys, kept));
  const [, ...others] = shareOut(keys, processes);
  const shares = others.filter((departments) => departments.size > 0);
  return { kind: 'whole', ...(shares.length > 0 && { shares }) };
}

function sayUnchanged(out: string, locale: Locale): void {
  say(
    locale === 'zh-CN'
      ? `${printed(out)} 中的门户已是最新：内容、程序和设置都没有变化（重新生成请加 --force）`
      : `The portal in ${printed(out)} is up to date: content, program and settings are as they were (--force builds it again)`,
  );
}

/** Nobody may take pages of before beside pages of after for a portal that is of one piece. */
function sayOvertaken(out: string, locale: Locale): void {
  complain(
    locale === 'zh-CN'
      ? `生成期间内容、程序或设置有变化：${printed(out)} 中的页面可能新旧不一，请再生成一次`
      : `Content, program or settings changed while the portal was built: pages in ${printed(out)} may be of before or after; build it again`,
  );
}

/** Runs Astro into a draft, finishes what it made, and publishes it. */
async function buildAnew(draft: FolderDraft, env: NodeJS.ProcessEnv, finish: () => Promise<void>): Promise<ExitCode> {
  const child = spawn(process.execPath, astroBuild(draft.folder), {
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
    await finish();
  } catch (error) {
    await draft.discard();
    throw error;
  }
  await draft.publish();
  return EXIT.fine;
}

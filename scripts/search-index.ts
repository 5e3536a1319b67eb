import { BUILD_LANGUAGE, type Locale } from '../src/i18n/index.ts';
import { contentIn, environment, watchInputs, type Asked } from './building/inputs.ts';
import { writeSearchShard } from './building/search-shard.ts';
import { beginShardOf, noteShard, requireShards } from './building/shard-folder.ts';
import { EXIT, printed, say, type ExitCode, type Shard } from './command-line/index.ts';

export interface IndexOptions extends Asked {
  out: string;
  shard?: Shard | undefined;
}

/**
 * Makes a shard of the search of a portal from the folders of all shards of its pages, for a merge. Out: 0. Throws a Problem where the
 * folders are not all shards of one portal, of what is here, where the indexer fails, and where the shard cannot take its place.
 */
export async function indexSite(
  folders: readonly string[],
  { out, shard = { index: 1, of: 1 }, ...asked }: IndexOptions,
  locale: Locale,
): Promise<ExitCode> {
  const env = environment(asked);
  const { inputs, isStill } = await watchInputs(env, { precompress: asked.precompress === true, afresh: false });
  const pages = await requireShards(folders, inputs);
  // The rooms of content and search know their folder and language by the environment, as in a build.
  process.env['MINGZHANG_CONTENT'] = contentIn(env);
  process.env[BUILD_LANGUAGE] = locale;
  const draft = await beginShardOf('search', out, folders);
  try {
    const bundles = await writeSearchShard(draft.folder, shard, pages);
    // No merge takes a shard of nothing that is known.
    await noteShard(draft.folder, { kind: 'search', shard, inputs: (await isStill()) ? inputs : '' });
    await draft.publish();
    const [where, part] = [printed(out), `${shard.index}/${shard.of}`];
    say(
      locale === 'zh-CN'
        ? `检索第 ${part} 份写在 ${where}，共 ${bundles} 包`
        : `Shard ${part} of the search is in ${where}: ${bundles} ${bundles === 1 ? 'bundle' : 'bundles'}`,
    );
  } catch (error) {
    await draft.discard();
    throw error;
  }
  return EXIT.fine;
}

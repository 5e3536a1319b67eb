import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { contentRoot, pathOf, type DisclosureKey } from '../src/content/index.ts';
import { exportWords, type Locale } from '../src/i18n/index.ts';
import { bulkLines, indexDefinition } from '../src/search/index.ts';
import { beginExport, EXPORTED } from './building/swap.ts';
import { complain, EXIT, printed, say, splitPaths, type ExitCode, type Shard } from './command-line/index.ts';
import { isInShard } from './converting/shard.ts';
import { MOST_BYTES, writeBulkFiles } from './exporting/bulk-files.ts';

export interface ExportSettings {
  /** For a server that speaks as OpenSearch does: the one kind there is. */
  opensearch: boolean;
  out: string | undefined;
  site: string | undefined;
  base: string | undefined;
  /** The part of the content that is exported here. */
  shard: Shard | undefined;
}

/** The address of the site with its base, or the base alone where none is set; a slash at its end. */
function rootOf({ site, base }: ExportSettings): string {
  const below = `/${base ?? process.env['MINGZHANG_BASE'] ?? ''}/`.replace(/\/{2,}/gu, '/');
  const origin = site ?? process.env['MINGZHANG_SITE'] ?? '';
  return origin === '' ? below : new URL(below, origin).href;
}

/** Whether a document is of a shard: by the folder of its region, as `convert --shard` tells the folders of documents. */
function inShard(shard: Shard | undefined): (key: DisclosureKey) => boolean {
  const root = 'disclosures';
  return (key) =>
    shard === undefined || isInShard(shard, root, { path: dirname(pathOf('disclosures', key)), package: null });
}

/** Writes the definition of an index and its records for a search server, beside their place, into which they are put when they are whole. */
export async function exportRecords(
  paths: readonly string[],
  settings: ExportSettings,
  locale: Locale,
): Promise<ExitCode> {
  const words = exportWords(locale);
  const { out, shard } = settings;
  if (!settings.opensearch || out === undefined || paths.length > 1) {
    complain(paths.length > 1 ? words.oneContent : words.nothingAsked);
    return EXIT.usage;
  }
  const { missing } = await splitPaths(paths, locale);
  if (missing.length > 0) {
    complain(missing.join('\n'));
    return EXIT.usage;
  }
  // The rooms of content and search know their folder by the environment, as in a build.
  process.env['MINGZHANG_CONTENT'] = resolve(paths[0] ?? contentRoot());
  const { documents, lines } = await bulkLines(rootOf(settings), inShard(shard));
  const draft = await beginExport(out);
  try {
    await mkdir(draft.folder, { recursive: true });
    await writeFile(join(draft.folder, EXPORTED), `${JSON.stringify(indexDefinition(), null, 1)}\n`);
    const wrote = await writeBulkFiles(draft.folder, lines, MOST_BYTES);
    await draft.publish();
    say(words.written(printed(out), { ...wrote, documents }));
    return EXIT.fine;
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

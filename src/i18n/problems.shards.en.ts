import { linesOf } from './lists.ts';
import type { ProblemSentences } from './problems.ts';

type ShardProblems =
  | 'folder-not-shard'
  | 'not-a-shard'
  | 'shard-missing'
  | 'shard-twice'
  | 'shard-of-another-number'
  | 'shard-of-other-inputs'
  | 'search-of-other-pages'
  | 'shard-damaged'
  | 'shard-of-other-kind'
  | 'shard-of-another-year'
  | 'archive-shard-of-other-file'
  | 'archive-shard-guessed'
  | 'site-of-another-shard';

const SHARD = { pages: 'Shard', search: 'Shard of the search', archive: 'Shard of the archive' } as const;
const SHARDS = { pages: 'shards', search: 'shards of the search', archive: 'shards of the archive' } as const;

/** The sentences on portals that are built in shards, in English. */
export const shardProblemsEn: Pick<ProblemSentences, ShardProblems> = {
  'folder-not-shard': () => [
    'This holds something else than such a shard and was left as it is.',
    'Give an empty or a new folder with --out.',
  ],
  'not-a-shard': () => [
    'This is no shard that was made to its end (it has no sound mingzhang-shard.json).',
    'Make it with build, index or archive and --shard, or name the folder that it was written to.',
  ],
  'shard-missing': ({ kind, missing }) => {
    const shards = linesOf(missing);
    return [
      `${shards.length === 1 ? `${SHARD[kind]} ${missing} is` : `The ${SHARDS[kind]} ${shards.join(', ')} are`} missing, so nothing was made.`,
      'Build them, and name the folders of all shards.',
    ];
  },
  'shard-twice': ({ kind, shard, other }) => [
    `${SHARD[kind]} ${shard} is given twice, here and as ${other}, so nothing was made.`,
    'Name the folder of each shard once.',
  ],
  'shard-of-another-number': ({ kind, shard, of }) => [
    `This is ${SHARD[kind].toLowerCase()} ${shard}, the others are of ${of}, so nothing was made.`,
    'Build all shards with the same number behind the stroke.',
  ],
  'shard-of-other-inputs': ({ kind, shard }) => [
    kind === 'archive'
      ? `${SHARD[kind]} ${shard} was made of other content of the year, or by another program or Node, than are here.`
      : `${SHARD[kind]} ${shard} was made of other content, by another program or Node, or with other settings (--site, --base, --precompress) than are here.`,
    'Build it anew from what is here, or go on with what it was built from.',
  ],
  'search-of-other-pages': ({ page }) => [
    `This shard of the search was made of another ${page} than is in the shards of the pages, so nothing was merged.`,
    'Make it anew with mingzhang index from the shards that are merged.',
  ],
  'shard-damaged': ({ kind, shard }) => [
    `${SHARD[kind]} ${shard} is not as it was built: a file was changed, added or lost, so nothing was merged.`,
    'Copy it anew from where it was built, or build it again.',
  ],
  'shard-of-other-kind': ({ kind }) => [
    kind === 'archive'
      ? 'This is a shard of an archive among shards of a portal, so nothing was made.'
      : 'This is a shard of a portal among shards of an archive, so nothing was made.',
    'Name the shards of one of them only.',
  ],
  'shard-of-another-year': ({ shard, year, other }) => [
    `Shard ${shard} is of the archive of ${year}, another one of that of ${other}, so nothing was made.`,
    'Name the shards of one year only.',
  ],
  'archive-shard-of-other-file': ({ shard, path }) => [
    `Shard of the archive ${shard} was made of another ${path} than is here, or has it where nothing of it is here, so nothing was archived.`,
    'Name the portal that it was made of with --site-dir, or make the shard anew.',
  ],
  'archive-shard-guessed': ({ shard, path, held }) => [
    held
      ? `Pages of shard ${shard} do not lead to ${path}, which is in the archive, so nothing was archived.`
      : `Pages of shard ${shard} lead to ${path}, which is not in the archive, so nothing was archived.`,
    'Make the shard anew from the whole portal (--site-dir).',
  ],
  'site-of-another-shard': ({ shard, has }) => [
    `This is shard ${has} of a portal, and shard ${shard} of the archive was to be made of it, so nothing was made.`,
    `Name the whole portal, or its shard ${shard}, with --site-dir.`,
  ],
};

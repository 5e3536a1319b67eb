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
  | 'shard-damaged';

const SHARD = { pages: 'Shard', search: 'Shard of the search' } as const;
const SHARDS = { pages: 'shards', search: 'shards of the search' } as const;

/** The sentences on portals that are built in shards, in English. */
export const shardProblemsEn: Pick<ProblemSentences, ShardProblems> = {
  'folder-not-shard': () => [
    'This holds something else than a shard of a portal and was left as it is.',
    'Give an empty or a new folder with --out.',
  ],
  'not-a-shard': () => [
    'This is no shard of a portal that was built to its end (it has no sound mingzhang-shard.json).',
    'Build it with mingzhang build --shard or mingzhang index --shard, or name the folder that it was written to.',
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
    `${SHARD[kind]} ${shard} was made of other content, by another program or Node, or with other settings (--site, --base, --precompress) than are here.`,
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
};

import { linesOf } from './lists.ts';
import type { ProblemSentences } from './problems.ts';

type ShardProblems =
  | 'folder-not-shard'
  | 'not-a-shard'
  | 'shard-missing'
  | 'shard-twice'
  | 'shard-of-another-number'
  | 'shard-of-other-inputs'
  | 'shard-damaged';

/** The sentences on portals that are built in shards, in English. */
export const shardProblemsEn: Pick<ProblemSentences, ShardProblems> = {
  'folder-not-shard': () => [
    'This holds something else than a shard of a portal and was left as it is.',
    'Give an empty or a new folder with --out.',
  ],
  'not-a-shard': () => [
    'This is no shard of a portal that was built to its end (it has no sound mingzhang-shard.json).',
    'Build it with mingzhang build --shard, or name the folder that it was written to.',
  ],
  'shard-missing': ({ missing }) => {
    const shards = linesOf(missing);
    return [
      `${shards.length === 1 ? 'Shard' : 'The shards'} ${shards.join(', ')} ${shards.length === 1 ? 'is' : 'are'} missing, so nothing was merged.`,
      'Build them, and name the folders of all shards.',
    ];
  },
  'shard-twice': ({ shard, other }) => [
    `This is shard ${shard}, and so is ${other}, so nothing was merged.`,
    'Name the folder of each shard once.',
  ],
  'shard-of-another-number': ({ shard, of }) => [
    `This is shard ${shard}, the others are shards of ${of}, so nothing was merged.`,
    'Build all shards with the same number behind the stroke.',
  ],
  'shard-of-other-inputs': ({ shard }) => [
    `Shard ${shard} was made of other content, by another program or Node, or with other settings (--site, --base, --precompress) than the merge has here.`,
    'Build it anew from what is here, or merge with what it was built from.',
  ],
  'shard-damaged': ({ shard }) => [
    `Shard ${shard} is not as it was built: a file was changed, added or lost, so nothing was merged.`,
    'Copy it anew from where it was built, or build it again.',
  ],
};

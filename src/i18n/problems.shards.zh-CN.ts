import { linesOf } from './lists.ts';
import type { shardProblemsEn } from './problems.shards.en.ts';

/** The sentences on portals that are built in shards, in Chinese. */
export const shardProblemsZhCN: typeof shardProblemsEn = {
  'folder-not-shard': () => ['这里放着别的东西，不是门户的一份，没有改动。', '请用 --out 指定一个空的或新的文件夹。'],
  'not-a-shard': () => [
    '这不是完整生成的一份门户（没有完好的 mingzhang-shard.json）。',
    '请用 mingzhang build --shard 生成，或指明它写到的文件夹。',
  ],
  'shard-missing': ({ missing }) => [
    `缺少第 ${linesOf(missing).join('、')} 份，没有合并。`,
    '请生成缺少的，并给出全部各份的文件夹。',
  ],
  'shard-twice': ({ shard, other }) => [`这是第 ${shard} 份，${other} 也是，没有合并。`, '每一份的文件夹只给一次。'],
  'shard-of-another-number': ({ shard, of }) => [
    `这是第 ${shard} 份，其他的却共 ${of} 份，没有合并。`,
    '请按同样的份数生成全部各份。',
  ],
  'shard-of-other-inputs': ({ shard }) => [
    `第 ${shard} 份所用的内容、程序、Node 或设置（--site、--base、--precompress）与这里合并时的不同。`,
    '请用这里的重新生成，或用它当时所用的来合并。',
  ],
  'shard-damaged': ({ shard }) => [
    `第 ${shard} 份与生成时不同：有文件被改动、多出或丢失，没有合并。`,
    '请从生成它的地方重新复制，或重新生成。',
  ],
};

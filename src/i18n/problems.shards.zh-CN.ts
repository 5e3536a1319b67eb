import { linesOf } from './lists.ts';
import type { shardProblemsEn } from './problems.shards.en.ts';

const SHARD = { pages: '网页的', search: '检索的' } as const;

/** The sentences on portals that are built in shards, in Chinese. */
export const shardProblemsZhCN: typeof shardProblemsEn = {
  'folder-not-shard': () => ['这里放着别的东西，不是门户的一份，没有改动。', '请用 --out 指定一个空的或新的文件夹。'],
  'not-a-shard': () => [
    '这不是完整生成的一份门户（没有完好的 mingzhang-shard.json）。',
    '请用 mingzhang build --shard 或 mingzhang index --shard 生成，或指明它写到的文件夹。',
  ],
  'shard-missing': ({ kind, missing }) => [
    `缺少${SHARD[kind]}第 ${linesOf(missing).join('、')} 份，没有继续。`,
    '请生成缺少的，并给出全部各份的文件夹。',
  ],
  'shard-twice': ({ kind, shard, other }) => [
    `这是${SHARD[kind]}第 ${shard} 份，${other} 也是，没有继续。`,
    '每一份的文件夹只给一次。',
  ],
  'shard-of-another-number': ({ kind, shard, of }) => [
    `这是${SHARD[kind]}第 ${shard} 份，其他的却共 ${of} 份，没有继续。`,
    '请按同样的份数生成全部各份。',
  ],
  'shard-of-other-inputs': ({ kind, shard }) => [
    `${SHARD[kind]}第 ${shard} 份所用的内容、程序、Node 或设置（--site、--base、--precompress）与这里的不同。`,
    '请用这里的重新生成，或用它当时所用的继续。',
  ],
  'search-of-other-pages': ({ page }) => [
    `这一份检索所用的 ${page} 与各份网页中的不同，没有合并。`,
    '请用要合并的各份，以 mingzhang index 重新生成。',
  ],
  'shard-damaged': ({ kind, shard }) => [
    `${SHARD[kind]}第 ${shard} 份与生成时不同：有文件被改动、多出或丢失，没有合并。`,
    '请从生成它的地方重新复制，或重新生成。',
  ],
};

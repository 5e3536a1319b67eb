import { linesOf } from './lists.ts';
import type { shardProblemsEn } from './problems.shards.en.ts';

const SHARD = { pages: '网页的', search: '检索的', archive: '归档的' } as const;

/** The sentences on portals that are built in shards, in Chinese. */
export const shardProblemsZhCN: typeof shardProblemsEn = {
  'folder-not-shard': () => [
    '这里放着别的东西，不是同样生成的一份，没有改动。',
    '请用 --out 指定一个空的或新的文件夹。',
  ],
  'not-a-shard': () => [
    '这不是完整生成的一份（没有完好的 mingzhang-shard.json）。',
    '请用 build、index 或 archive 加 --shard 生成，或指明它写到的文件夹。',
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
    kind === 'archive'
      ? `${SHARD[kind]}第 ${shard} 份所用的这一年的内容、程序或 Node 与这里的不同。`
      : `${SHARD[kind]}第 ${shard} 份所用的内容、程序、Node 或设置（--site、--base、--precompress）与这里的不同。`,
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
  'shard-of-other-kind': ({ kind }) => [
    kind === 'archive'
      ? '这是归档的一份，混在门户的各份之中，没有继续。'
      : '这是门户的一份，混在归档的各份之中，没有继续。',
    '请只给出其中一种的各份。',
  ],
  'shard-of-another-year': ({ shard, year, other }) => [
    `第 ${shard} 份是 ${year} 年归档的，另有 ${other} 年的，没有继续。`,
    '请只给出一个年度的各份。',
  ],
  'archive-shard-of-other-file': ({ shard, path }) => [
    `归档的第 ${shard} 份所用的 ${path} 与这里的不同，或这里没有，没有归档。`,
    '请用 --site-dir 指明它当时所用的门户，或重新生成这一份。',
  ],
  'archive-shard-guessed': ({ shard, path, held }) => [
    held
      ? `归档中有 ${path}，第 ${shard} 份的网页却没有链接到它，没有归档。`
      : `第 ${shard} 份的网页链接到 ${path}，归档中却没有，没有归档。`,
    '请由完整的门户（--site-dir）重新生成这一份。',
  ],
  'site-of-another-shard': ({ shard, has }) => [
    `这是门户的第 ${has} 份，要用来做的却是归档的第 ${shard} 份，没有继续。`,
    `请用 --site-dir 指明完整的门户，或它的第 ${shard} 份。`,
  ],
};

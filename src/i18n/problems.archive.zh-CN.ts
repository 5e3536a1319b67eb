import { linesOf } from './lists.ts';
import type { archiveProblemsEn } from './problems.archive.en.ts';

const named = (what: string, paths: string): string => {
  const list = linesOf(paths);
  return list.length === 0 ? '' : `${what} ${list.join('、')}`;
};

const BEYOND = {
  unpacked: '解开后远远大于它的大小所能容纳',
  entries: '其中的文件太多',
  lists: '其中的文件清单太长',
} as const;

/** The sentences on frozen years and archives in Chinese. */
export const archiveProblemsZhCN: typeof archiveProblemsEn = {
  'year-frozen': ({ year, id, day, state, corrections, register }) => [
    state === 'changed'
      ? `${year} 年已于 ${day} 冻结，这样会改动 ${id}，因此什么也没有改动。`
      : `${year} 年已于 ${day} 冻结，其中没有 ${id} 的这个文件，因此什么也没有改动。`,
    `原文有误请写在 ${corrections} 里；确须重新公布这一年时，先删去 ${register}，转换后再次归档。`,
  ],
  'frozen-differs': ({ year, changed, missing, added }) => [
    `已冻结的 ${year} 年与归档时不一致：${[named('改动', changed), named('缺少', missing), named('多出', added)]
      .filter(Boolean)
      .join('；')}。`,
    '请按归档恢复这些文件；确须改动时，删去这个文件并再次归档。',
  ],
  'archive-year-empty': ({ year, years }) => [
    `这个内容文件夹里没有 ${year} 年的部门年度。`,
    years === '' ? '请先转换文件。' : `其中有：${linesOf(years).join('、')}。`,
  ],
  'archive-overtaken': () => ['归档期间这个文件有改动，因此没有冻结，也没有写出归档。', '请等其他命令结束后再次归档。'],
  'archive-names-clash': () => ['归档中会有两个文件同用这个名称，原有归档没有改动。', '请给其中一个改名。'],
  'archived-original-changed': () => [
    '原件与它的名称（校验值）不符，因此没有写出归档。',
    '请重新转换，或放回原来的文件。',
  ],
  'folder-not-archive': () => [
    '这里放着别的东西，不是某一年的归档，没有改动。',
    '请用 --out 指定一个空的或新的文件夹。',
  ],
  'archive-in-site': () => [
    '这里在已生成的门户之内，再次生成门户时归档会一同消失，因此没有写出。',
    '请用 --out 指定门户以外的文件夹。',
  ],
  'archive-not-swapped': ({ draft, detail }) => [
    `归档已生成，但不能放到这个位置（${detail}）；原有归档没有改动。`,
    `请手工把 ${draft} 移到这里，或关闭正在使用这个文件夹的程序后再次归档。`,
  ],
  'zip-miscounted': ({ wrote, read }) => [
    `ZIP 文件应有 ${wrote} 个文件，实际列出 ${read} 个，因此没有保留。`,
    '请报告这一缺陷；不加 --zip 仍可归档成文件夹。',
  ],
  'not-an-archive': () => [
    '这不是某一年的归档：其中和唯一的下级文件夹中都没有 bagit.txt。',
    '请指明装有 bagit.txt 的文件夹、它的 ZIP 文件，或有冻结年度的内容文件夹。',
  ],
  'zip-unreadable': ({ detail }) => [`这不是 ZIP 文件，或已损坏（${detail}）。`, '请换一份拷贝。'],
  'archive-beyond-limits': ({ what }) => [`没有继续读这个归档：${BEYOND[what]}。`, '它不是本程序生成的。'],
};

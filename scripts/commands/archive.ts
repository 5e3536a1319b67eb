import { defineCommand } from '../command-line/index.ts';

export const archive = defineCommand({
  name: 'archive',
  summary: { 'zh-CN': '归档并冻结一个年度，或核对归档', en: 'archive and freeze a year, or verify an archive' },
  details: {
    'zh-CN': `--year：把这一年的全部内容做成一份自证完好的归档（BagIt 1.0）：原件（已保存的）、数据、情况说明、更正、核对结果、
版本记录、部门和各地要求，以及已生成的门户中这一年的网页和数据文件；写到 --out 下的 mingzhang-<年度>，先在旁边写好再整体换上。
同时冻结这一年：公开的数据和情况说明此后不能改动，更正照常；冻结记在内容文件夹的 frozen/<年度>.json。内容不变，归档的每个
字节也不变。十年后没有本程序也能核对：在归档文件夹里运行 sha256sum -c manifest-sha256.txt。
--shard I/N：只写按名称分得的部门的文件，不冻结；全部各份由 mingzhang merge 合并成同样的归档。--site-dir 可以是 mingzhang build
--shard 生成的同一份门户。
--verify：核对一份归档（文件夹或 ZIP），逐行指明改动、缺少、多出的文件；给出内容文件夹时核对其中已冻结的年度。`,
    en: `--year: makes an archive of the year that proves itself (BagIt 1.0): originals where kept, figures, narratives,
corrections, results, versions, departments and profiles, and the year's pages and data files of the built portal. It goes
to mingzhang-<year> under --out, beside its place and then swapped in whole. The year is frozen with it: published figures
and narratives cannot change any more, corrections can; frozen/<year>.json in the content folder remembers it. The same
content gives the same bytes. In ten years it is verified without this program: sha256sum -c manifest-sha256.txt in its folder.
--shard I/N: writes the files of the departments that fall to it by their names, and freezes nothing; mingzhang merge makes
the same archive of all of them. --site-dir may be the same shard of a portal that mingzhang build --shard made.
--verify: verifies an archive (folder or ZIP) and names each changed, missing or added file on a line; of a content folder,
the years that are frozen in it.`,
  },
  paths: 'none',
  options: {
    year: {
      value: 'YEAR',
      least: 1949,
      most: 2200,
      example: 2024,
      says: { 'zh-CN': '归档的预算年度', en: 'the fiscal year to archive' },
    },
    verify: {
      value: 'PATH',
      says: {
        'zh-CN': '核对归档（文件夹或 ZIP）或内容文件夹',
        en: 'verify an archive (folder or ZIP), or a content folder',
      },
    },
    shard: {
      shard: true,
      value: 'I/N',
      says: { 'zh-CN': '只做 N 份中的第 I 份', en: 'make part I of N only' },
    },
    zip: { says: { 'zh-CN': '另写一个 ZIP 文件', en: 'write a ZIP file as well' } },
    'no-freeze': {
      says: {
        'zh-CN': '只归档，不冻结（日期用 SOURCE_DATE_EPOCH 或当天）',
        en: 'archive without freezing (the day is SOURCE_DATE_EPOCH or today)',
      },
    },
    out: {
      value: 'DIR',
      says: {
        'zh-CN': '归档写到这里（默认：archive；一份：archive-shard）',
        en: 'where archives go (default: archive; of a shard: archive-shard)',
      },
    },
    content: {
      value: 'DIR',
      says: {
        'zh-CN': '内容文件夹（默认：MINGZHANG_CONTENT，或 content）',
        en: 'the content folder (default: MINGZHANG_CONTENT, or content)',
      },
    },
    'site-dir': {
      value: 'DIR',
      default: 'dist',
      says: { 'zh-CN': '已生成的门户所在的文件夹', en: 'folder of the built portal' },
    },
  },
  run: async ({ 'site-dir': site, 'no-freeze': noFreeze, ...values }, _, locale) =>
    (await import('../archive.ts')).archive({ ...values, site, freeze: !noFreeze }, locale),
});

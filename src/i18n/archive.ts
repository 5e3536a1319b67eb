import { counted } from './counted.ts';
import type { Locale } from './locale.ts';

/** What a file of an archive is. */
export type ArchivedKind =
  | 'disclosure'
  | 'narrative'
  | 'correction'
  | 'check'
  | 'history'
  | 'department'
  | 'profile'
  | 'accounts'
  | 'publisher'
  | 'regions'
  | 'original'
  | 'page'
  | 'start'
  | 'search'
  | 'data'
  | 'asset';

/** What is wrong with a file of an archive. */
export type ArchiveFaultId =
  | 'changed'
  | 'missing'
  | 'added'
  | 'unreadable'
  | 'link'
  | 'special'
  | 'unsafe'
  | 'outside'
  | 'twice'
  | 'list-missing'
  | 'list-line'
  | 'list-unsafe'
  | 'list-twice'
  | 'not-utf-8'
  | 'declaration'
  | 'totals-missing'
  | 'totals'
  | 'fetch';

/** What is said of one fault besides its file: a line, what the system or a library says, what is stated and what was found. */
interface FaultValues {
  line: number;
  detail: string;
  stated: string;
  found: string;
}

/** Sentences of archives: in their descriptions, and of the commands that make and verify them. */
export interface ArchiveWords {
  name: (title: string, year: number) => string;
  description: (title: string, year: number, departments: number) => string;
  portal: string;
  licenceUnstated: string;
  kinds: Record<ArchivedKind, string>;
  /** A file of a department-year, in its description. */
  ofDepartment: (department: string, year: number, kind: string) => string;
  fault: (id: ArchiveFaultId, path: string, values: Partial<FaultValues>) => string;
  frozenFault: (state: 'changed' | 'missing' | 'added', path: string) => string;
  written: (path: string, files: number, bytes: number) => string;
  zipped: (path: string, files: number) => string;
  frozen: (year: number, day: string) => string;
  frozenBefore: (year: number, day: string) => string;
  notFrozen: (year: number) => string;
  withoutSite: (folder: string) => string;
  withoutPages: (missing: number, all: number) => string;
  withoutOriginals: (missing: number, all: number) => string;
  good: (path: string, files: number, bytes: number) => string;
  bad: (path: string, faults: number) => string;
  goodYear: (year: number, files: number) => string;
  nothingFrozen: (path: string) => string;
  nothingAsked: string;
  /** A shard that was written, `2/4`. */
  shardWritten: (path: string, shard: string, files: number, bytes: number) => string;
  shardAlone: string;
  /** Options of an archive were given with shards of a portal, or the other way round. */
  mergeOptions: (isPortal: boolean) => string;
}

const zhCN: ArchiveWords = {
  name: (title, year) => `${title}：${year} 年归档`,
  description: (title, year, departments) =>
    `${title} ${year} 年 ${departments} 个部门年度的归档：原件（已保存的）、数据、情况说明、更正、核对结果、版本记录，以及门户中这一年的网页和数据文件。`,
  portal: '明账',
  licenceUnstated: '公布者没有说明使用条件。',
  kinds: {
    disclosure: '公开表格的数据',
    narrative: '情况说明',
    correction: '更正和已说明的问题',
    check: '勾稽核对的结果',
    history: '历次公开的记录',
    department: '部门是谁',
    profile: '各地应公开哪些表和内容',
    accounts: '科目的名称',
    publisher: '公布者对门户的决定',
    regions: '各地区的人口和价格指数',
    original: '公布的原件',
    page: '门户的网页，不连网也能打开',
    start: '不连网时开始看的网页',
    search: '不连网时的搜索',
    data: '门户的数据文件',
    asset: '网页所用的样式、脚本和图标',
  },
  ofDepartment: (department, year, kind) => `${department} ${year} 年：${kind}`,
  fault: (id, path, { line, detail, stated, found }) =>
    ({
      changed: `改动：${path}`,
      missing: `缺少：${path}`,
      added: `多出：${path}`,
      unreadable: `不能读取：${path}（${detail}）`,
      link: `是链接，没有跟随：${path}`,
      special: `不是普通文件，没有打开：${path}`,
      unsafe: `名称指向归档之外，没有打开：${path}`,
      outside: `在归档的文件夹之外：${path}`,
      twice: `出现两次：${path}`,
      'list-missing': `缺少清单：${path}`,
      'list-line': `清单有误：${path} 第 ${line} 行`,
      'list-unsafe': `清单所列名称不在归档内，没有打开：${path} 第 ${line} 行`,
      'list-twice': `清单中列了两次：${path} 第 ${line} 行`,
      'not-utf-8': `不是 UTF-8 文字：${path}`,
      declaration: `不是 BagIt 1.0 的声明：${path}`,
      'totals-missing': `没有写明总数（Payload-Oxum）：${path}`,
      totals: `总数不符：${path} 写明 ${stated}，实为 ${found}（字节数.文件数）`,
      fetch: `列有须从网上取得的文件，没有取：${path}`,
    })[id],
  frozenFault: (state, path) => `${{ changed: '改动', missing: '缺少', added: '多出' }[state]}：${path}`,
  written: (path, files, bytes) => `${path} 已写好：${files} 个文件，${bytes} 字节。`,
  zipped: (path, files) => `${path} 已写好：${files} 个文件，数目已核对。`,
  frozen: (year, day) => `${year} 年已冻结（${day}）。今后改动请用更正文件。`,
  frozenBefore: (year, day) => `${year} 年已于 ${day} 冻结，内容与当时一致。`,
  notFrozen: (year) => `${year} 年没有冻结（--no-freeze）。`,
  withoutSite: (folder) =>
    `${folder} 里没有生成的门户，归档中没有网页和数据文件。请先 npm run build，或用 --site-dir 指定。`,
  withoutPages: (missing, all) =>
    `${all} 个部门年度中有 ${missing} 个在生成的门户里没有网页。请重新生成门户后再次归档。`,
  withoutOriginals: (missing, all) => `${all} 份原件中有 ${missing} 份没有公开，归档中没有。`,
  good: (path, files, bytes) => `${path}：完好，${files} 个文件，${bytes} 字节。`,
  bad: (path, faults) => `${path}：有 ${faults} 处不符。`,
  goodYear: (year, files) => `${year} 年：与冻结时一致，${files} 个文件。`,
  nothingFrozen: (path) => `${path}：没有冻结的年度。`,
  nothingAsked: '请写明归档哪一年（--year 2024），或核对哪一份归档（--verify 路径）。',
  shardWritten: (path, shard, files, bytes) => `归档第 ${shard} 份写在 ${path}：${files} 个文件，${bytes} 字节。`,
  shardAlone: '--shard 只与 --year 同用，不与 --verify、--zip 同用：ZIP 文件由 mingzhang merge --zip 写出。',
  mergeOptions: (isPortal) =>
    isPortal
      ? '这些是门户的各份：--zip、--no-freeze 和 --site-dir 只用于归档的各份。'
      : '这些是归档的各份：--site、--base、--precompress 和 --force 只用于门户的各份。',
};

const en: ArchiveWords = {
  name: (title, year) => `${title}: archive of ${year}`,
  description: (title, year, departments) =>
    `${title}: archive of ${counted(departments, 'department-year')} of ${year}: originals where kept, figures, narratives, corrections, results of the checks, versions, and the year's pages and data files of the portal.`,
  portal: 'Mingzhang',
  licenceUnstated: 'The publisher has not stated under which terms it may be used.',
  kinds: {
    disclosure: 'figures of the published tables',
    narrative: 'narrative',
    correction: 'corrections and acknowledged findings',
    check: 'results of the reconciliation rules',
    history: 'register of publications',
    department: 'who the department is',
    profile: 'which tables and sections must be published',
    accounts: 'names of accounts',
    publisher: 'what the publisher decides for the portal',
    regions: 'residents and price indices of regions',
    original: 'original as published',
    page: 'page of the portal, made to open without network',
    start: 'page to begin at without network',
    search: 'search that works without network',
    data: 'data file of the portal',
    asset: 'style, script or icon of the pages',
  },
  ofDepartment: (department, year, kind) => `${department} ${year}: ${kind}`,
  fault: (id, path, { line, detail, stated, found }) =>
    ({
      changed: `changed: ${path}`,
      missing: `missing: ${path}`,
      added: `added: ${path}`,
      unreadable: `cannot be read: ${path} (${detail})`,
      link: `a link, not followed: ${path}`,
      special: `no ordinary file, not opened: ${path}`,
      unsafe: `its name leads out of the archive, not opened: ${path}`,
      outside: `outside the folder of the archive: ${path}`,
      twice: `stands twice: ${path}`,
      'list-missing': `list missing: ${path}`,
      'list-line': `not a line of a list: ${path}, line ${line}`,
      'list-unsafe': `names what is not in the archive, not opened: ${path}, line ${line}`,
      'list-twice': `listed twice: ${path}, line ${line}`,
      'not-utf-8': `not UTF-8 text: ${path}`,
      declaration: `no declaration of BagIt 1.0: ${path}`,
      'totals-missing': `states no totals (Payload-Oxum): ${path}`,
      totals: `totals do not agree: ${path} states ${stated}, there are ${found} (bytes.files)`,
      fetch: `lists files to be fetched from the network, not fetched: ${path}`,
    })[id],
  frozenFault: (state, path) => `${state}: ${path}`,
  written: (path, files, bytes) => `${path} is written: ${counted(files, 'file')}, ${counted(bytes, 'byte')}.`,
  zipped: (path, files) => `${path} is written: ${counted(files, 'file')}, counted again.`,
  frozen: (year, day) => `The year ${year} is frozen (${day}). From now on corrections are the way to change it.`,
  frozenBefore: (year, day) => `The year ${year} was frozen on ${day} and is as it was.`,
  notFrozen: (year) => `The year ${year} is not frozen (--no-freeze).`,
  withoutSite: (folder) =>
    `There is no built portal in ${folder}: the archive has no pages and data files. Run npm run build first, or name it with --site-dir.`,
  withoutPages: (missing, all) =>
    `${missing} of ${counted(all, 'department-year')} have no page in the built portal. Build it anew, then archive the year again.`,
  withoutOriginals: (missing, all) => `${missing} of ${counted(all, 'original')} not published, so not in the archive.`,
  good: (path, files, bytes) => `${path}: good, ${counted(files, 'file')}, ${counted(bytes, 'byte')}.`,
  bad: (path, faults) => `${path}: ${counted(faults, 'fault')}.`,
  goodYear: (year, files) => `${year}: as it was frozen, ${counted(files, 'file')}.`,
  nothingFrozen: (path) => `${path}: no year is frozen.`,
  nothingAsked: 'Say which year to archive (--year 2024), or which archive to verify (--verify PATH).',
  shardWritten: (path, shard, files, bytes) =>
    `Shard ${shard} of the archive is in ${path}: ${counted(files, 'file')}, ${counted(bytes, 'byte')}.`,
  shardAlone:
    '--shard goes with --year, and not with --verify or --zip: the ZIP file is written by mingzhang merge --zip.',
  mergeOptions: (isPortal) =>
    isPortal
      ? 'These are shards of a portal: --zip, --no-freeze and --site-dir are for shards of an archive.'
      : 'These are shards of an archive: --site, --base, --precompress and --force are for shards of a portal.',
};

const WORDS: Record<Locale, ArchiveWords> = { 'zh-CN': zhCN, en };

/** The sentences of archives in a language. */
export function archiveWords(locale: Locale): ArchiveWords {
  return WORDS[locale];
}

import type { OtherKind, Place, Remedy, ValueKind, WantedForm, WriteFault } from '../problem.ts';
import { linesOf } from './lists.ts';
import { archiveProblemsZhCN } from './problems.archive.zh-CN.ts';
import { deskProblemsZhCN } from './problems.desk.zh-CN.ts';
import { readerProblemsZhCN } from './problems.readers.zh-CN.ts';
import { shardProblemsZhCN } from './problems.shards.zh-CN.ts';
import type { ProblemSentences } from './problems.ts';

const list = (texts: string): string => linesOf(texts).join('；');

const SAY_IT = (example: string) => `请在文件旁的 disclosure.yaml 中写明（${example}）。`;

const REMEDY: Record<Remedy, string> = {
  convert: '请用 npm run convert 重新转换文件。',
  check: '请用 npm run check -- --write 重新写出。',
  mend: '请手工改正。',
  'mend-or-delete': '请手工改正，或删除这个文件让它重新生成。',
  'list-files': '请在 files 下只列出这个文件夹里的文件。',
};
const KIND: Record<ValueKind, string> = {
  text: '文字',
  number: '数',
  'whole-number': '整数',
  'yes-or-no': 'true 或 false',
  list: '列表',
  group: '一组字段',
  nothing: '空',
  other: '别的内容',
};
const FORM: Record<WantedForm, (limit: string) => string> = {
  'not-empty': () => '不能为空',
  entries: (limit) => `至少要有 ${limit} 项`,
  'at-least': (limit) => `不能小于 ${limit}`,
  'at-most': (limit) => `不能大于 ${limit}`,
  date: () => '日期要写成 2026-03-01 的样子',
  address: () => '网址要写成 https://example.org/page 的样子',
  plain: () => '不能有控制字符和看不见的字符，请重新输入',
  mailbox: () => '邮箱要写成 name@example.org 的样子',
  pattern: (limit) => `要符合 ${limit}`,
  'table-there': () => '文件的这个位置没有表格开始，或表格没有这一行',
  'in-document': () => '文件的这个位置没有以此结尾的号码',
  'one-number': (limit) => `有 ${limit} 个不同的号码以此结尾，请写明位置（file、page、line、sheet、row）`,
  other: (limit) => limit,
};
const WRITE: Record<WriteFault, string> = {
  'disk-full': '磁盘已满',
  quota: '磁盘配额已用完',
  'file-too-large': '文件超过系统允许的大小',
  'not-permitted': '没有在那里写文件的权限',
  'read-only': '磁盘是只读的',
  'file-for-folder': '应当是文件夹的地方是一个文件',
  'folder-for-file': '应当是文件的地方是一个文件夹',
  other: '',
};

const OTHER: Record<OtherKind, string> = {
  findings: '巡察、审计或检查的问题及整改材料',
  contracts: '合同清单',
  procurement: '采购意向或采购结果的公告',
  statistics: '统计资料',
  evaluation: '绩效自评或绩效评价材料',
  approval: '批复或下达预算的文件',
  execution: '预算执行情况',
};

const names = (texts: string): string => linesOf(texts).join('、');
const meant = (near: string | null): string => (near === null ? '' : `是不是 ${near}？`);
const fault = (what: string, { more, remedy }: { more: number; remedy: Remedy }): [string, string] => [
  what + (more > 0 ? `（其后还有 ${more} 处。）` : ''),
  REMEDY[remedy],
];

/** Writes a place in Chinese: `budget.pdf 第 3 页`. Empty text for an empty place. */
export function placeZhCN({ file, sheet, page, line, row }: Place): string {
  const inside = [
    sheet === undefined ? '' : `工作表“${sheet}”`,
    page === undefined ? '' : `第 ${page} 页`,
    line === undefined ? '' : `第 ${line} 行`,
    row === undefined ? '' : `第 ${row} 行`,
  ].join('');
  return [file, inside].filter(Boolean).join(' ');
}

/** The sentences of Problems in Chinese. */
export const problemsZhCN: ProblemSentences = {
  ...readerProblemsZhCN,
  ...archiveProblemsZhCN,
  ...shardProblemsZhCN,
  ...deskProblemsZhCN,
  'department-not-named': () => ['文件中没有写明是哪个部门。', SAY_IT('department: 全称')],
  'year-not-named': () => ['文件中没有写明是哪个年度。', SAY_IT('year: 2026')],
  'department-not-sure': ({ candidates }) => [
    `文件中没有确切写明是哪个部门，可能是：${names(candidates)}。在确认以前不公布。`,
    SAY_IT('department: 全称'),
  ],
  'departments-disagree': ({ candidates }) => [
    `文件中几处写的部门不一致：${names(candidates)}。在确认以前不公布。`,
    SAY_IT('department: 全称'),
  ],
  'stage-not-clear': () => [
    '标题和各表说法不一，看不出这是预算还是决算。',
    SAY_IT('stage: budget（预算）或 final-accounts（决算）'),
  ],
  'region-ambiguous': ({ region, candidates }) => [
    `叫“${region}”的地方不止一个：${names(candidates)}。`,
    SAY_IT('region: 省市区全称'),
  ],
  'region-not-known': ({ department }) => [
    `看不出“${department}”属于哪个地区，同名的单位各地都有，在写明以前不公布。`,
    SAY_IT('region: 省市区全称'),
  ],
  'region-clash': ({ slug, there, given }) => [
    `${given}的地址 ${slug} 已属于${there}。`,
    '请在部门文件或 disclosure.yaml 中把地区写全（region: 省市区全称）。',
  ],
  'other-document': ({ kind }) => [
    `文件是${OTHER[kind]}，不是部门预算，不作为预算公布。`,
    '请换用部门预算公开的文件；如果文件里既有预算又有别的内容，请只保留预算部分再转换。',
  ],
  'not-said-budget': () => [
    '文件没有写明自己是预算：标题里没有“预算”，也没有预算公开的表，不作为预算公布。',
    '请换用部门预算公开的文件；如果它就是预算的一部分，请与预算说明放在同一文件夹，并在 disclosure.yaml 的 files 中一并列出。',
  ],
  'no-figures': ({ department, year, stage }) => [
    `文件写的是${department}${year}年${stage === 'budget' ? '预算' : '决算'}，但没有读到含金额的表，也没有项目，不予公布。`,
    '如果这是网页，请换用它所附的文件；如果文件里有表，请检查表是不是图片。',
  ],
  'correction-cell-missing': ({ cell }) => [
    `更正所指的单元格 ${cell} 不存在。`,
    '核对更正文件中的 table、row、column。',
  ],
  'correction-outdated': ({ cell, printed, recorded }) => [
    `更正不再适用：${cell} 现印为“${printed}”，更正文件记为“${recorded}”。`,
    '重新核对原件，修改或删除这条更正。',
  ],
  'correction-not-amount': ({ cell, text }) => [`更正后的“${text}”不是金额，而 ${cell} 是金额。`, '把 new 写成金额。'],
  'file-syntax': (said) => fault(`文件不是合格的 ${said.format}：${said.why}。`, said),
  'correction-twice': (said) =>
    fault(`第 ${said.first} 条和第 ${said.second} 条更正的是同一格（${said.cell}），请只留一条。`, said),
  'entry-twice': (said) => fault(`${said.field} ${said.value} 写了两次，请只留一处。`, said),
  'years-apart': (said) =>
    fault(
      said.why === 'gap'
        ? `指数以上年为 100，${said.before} 年之后却是 ${said.year} 年，中间缺的年份不能换算，请补上。`
        : `${said.year} 年写在 ${said.before} 年之后，年份要从早到晚。`,
      said,
    ),
  'base-year-missing': (said) => fault(`base 写明以 ${said.year} 年为 100，index 里却没有这一年。`, said),
  'region-facts-unknown': ({ region, near }) => [
    `没有地区 ${region} 的预算。${meant(near)}`,
    '请写部门地址的第一段（如 /yubei/… 的 yubei），或删去这一条。',
  ],
  'field-twice': (said) => fault(`字段 ${said.field} 写了两次。`, said),
  'field-unknown': (said) =>
    fault(`没有 ${said.field} 这个字段。${meant(said.near)}可用的有：${names(said.allowed)}。`, said),
  'field-missing': (said) => fault(`缺少字段 ${said.field}。`, said),
  'field-kind': (said) =>
    fault(
      `${said.field || '整个文件'} 是${KIND[said.found]}（${said.value}），应当是${KIND[said.wanted]}。${said.wanted === 'text' && said.found !== 'nothing' ? '如果是文字，请加引号。' : ''}`,
      said,
    ),
  'field-value': (said) =>
    fault(`${said.field} 是“${said.value}”。${meant(said.near)}可用的有：${names(said.allowed)}。`, said),
  'field-form': (said) => fault(`${said.field} 是“${said.value}”：${FORM[said.wanted](said.limit)}。`, said),
  'content-locked': ({ process, machine, since }) => [
    `另一个进程正在改动内容文件夹${process === null ? '' : `（${machine ?? '?'} 上的进程 ${process}，自 ${since ?? '?'} 起）`}。`,
    '请等它结束后再试；如果它早已不在，请删除这个文件。',
  ],
  'file-not-written': (said) => [
    `没能写出文件：${WRITE[said.fault] || said.detail}。`,
    '原来的文件没有改动。请腾出空间或改正权限，再运行一次。',
  ],
  'path-missing': () => ['没有这个文件或文件夹。', '请核对路径。'],
  'content-missing': ({ folder }) => [
    `没有内容文件夹 ${folder}。`,
    '请在 MINGZHANG_CONTENT 中写明 disclosures/ 所在的文件夹，或不设它而用 content。',
  ],
  'content-empty': ({ folder }) => [
    `内容文件夹 ${folder} 里没有预算。`,
    '请用 npm run convert 转换一份文件，或在 MINGZHANG_CONTENT 中写明别的文件夹。',
  ],
  'archive-without-document': () => ['压缩包里没有文件。', '请核实文件和它的来源。'],
  'folder-without-document': () => ['文件夹里没有文件。', REMEDY['list-files']],
  'file-changed-meanwhile': () => ['文件在转换时被改动了。', '请再转换一次。'],
  'original-missing': () => [
    '数据里写明保留了这份原件，现在找不到。',
    '请放回原件，或用 npm run convert 重新转换文件。',
  ],
  'original-changed': () => [
    '这份原件的内容与它的名字（SHA-256）对不上，不能作为原件公开。',
    '请放回原件，或用 npm run convert 重新转换文件。',
  ],
  'folder-lacks-files': (said) => [`文件夹里没有 ${names(said.names)}。`, REMEDY['list-files']],
  'guest-disagrees': ({ other, shared }) => [
    `文件没有写明部门和年度，又和 ${other} ${shared === '' ? '有相同也有不同的说明' : `都有“${shared}”而内容不同`}，没有与它合并。`,
    '请核对哪一份是最终公布的；如果它属于另一个部门，请在文件旁的 disclosure.yaml 中写明（department: 全称）。',
  ],
  'disclosure-twice': ({ earlier, id, shared }) => [
    `文件与 ${earlier} 是同一部门同一年度（${id}）${
      shared === null
        ? ''
        : shared === ''
          ? '，两份文件的说明有同有异，没有合并'
          : `，两份文件都有“${shared}”而内容不同，没有合并`
    }。`,
    '请只转换其中一份；如果它们合为一份预算，请放在同一文件夹，在 disclosure.yaml 的 files 中列出。',
  ],
  'disclosure-other-source': ({ id, there, thereTitle, given, givenTitle }) => [
    `${id} 已由另一份文件公布：${names(there)}（${thereTitle}）；这次是 ${names(given)}（${givenTitle}）。没有改动。`,
    '如果要用新的文件代替，请加上 --replace。',
  ],
  'slug-settled': ({ given, slug, file }) => [
    `这个部门已在 ${slug} 下公布，不能再改为 ${given}：地址公布后不变。`,
    `请去掉 disclosure.yaml 中的 slug；部门写在 ${file}。`,
  ],
  'source-date': ({ given }) => [
    `环境变量 SOURCE_DATE_EPOCH 的值“${given}”不是秒数。`,
    '请写 1970 年以来的整秒数，如 1770940800，或取消这个变量。',
  ],
  'slug-taken': ({ slug, there, given, file }) => [
    `“${given}”的地址 ${slug} 已属于“${there}”。`,
    `如果两者是同一部门，请把这个名称写进 ${file} 的 aliases；如果不是，请在文件旁的 disclosure.yaml 中写明另一个地址（slug: 小写字母）。`,
  ],
  'disclosure-misplaced': ({ id }) => [`文件自称是 ${id}。`, '请移到那个地区、部门和年度的文件夹。'],
  'redirect-twice': ({ from }) => [`${from} 写了两个新地址。`, '请只留一条。'],
  'redirect-chain': ({ from, to, next }) => [
    `${from} 转到 ${to}，而后者已换到 ${next}。`,
    '请在 to 中直接写最后的地址。',
  ],
  'redirect-nowhere': ({ from, to }) => [
    `${from} 转到 ${to}，但本站没有这个页面、文件或锚点。`,
    '请改正 to；写了 below 时须以斜杠结尾。',
  ],
  'redirect-taken': ({ from }) => [`${from} 是本站现有的地址，不能转走。`, '请删去这一条，或改正 from。'],
  'region-reserved': ({ region, taken }) => [
    `地区“${region}”与网站的页面重名。`,
    `请换一个 slug；已占用的有 ${names(taken)}。`,
  ],
  'profile-misnamed': ({ name }) => [`这份规定自称 ${name}。`, `请把文件改名为 ${name}.yaml，或改正其中的 name。`],
  'department-misplaced': ({ id, path }) => [
    `这个部门自称 ${id}。`,
    `请把文件改为 ${path}，或改正其中的 slug 和 region.slug。`,
  ],
  'search-index-failed': ({ reasons }) => [
    `没能写出搜索索引：${list(reasons) || '没有给出原因'}。`,
    '请重新构建；如果仍然不行，请检查是否装有适合本机的 pagefind 包。',
  ],
  'search-endpoint-wrong': ({ name, given }) => [
    `${name} 的值“${given}”不是检索服务器上一个索引的地址。`,
    '请写成 https://search.example.org/mingzhang 或本站的路径 /search-server/mingzhang，不含用户名、口令、? 和 #。',
  ],
  'folder-not-export': () => [
    '这里放着别的东西，不是导出的检索记录，没有改动。',
    '请用 --out 指定一个空的或新的文件夹。',
  ],
  'export-not-swapped': ({ draft, detail }) => [
    `检索记录已导出，但不能放到这个位置（${detail}）；原有的没有改动。`,
    `请手工把 ${draft} 移到这里，或关闭正在使用这个文件夹的程序后再次导出。`,
  ],
  'language-unknown': ({ given, known }) => [`没有“${given}”这种语言。`, `可选：${linesOf(known).join('、')}。`],
  'address-not-free': ({ host, port, code }) => [
    `不能在 ${host}:${port} 上监听（${code}）。`,
    '请换一个 --port 或 --host。',
  ],
  'ports-busy': ({ port }) => [`从 ${port} 起的端口都被占用。`, '请用 --port 换一个。'],
  'folder-not-site': () => ['这里放着别的东西，不是生成的门户，没有改动。', '请用 --outDir 指定一个空的或新的文件夹。'],
  'site-not-swapped': ({ draft, detail }) => [
    `门户已生成，但不能放到这个位置（${detail}）；原来的门户没有改动。`,
    `请手工把 ${draft} 移到这里，或关闭正在使用这个文件夹的程序后重新生成。`,
  ],
  'site-not-built': () => ['这里没有建好的网站。', '请先构建：npm run build'],
  'nothing-to-convert': () => [
    '要转换的一份预算里没有文件。',
    '请核对路径，或在 disclosure.yaml 的 files 中列出它的文件。',
  ],
};

import { linesOf } from './lists.ts';
import type { deskProblemsEn } from './problems.desk.en.ts';

const NOT_ALLOWED = {
  token: '这个网址不完整，或是上次启动时的，已经失效。',
  host: '工作台只在本机、按它显示的网址回应。',
  origin: '这个请求来自别的网页，不是工作台。',
} as const;

const JOBS = { check: '核对', build: '生成门户', export: '导出' } as const;

/** 工作台不予办理的各种情形。 */
export const deskProblemsZhCN: typeof deskProblemsEn = {
  'desk-not-allowed': ({ why }) => [
    NOT_ALLOWED[why],
    '请看启动工作台的那个窗口，把里面 http://127.0.0.1 开头的整条网址复制到浏览器；找不到的，关掉那个窗口，重新启动工作台。显示过“已保存”的都在。',
  ],
  'desk-not-there': () => ['这里没有所要的内容。', '请回到工作台首页。'],
  'desk-path-outside': () => ['路径超出了工作台的文件夹。', '请重新选择文件或文件夹本身，再拖放一次。'],
  'desk-request-wrong': ({ detail }) => [
    `有一项填得不对，没有保存（${detail}）。`,
    '请改正后再保存；都没有错的，请刷新页面再试。',
  ],
  'desk-request-too-large': ({ kilobytes }) => [`请求超过 ${kilobytes} KB。`, '请缩短理由，或分几次办理。'],
  'desk-stale': () => [
    '这份文件已在别处（另一个窗口，或重新读取时）有了改动，没有覆盖任何内容。',
    '请看过现在的内容后再作决定。',
  ],
  'desk-not-read': () => ['这份文件还没有读出，或读不出。', '请等读完，或先补上提示里要的内容。'],
  'desk-nothing-to-undo': () => ['没有可以撤销的决定。'],
  'desk-changed-by-hand': ({ file }) => [
    `${file} 后来被手工或别的程序改过，没有覆盖。`,
    '请核对这个文件，在文件里改正，或重新作决定。',
  ],
  'desk-finding-missing': ({ key }) => [
    `已没有 ${key} 这处未说明的不符。`,
    '请重新看一遍清单：也许别的决定已经解决了它。',
  ],
  'desk-doubt-missing': () => [
    '这处疑点已经没有了，或所指的格子不在。',
    '请重新看一遍清单：也许别的决定已经解决了它。',
  ],
  'desk-department-not-stored': () => [
    '这个部门还不在内容文件夹里，没有可改的名称。',
    '请改为设定这份文件的部门名称。',
  ],
  'desk-needs-replace': () => [
    '同一部门同一年度已公布了另一份文件。',
    '确要用这份代替的，请在收下时选“代替”并写明原因。',
  ],
  'desk-left-behind': ({ id }) => [
    `这份文件以前按 ${id} 公布过，那里的仍在。`,
    '那一份确属有误的，请从内容文件夹中删去，并在 redirects.yaml 写明去向。',
  ],
  'desk-still-published': ({ id }) => [
    `文件已移走，但这份内容（${id}）以前公布过，仍在网站里。`,
    '确要从网站撤下的，请懂电脑的同事把它从内容文件夹中删去，并在 redirects.yaml 写明去向，再重新生成。',
  ],
  'desk-files-unknown': ({ names }) => [
    `这份公开里没有文件 ${linesOf(names).join('、')}，或同一个文件列了两次。`,
    '请刷新页面，从清单里选择。',
  ],
  'desk-original-missing': ({ names }) => [
    `这份是用命令转换的，内容文件夹里没有留它的原件（${names.split('\n').join('、')}），不能重读。`,
    '请把原件放进收件页，收下时会代替现在这一份；改正一格、附说明、核对疑点不用原件。',
  ],
  'desk-same-document': ({ names }) => [
    `${names.split('\n').join('、')} 印的是同样的表，是同一份公开的两种格式或两个版本，不是两半，没有合并。`,
    '请以其中一份为准，移走另一份。',
  ],
  'desk-last-file': () => ['一份公开至少要留一个文件。', '请留下一个，或把整份移走。'],
  'desk-tables-apart': () => ['只能把一张表与紧接着的下一张合并。', '请选紧接着的那张表，或先拆开中间的。'],
  'desk-row-unclear': () => [
    '说不清它在原文的哪里：这一行读取时补过。',
    '请选上面或下面的一行，或在 disclosure.yaml 的 tables 里写明。',
  ],
  'desk-busy': ({ job }) => [`工作台正在${JOBS[job]}。`, '请等它结束后再试。'],
  'desk-target-missing': ({ to }) => [
    to === 'folder' ? '没有设定存放门户的文件夹。' : '没有设定发布门户的命令。',
    `请在收件夹的 .desk 文件夹里的 publish.yaml 中写 ${to === 'folder' ? 'folder: …' : 'command: […]'}，或改为取 ZIP 文件。`,
  ],
  'desk-command-changed': () => ['命令与显示的不同，没有运行。', '请刷新页面，看过命令后再运行。'],
  'desk-build-failed': ({ code }) => [
    `门户没有生成（${code}），原来的没有改动。`,
    '请看“过程”里最后的几行，改正其中指出的地方，再生成一次。',
  ],
  'desk-export-failed': ({ code }) => [
    `命令没有办成，以 ${code} 结束。`,
    '请看“过程”里最后的几行；本机上的门户没有改动。',
  ],
  'desk-inbox-foreign': () => [
    '这个文件夹里有别的东西，不是工作台的收件夹，没有改动。',
    '请用 --inbox 指定一个空的或新的文件夹，再把这个文件夹拖到页面上。',
  ],
  'desk-folders-nested': ({ other }) => [
    `这个文件夹与 ${other} 一个在另一个里面。`,
    '请把内容、收件和门户三个文件夹并列：--content、--inbox、--out。',
  ],
  'desk-open': ({ process, url }) => [
    `这个收件夹已有一个工作台打开着（进程 ${process}）。`,
    `请在浏览器中打开 ${url}，或先结束那一个。`,
  ],
  'desk-node-old': ({ found, oldest }) => [
    `工作台需要 Node ${oldest} 或更新的版本，现在是 ${found}。`,
    '请从 https://nodejs.org 安装后再启动。',
  ],
};

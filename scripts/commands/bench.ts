import { defineCommand, EXIT } from '../command-line/index.ts';

export const bench = defineCommand({
  name: 'bench',
  summary: {
    'zh-CN': '测量读 PDF 的速度，或核对规则找出错误的比例',
    en: 'measure how fast PDF files are read, or what the checks find',
  },
  details: {
    'zh-CN': `测量每秒读多少页 PDF，与 pdftotext -layout 在同一次运行中比较，并给出其中 pdf.js 自身所占的倍数。不写路径就是 tests/fixtures/pdf 中的文件。
最后一行是整个文件夹在几个进程中同时读取，与逐个运行 pdftotext 比较。
--growth：转换虚构的、越来越长的文件（PDF 50、500、2000 页，各种格式的表 500、5000 行），给出每页、每行的处理器时间与最短的之比，以及最多占用的内存。
--mutations：在虚构的、数字完全一致的预算中每次改错一个数字，统计规则找出的比例；另核对未改动的预算，不应有任何错误或提醒。
找出的比例低于 98%，或误报一份，退出码为 1。
--pages：虚构的部门年度从文件到门户：转换各种格式的文件（最多 1000 份）、读 PDF、核对、从头生成门户、再生成一次、改动一份文件后转换并生成、只建检索索引；
同时用 pdftotext、Eleventy、Pagefind 的默认设置处理同样的数据，并用 Astro 生成同样多的空页面。时间、处理器时间、内存、文件、字节和比值写入 bench/results。
需要 npm 能安装 Eleventy 和 Pagefind。
--large：转换有 500 个项目、5000 行的表、2000 页 PDF 的文件，与十分之一的比较（每个是否一样快），生成它们的门户，用 Lighthouse 手机预设检查网页；
性能低于 90，退出码为 1。
--ask：生成虚构门户的数据，在 Chromium 中逐一提问，统计读取的字节和时间；首次超过 300 KB 或 1 秒、以后超过 150 KB，退出码为 1。
--projects：生成虚构的项目清单，在 Chromium 中按手机的宽度逐一筛选和排序，统计主线程占用（本机处理器时间的 4 倍）；一步超过 100 毫秒，退出码为 1。
--tables：文件夹中每个 PDF 旁有 ICDAR 2013 格式的 -str.xml，按相邻单元格的关系计算 F1；有读错而没有提示的页，退出码为 1。
--scans：把每个 PDF 做成 150 和 200 dpi 的扫描件（各三个种子：歪斜、噪点、JPEG），识别后与原文比较：数字相同的比例、得到证明的比例、
已证明而错误的数字、每页处理器时间和识别所在进程最多的内存；有一个已证明而错误，退出码为 1。先运行 npm run scans:install。
--scans --misreads N：不识别，把每个 PDF 当作扫描件，按各种方式各误读 N 次，统计仍作为数据公布的错误数字；
误读一个数字而被公布，退出码为 1。另列出全部识别正确时能得到证明的比例。`,
    en: `Pages a second of the PDF reader beside pdftotext -layout on the same files in the same run, and how many times
pdftotext's time pdf.js alone takes of it. Without a PATH, the fixtures in tests/fixtures/pdf. The last line is the folder read in several processes, beside pdftotext file by file.
--growth: converts longer and longer invented documents (PDF of 50, 500 and 2,000 pages, tables of 500 and 5,000 rows in each format): processor
time a page and a row, its ratio to the shortest, and the most memory.
--mutations: misprints one figure at a time in invented budgets whose figures all agree, and counts what the rules find;
budgets left as they are must have no error and no warning. Exit code 1 when less than 98 % is found or one is accused.
--pages: takes invented department-years from documents to the portal: converts documents of mixed formats (at most 1,000), reads PDF, checks,
builds the portal cold, again, and after one document was changed and converted, and makes the search index alone; pdftotext, Eleventy and Pagefind's
defaults over the same data, and as many empty pages of Astro, in the same run. Time, processor time, memory, files, bytes and ratios go into
bench/results. Installs Eleventy and Pagefind by npm.
--large: converts documents of 500 projects, of a table of 5,000 rows and of 2,000 PDF pages beside a tenth of each (does one cost the same?), builds
their portal and asks Lighthouse's mobile preset of its pages. Exit code 1 when a performance is below 90.
--ask: makes the data of an invented portal and asks its page of questions in Chromium. Exit code 1 when a first answer takes more than
300 KB or a second, or a later one more than 150 KB.
--projects: makes a list of invented projects and narrows and orders it in Chromium as wide as a phone. Prints how long the main thread is
busy, as time of this processor four times over; exit code 1 when a step keeps it busy for more than 100 ms.
--tables: beside each PDF of the folder lies its -str.xml in the format of ICDAR 2013; F1 over relations of neighbouring cells.
Exit code 1 when a page is wrong and no notice tells of it.
--scans: makes scans of each PDF at 150 and 200 dpi, three seeds each (skew, noise, JPEG), and holds what is read against its text: share of
figures exact and proven, wrong figures among the proven, processor time a page, and the most memory of the process that reads. Exit code 1 when a proven figure is wrong.
Needs npm run scans:install once.
--scans --misreads N: reads no scan but takes each PDF for one and misreads figures N times in each of several ways; counts wrong figures
that are published all the same, and what would be proven if all were read right. Exit code 1 when a figure misread alone is published.`,
  },
  paths: 'optional',
  options: {
    rounds: {
      value: 'N',
      default: 5,
      least: 1,
      says: { 'zh-CN': '次数，取最快的一次', en: 'rounds; the shortest counts' },
    },
    pages: {
      value: 'N,N',
      default: '',
      says: {
        'zh-CN': '测量有这么多虚构部门年度的门户，与 Eleventy、Pagefind 等比较',
        en: 'measure portals of so many invented department-years beside Eleventy, Pagefind and others',
      },
    },
    large: {
      says: {
        'zh-CN': '测量最重的文件：500 个项目、5,000 行的表、2,000 页的 PDF',
        en: 'measure the heaviest documents: 500 projects, a table of 5,000 rows, a PDF of 2,000 pages',
      },
    },
    compare: {
      value: 'FILE',
      default: '',
      says: {
        'zh-CN': '与此前的结果比较（--pages、--large）',
        en: 'an earlier result to hold this one against (--pages, --large)',
      },
    },
    ask: { says: { 'zh-CN': '测量问数页，不读 PDF', en: 'measure the page of questions instead' } },
    lines: {
      value: 'N',
      default: 500_000,
      least: 1000,
      says: { 'zh-CN': '虚构门户的数据行数（--ask）', en: 'lines of the invented portal (--ask)' },
    },
    projects: { says: { 'zh-CN': '测量项目页，不读 PDF', en: 'measure the page of projects instead' } },
    rows: {
      value: 'N',
      default: 20_000,
      least: 100,
      says: { 'zh-CN': '虚构的项目数（--projects）', en: 'invented projects (--projects)' },
    },
    tables: {
      value: 'DIR',
      default: '',
      says: {
        'zh-CN': '按这个文件夹中的 PDF 和 -str.xml 测量表格读得对不对',
        en: 'measure how tables are read, from PDFs and -str.xml in this folder',
      },
    },
    scans: {
      says: {
        'zh-CN': '把 PDF 做成扫描件再识别，与原文比较',
        en: 'make scans of the PDFs and hold what is read from them against their text',
      },
    },
    misreads: {
      value: 'N',
      default: 0,
      least: 0,
      says: {
        'zh-CN': '不识别，每种方式改 N 次数字（--scans）',
        en: 'read no scans; misread figures N times in each way (--scans)',
      },
    },
    dpi: {
      value: 'N',
      default: 0,
      least: 0,
      says: {
        'zh-CN': '只测这一分辨率（--scans；默认 150 和 200）',
        en: 'only this resolution (--scans; 150 and 200 otherwise)',
      },
    },
    growth: {
      says: {
        'zh-CN': '测量转换的时间是否与页数、行数成比例',
        en: 'measure whether conversion takes time in proportion to pages and rows',
      },
    },
    mutations: { says: { 'zh-CN': '测量核对规则，不读 PDF', en: 'measure the rules of the checks instead' } },
    changes: {
      value: 'N',
      default: 500,
      least: 1,
      says: { 'zh-CN': '改错的数字（--mutations）', en: 'figures to misprint (--mutations)' },
    },
    untouched: {
      value: 'N',
      default: 200,
      least: 0,
      says: { 'zh-CN': '未改动的预算（--mutations）', en: 'budgets left as they are (--mutations)' },
    },
    seed: {
      value: 'N',
      default: 1,
      least: 0,
      says: {
        'zh-CN': '种子，不同的种子产生不同的预算（--mutations）',
        en: 'another seed gives other budgets (--mutations)',
      },
    },
  },
  run: async (values, paths, locale) => {
    if (values.tables !== '') return (await import('../bench-tables/index.ts')).benchTables(values.tables, locale);
    if (values.scans && values.misreads > 0)
      return (await import('../bench-scans/index.ts')).benchMisreads(paths, values, locale);
    if (values.growth) {
      await (await import('../bench-convert/growth.ts')).benchGrowth([50, 500, 2000], [500, 5000]);
      return EXIT.fine;
    }
    if (values.scans)
      return (await import('../bench-scans/index.ts')).benchScans(
        paths,
        locale,
        values.dpi === 0 ? undefined : [values.dpi],
      );
    if (values.pages !== '' || values.large)
      return (await import('../bench-pages/index.ts')).benchPages(values, locale);
    if (values.ask) return (await import('../bench-ask.ts')).benchAsk(values.lines);
    if (values.projects) return (await import('../bench-projects.ts')).benchProjects(values.rows);
    return values.mutations
      ? (await import('../bench-mutations.ts')).benchMutations(values)
      : (await import('../bench-pdf.ts')).benchPdf(paths, values.rounds, locale);
  },
});

export const benchSearch = defineCommand({
  name: 'bench:search',
  summary: { 'zh-CN': '测量检索的准确、完整和速度', en: 'measure what the search finds, and how fast' },
  details: {
    'zh-CN': `用内容文件夹中的文件和虚构的文件生成门户，列出建检索索引的用时、文件数和字节；在 Chromium 中逐一检索各种词语，与网页文字中
实际出现的比较；最后用 Lighthouse 的手机预设检查一次检索。另以 Pagefind 的默认设置为同样的网页建索引并检索。
完整率为 1、准确率总体不低于 0.99、各类不低于 0.95 时退出码为 0，否则为 1。`,
    en: `Builds a site of the documents in a content folder and N invented ones beside them, prints what building its search index
costs, asks it queries of every kind in Chromium, each on a fresh page, compares the answers with what grep finds in
the text that the pages show, and judges a search with Lighthouse's mobile preset. Pagefind's defaults over the same
pages are built and asked in the same run. Exit code 1 when recall is not complete, or precision below 0.99 over all
or below 0.95 in a kind.`,
  },
  paths: 'none',
  options: {
    pages: {
      value: 'N',
      default: 200,
      least: 0,
      says: { 'zh-CN': '虚构的部门年度数', en: 'invented department-years' },
    },
    each: {
      value: 'N',
      default: 18,
      least: 1,
      says: { 'zh-CN': '每一类的检索数（共 18 类）', en: 'queries of each kind; there are 18 kinds' },
    },
    seed: {
      value: 'N',
      default: 1,
      least: 0,
      says: { 'zh-CN': '种子，不同的种子产生不同的检索', en: 'another seed gives other queries' },
    },
    content: {
      value: 'DIR',
      default: 'content',
      says: { 'zh-CN': '一并放入的内容文件夹', en: 'documents to stand beside them' },
    },
    site: {
      value: 'DIR',
      says: { 'zh-CN': '用已生成的门户，不再生成', en: 'take this built site instead of building one' },
    },
    'no-defaults': { says: { 'zh-CN': '不与 Pagefind 的默认设置比较', en: "leave Pagefind's defaults out" } },
    index: {
      says: {
        'zh-CN': '只重建已生成门户（--site，默认 dist；内容用 --content）的检索索引，列出用时、文件数和字节',
        en: 'only build the index of a built site (--site, dist otherwise; its --content) anew; prints time, files and bytes',
      },
    },
    keep: {
      says: { 'zh-CN': '保留生成的门户，并说明在哪里', en: 'keep the site that was built, and say where it is' },
    },
  },
  run: async (values) => (await import('../bench-search.ts')).benchSearch(values),
});

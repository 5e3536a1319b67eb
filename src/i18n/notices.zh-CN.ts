import { linesOf } from './lists.ts';
import type { NoticeSentences } from './notices.ts';
import { personalKind } from './personal.ts';

const list = (texts: string): string => linesOf(texts).join('、');
/** The first of some texts, and that there are more. */
const first = (texts: string, count: number): string => list(texts) + (count > linesOf(texts).length ? ' 等' : '');

const ENDS = {
  parts: '其中各行之和小于合计',
  total: '只有一侧印有合计',
  form: '缺少同类各表都有的内容',
  weights: '指标权重之和不足',
  header: '只有表头',
  title: '其后只有表名、没有表',
  list: '而项目支出明细表所列的项目还有没有绩效目标表的',
};
const PICTURE = {
  picture: '是图片，没有可读的文字；其中的表格和数字没有读出，请对照原件。',
  scan: '是扫描图片，图片下的识别文字不可靠，没有采用；其中的表格和数字没有读出，请对照原件。',
  outlines: '的文字是画成的图形，没有可读的文字；其中的表格和数字没有读出，请对照原件。',
  mostly: '主要是图片；图片中的表格和数字没有读出，请对照原件。',
};
const UNIT_PLACE = {
  'last-row': '表的最后一行',
  note: '表下的说明',
  'page-header': '页眉',
  'page-footer': '页脚',
  'text-box': '文本框',
};
const FIELD = { year: '年度', department: '部门' };

/** The sentences of notices in Chinese. */
export const noticesZhCN: NoticeSentences = {
  'page-damaged': ({ page }) => `第 ${page} 页有损坏，读出的内容可能不全，请对照原件。`,
  'page-broken': ({ page }) => `第 ${page} 页损坏，没有读出任何内容，请对照原件。`,
  'page-is-picture': ({ page, how }) => `第 ${page} 页${PICTURE[how]}`,
  'page-scanned': ({ page, dpi }) =>
    `第 ${page} 页是扫描件（${dpi} dpi），文字由程序识别，可能有误，请对照原件；只有勾稽相符的数字作为数据公布。`,
  'scan-turned': ({ page, degrees }) =>
    `第 ${page} 页是图片，方向不正，没有识别。请顺时针旋转 ${degrees}°，保存后重新转换。`,
  'scan-too-coarse': ({ page, dpi, least }) =>
    `第 ${page} 页是扫描件，只有 ${dpi} dpi，低于 ${least} dpi 识别不可靠，没有读出。请按 ${least} dpi 以上重新扫描。`,
  'red-not-read': ({ page, count }) =>
    `第 ${page} 页是扫描件，表中有 ${count} 个单元格盖有红章，或既有红字又有其他字，其中的红字没有读出，请对照原件。`,
  'digit-absent': ({ digit, title }) =>
    `从扫描件${title === '' ? '' : `的表“${title}”`}识别出的数字里一个“${digit}”也没有，可能都识别成了别的数字，这样的错误勾稽核对看不出来；这些数字都未经核对，请对照原件。`,
  'unit-doubtful': ({ unit, why }) =>
    `扫描件中以“${unit}”为单位的表，单位可能识别有误：${
      {
        told: '正文里同样的数字按另一种单位写，相差千倍或万倍',
        large: '按这个单位，金额大得不合常理',
        small: '按这个单位，全部金额小得不合常理',
      }[why]
    }。这些数字都未经核对，请对照原件上的单位。`,
  'figures-unproven': ({ title, unproven, figures }) =>
    `表“${title}”从扫描件识别出 ${figures} 个数字，其中 ${unproven} 个没有勾稽关系证明，未经核对，只照识别结果显示，不作为数据公布。请对照原件核实后写入更正文件。`,
  'picture-on-page': ({ page }) => `第 ${page} 页有图片，图片中的文字没有读出，请对照原件。`,
  'outlines-on-page': ({ page, count }) =>
    `第 ${page} 页有 ${count} 个画成的图形，可能是文字或数字，没有读出，请对照原件。`,
  'unreadable-characters': ({ page, count }) =>
    `第 ${page} 页有 ${count} 个字符的字体没有编码对照，读不出是什么字，请对照原件。`,
  'covered-text': ({ page, count }) =>
    `第 ${page} 页有 ${count} 个字符被后画的色块盖住，页面上看不见，没有采用，请对照原件。`,
  'text-in-ground': ({ page, count }) =>
    `第 ${page} 页有 ${count} 个字符与底色相同，页面上看不见，没有采用，请对照原件。`,
  watermark: ({ text, pages }) => `“${text}”是水印（印在 ${pages} 页上），未读入正文和表格。`,
  'columns-aligned': ({ page }) => `第 ${page} 页的表没有画出全部格线，列按对齐推定，请对照原件。`,
  'amounts-unproven': ({ title }) =>
    `“${title}”的列按对齐推定，请对照原件；其中没有合计印证、或所在的表与合计不符的数，未经核对，只按原样显示，没有作为金额发布。`,
  'packed-cells': ({ page, count }) =>
    `第 ${page} 页的表有 ${count} 个单元格里并着几行或几列的数（中间的格线没有画出），没有作为金额读取，请对照原件。`,
  'lines-inferred': ({ page }) => `第 ${page} 页的表缺少行间或列间的格线，已按数字的位置分行分列，请对照原件。`,
  'text-beside-table': ({ page }) =>
    `第 ${page} 页有文字印在表格边框左侧、与表格的行并排，按正文读出，没有当作行名，请对照原件。`,
  'chart-on-page': ({ page, count }) => `第 ${page} 页有统计图，图中的标签和数字（${count} 行）未读入正文。`,
  'sideways-joined': ({ page }) =>
    `第 ${page} 页的表是上一页的表向右的续页，没有行名，已按行的次序接在上一页的表右边，请对照原件。`,
  'rows-without-labels': ({ page }) =>
    `第 ${page} 页的表各行没有行名，可能是上一页的表向右的续页，但行数对不上，没有相接，请对照原件。`,
  'row-cut-unclear': ({ page }) =>
    `第 ${page} 页末行的表格内容可能在下一页首行接续，未能确定，按原样分作两行，请对照原件。`,
  'borderless-table': ({ page, count }) =>
    `第 ${page} 页有 ${count} 张没有表格线的表，只按行读成文字，没有读成表格，请对照原件。`,
  'page-too-large': ({ page }) => `第 ${page} 页内容过多，只读了前一部分，请对照原件。`,
  'too-many-pages': ({ pages, read }) => `文件有 ${pages} 页，只读了前 ${read} 页。`,
  'file-cut-short': () => '文件末尾不完整，可能没有下载完，读出的内容可能不全，请重新下载。',
  'text-not-shown': ({ page, count }) =>
    `第 ${page} 页有 ${count} 个字符设为不显示、完全透明或被裁掉，页面上看不见，没有采用，请对照原件。`,
  'text-outside-frame': ({ page, count }) =>
    `第 ${page} 页有 ${count} 个字符超出所属对象的边界，已照常读取，但有的软件不显示，请对照原件。`,
  'seals-left-out': ({ count }) => `文件有 ${count} 个签名或签章，没有验证，印章上的文字未读入。`,
  'annotations-left-out': ({ pages }) => `第 ${list(pages)} 页有批注（含印章、水印等），未读入正文和表格，请对照原件。`,
  'files-attached': ({ names, count }) => `文件带有附件，没有读取：${first(names, count)}。请取出后另行转换。`,
  'documents-in-file': ({ count }) => `文件中有 ${count} 份文档，已依次读取，页码连续计算。`,
  'versions-in-file': ({ count }) => `文件中存有 ${count} 个版本，读取的是阅读器默认打开的一个，请核实。`,
  'ends-early': ({ title, sign }) => `文件可能不完整：末尾是“${title}”，${ENDS[sign]}，请重新下载或对照原件。`,
  'announced-missing': ({ count, names }) =>
    `目录末尾列出的 ${count} 项在正文中没有找到（${first(names, count)}），文件可能不完整，请对照原件。`,
  'no-tables': () => '文中有金额，但没有一张表，文件可能不完整，请对照原件。',
  'part-damaged': ({ part }) =>
    `文件中的 ${part} 已损坏或缺失，其中的内容（数字格式、表外文字等）没有读出，请对照原件。`,
  'bad-encoding': () => '网页中有无法识别的字符，可能缺字或乱码。',
  'file-joined': ({ file, department, year }) =>
    `${file} 没有写全是哪个部门、哪一年度的，按同一文件夹或压缩包中的其他文件归入${department}${year}年，请核实。`,
  'file-repeats': ({ file, of }) => `${file} 的内容在 ${of} 中都有，只读了后者。`,
  attachments: ({ names, count }) => `网页正文没有表格，另有附件需单独下载：${first(names, count)}。`,
  'pictures-only': () => '网页正文没有表格，只有图片；图中的文字未读取。',
  'picture-in-paragraph': ({ paragraph }) => `第 ${paragraph} 段有一张图片，图中的文字未读取。`,
  'embedded-object': ({ paragraph }) => `第 ${paragraph} 段嵌入了其他程序的对象，其中的内容未读取。`,
  'embedded-file': ({ paragraph }) => `第 ${paragraph} 段之后嵌入了另一份文件，其中的内容未读取。`,
  'hidden-sheet': ({ sheet }) => `工作表“${sheet}”已隐藏，未读取。`,
  'hidden-rows': ({ sheet, rows }) => `工作表“${sheet}”第 ${list(rows)} 行已隐藏，未读取。`,
  'hidden-columns': ({ sheet, columns }) => `工作表“${sheet}”第 ${list(columns)} 列已隐藏，未读取。`,
  'sheet-is-picture': ({ sheet }) => `工作表“${sheet}”只有图片或图形，没有可读取的文字。`,
  'formula-without-value': ({ sheet, count, cells }) =>
    `工作表“${sheet}”有 ${count} 个公式没有保存计算结果（${first(cells, count)}），按空白读取；请用 Excel 重新保存。`,
  'sheet-broken': ({ sheet }) => `工作表“${sheet}”已损坏，没有读出，请对照原件。`,
  'cells-damaged': ({ sheet, count, cells }) =>
    `工作表“${sheet}”有 ${count} 个单元格的内容已损坏（${first(cells, count)}），按空白读取，请对照原件。`,
  'format-unreadable': ({ sheet, count, cells }) =>
    `工作表“${sheet}”有 ${count} 个单元格的数字格式无法识别（${first(cells, count)}），按所存的数读取。`,
  'sign-not-printed': ({ sheet, count, cells }) =>
    `工作表“${sheet}”有 ${count} 个单元格存的是负数，但其格式不显示负号（${first(cells, count)}），已补上负号。`,
  'print-differs': ({ sheet, count, cells }) =>
    `工作表“${sheet}”有 ${count} 个单元格显示的与所存的数不同（单元格 显示 / 所存：${first(cells, count)}），请核对单位。`,
  'number-not-printed': ({ sheet, count, cells }) =>
    `工作表“${sheet}”有 ${count} 个单元格存有数字，但其格式不显示（${first(cells, count)}），按所显示的读取。`,
  'hidden-text': ({ sheet, count, cells }) =>
    `工作表“${sheet}”有 ${count} 个单元格的字与底色相同或被设为不显示（${first(cells, count)}），未读取。`,
  'rules-may-hide': ({ sheet, count, cells }) =>
    `工作表“${sheet}”的条件格式可能使 ${count} 个单元格的字看不见（${first(cells, count)}），无法判断条件是否成立，已照常读取，请对照打印件。`,
  'struck-text': ({ text }) => `“${text}”已被划去，未读取。`,
  'unseen-text': ({ text }) => `“${text}”被隐藏或与底色同色，没有读取。`,
  'row-columns-unclear': () =>
    '这一行的单元格少于表格的列数，无法确定各单元格所在的列，已从左起依次放置，其中的数没有作为金额读取，请核对原件。',
  'row-does-not-fit': ({ name }) =>
    `“${name}”这一行的列数与表头不同，无法确定各数所在的列，其中的数没有作为金额读取。请核对原件；数中的千分位逗号要加引号，或改用 Excel 版本。`,
  'thousands-joined': ({ count, names }) =>
    `有 ${count} 行（${first(names, count)}）的数被千分位逗号分开，只有一种合法能与表头的列数相符，已据此合并，请核对原件。`,
  'header-columns-unclear': ({ labels, columns }) =>
    `文本没有保留表头的合并单元格，表中各数也不足以确定“${labels}”等表头各在哪一列，这 ${columns} 列的数没有作为金额读取。请核对原件，或改用同一文件的 PDF、Word 或 Excel 版本。`,
  'invisible-characters': ({ count }) =>
    `原文的文字里夹有 ${count} 个看不见的字符（零宽空格、方向控制符等），已去掉，文字和数字照所见读出。`,
  'turned-text': ({ text }) =>
    `“${text}”前有改变文字方向的控制符，原文显示的次序与存储的不同，没有把它当作数字，请对照原件。`,
  'personal-number-hidden': () =>
    '原文此处有个人号码（手机、身份证、银行卡、邮箱、QQ 或微信），公开前应删除，本站已隐去。',
  'personal-number-kept': ({ kind }) =>
    `此处有一串像${personalKind('zh-CN', kind)}的数字，也可能是金额或编码，照原样保留。请核对；如是个人号码，请在 disclosure.yaml 的 personal: hide 中注明。`,
  'header-moved': () => '表头中年份的位置与其下各列不符，已移到对应的列上，请核对原件。',
  'row-moved': () => '这一行缺少开头的空单元格，已按表头移回对应的列。',
  'region-not-found': ({ department }) => `从“${department}”中未能看出所属地区，请在 disclosure.yaml 中注明 region。`,
  'department-by-code': ({ code, known, printed }) =>
    `文件写的是“${printed}”，按编码 ${code} 归入“${known}”。请核对；如果只是改名，请把这个名称写进部门文件的 aliases。`,
  'project-codes-elsewhere': ({ region, code, other }) =>
    `项目编码以 ${code}（${other}）开头，与部门所在的${region}不同。`,
  'override-contradicts': ({ field, given, printed }) =>
    `disclosure.yaml 写的${FIELD[field]}是“${given}”，文件自称“${printed}”，请核对。`,
  'unit-not-found': ({ usual }) =>
    `文件没有写明金额单位，金额只保留原文，不作换算。${usual === '' ? '' : `当地的公开表通常以${usual}为单位，请向部门核实。`}`,
  'units-disagree': ({ unit, other }) =>
    `这张表同时写着“${unit}”和“${other}”两种金额单位，无法确定；金额只保留原文，不作换算。请核对原文件。`,
  'unit-assumed': ({ unit }) => `这张表没有写明金额单位，按全文通用的“${unit}”读取。`,
  'unit-elsewhere': ({ unit, where }) => `金额单位“${unit}”写在${UNIT_PLACE[where]}，不在表的上方。`,
  'table-unknown': () => '未能识别这张表的类型，按原样发布。',
  'title-below': ({ title }) => `标题“${title}”印在表的下方，表的上方没有标题，请对照原件。`,
  'title-without-table': ({ title }) => `文件中有“${title}”的标题，但标题下没有表格。`,
  'cell-not-amount': ({ text }) => `金额列中的“${text}”不是金额，只保留原文。`,
  'several-amounts': ({ text }) => `一格内印有几个数“${text}”，无法判断哪个是金额，只保留文字，请对照原件。`,
  'amount-too-wide': ({ text }) => `此格印作“${text}”：列宽不够，文件中没有印出数字，请对照原件。`,
  'indicator-columns-disagree': () => '绩效指标的表头顺序与各列内容不符，已按内容识别，表格保持原样。',
  'told-amount-unclear': ({ project }) =>
    `“${project}”的文字说明里有几个金额，没有写明哪个是总额，所以不给出金额，请看原文。`,
  'form-labels-unknown': ({ labels, forms }) =>
    `${forms} 张绩效目标表中有未能识别的栏目，已按原文保留：${first(labels, 0)}。`,
};

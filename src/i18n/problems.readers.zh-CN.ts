import type { ProblemSentences } from './problems.ts';

const SAVE_DOCX = '请用 Word 或 WPS 打开，另存为 .docx。';
const SAVE_ANEW = '请用 Office 或 LibreOffice 打开，重新保存。';
const DOWNLOAD = '请从公布它的网页重新下载；如果 PDF 阅读器也打不开，请向公布单位索取。';

const LEADS = {
  folder: '指向文件夹的',
  outside: '指向给定文件夹之外的',
  nothing: '指向不存在的文件的',
  device: '指向设备或管道的',
  unknown: '压缩包里的',
};

/** The sentences, in Chinese, of why a file cannot be read. */
export const readerProblemsZhCN = {
  'file-empty': () => ['文件是空的。', '请重新下载。'],
  'file-is-picture': () => ['文件是一张图片；图片中的数字不能读取。', '请索取制作它的 Excel、Word 或 PDF 文件。'],
  'file-locked': () => ['文件有密码保护。', '请打开文件，去掉密码后重新保存。'],
  'file-damaged-zip': () => ['文件是损坏的 ZIP 压缩包。', '请重新下载。'],
  'file-is-zip': () => ['文件是 ZIP 压缩包，在这里没有打开。', '请解压后转换得到的文件夹。'],
  'file-is-rar': () => ['文件是 RAR 压缩包。', '请解压后转换得到的文件夹。'],
  'file-is-7z': () => ['文件是 7z 压缩包。', '请解压后转换得到的文件夹。'],
  'file-is-tar': () => ['文件是 tar 或 gzip 压缩包。', '请解压后转换得到的文件夹。'],
  'format-opendocument': () => ['文件是 OpenDocument 格式，不能读取。', '请另存为 .xlsx 或 .docx。'],
  'format-rtf': () => ['文件是 RTF 格式，不能读取。', SAVE_DOCX],
  'format-mhtml': () => ['文件是单文件网页（MHTML），不能读取。', '请用 Office 打开，另存为 .xlsx 或 .docx。'],
  'format-word-xml': () => ['文件是存成 XML 的文档，不能读取。', '请用 Word 打开，另存为 .docx。'],
  'format-ole': () => [
    '文件是 OLE 格式，但其中既没有工作簿也没有 Word 文档，或者已经损坏。',
    '请打开文件，另存为 .xlsx 或 .docx。',
  ],
  'format-unknown': () => ['无法识别文件的格式。', '请提供 PDF、OFD、Excel、Word、网页或文本文件。'],
  'archive-damaged': () => ['文件已损坏：其中的 ZIP 压缩数据无法解开。', '请重新下载，或用 Office 打开后重新保存。'],
  'archive-too-large': () => [
    '文件解压后远大于一份预算文件应有的大小，没有打开。',
    '请核实文件的来源；如果确是原件，请拆成几个较小的文件。',
  ],
  'xml-doctype': ({ part }) => [`文件已损坏：其中的 ${part} 声明了文档类型，Office 文件不会这样写。`, SAVE_ANEW],
  'xml-too-deep': ({ part, levels }) => [`文件已损坏：其中的 ${part} 嵌套超过 ${levels} 层。`, SAVE_ANEW],
  'xml-malformed': ({ part }) => [`文件已损坏：其中的 ${part} 不是合格的 XML。`, SAVE_ANEW],
  'text-encoding': () => [
    '文件既不是 UTF-8 也不是 GB18030 编码的文本。',
    '请另存为 UTF-8 文本，或提供原来的 PDF、Word、Excel 文件。',
  ],
  'page-too-deep': ({ levels }) => [
    `网页的元素嵌套超过 ${levels} 层，没有读取。`,
    '请核实网页的来源，用浏览器重新保存。',
  ],
  'page-is-frame': () => ['网页只是一个框架，内容在别的文件里。', '请保存框架中的网页，或提供导出它的工作簿。'],
  'reading-too-long': ({ seconds }) => [
    `读取超过 ${seconds} 秒，已中止。`,
    '请核实文件的来源，重新保存，或拆成几个文件；确需更长时间的，可用 --limit seconds=… 放宽。',
  ],
  'reading-too-much-memory': ({ megabytes }) => [
    `读取占用的内存超过 ${megabytes} MB，已中止。`,
    '请核实文件的来源，重新保存，或拆成几个文件；确有需要的，可用 --limit memory=… 放宽。',
  ],
  'narrative-too-long': ({ characters, most }) => [
    `情况说明有 ${characters} 个字符，超过 ${most} 个，远多于一个部门会写的，不核对也不显示。`,
    '请核实来源；如果是几个部门的汇编，请拆成各部门的文件。',
  ],
  'checking-ended': ({ id, why, most }) => [
    `核对 ${id} ${{ time: `超过 ${most} 秒`, memory: `占用的内存超过 ${most} MB`, fault: '时程序意外结束' }[why]}，已中止，没有核对结果；其余照常核对。`,
    '请看它的情况说明和表格是否异常地长或重复；改正后再运行 mingzhang check。',
  ],
  'reading-broke-off': ({ detail }) => [
    `读取这个文件的程序意外结束（${detail}）。`,
    '文件很可能已经损坏：请用原来的软件重新保存。',
  ],
  'file-too-long': ({ megabytes, most }) => [
    `文件有 ${megabytes} MB，最多读取 ${most} MB。`,
    '请检查文件；确是原件的，可以拆开，或用 --limit file-bytes=… 放宽。',
  ],
  'not-a-file': () => ['这不是普通文件，没有打开。', '请给出文件，或装有文件的文件夹。'],
  'link-not-followed': ({ leads }) => [
    `这是${LEADS[leads]}链接，没有打开。`,
    '请放入文件本身，或给出文件所在的文件夹。',
  ],
  'table-too-merged': ({ most }) => [
    `表格中合并的单元格超过 ${most} 个，或者相互重叠，不是公开表应有的样子。`,
    SAVE_ANEW,
  ],
  'text-too-long': ({ most }) => [
    `一个段落或单元格超过 ${most} 个字符，不是公开文件应有的文字。`,
    '请核实文件的来源，或调高限制（--limit characters=…）。',
  ],
  'too-many-parts': ({ most }) => [
    `文件内的部件超过 ${most} 个，没有打开。`,
    '请核实文件的来源，或调高限制（--limit parts=…）。',
  ],
  'part-twice': ({ part }) => [`文件已损坏：其中有两个名为 ${part} 的部件，以哪一个为准因程序而异。`, SAVE_ANEW],
  'too-many-format-rules': ({ most }) => [
    `一张工作表的条件格式需要判断超过 ${most} 次，远多于公开表应有的数量。`,
    '请清除不需要的条件格式，或调高限制（--limit format-tests=…）。',
  ],
  'too-many-sheets': ({ sheets, most }) => [
    `工作簿有 ${sheets} 张工作表，最多读取 ${most} 张。`,
    '请拆分文件，或调高限制（--limit sheets=…）。',
  ],
  'table-too-large': ({ rows, columns }) => [
    `表格有 ${rows} 行、${columns} 列，远大于一张预算表。`,
    '请检查文件，只保留要公布的表。',
  ],
  'docx-without-body': () => ['文件不是 Word 文档：其中没有正文。', SAVE_DOCX],
  'doc-needs-libreoffice': () => [
    '读取 .doc 文件要用 LibreOffice，这台机器没有安装。',
    '请安装（`sudo apt-get install libreoffice-writer`、`brew install --cask libreoffice`），或把文件另存为 .docx。',
  ],
  'doc-not-converted': () => ['LibreOffice 无法转换这个 .doc 文件。', SAVE_DOCX],
  'workbook-locked': () => ['工作簿有密码保护。', '请打开文件，去掉密码后重新保存。'],
  'workbook-unreadable': () => [
    '文件不能作为工作簿读取：已经损坏，或是别的格式。',
    '请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx。',
  ],
  'pdf-locked': () => ['PDF 文件有密码保护。', '请去掉密码后另存，再转换另存的文件。'],
  'pdf-damaged': () => ['文件不是 PDF，或者已经损坏。', DOWNLOAD],
  'pdf-unreadable': () => ['PDF 文件无法读取。', DOWNLOAD],
  'ofd-locked': () => ['OFD 文件已加密。', '请用 OFD 阅读器解密后另存，再转换另存的文件。'],
  'ofd-damaged': ({ part }) => [
    `OFD 文件已损坏：其中的 ${part} 缺失或不完整。`,
    '请从公布它的网页重新下载；如果 OFD 阅读器也打不开，请向公布单位索取。',
  ],
} satisfies Partial<ProblemSentences>;

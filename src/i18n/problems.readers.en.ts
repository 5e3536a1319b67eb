import type { ProblemSentences } from './problems.ts';

const SAVE_DOCX = 'Open it in Word or WPS and save it as .docx.';
const SAVE_ANEW = 'Open it in Office or LibreOffice and save it anew.';
const DOWNLOAD =
  'Download it again from where it was published; if a PDF viewer cannot open it either, ask the publisher.';

const LEADS = {
  folder: ' to a folder',
  outside: ' out of the folder that was given',
  nothing: ' to nothing',
  device: ' to a device or pipe',
  unknown: ' in an archive',
};

/** The sentences, in English, of why a file cannot be read. */
export const readerProblemsEn = {
  'file-empty': () => ['The file is empty.', 'Download it again.'],
  'file-is-picture': () => [
    'The file is a picture; figures in pictures are not read.',
    'Ask for the Excel, Word or PDF file it was made from.',
  ],
  'file-locked': () => ['The file is locked with a password.', 'Open it, remove the password and save it anew.'],
  'file-damaged-zip': () => ['The file is a damaged ZIP archive.', 'Download it again.'],
  'file-is-zip': () => ['The file is a ZIP archive that is not opened here.', 'Unpack it and convert the folder.'],
  'file-is-rar': () => ['The file is a RAR archive.', 'Unpack it and convert the folder.'],
  'file-is-7z': () => ['The file is a 7z archive.', 'Unpack it and convert the folder.'],
  'file-is-tar': () => ['The file is a tar or gzip archive.', 'Unpack it and convert the folder.'],
  'format-opendocument': () => [
    'The file is in an OpenDocument format, which is not read.',
    'Save it as .xlsx or .docx.',
  ],
  'format-rtf': () => ['The file is in Rich Text Format (RTF), which is not read.', SAVE_DOCX],
  'format-mhtml': () => [
    'The file is a single-file web page (MHTML), which is not read.',
    'Open it in Office and save it as .xlsx or .docx.',
  ],
  'format-word-xml': () => [
    'The file is a document saved as XML, which is not read.',
    'Open it in Word and save it as .docx.',
  ],
  'format-ole': () => [
    'The file is an OLE file that holds neither a workbook nor a Word document, or it is damaged.',
    'Open it and save it as .xlsx or .docx.',
  ],
  'format-unknown': () => ['The format of the file is not known.', 'Give a PDF, OFD, Excel, Word, HTML or text file.'],
  'archive-damaged': () => [
    'The file is damaged: its ZIP archive cannot be unpacked.',
    'Download it again, or open it in Office and save it anew.',
  ],
  'archive-too-large': () => [
    'The file unpacks to far more than a budget document holds and was not opened.',
    'Check where it comes from; if it is genuine, split it into smaller files.',
  ],
  'xml-doctype': ({ part }) => [
    `The file is damaged: its part ${part} declares a document type, which office files never do.`,
    SAVE_ANEW,
  ],
  'xml-too-deep': ({ part, levels }) => [
    `The file is damaged: its part ${part} is nested more than ${levels} levels deep.`,
    SAVE_ANEW,
  ],
  'xml-malformed': ({ part }) => [`The file is damaged: its part ${part} is not well-formed XML.`, SAVE_ANEW],
  'text-encoding': () => [
    'The file is neither UTF-8 nor GB18030 text.',
    'Save it again as UTF-8 text, or give the original PDF, Word or Excel file.',
  ],
  'page-too-deep': ({ levels }) => [
    `The page nests its elements more than ${levels} levels deep and was not read.`,
    'Check where it comes from; save the page anew from a browser.',
  ],
  'page-is-frame': () => [
    'The page is only a frame; its content lies in other files.',
    'Save the framed page itself, or the workbook it was exported from.',
  ],
  'reading-too-long': ({ seconds }) => [
    `Reading it took longer than ${seconds} seconds and was ended.`,
    'Check where the file comes from; save it anew, or split it. A genuine one can be given more time: --limit seconds=….',
  ],
  'reading-too-much-memory': ({ megabytes }) => [
    `Reading it took more than ${megabytes} MB of memory and was ended.`,
    'Check where the file comes from; save it anew, or split it. A genuine one can be given more: --limit memory=….',
  ],
  'narrative-too-long': ({ characters, most }) => [
    `The narrative has ${characters} characters, more than ${most} and than any office writes; it is neither checked nor shown.`,
    'See where it comes from; where it collects several departments, give each its own file.',
  ],
  'checking-ended': ({ id, why, most }) => [
    `Checking ${id} ${{ time: `took longer than ${most} seconds`, memory: `took more than ${most} MB of memory`, fault: 'took the program down' }[why]} and was ended; it has no results, the others have.`,
    'See whether its narrative or tables are unusually long or repeat themselves; run mingzhang check again when they are mended.',
  ],
  'reading-broke-off': ({ detail }) => [
    `Reading it took the program that reads down (${detail}).`,
    'The file is probably damaged: save it anew in the program that made it.',
  ],
  'file-too-long': ({ megabytes, most }) => [
    `The file has ${megabytes} MB; up to ${most} MB are read.`,
    'Check the file; a genuine one can be split, or read with --limit file-bytes=….',
  ],
  'not-a-file': () => ['This is no ordinary file and was not opened.', 'Give a document or a folder of documents.'],
  'link-not-followed': ({ leads }) => [
    `This is a link${LEADS[leads]} and was not followed.`,
    'Put the document itself in its place, or give the folder that it lies in.',
  ],
  'table-too-merged': ({ most }) => [
    `A table merges more than ${most} cells, or merges cells over each other: that is no table of a disclosure.`,
    SAVE_ANEW,
  ],
  'text-too-long': ({ most }) => [
    `A paragraph or cell has more than ${most} characters: that is no text of a disclosure.`,
    'Check where it comes from, or raise the limit (--limit characters=…).',
  ],
  'too-many-parts': ({ most }) => [
    `The file has more than ${most} parts and was not opened.`,
    'Check where it comes from, or raise the limit (--limit parts=…).',
  ],
  'part-twice': ({ part }) => [
    `The file is damaged: it has two parts named ${part}, and which of them counts depends on the program.`,
    SAVE_ANEW,
  ],
  'too-many-format-rules': ({ most }) => [
    `The conditional formats of a sheet have to be tried more than ${most} times, more than on any sheet of a disclosure.`,
    'Remove the ones that are not needed, or raise the limit (--limit format-tests=…).',
  ],
  'too-many-sheets': ({ sheets, most }) => [
    `The workbook has ${sheets} sheets; at most ${most} are read.`,
    'Split it, or raise the limit (--limit sheets=…).',
  ],
  'table-too-large': ({ rows, columns }) => [
    `The table has ${rows} rows and ${columns} columns, far more than a budget table.`,
    'Check the file; keep only the tables to be published.',
  ],
  'docx-without-body': () => ['The file is not a Word document: it has no text body.', SAVE_DOCX],
  'doc-needs-libreoffice': () => [
    'Reading .doc files needs LibreOffice, which is not installed.',
    'Install it (`sudo apt-get install libreoffice-writer`, `brew install --cask libreoffice`) or save the file as .docx.',
  ],
  'doc-not-converted': () => ['LibreOffice could not convert the .doc file.', SAVE_DOCX],
  'workbook-locked': () => [
    'The workbook is locked with a password.',
    'Open it, remove the password and save it anew.',
  ],
  'workbook-unreadable': () => [
    'The file cannot be read as a workbook: it is damaged or of another format.',
    'Open it in Excel, WPS or LibreOffice and save it as .xlsx.',
  ],
  'pdf-locked': () => ['The PDF file is locked by a password.', 'Save it without a password and convert that file.'],
  'pdf-damaged': () => ['The file is not a PDF file, or it is damaged.', DOWNLOAD],
  'pdf-unreadable': () => ['The PDF file cannot be read.', DOWNLOAD],
  'ofd-locked': () => [
    'The OFD file is encrypted.',
    'Decrypt it in an OFD reader, save it anew and convert that file.',
  ],
  'ofd-damaged': ({ part }) => [
    `The OFD file is damaged: its part ${part} is missing or not whole.`,
    'Download it again from where it was published; if an OFD reader cannot open it either, ask the publisher.',
  ],
} satisfies Partial<ProblemSentences>;

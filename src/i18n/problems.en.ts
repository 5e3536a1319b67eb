import type { Place } from '../problem.ts';
import { linesOf } from './lists.ts';
import type { ProblemSentences } from './problems.ts';

const list = (texts: string): string => linesOf(texts).join('; ');

const SAVE_DOCX = 'Open it in Word or WPS and save it as .docx.';
const SAVE_ANEW = 'Open it in Office or LibreOffice and save it anew.';
const DOWNLOAD =
  'Download it again from where it was published; if a PDF viewer cannot open it either, ask the publisher.';
const SAY_IT = (example: string) => `Say it in a disclosure.yaml beside the file (${example}).`;

/** Writes a place in English: `budget.pdf, page 3` or `budget.txt, line 120`. Empty text for an empty place. */
export function placeEn({ file, sheet, page, line, row }: Place): string {
  return [
    file ?? '',
    sheet === undefined ? '' : `sheet ${sheet}`,
    page === undefined ? '' : `page ${page}`,
    line === undefined ? '' : `line ${line}`,
    row === undefined ? '' : `row ${row}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The sentences of Problems in English. */
export const problemsEn: ProblemSentences = {
  'file-empty': () => ['The file is empty.', 'Download it again.'],
  'file-is-picture': () => [
    'The file is a picture; figures in pictures are not read.',
    'Ask for the Excel, Word or PDF file it was made from.',
  ],
  'file-locked': () => ['The file is locked with a password.', 'Open it, remove the password and save it anew.'],
  'file-damaged-zip': () => ['The file is a damaged ZIP archive.', 'Download it again.'],
  'file-is-zip': () => ['The file is a ZIP archive.', 'Unpack it and give the documents in it one by one.'],
  'format-ofd': () => ['The file is in the OFD format, which is not read.', 'Save it as PDF.'],
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
  'format-unknown': () => ['The format of the file is not known.', 'Give a PDF, Excel, Word, HTML or text file.'],
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
  'department-not-named': () => ['No department is named in the document.', SAY_IT('department: 全称')],
  'year-not-named': () => ['No fiscal year is named in the document.', SAY_IT('year: 2026')],
  'correction-cell-missing': ({ cell }) => [
    `A correction means the cell ${cell}, which does not exist.`,
    'Check its table, row and column in the corrections file.',
  ],
  'correction-outdated': ({ cell, printed, recorded }) => [
    `A correction does not fit any more: ${cell} now prints “${printed}”, the corrections file has “${recorded}”.`,
    'Compare the original again; change the correction or delete it.',
  ],
  'correction-not-amount': ({ cell, text }) => [
    `A correction says “${text}”, which is not an amount, but ${cell} is one.`,
    'Write new as an amount.',
  ],
  'glossary-fields': ({ faults }) => [
    `The fields on top do not fit: ${list(faults)}.`,
    'A term has term, english, group and order.',
  ],
  'search-index-failed': ({ reasons }) => [
    `The search index could not be written: ${list(reasons) || 'no reason given'}.`,
    'Build again; if it persists, check that the pagefind package is installed for this platform.',
  ],
  'language-unknown': ({ given, known }) => [
    `There is no language “${given}”.`,
    `Choose one of ${linesOf(known).join(', ')}.`,
  ],
  'address-not-free': ({ host, port, code }) => [
    `Cannot listen on ${host}:${port} (${code}).`,
    'Choose another --port or --host.',
  ],
  'ports-busy': ({ port }) => [`The ports from ${port} on are all busy.`, 'Choose another with --port.'],
  'site-not-built': () => ['There is no built site.', 'Build it first: npm run build'],
  'in-words': ({ sentence, hint }) => [sentence, hint],
};

import type { Place } from '../problem.ts';
import { unitText } from './units.ts';
import type { Locale } from './locale.ts';

/** Words of the files for download. Pages do not hold them, so that no browser loads them. */
const zhCN = {
  csv: {
    column: (n: number) => `第 ${n} 列`,
    again: (name: string, n: number) => `${name}（${n}）`,
    unverified: (figure: string) => `${figure}（未经核对）`,
    year: (year: string) => `${year}年`,
    numbered: (label: string) => `栏次 ${label}`,
    unit: (unit: string | null) => `（${unit ?? '未写单位'}）`,
  },
  workbook: {
    about: '说明',
    notes: '更正与核对',
    sheet: (n: number, title: string) => `${n} ${title}`,
    lead: '每张表一页，按原文件的顺序，数字保留原表的单位。空白格是原表没有填写，不是零。',
    department: '部门',
    region: '地区',
    year: '年度',
    unit: '多数表的单位',
    page: '网页',
    file: '原文件',
    digest: '原文件校验值（SHA-256）',
    publisher: '发布者',
    licence: '使用许可',
    notStated: '没有写明',
    omitted: '没有收录的内容',
    columns: {
      sheet: '工作表',
      title: '表名',
      unit: '单位',
      place: '在原文件中的位置',
      kind: '类别',
      cell: '单元格',
      says: '内容',
    },
    place: ({ file, sheet, page, line, row }: Place) =>
      [
        file ?? '',
        sheet === undefined ? '' : `工作表“${sheet}”`,
        page === undefined ? '' : `第 ${page} 页`,
        line === undefined ? '' : `第 ${line} 行`,
        row === undefined ? '' : `第 ${row} 行`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    noteMark: (mark: string) => `原表此处有注“${mark}”`,
    correction: (old: string, now: string, reason: string, date: string, by: string) =>
      `原文印作 ${old || '空白'}，更正为 ${now || '空白'}。理由：${reason}（${by}，${date}）`,
    notesLead: '更正、核对发现的不符、读取时的提示；在表里以批注标出。',
    noNotes: '没有更正，没有发现不符，也没有提示。',
  },
};

export type DownloadWords = typeof zhCN;

const en: DownloadWords = {
  csv: {
    column: (n) => `column ${n}`,
    again: (name, n) => `${name} (${n})`,
    unverified: (figure) => `${figure} (not verified)`,
    // A bare number at the head of a column is taken for data.
    year: (year) => `FY ${year}`,
    numbered: (label) => `no. ${label}`,
    unit: (unit) => ` (${unit === null ? 'no unit printed' : unitText('en', unit)})`,
  },
  workbook: {
    about: 'About',
    notes: 'Corrections and checks',
    sheet: (n, title) => `${n} ${title}`,
    lead: 'A sheet a table, in published order, amounts in the printed unit. A blank cell is blank in the document, which is not zero.',
    department: 'Department',
    region: 'Region',
    year: 'Year',
    unit: 'Unit of most tables',
    page: 'Page',
    file: 'Source file',
    digest: 'SHA-256 of the source file',
    publisher: 'Publisher',
    licence: 'Licence',
    notStated: 'not stated',
    omitted: 'Left out',
    columns: {
      sheet: 'Sheet',
      title: 'Title',
      unit: 'Unit',
      place: 'Place in the source',
      kind: 'Kind',
      cell: 'Cell',
      says: 'What is said',
    },
    place: ({ file, sheet, page, line, row }) =>
      [
        file ?? '',
        sheet === undefined ? '' : `sheet “${sheet}”`,
        page === undefined ? '' : `page ${page}`,
        line === undefined ? '' : `line ${line}`,
        row === undefined ? '' : `row ${row}`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    noteMark: (mark) => `The table prints the note mark “${mark}” here`,
    correction: (old, now, reason, date, by) =>
      `Printed as ${old || 'blank'}, corrected to ${now || 'blank'}. Reason: ${reason} (${by}, ${date})`,
    notesLead: 'Corrections, differences that the checks found, notices of the reading; also comments at their cells.',
    noNotes: 'No corrections, no differences, no notices.',
  },
};

const WORDS: Record<Locale, DownloadWords> = { 'zh-CN': zhCN, en };

export function downloadWords(locale: Locale): DownloadWords {
  return WORDS[locale];
}

import { counted } from './counted.ts';
import type { Locale } from './locale.ts';

/** What the command that exports records for a search server says. */
interface ExportWords {
  written: (path: string, wrote: { documents: number; records: number; files: number; bytes: number }) => string;
  nothingAsked: string;
  oneContent: string;
}

const WORDS: Record<Locale, ExportWords> = {
  'zh-CN': {
    written: (path, { documents, records, files, bytes }) =>
      `${path} 已写好：${documents} 份文件，${records} 条记录，${files} 个批量文件，${bytes} 字节。`,
    nothingAsked: '请写明导出什么、写到哪里：--opensearch --out 文件夹。',
    oneContent: '一次只能导出一个内容文件夹。',
  },
  en: {
    written: (path, { documents, records, files, bytes }) =>
      `${path} is written: ${counted(documents, 'document')}, ${counted(records, 'record')}, ${counted(files, 'bulk file')}, ${counted(bytes, 'byte')}.`,
    nothingAsked: 'Say what to export, and where to: --opensearch --out DIR.',
    oneContent: 'One content folder can be exported at a time.',
  },
};

export function exportWords(locale: Locale): ExportWords {
  return WORDS[locale];
}

import type { FieldType, RecordKind } from '../vocabulary/index.ts';
import { en } from './data.en.ts';
import { zhCN } from './data.zh-CN.ts';
import type { Locale } from './locale.ts';

/** Programs for which the page of open data has a recipe. */
type Reader = 'duckdb' | 'pandas' | 'r' | 'excel';

/** The words of open data: its page, and what describes its files. */
export interface DataWords {
  title: string;
  lead: string;
  package: { title: (portal: string | null) => string; description: string };
  kinds: Record<RecordKind, { title: string; text: string }>;
  files: Record<
    'title' | 'lead' | 'name' | 'holds' | 'rows' | 'size' | 'gzip' | 'digest' | 'allYears' | 'description' | 'missing',
    string
  > & {
    caption: (kind: string) => string;
    year: (year: number) => string;
    order: Record<'department' | 'code', string>;
    bytes: (text: string) => string;
  };
  terms: Record<'title' | 'publisher' | 'licence' | 'notStated', string>;
  reading: { title: string; points: readonly string[] };
  recipes: { title: string; lead: string; names: Record<Reader, string>; excel: readonly string[] };
  dictionary: Record<'title' | 'lead' | 'field' | 'type' | 'text' | 'required', string> & {
    caption: (kind: string) => string;
    types: Record<FieldType, string>;
  };
  codes: Record<'title' | 'lead' | 'value' | 'zh' | 'en', string> & { caption: (field: string) => string };
  fiscal: { title: string; text: string };
}

/** The words of open data in a language. */
export function dataWords(locale: Locale): DataWords {
  return locale === 'en' ? en : zhCN;
}

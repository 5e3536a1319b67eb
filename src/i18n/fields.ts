import type { FieldName } from '../vocabulary/index.ts';
import { en } from './fields.en.ts';
import { zhCN } from './fields.zh-CN.ts';
import type { Locale } from './locale.ts';

/** A field of open data in words: what it is called, and what it holds. */
export interface FieldText {
  title: string;
  text: string;
}

/** What a field of open data is called and holds. */
export function fieldText(locale: Locale, name: FieldName): FieldText {
  return (locale === 'en' ? en : zhCN)[name];
}

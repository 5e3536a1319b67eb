import type { NoticeId, NoticeValues } from '../notice.ts';
import { showUnseen } from '../text.ts';
import type { Locale } from './locale.ts';
import { noticesEn } from './notices.en.ts';
import { noticesZhCN } from './notices.zh-CN.ts';

/** A sentence for every notice: what is the matter and, where a person can do something, what. */
export type NoticeSentences = { [Id in NoticeId]: (values: NoticeValues<Id>) => string };

const SENTENCES: Record<Locale, NoticeSentences> = { 'zh-CN': noticesZhCN, en: noticesEn };

/** The sentence of a notice of a reader, a table or a disclosure. Its values must be those of its id (`fitsNotice`). */
export function noticeText(
  locale: Locale,
  notice: { id: NoticeId; values: Readonly<Record<string, string | number | null>> },
): string {
  const sentence = SENTENCES[locale][notice.id] as (values: typeof notice.values) => string;
  // A cell may hold several lines, a sentence is one.
  return showUnseen(sentence(notice.values).replace(/(?<!\s)\s*[\r\n]\s*/gu, ' '));
}

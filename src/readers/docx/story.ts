import type { Element } from '@xmldom/xmldom';
import type { ReadingNotice } from '../document.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What reading one document needs and gathers on the way. */
export interface Story {
  file: string;
  styles: Styles;
  numbering: Numbering;
  /** Footnotes and endnotes by `footnote/1`, `endnote/2`. */
  notes: Map<string, Element>;
  /** The number printed for a note. */
  noteNumber: (key: string) => string;
  notices: ReadingNotice[];
  /** Fields that are open: of a field only its result is printed, and nothing of a generated table of contents. */
  fields: OpenField[];
  /** Every field begun is also ended; otherwise an open one must not swallow the rest. */
  fieldsBalanced: boolean;
  /** Ordinal of the paragraph or table at hand, from 1. */
  ordinal: number;
  /** The row of a table at hand, from 1; `null` outside tables. */
  row: number | null;
  /** Nothing but paper is behind the text at hand, as far as the file says. */
  onPaper: boolean;
}

export interface OpenField {
  inCode: boolean;
  code: string;
}

/** Is text at this point printed? */
export function isPrinted(story: Story): boolean {
  return story.fields.every((field) => !field.inCode);
}

/** Does this point lie in a generated table of contents? */
export function inContents(story: Story): boolean {
  return story.fieldsBalanced && story.fields.some((field) => /^\s*TOC\b/u.test(field.code));
}

/** Says which text of the current paragraph or cell is struck out or cannot be seen. */
export function noticeText(story: Story, id: 'struck-text' | 'unseen-text', text: string): void {
  const { file, ordinal, row } = story;
  const said = text.replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(said)) return;
  story.notices.push({ id, values: { text: said }, place: { file, line: ordinal, ...(row !== null && { row }) } });
}

/** Notes that something at the current ordinal was not read. */
export function notice(story: Story, id: 'picture-in-paragraph' | 'embedded-object' | 'embedded-file'): void {
  const { file, ordinal } = story;
  story.notices.push({ id, values: { paragraph: ordinal }, place: { file, line: ordinal } });
}

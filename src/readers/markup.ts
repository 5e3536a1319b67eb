import { mendSpaces } from '../text.ts';
import type { ReadingNotice } from './document.ts';
import { raise } from './raised.ts';

const STRUCK = /~~(?=\S)([^~\n]*\S)~~|<(del|s|strike)(?:\s[^<>]*)?>([^\n]*?)<\/\2>/giu;
const RAISED =
  /<sup(?:\s[^<>]*)?>([^<>\n]*)<\/sup>|\[\^([^\]\s]{1,8})\](?!:)|\^([\d*※]{1,2}|注\d{1,2})\^|\$\^\{?(\d{1,2})\}?\$|\^(\[\d{1,2}\])|\[(\[\d{1,2}\]|\d{1,2})\]\(#[^()]*\)/giu;
/** A mark of Markdown that is meant as itself. */
const ESCAPED = /\\([*_~^#[\]|])/gu;
/** What these mark is text. */
const INSERTED = /<\/?(?:ins|mark)(?:\s[^<>]*)?>/giu;

/**
 * Settles the marks of Markdown and HTML in lines of text that say what of them is printed: `~~35~~` and `<del>` are struck out,
 * left out and reported; `<sup>`, `[^1]`, `^1^`, `$^1$` and references to notes of the page (`[1](#n1)`) are raised and marked
 * (`raised.ts`).
 */
export function settleMarkup(lines: readonly string[], notices: ReadingNotice[]): string[] {
  return lines.map((line, index) => {
    if (!/[~^<\\]|\]\(#/u.test(line)) return line;
    const kept = line.replace(STRUCK, (_, tildes?: string, _tag?: string, inner?: string) => {
      const text = mendSpaces(tildes ?? inner ?? '');
      if (/[\p{L}\p{N}]/u.test(text)) notices.push({ id: 'struck-text', values: { text }, place: { line: index + 1 } });
      return '';
    });
    return kept
      .replace(INSERTED, '')
      .replace(RAISED, (_, ...parts: (string | undefined)[]) =>
        raise(parts.slice(0, 6).find((part) => part !== undefined) ?? ''),
      )
      .replace(ESCAPED, '$1');
  });
}

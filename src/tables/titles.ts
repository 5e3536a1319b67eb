import { compact } from '../text.ts';
import { COMMON, kindOfTitle, ownTitleOf, type OwnWords } from '../vocabulary/index.ts';

const LONGEST_TITLE = 70;

/**
 * Could this line be the title of a table: short, no sentence, ends in 表 (with a part in brackets or a number behind), or is a
 * jurisdiction's own title?
 */
export function isTitleLine(line: string, own: OwnWords = COMMON): boolean {
  const text = compact(line);
  if (text.length > LONGEST_TITLE || /[。;,]|[:：]./u.test(text)) return false;
  if (ownTitleOf(line, own)) return true;
  return /(?:表|.{3}目录\)?)(?:\([^()]{1,24}\))*(?:-\d+)?$/u.test(text) && !/^(?:附?表|附件)\d*$/u.test(text);
}

/** Is this line, as a whole, the title of a statutory table? */
export function isKnownTitle(line: string, own: OwnWords = COMMON): boolean {
  return isTitleLine(line, own) && kindOfTitle(line, own) !== null;
}

/** What makes two titles the same table on another page: no white space, no 续表. */
export function titleKey(title: string): string {
  return compact(title).replace(/[(]?续表?[)]?/gu, '');
}

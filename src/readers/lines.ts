import { mendSpaces } from '../text.ts';

/** `一、` `（一）` `(1)` `1.` `1、` `第一部分` at the start of a line. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[部章节])/u;
/** A short line of its own with a number of the two highest levels: a heading, complete as it stands. */
const NUMBERED_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^，。；：,;:]{1,18}$/u;
const ENDS_SENTENCE = /[。；！？;!?：:]["”’）)]?$/u;
const INDENTED = /^(?:\u3000{1,4}|[\u00a0 ]{4,})/u;

/**
 * Splits the text of one paragraph at its soft line breaks (`\n`) where a new paragraph begins: after the end of a
 * sentence, after a short numbered heading,
 * before a number, before an indented line. Other breaks come from wrapping and are joined.
 */
export function splitSoftLines(text: string): string[] {
  const paragraphs: string[] = [];
  let current = '';
  for (const line of text.split('\n')) {
    const isComplete = ENDS_SENTENCE.test(current.trim()) || NUMBERED_HEADING.test(current.trim());
    const begins = isComplete || INDENTED.test(line) || NUMBERED.test(line.trim());
    if (begins || line.trim() === '') {
      paragraphs.push(current);
      current = line;
    } else {
      current += `\n${line}`;
    }
  }
  paragraphs.push(current);
  return paragraphs.map(mendSpaces).filter((paragraph) => paragraph !== '');
}

import { Parser } from 'htmlparser2';
import { CHINESE_STRETCH } from '../text.ts';

/** A text that is Chinese as a whole: no letters of another script. */
const WHOLE = /^[\s\d\p{Script=Han}\p{P}\p{S}]+$/u;
const HAN = /\p{Script=Han}/u;
/** Character references are no letters. */
const REFERENCE = /&#?\w+;/gu;

/** Elements that can hold nothing but text. */
const TEXT_ONLY = new Set(['title', 'option', 'textarea']);
/** Elements whose text nobody reads. */
const NOT_READ = new Set(['script', 'style']);
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Attributes that are spoken in the language of their element. */
const SPOKEN = new Set(['aria-label', 'title', 'alt', 'placeholder', 'content']);
const LANGUAGE = ' lang="zh-CN"';

interface Open {
  name: string;
  /** The language of what is in it is said, or nobody reads it. */
  settled: boolean;
  /** All that is spoken of the element itself may be Chinese. */
  takes: boolean;
  /** Where its start tag stands among the parts. */
  at: number;
}

/**
 * Says of all Chinese in a page of another language that it is Chinese, so that a screen reader changes its voice: on the element where its
 * text begins with and is nothing but Chinese, else by a `span` around each stretch. What has a language already is left as it is.
 * In and out: HTML.
 */
export function markChinese(html: string): string {
  const parts: string[] = [];
  const open: Open[] = [];
  /** An element with nothing but a Chinese text in it so far: where that text stands. */
  let lone: { open: Open; at: number; marked: string } | null = null;

  const settle = (at: number) => {
    parts[at] = (parts[at] ?? '').replace(/\/?>$/u, (end) => LANGUAGE + end);
  };
  /** What the parser is at, as it is written. */
  const written = () => html.slice(parser.startIndex, parser.endIndex + 1);
  const start = (name: string, attributes: Readonly<Record<string, string>>) => {
    const at = parts.push(written()) - 1;
    const spoken = Object.entries(attributes).flatMap(([attribute, value]) => (SPOKEN.has(attribute) ? [value] : []));
    const own = 'lang' in attributes && name !== 'html';
    const settled = own || NOT_READ.has(name) || (open.at(-1)?.settled ?? false);
    const takes = spoken.every((value) => value === '' || isChinese(value));
    lone = null;
    if (!VOID.has(name)) open.push({ name, settled, takes, at });
    else if (!settled && takes && spoken.some((value) => isChinese(value))) settle(at);
  };
  /** `implied`: no end tag is written. */
  const end = (name: string, implied: boolean) => {
    const at = open.findLastIndex((element) => element.name === name);
    if (lone && lone.open === open[at]) {
      parts[lone.at] = lone.marked;
      settle(lone.open.at);
    }
    lone = null;
    if (at >= 0) open.length = at;
    if (!implied) parts.push(written());
  };
  const text = () => {
    const raw = written();
    const inside = open.at(-1);
    const first = inside !== undefined && inside.at === parts.length - 1;
    lone = null;
    if (!inside || inside.settled || !HAN.test(raw)) {
      parts.push(raw);
      return;
    }
    const wraps = !TEXT_ONLY.has(inside.name);
    const at =
      parts.push(wraps ? raw.replace(CHINESE_STRETCH, (stretch) => `<span${LANGUAGE}>${stretch}</span>`) : raw) - 1;
    // The title of a page is spoken by itself, in the language of the page.
    if (first && inside.takes && isChinese(raw) && inside.name !== 'title') lone = { open: inside, at, marked: raw };
  };
  const asWritten = () => parts.push(written());
  const parser = new Parser(
    {
      onopentag: start,
      onclosetag: end,
      ontext: text,
      oncomment: asWritten,
      onprocessinginstruction: asWritten,
    },
    // Character references stay as they are written.
    { decodeEntities: false },
  );
  parser.end(html);
  return parts.join('');
}

function isChinese(text: string): boolean {
  const plain = text.replace(REFERENCE, '');
  return HAN.test(plain) && WHOLE.test(plain);
}

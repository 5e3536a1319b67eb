import { childElements, childNamed, parseXmlText } from '../xml.ts';
import type { Styles } from './ooxml-styles.ts';
import { nextElement } from './tags.ts';
import type { TextRun } from './source.ts';

/** A text that cells refer to by its number; `null` where it is damaged. */
export type SharedText = readonly TextRun[] | null;

/** One text after another of a shared strings part; one of no content (`<si/>`) is a text of its own, too. */
export function readSharedTexts(xml: string, styles: Styles): SharedText[] {
  const tags = /<((?:\w+:)?)(si)(?![\w.:-])([^<>]*)>/gu;
  const texts: SharedText[] = [];
  for (let item = nextElement(xml, tags); item; item = nextElement(xml, tags)) {
    // Of a text without an end nobody knows how much is there: the cells that refer to it are lost.
    if (item.content !== undefined) texts.push(runsIfSound(item.content ?? '', styles));
  }
  return texts;
}

/** One damaged text costs the cells that refer to it. */
function runsIfSound(content: string, styles: Styles): SharedText {
  try {
    return readRuns(content, styles);
  } catch {
    return null;
  }
}

/**
 * The parts of a rich or plain text: what stands in an `si` or `is` element (ECMA-376 part 1, 18.4.8). How its characters are
 * pronounced is left out. Throws a Problem where it is not well formed.
 */
export function readRuns(content: string, styles: Styles): TextRun[] {
  const plain = /^\s*<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?t>\s*$/u.exec(content);
  if (plain) return [{ text: decodeText(plain[1] ?? ''), style: null }];
  const bare = content.replace(/(<\/?)\w+:/gu, '$1').replace(/(\s)\w+:(?=\w+\s*=)/gu, '$1');
  const runs: TextRun[] = [];
  for (const part of childElements(parseXmlText(`<is>${bare}</is>`, '', 'text'))) {
    if (part.localName === 't') runs.push({ text: unescape(part.textContent ?? ''), style: null });
    if (part.localName !== 'r') continue;
    const properties = childNamed(part, 'rPr');
    const text = unescape(childNamed(part, 't')?.textContent ?? '');
    runs.push({ text, style: properties && styles.run(properties) });
  }
  return runs;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that character data of XML stands for, as it is in a sheet. */
export function decodeText(data: string): string {
  const text = data.includes('&')
    ? data.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name = '') => {
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        if (!hex && !decimal) return ENTITIES[name as string] ?? whole;
        // A pair of halves, each a reference of its own, makes one character again.
        return code <= 0xffff ? String.fromCharCode(code) : code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : data;
  return unescape(text);
}

/** `_x000D_` stands for a character that XML cannot hold (ST_Xstring, 22.9.2.19). */
function unescape(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

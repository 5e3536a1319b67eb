import sax from 'sax';
import { decodeXml } from '../xml.ts';
import { limits } from '../limits.ts';

/** An element of an XML part. Names are local: writers use several namespaces and prefixes. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Tag[];
  /** The text that stands in it, that of its children left out. */
  text: string;
}

/** What of an XML part could be read. */
interface Parsed {
  /** `null` where there is not even a first element. */
  root: Tag | null;
  /** Whether it is well-formed to the end of its root, without a DOCTYPE and not too deep. */
  whole: boolean;
  /** Whether it has more elements than are read. */
  truncated: boolean;
}

/** Elements that are nothing in part: where the part breaks off in one, it is left out as a whole. */
const ATOMS = new Set([
  'TextObject',
  'PathObject',
  'ImageObject',
  'CompositeObject',
  'Font',
  'DrawParam',
  'ColorSpace',
]);
/** Characters that are given to the parser at a time, so that damage at the beginning costs no time. */
const STRETCH = 65_536;

/**
 * Reads an XML part without a DOM, which takes seconds on a large page. A part that is damaged is read up to the damage, no
 * object of a page in part.
 */
export function parseTags(bytes: Uint8Array): Parsed {
  const text = decodeXml(bytes).trimStart();
  const { nesting, 'page-operations': most } = limits();
  // A part is bounded by the limits of unpacking: no single text or attribute in it need be bounded again.
  const parser = Object.assign(sax.parser(true), { bufferCheckPosition: Infinity });
  const open: Tag[] = [];
  const state: Parsed = { root: null, whole: true, truncated: false };
  let count = 0;
  let ended = false;
  const fail = (): void => {
    if (!ended) state.whole = false;
  };
  parser.onerror = fail;
  parser.ondoctype = fail;
  parser.onopentag = ({ name, attributes }) => {
    if (!state.whole || ended) return;
    if (open.length >= nesting) fail();
    else if (++count > most) state.truncated = ended = true;
    else open.push({ name: localName(name), attributes: localNames(attributes), children: [], text: '' });
  };
  const addText = (more: string): void => {
    const tag = state.whole && !ended ? open.at(-1) : undefined;
    if (tag) tag.text += more;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = () => {
    if (!state.whole || ended) return;
    const tag = open.pop();
    const parent = open.at(-1);
    if (tag && parent) parent.children.push(tag);
    else if (tag) {
      state.root = tag;
      ended = true;
    }
  };
  for (let at = 0; at < text.length && state.whole && !ended; at += STRETCH) parser.write(text.slice(at, at + STRETCH));
  if (!ended) state.whole = false;
  return state.root ? state : { ...state, root: closeAll(open) };
}

/** The root of what was open when the part broke off. */
function closeAll(open: readonly Tag[]): Tag | null {
  const atom = open.findIndex(({ name }) => ATOMS.has(name));
  const kept = atom < 0 ? open : open.slice(0, atom);
  for (const [index, tag] of kept.entries()) kept[index - 1]?.children.push(tag);
  return kept[0] ?? null;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

function localNames(attributes: Readonly<Record<string, unknown>>): Map<string, string> {
  const named = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) named.set(localName(name), String(value));
  return named;
}

/** The first child of a name. */
export function childOf(tag: Tag | undefined, name: string): Tag | undefined {
  return tag?.children.find((child) => child.name === name);
}

/** The children of a name. */
export function childrenOf(tag: Tag | undefined, name: string): Tag[] {
  return tag?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the first child of a name, without blanks round it; empty where there is none. */
export function textOf(tag: Tag | undefined, name: string): string {
  return childOf(tag, name)?.text.trim() ?? '';
}

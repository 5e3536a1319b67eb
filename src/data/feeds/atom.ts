import { createHash } from 'node:crypto';
import { DOMImplementation, XMLSerializer, type Element } from '@xmldom/xmldom';

/** An entry of a feed. Days are UTC days; links are addresses. */
export interface FeedEntry {
  /** What it is about, the same for good: the entry's identifier is made from it. */
  subject: string;
  title: string;
  summary: string;
  updated: string;
  published: string | null;
  author: string | null;
  page: string;
  data: string | null;
}

export interface Feed {
  subject: string;
  title: string;
  subtitle: string;
  language: string;
  author: { name: string; url: string | null };
  rights: string | null;
  updated: string;
  /** The feed itself, and the page it goes with. */
  self: string;
  page: string;
  entries: readonly FeedEntry[];
}

const ATOM = 'http://www.w3.org/2005/Atom';

/** What XML 1.0 cannot hold, escaped or not. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Names of ours, for identifiers made from names (RFC 9562, version 5). */
const NAMESPACE = Buffer.from('8f1c3c0e6d0b5c1e9a4f7b2d5e6a9c31', 'hex');

/** An identifier that stays wherever the portal stands: a URN made from what the entry is about. */
export function urnOf(subject: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(subject, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${[
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join('-')}`;
}

/** Writes a feed as Atom (RFC 4287). A day is written as its first second: Atom asks for one. */
export function atomText(feed: Feed): string {
  const document = new DOMImplementation().createDocument(ATOM, 'feed', null);
  const root = document.documentElement;
  if (!root) throw new Error('a document that was made has a root');
  const add = (
    parent: Element,
    name: string,
    text: string | null,
    attributes: Record<string, string> = {},
  ): Element => {
    const element = document.createElementNS(ATOM, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== null) element.appendChild(document.createTextNode(text.replace(NOT_XML, '')));
    parent.appendChild(document.createTextNode('\n'));
    parent.appendChild(element);
    return element;
  };
  const author = (parent: Element, name: string, url: string | null) => {
    const person = add(parent, 'author', null);
    add(person, 'name', name);
    if (url !== null) add(person, 'uri', url);
  };
  root.setAttribute('xml:lang', feed.language);
  add(root, 'id', urnOf(feed.subject));
  add(root, 'title', feed.title);
  add(root, 'subtitle', feed.subtitle);
  add(root, 'updated', instantOf(feed.updated));
  author(root, feed.author.name, feed.author.url);
  if (feed.rights !== null) add(root, 'rights', feed.rights);
  add(root, 'link', null, { rel: 'self', type: 'application/atom+xml', href: feed.self });
  add(root, 'link', null, { rel: 'alternate', type: 'text/html', href: feed.page });
  for (const one of feed.entries) {
    const entry = add(root, 'entry', null);
    add(entry, 'id', urnOf(one.subject));
    add(entry, 'title', one.title);
    add(entry, 'updated', instantOf(one.updated));
    if (one.published !== null) add(entry, 'published', instantOf(one.published));
    if (one.author !== null) author(entry, one.author, null);
    add(entry, 'summary', one.summary);
    add(entry, 'link', null, { rel: 'alternate', type: 'text/html', href: one.page });
    if (one.data !== null) add(entry, 'link', null, { rel: 'related', type: 'application/json', href: one.data });
  }
  root.appendChild(document.createTextNode('\n'));
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}

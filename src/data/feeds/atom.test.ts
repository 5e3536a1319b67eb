import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { atomText, urnOf, type Feed, type FeedEntry } from './atom.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const ENTRY: FeedEntry = {
  subject: 'disclosure/qinghe/water/2026',
  title: '水务局 <b>&amp; "2026"</b> ]]>',
  summary: 'a\u0000b\u0008c\ufffe <script>',
  updated: '2026-03-02',
  published: '2026-02-13',
  author: '水务局',
  page: '/qinghe/water/2026/?a=1&b=2',
  data: '/qinghe/water/2026.json',
};
const FEED: Feed = {
  subject: 'feed/disclosures',
  title: '新收录的预算',
  subtitle: '说明',
  language: 'zh-CN',
  author: { name: '财政局', url: 'https://a.org/' },
  rights: null,
  updated: '2026-03-02',
  self: '/feeds/disclosures.atom',
  page: '/years/',
  entries: [ENTRY, { ...ENTRY, subject: 'disclosure/qinghe/water/2025', published: null, author: null, data: null }],
};

function parse(text: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'application/xml');
}

function texts(parent: Document | Element, name: string): (string | null)[] {
  return [...parent.getElementsByTagNameNS(ATOM, name)].map(({ textContent }) => textContent);
}

describe('atomText', () => {
  it('writes what RFC 4287 asks of a feed and of every entry', () => {
    const document = parse(atomText(FEED));
    const entries = [...document.getElementsByTagNameNS(ATOM, 'entry')];
    expect(document.documentElement?.namespaceURI).toBe(ATOM);
    expect(entries).toHaveLength(2);
    for (const entry of entries)
      for (const name of ['id', 'title', 'updated', 'summary']) expect(texts(entry, name), name).toHaveLength(1);
    expect(new Set(texts(document, 'id')).size).toBe(3);
    for (const id of texts(document, 'id'))
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    for (const day of [...texts(document, 'updated'), ...texts(document, 'published')])
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/u);
    const links = [...document.getElementsByTagNameNS(ATOM, 'link')].map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ]);
    expect(links).toContainEqual(['self', '/feeds/disclosures.atom']);
    expect(links).toContainEqual(['alternate', '/qinghe/water/2026/?a=1&b=2']);
  });

  it('keeps texts as they are, without what XML cannot hold', () => {
    const document = parse(atomText(FEED));
    expect(texts(document, 'title')[1]).toBe(ENTRY.title);
    expect(texts(document, 'summary')[0]).toBe('abc <script>');
    expect(atomText(FEED)).toBe(atomText(FEED));
  });

  it('names the same thing the same, whatever it says', () => {
    expect(urnOf('a')).toBe(urnOf('a'));
    expect(urnOf('a')).not.toBe(urnOf('b'));
    expect(texts(parse(atomText({ ...FEED, title: 'x', self: 'https://a.org/f' })), 'id')[0]).toBe(urnOf(FEED.subject));
  });
});

import { relativeAddress, targetOf, type Held, type PortalPlace } from './address.ts';
import { attributeOf, elementsOf, make, move, replaceBy, setAttribute, type Document, type Element } from './dom.ts';

/** What a page must know to be read from a disk. */
export interface Offline {
  /** Its file in the portal, `qinghe/office/2026/index.html`, and its path in the bag, `site/qinghe/office/2026/index.html`. */
  from: string;
  at: string;
  place: PortalPlace;
  /** Files of the bag, by path below `data/`. */
  held: Held;
  /** The link to the search that stands where a page has its form; `null` where there is none. */
  search: { file: string; hash: string; text: string } | null;
}

/** Relations of `<link>` that only help a server, or that need one. */
const NEEDLESS = ['modulepreload', 'preload', 'prefetch', 'preconnect', 'dns-prefetch', 'manifest', 'search'];

/**
 * Makes a page of the portal one that opens from a disk without network: addresses are relative, what would lead nowhere is text (or
 * leads to the portal, where the page states its address), scripts are taken out (a browser lets no module run from a disk), and what
 * stands there for readers without script is shown. Figures and texts stay as they are.
 */
export function makeOffline(page: Document, offline: Offline): void {
  for (const element of elementsOf(page)) {
    if (element.tagName === 'noscript') replaceBy(element, element.childNodes);
    else if (element.tagName === 'script') takeOutScript(element);
    else if (element.tagName === 'form') replaceForm(element, offline);
    else if (element.tagName === 'link') turnRelation(element, offline);
    else if (element.tagName === 'a' || element.tagName === 'area') turnLink(element, offline);
    else turnSources(element, offline);
  }
}

/** Descriptions for machines stay. */
function takeOutScript(script: Element): void {
  if (!/^application\/(?:ld\+)?json$/u.test(attributeOf(script, 'type') ?? '')) replaceBy(script, []);
}

function replaceForm(form: Element, { at, search }: Offline): void {
  if (attributeOf(form, 'role') !== 'search' || !search) replaceBy(form, []);
  else replaceBy(form, [make('a', { href: relativeAddress(at, search.file) + search.hash }, search.text)]);
}

function turnRelation(link: Element, offline: Offline): void {
  const rel = (attributeOf(link, 'rel') ?? '').toLowerCase().split(/\s+/u);
  if (rel.includes('canonical')) return;
  const address = turned(attributeOf(link, 'href') ?? '', offline);
  const loads = !rel.includes('alternate') || rel.includes('stylesheet');
  if (NEEDLESS.some((name) => rel.includes(name)) || address === null || (loads && !address.held)) replaceBy(link, []);
  else setAttribute(link, 'href', address.text);
  for (const name of ['crossorigin', 'integrity']) setAttribute(link, name, null);
}

function turnLink(link: Element, offline: Offline): void {
  const written = attributeOf(link, 'href');
  if (written === undefined || written.startsWith('#')) return;
  const address = turned(written, offline);
  if (address !== null) setAttribute(link, 'href', address.text);
  else replaceBy(link, [asText(link)]);
}

/** A link that would lead nowhere as the text it is, which looks like none. */
function asText(link: Element): Element {
  const text = make('span', {});
  text.attrs = link.attrs.filter(({ name }) => ['id', 'class', 'lang', 'title'].includes(name));
  for (const child of [...link.childNodes]) move(child, text);
  return text;
}

/** Pictures and the like: what is not in the bag is not asked for. */
function turnSources(element: Element, offline: Offline): void {
  for (const name of ['src', 'href', 'poster', 'data']) {
    const written = attributeOf(element, name);
    if (written === undefined || written.startsWith('#') || written.startsWith('data:')) continue;
    const address = turned(written, offline);
    setAttribute(element, name, address?.held ? address.text : null);
  }
  setAttribute(element, 'srcset', null);
}

/** An address as it has to be in the bag, and whether what it names is there. `null` where it would lead nowhere. */
function turned(address: string, { from, at, place, held }: Offline): { text: string; held: boolean } | null {
  const target = targetOf(address, from, place, held);
  if (target === null) return null;
  if ('web' in target) return { text: target.web, held: false };
  if (target.file === at && target.hash !== '') return { text: target.hash, held: true };
  return { text: relativeAddress(at, target.file) + target.hash, held: true };
}

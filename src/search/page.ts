import { strings } from '../i18n/index.ts';
import { loadEngine, type Engine, type Found, type Hit, type PageHit } from './engine.ts';

/** Browser: runs the search page. The query stands in the address, so that a search can be linked to. */

const PAGE_SIZE = 10;
const INSIDE_SHOWN = 5;
const words = strings.search;

function part<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The search page has no ${selector}.`);
  return found;
}

const root = part<HTMLElement>('[data-search]');
const input = part<HTMLInputElement>('#search-input');
const form = part<HTMLFormElement>('[data-search-form]');
const count = part<HTMLElement>('[data-result-count]');
const message = part<HTMLElement>('[data-search-message]');
const list = part<HTMLOListElement>('[data-search-results]');
const more = part<HTMLButtonElement>('[data-search-more]');

let engine: Promise<Engine> | null = null;
let latest = 0;

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: (Node | string)[]) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** Text with marks, taken over node by node, so that nothing else can come in. */
function excerpt(html: string): HTMLParagraphElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  const nodes = [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK' ? element('mark', '', node.textContent ?? '') : (node.textContent ?? ''),
  );
  return element('p', 'excerpt', ...nodes);
}

function anchor(hit: Hit): HTMLAnchorElement {
  const link = element('a', '', hit.title);
  link.href = hit.url;
  return link;
}

function renderHit(hit: PageHit): HTMLLIElement {
  const item = element('li', 'result', element('p', 'result-title', anchor(hit)), excerpt(hit.excerpt));
  item.dataset['result'] = '';
  if (hit.inside.length > 0) {
    const inner = element('ul', 'result-inside');
    for (const inside of hit.inside.slice(0, INSIDE_SHOWN)) inner.append(element('li', '', anchor(inside)));
    item.append(inner);
  }
  return item;
}

async function show(found: Found, from: number, run: number): Promise<void> {
  const hits = await found.load(from, from + PAGE_SIZE);
  if (run !== latest) return;
  list.append(...hits.map(renderHit));
  const next = from + hits.length;
  more.hidden = next >= found.count;
  more.onclick = () => void show(found, next, run);
}

async function run(query: string): Promise<void> {
  latest += 1;
  const mine = latest;
  list.replaceChildren();
  count.textContent = '';
  more.hidden = true;
  if (query === '') {
    message.textContent = words.empty;
    return;
  }
  message.textContent = words.searching;
  try {
    engine ??= loadEngine(root.dataset['engine'] ?? '', root.dataset['base'] ?? '/');
    const found = await (await engine).search(query);
    if (mine !== latest) return;
    count.textContent = String(found.count);
    message.textContent = found.count === 0 ? ` ${words.none(query)}` : ` ${words.found(query)}`;
    await show(found, 0, mine);
  } catch (error) {
    engine = null;
    message.textContent = words.failed;
    reportError(error);
  }
}

function queryOfAddress(): string {
  return (new URLSearchParams(location.search).get('q') ?? '').trim();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = input.value.trim();
  const address = new URL(location.href);
  address.search = query === '' ? '' : new URLSearchParams({ q: query }).toString();
  history.pushState(null, '', address);
  void run(query);
});

function start(): void {
  input.value = queryOfAddress();
  void run(input.value);
}

window.addEventListener('popstate', start);
start();

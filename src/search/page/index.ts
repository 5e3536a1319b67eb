import { strings } from './strings.ts';
import {
  applyFilters,
  countChoices,
  FullText,
  NO_FILTERS,
  Search,
  type Found,
  type FoundPage,
} from '../query/index.ts';
import { keepAlso } from '../also.ts';
import { make, makeLink, makeOption, part } from '../../dom.ts';
import { FilterBoxes } from './filters.ts';
import { findEither, readSynonyms, showTerm, suggestionLinks, tellOthers } from './help.ts';
import { listenToKeys } from './keyboard.ts';
import { ResultList } from './results.ts';
import { asksForProjects, projectsAddress, readState, writeState, type State } from './state.ts';

/** Browser: runs the search page. */

const STEP = 20;
/** Milliseconds that the list waits for its ranks; after that it is shown and put in order when they come. */
const PATIENCE = 100;
const words = strings.search;

const root = part<HTMLElement>('[data-search]');
const input = part<HTMLInputElement>('#search-input');
const form = part<HTMLFormElement>('[data-search-form]');
const count = part<HTMLElement>('[data-result-count]');
const message = part<HTMLElement>('[data-search-message]');
const help = part<HTMLElement>('[data-search-help]');
const more = part<HTMLButtonElement>('[data-search-more]');
const order = part<HTMLSelectElement>('[data-search-order]');
const orderField = part<HTMLElement>('[data-order]');
const projects = part<HTMLAnchorElement>('[data-projects-link]');
const base = root.dataset['base'] ?? '/';
const folder = (root.dataset['engine'] ?? '').replace(/(?<![^/])[^/]*$/, '');

const terms = [...document.querySelectorAll<HTMLElement>('[data-term]')];
const synonyms = readSynonyms(terms);
const search = new Search(read, () => FullText.load(folder));
const results = new ResultList(part('[data-search-results]'), search, base);
const filters = new FilterBoxes(part('[data-filters]'), (chosen) => go({ ...state, filters: chosen, steps: 1 }));
let state: State = readState(location.search);
let latest = 0;

async function read(path: string): Promise<Uint8Array> {
  const response = await fetch(folder + path, path.endsWith('.json') ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} for ${folder}${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

function clear(): void {
  results.clear();
  help.replaceChildren();
  count.textContent = '';
  more.hidden = true;
}

/** Shows the state that the address asks for, and what belongs to it before anything is read. */
function prepare(): void {
  if (document.activeElement !== input || input.value.trim() !== state.query) input.value = state.query;
  projects.href = new URL(projects.href).pathname + projectsAddress(state.query);
  projects.textContent = words.inProjects(state.query);
  const choices = Object.entries(words.order).filter(([key]) => key !== 'label');
  order.replaceChildren(...choices.map(([key, text]) => makeOption(key, text)));
  order.value = choices.some(([key]) => key === state.order) ? state.order : (choices[0]?.[0] ?? '');
  showTerm(terms, state.query);
}

/** Shows the order; where there is nothing to put in order it keeps its room, so that nothing under it moves. */
function setOrderShown(isShown: boolean): void {
  orderField.hidden = false;
  orderField.classList.toggle('idle', !isShown);
}

/** Ranks pages; where the engine cannot be had, they stay as they are, for all of them are right. */
async function rank(pages: readonly FoundPage[], found: Found, shown: number): Promise<readonly FoundPage[]> {
  try {
    return await search.rank(pages, found, shown, order.value === 'rank');
  } catch (error) {
    reportError(error);
    return pages;
  }
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((done) => setTimeout(() => done(null), milliseconds));
}

/** Shows the next step of results at each press of the button. */
function listenForMore(isMore: () => boolean, next: () => Promise<void> | void): void {
  more.hidden = !isMore();
  more.onclick = async () => {
    state = { ...state, steps: state.steps + 1 };
    history.replaceState(null, '', address(state));
    await next();
    more.hidden = !isMore();
  };
}

async function showPages(mine: number): Promise<void> {
  const either = await findEither(search, state.query, synonyms);
  const { found } = either;
  keepAlso(
    state.query,
    found.query.must.flatMap(({ also }) => also),
  );
  const pages = applyFilters(found.pages, state.filters);
  let shown = state.steps * STEP;
  const ranking = rank(pages, found, shown);
  const early = await Promise.race([ranking, wait(PATIENCE)]);
  if (mine !== latest) return;
  clear();
  help.append(...tellOthers(either));
  filters.show(countChoices(found.pages, state.filters), state.filters);
  setOrderShown(pages.length > 1);
  count.textContent = String(pages.length);
  results.show((early ?? pages).slice(0, shown));
  listenForMore(
    () => shown < pages.length,
    async () => {
      const ranked = await rank(pages, found, shown + STEP);
      if (mine !== latest) return;
      results.add(ranked.slice(shown, shown + STEP));
      results.describe(found);
      shown += STEP;
    },
  );
  const isWidened = either.also.length > 0 || pages.some(({ match }) => match.bySound);
  if (pages.length > 0) message.textContent = ` ${words[isWidened ? 'related' : 'found'](state.query)}`;
  else await offerOthers(found, mine);
  const ranked = early ?? (await ranking);
  if (mine !== latest) return;
  if (!early && !results.hasFocus()) results.show(ranked.slice(0, shown));
  results.describe(found);
}

/** Says that nothing was found, and what would find something. */
async function offerOthers(found: Found, mine: number): Promise<void> {
  if (found.pages.length > 0) {
    message.textContent = ` ${words.noneFiltered(state.query)}`;
    help.append(make('p', '', makeLink(address({ ...state, filters: NO_FILTERS }), words.withoutFilters)));
    return;
  }
  message.textContent = ` ${words.none(state.query)}`;
  const links = await suggestionLinks(search, state.query, (query) =>
    address({ ...state, query, filters: NO_FILTERS }),
  );
  if (mine === latest && links) help.append(links);
}

async function run(): Promise<void> {
  latest += 1;
  const mine = latest;
  prepare();
  if (state.query === '') {
    clear();
    filters.hide();
    orderField.hidden = true;
    message.textContent = words.empty;
    return;
  }
  filters.keepRoom();
  setOrderShown(false);
  message.textContent = words.searching;
  try {
    await showPages(mine);
  } catch (error) {
    if (mine !== latest) return;
    clear();
    message.textContent = words.failed;
    reportError(error);
  }
}

function address(wanted: State): string {
  return location.pathname + writeState(wanted);
}

/** Goes to another state, as a step that the back button undoes. */
function go(wanted: State): void {
  state = wanted;
  history.pushState(null, '', address(state));
  void run();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ ...state, query: input.value.trim(), filters: NO_FILTERS, steps: 1 });
});
order.addEventListener('change', () => go({ ...state, order: order.value, steps: 1 }));
document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.origin !== location.origin || link.pathname !== location.pathname || link.hash !== '' || link.download)
    return;
  event.preventDefault();
  go(readState(link.search));
});
window.addEventListener('popstate', () => {
  state = readState(location.search);
  void run();
});
// The box has the focus from the start where nothing is asked yet: the index is read when a reader turns to it.
for (const sign of ['input', 'pointerdown', 'keydown'])
  input.addEventListener(sign, () => void search.warmUp(), { once: true });
listenToKeys(input, () => [...root.querySelectorAll<HTMLAnchorElement>('[data-result] .result-title a')]);
if (asksForProjects(location.search)) location.replace(projects.pathname + projectsAddress(state.query));
if (state.query !== '') void search.warmUp();
else if (location.hash === '') input.focus({ preventScroll: true });
void run();

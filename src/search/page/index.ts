// First: it starts what is asked before the strings are waited for.
import { desk, terms, warmUp } from './opening.ts';
import { strings } from './strings.ts';
import { NO_FILTERS } from '../query/facets.ts';
import type { Calls, Listed, ListedPage } from '../query/desk.ts';
import { keepAlso } from '../also.ts';
import { make, makeLink, makeOption, part } from '../../dom.ts';
import { FilterBoxes } from './filters.ts';
import { showTerm, suggestionLinks, tellOthers } from './help.ts';
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

/** Read while the index is: on a page in Chinese there is nothing to read. */
const english = document.documentElement.lang.startsWith('en') ? import('../../views/account-name.ts') : null;
const results = new ResultList(part('[data-search-results]'), base);
const filters = new FilterBoxes(part('[data-filters]'), (chosen) => go({ ...state, filters: chosen, steps: 1 }));
let state: State = readState(location.search);
let latest = 0;

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

/** Ranked pages of a list; where the engine cannot be had, they stay as they are, for all of them are right. */
async function ranked({ number }: Listed, from: number, to: number): Promise<readonly ListedPage[]> {
  const open = await desk();
  try {
    return await open.pages(number, from, to, order.value === 'rank' ? 'rank' : 'year');
  } catch (error) {
    reportError(error);
    return open.pages(number, from, to, null);
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
  const [open, names] = await Promise.all([desk(), english]);
  results.names = names;
  let shown = state.steps * STEP;
  const listed = await open.find(state.query, state.filters, shown);
  keepAlso(
    state.query,
    listed.query.must.flatMap(({ also }) => also),
  );
  const ranking = ranked(listed, 0, shown);
  const early = await Promise.race([ranking, wait(PATIENCE)]);
  if (mine !== latest) return;
  clear();
  help.append(...tellOthers(listed));
  if (listed.fault !== undefined) reportError(new Error(listed.fault));
  filters.show(listed.choices, state.filters, names);
  setOrderShown(listed.count > 1);
  const { all = listed.count, isEstimate } = listed;
  count.textContent = isEstimate ? words.about(all) : String(all);
  const describe = () => results.describe(listed, (at) => open.describe(listed.number, at));
  results.show(early ?? listed.pages);
  listenForMore(
    () => shown < listed.count,
    async () => {
      const next = await ranked(listed, shown, shown + STEP);
      if (mine !== latest) return;
      // A server that answered first may have nothing more to say.
      if (next.length === 0) message.textContent = ` ${words.failed}`;
      results.add(next);
      describe();
      shown += STEP;
    },
  );
  if (listed.count > 0)
    message.textContent = ` ${words[listed.isWidened ? 'related' : 'found'](state.query, listed.stages)}`;
  else await offerOthers(open, listed, mine);
  const pages = early ?? (await ranking);
  if (mine !== latest) return;
  if (!early && !results.hasFocus()) results.show(pages);
  describe();
}

/** Says that nothing was found, and what would find something. */
async function offerOthers(open: Calls, listed: Listed, mine: number): Promise<void> {
  if (listed.found > 0) {
    message.textContent = ` ${words.noneFiltered(state.query)}`;
    help.append(make('p', '', makeLink(address({ ...state, filters: NO_FILTERS }), words.withoutFilters)));
    return;
  }
  message.textContent = ` ${words.none(state.query)}`;
  const suggestions = await open.suggest(state.query);
  const links = suggestionLinks(suggestions, (query) => address({ ...state, query, filters: NO_FILTERS }));
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
for (const sign of ['input', 'pointerdown', 'keydown']) input.addEventListener(sign, warmUp, { once: true });
listenToKeys(input, () => [...root.querySelectorAll<HTMLAnchorElement>('[data-result] .result-title a')]);
if (asksForProjects(location.search)) location.replace(projects.pathname + projectsAddress(state.query));
if (state.query === '' && location.hash === '') input.focus({ preventScroll: true });
void run();

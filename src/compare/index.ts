import { make, part } from '../dom.ts';
import { loadCompareWords } from '../i18n/load-compare.ts';
import type { DepartmentChoices, RegionChoices } from '../views/compare/choices.ts';
import type { MarkAbout } from '../views/cell-marks.ts';
import type { ComparedDocument } from '../views/compare/document.ts';
import { Adding } from './adding.ts';
import { MOST, nameOf, readState, writeState, type Chosen, type State } from './state.ts';
import type { Given } from './show.ts';

/** Browser: runs the page of comparisons. What lays documents side by side is fetched with the first of them. */

const words = await loadCompareWords(document.documentElement.lang);
const english = await (document.documentElement.lang.startsWith('en') ? import('../views/account-name.ts') : null);
const root = part<HTMLElement>('[data-compare]');
const {
  base = '/',
  files: folder = '/',
  missing = '{}',
  correctedMark = '',
  correctedLabel = '',
  marks = '{}',
} = root.dataset;
const patterns = JSON.parse(marks) as Record<MarkAbout, { text: string; label: string }>;
const given: Given = {
  base,
  names: words,
  english,
  missing: JSON.parse(missing) as Given['missing'],
  correctedMark,
  correctedLabel: (printed) => correctedLabel.replace('{}', printed),
  markWords(number, about) {
    const { text, label } = patterns[about];
    return { text: text.replace('{}', String(number)), label: label.replace('{}', String(number)) };
  },
};
const status = part<HTMLElement>('[data-compare-state]');
const answer = part<HTMLElement>('[data-compare-answer]');
const list = part<HTMLOListElement>('[data-compare-chosen]');
const view = part<HTMLFormElement>('[data-compare-view]');

const files = new Map<string, Promise<unknown>>();

/** A file of the page, read once; `null` where there is none. What failed is asked for again. */
function read<Value>(path: string): Promise<Value | null> {
  const known = files.get(path) as Promise<Value | null> | undefined;
  if (known) return known;
  const found = fetch(`${folder}compare/${path}.json`).then(async (response) => {
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${response.status} for ${path}`);
    return (await response.json()) as Value;
  });
  found.catch(() => files.delete(path));
  files.set(path, found);
  return found;
}

const adding = new Adding(
  {
    regions: async () => (await read<RegionChoices>('regions')) ?? { regions: [] },
    departments: (region) => (region === '' ? Promise.resolve(null) : read<DepartmentChoices>(`regions/${region}`)),
  },
  words,
  (add) => {
    const known = new Set(state.of.map(nameOf));
    go({ ...state, of: [...state.of, ...add.filter((one) => !known.has(nameOf(one)))].slice(0, MOST) });
  },
  english,
);
let state = readState(location.search);
let latest = 0;

/** Goes to a state: it stands in the address. */
function go(next: State): void {
  history.pushState(null, '', writeState(next) || location.pathname);
  void show(next);
}

function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const node = make('button', '', text);
  node.type = 'button';
  node.setAttribute('aria-label', label);
  node.addEventListener('click', act);
  return node;
}

/** The documents that are compared, with what can be done with each. A button that goes leaves the focus to its list. */
function listChosen(shown: readonly { chosen: Chosen; document: ComparedDocument | null }[]): void {
  const hadFocus = list.contains(document.activeElement);
  const items = shown.map(({ chosen, document: found }, index) => {
    const name = found ? found.department.name : nameOf(chosen);
    const quiet = found
      ? `${english === null ? found.region.name : [found.department.slug, found.region.slug].map(english.romanised).join(' · ')} · ${words.document(String(found.year), words.stages[found.stage])}`
      : '';
    const of = state.of.filter((one) => one !== chosen);
    const moved = [...of.slice(0, Math.max(0, index - 1)), chosen, ...of.slice(Math.max(0, index - 1))];
    return make(
      'li',
      '',
      make('span', 'compare-name', name, make('span', 'sub', quiet)),
      ...(index > 0
        ? [
            button(words.chosen.earlierShort, words.chosen.earlier(`${name} ${quiet}`), () => {
              go({ ...state, of: moved });
            }),
          ]
        : []),
      button(words.chosen.removeShort, words.chosen.remove(`${name} ${quiet}`), () => {
        go({ ...state, of });
      }),
    );
  });
  list.replaceChildren(...items);
  if (hadFocus) (list.querySelector('button') ?? part<HTMLElement>('[data-compare-add] select')).focus();
}

/** Chosen departments with their latest document in place of none; what is not there at all stays as it was chosen. */
async function complete(of: readonly Chosen[]): Promise<Chosen[]> {
  const found = await Promise.all(of.map(async (one) => (one.year === null ? await adding.latestOf(one) : one) ?? one));
  return [...new Map(found.map((one) => [nameOf(one), one])).values()];
}

function tell(text: string): void {
  status.textContent = text;
}

async function show(next: State): Promise<void> {
  const own = ++latest;
  state = next;
  try {
    if (next.of.some(({ year }) => year === null)) {
      state = { ...next, of: await complete(next.of) };
      if (own !== latest) return;
      history.replaceState(null, '', writeState(state));
    }
    await showState(state, own);
  } catch (error) {
    if (own !== latest) return;
    tell(words.failed);
    reportError(error);
  }
}

async function showState(current: State, own: number): Promise<void> {
  const { of, lines, as, funds, order } = current;
  for (const [name, value] of Object.entries({ lines, as, funds, order }))
    part<HTMLSelectElement>(`select[name=${name}]`, view).value = value;
  const filled = adding.show(current);
  if (of.length > 0) tell(words.loading);
  const shown = await Promise.all(
    of.map(async (chosen) => ({
      chosen,
      document: chosen.year === null ? null : await read<ComparedDocument>(`documents/${nameOf(chosen)}`),
    })),
  );
  const documents = shown.flatMap(({ document: found }) => found ?? []);
  const laid = documents.length > 0 ? await import('./show.ts') : null;
  await filled;
  if (own !== latest) return;
  listChosen(shown);
  part<HTMLDetailsElement>('[data-compare-adding]').open = documents.length < 2;
  laid?.show(documents, current, given);
  for (const hidden of [view, answer]) hidden.hidden = documents.length === 0;
  const lost = shown.flatMap(({ chosen, document: found }) => (found ? [] : [words.missing(nameOf(chosen))]));
  const count =
    documents.length === 0 ? words.empty : documents.length === 1 ? words.one : words.shown(documents.length);
  status.classList.toggle('state', lost.length > 0 || documents.length < 2);
  status.classList.toggle('quiet', lost.length === 0 && documents.length > 1);
  tell([...lost, count, ...(of.length >= MOST ? [words.full(MOST)] : [])].join(' '));
}

for (const select of view.querySelectorAll('select'))
  select.addEventListener('change', () => {
    const fields = new URLSearchParams(writeState(state));
    fields.set(select.name, select.value);
    go(readState(`?${fields.toString()}`));
  });
view.addEventListener('submit', (event) => {
  event.preventDefault();
});
addEventListener('popstate', () => void show(readState(location.search)));
void show(state);

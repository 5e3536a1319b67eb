import { strings } from './strings.ts';
import { FILTERS, type Choice, type Filters } from '../query/facets.ts';
import type { Zone } from '../zones.ts';
import { make } from '../../dom.ts';
import type { EnglishNames } from '../../views/account-name.ts';

const words = strings.search.filters;

function label(filter: keyof Filters, { label: text, value }: Choice, names: EnglishNames | null): string {
  if (filter === 'year') return strings.list.yearOf(Number(value));
  if (filter === 'kind') return words.kinds[value as 'department' | 'unit'] ?? value;
  if (filter === 'stage') return words.stages[value as 'budget' | 'final-accounts'] ?? value;
  if (filter === 'zone') return strings.search.zones[value as Zone] ?? value;
  // A department is known by the address of its region and its own.
  return names?.placeText(value.split('/').at(-1) ?? '', text) ?? text;
}

/** From here on there is room for the boxes above the results; on narrower screens they are folded away. */
const WIDE = '(min-width: 48rem)';

/** The boxes by which results are narrowed: one a filter, each value with what it leaves. */
export class FilterBoxes {
  private readonly form: HTMLDetailsElement;

  constructor(form: HTMLDetailsElement, onChange: (filters: Filters) => void) {
    this.form = form;
    form.open = matchMedia(WIDE).matches;
    form.addEventListener('change', () => onChange(this.read()));
    form.querySelector('[data-filter-clear]')?.addEventListener('click', () => {
      for (const filter of FILTERS) this.box(filter).value = '';
      onChange(this.read());
    });
  }

  private box(filter: keyof Filters): HTMLSelectElement {
    const found = this.form.querySelector<HTMLSelectElement>(`select[name="${filter}"]`);
    if (!found) throw new Error(`The search page has no box for ${filter}.`);
    return found;
  }

  private read(): Filters {
    const filters = {} as Filters;
    for (const filter of FILTERS) filters[filter] = this.box(filter).value;
    return filters;
  }

  /** Fills the boxes. One with a single value, not chosen, narrows nothing and is not shown. */
  show(choices: Record<keyof Filters, Choice[]>, filters: Filters, names: EnglishNames | null): void {
    let any = false;
    for (const filter of FILTERS) {
      const box = this.box(filter);
      const options = choices[filter].map((choice) => {
        const option = make('option', '', words.choice(label(filter, choice, names), choice.count));
        option.value = choice.value;
        return option;
      });
      const all = make('option', '', words.all);
      all.value = '';
      box.replaceChildren(all, ...options);
      box.value = filters[filter];
      const isShown = options.length > 1 || filters[filter] !== '';
      any ||= isShown;
      const field = box.closest<HTMLElement>('[data-filter]');
      if (field) field.hidden = !isShown;
    }
    this.form.hidden = false;
    this.form.classList.toggle('idle', !any);
    const isNarrowed = FILTERS.some((filter) => filters[filter] !== '');
    if (isNarrowed) this.form.open = true;
    const clear = this.form.querySelector<HTMLElement>('[data-filter-clear]');
    if (clear) clear.hidden = !isNarrowed;
  }

  /** Before the values are known, or from one search to the next: what stands under the boxes does not move when they come. */
  keepRoom(): void {
    if (!this.form.hidden) return;
    this.form.hidden = false;
    this.form.classList.add('idle');
  }

  hide(): void {
    this.form.hidden = true;
  }
}

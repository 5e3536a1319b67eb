import type { Strings } from '../../../i18n/strings.ts';
import { make, makeOption, part } from '../../../dom.ts';
import { accountGroups, departmentGroups, regionChoices, type ChoiceGroup } from '../choices.ts';
import type { ListHead } from '../format.ts';
import type { ListChoices } from '../select.ts';
import { ALL_ROWS, ORDERS, readBound, type ListState } from '../state.ts';

type Field = Exclude<keyof ListState, 'steps'>;

/** The boxes to choose from, which say what each choice would leave. */
const BOXES = ['year', 'region', 'department', 'account'] as const;

/** The controls above the list. */
export class ListForm {
  private readonly form: HTMLFormElement;
  private readonly head: ListHead;
  private readonly strings: Strings;
  private shown = ALL_ROWS;
  /** What the boxes do not offer yet. */
  private choices: ListChoices | null = null;

  constructor(form: HTMLFormElement, head: ListHead, strings: Strings) {
    this.form = form;
    this.head = head;
    this.strings = strings;
  }

  private field(name: Field): HTMLInputElement | HTMLSelectElement | null {
    const found = this.form.elements.namedItem(name === 'query' ? 'q' : name);
    return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
  }

  /** What is chosen and typed. */
  read(): ListState {
    const value = (name: Field) => this.field(name)?.value.trim() ?? '';
    const chosen = value('department');
    const isMoved = value('region') !== this.shown.region;
    // Another region is without the department of this one; a department says its region.
    const department = !isMoved || chosen.startsWith(`${value('region')}/`) ? chosen : '';
    const region = department === '' ? value('region') : (department.split('/', 1)[0] ?? '');
    return {
      ...{ query: value('query'), region, year: value('year'), from: value('from'), to: value('to') },
      account: value('account'),
      department,
      order: ORDERS.find((order) => order === value('order')) ?? ALL_ROWS.order,
      steps: 1,
    };
  }

  /** Shows a state. What is being typed stays as it is; boxes that do not hold what is chosen are filled at once, others by `offer`. */
  show(state: ListState, choices: ListChoices): void {
    this.shown = state;
    this.choices = choices;
    for (const name of ['query', 'from', 'to', 'order'] as const) {
      const field = this.field(name);
      if (field && (field !== document.activeElement || field.value.trim() !== state[name])) field.value = state[name];
    }
    for (const name of BOXES) {
      const field = this.field(name);
      if (field && field.value !== state[name]) field.value = state[name];
    }
    if (BOXES.some((name) => this.field(name)?.value !== state[name])) this.offer();
    const faults = (['from', 'to'] as const).filter((name) => readBound(state[name]) === undefined);
    for (const name of ['from', 'to'] as const) {
      if (faults.includes(name)) this.field(name)?.setAttribute('aria-invalid', 'true');
      else this.field(name)?.removeAttribute('aria-invalid');
    }
    part<HTMLElement>('[data-range-fault]', this.form).hidden = faults.length === 0;
    part<HTMLElement>('[data-account-note]', this.form).hidden = state.account === '';
  }

  /** Fills the boxes with what each choice would leave of the state that is shown. Costs a phone as much as the first rows do. */
  offer(): void {
    const { shown: state, choices } = this;
    if (!choices) return;
    const { yearOf } = this.strings.list;
    const years = [...choices.years].sort(([a], [b]) => b - a);
    this.fill('year', state.year, [
      ['', years.map(([year, count]) => ({ value: String(year), label: yearOf(year), count }))],
    ]);
    this.fill('region', state.region, [['', regionChoices(this.head, choices.regions)]]);
    this.fillDepartments(state, choices.departments);
    this.fill('account', state.account, accountGroups(this.head.accounts, choices.accounts));
    this.choices = null;
  }

  private fillDepartments(state: ListState, counts: Uint32Array): void {
    const groups = departmentGroups(this.head, state.region, counts);
    const isTooMany = groups.length === 0 && state.region === '';
    const field = this.field('department');
    if (field) field.disabled = isTooMany;
    this.fill('department', state.department, groups, isTooMany ? this.strings.projects.departmentFirst : undefined);
  }

  /** Values that would leave nothing are not offered, but for the one that is chosen. */
  private fill(name: Field, chosen: string, groups: readonly ChoiceGroup[], first = this.strings.projects.all): void {
    const field = this.field(name);
    if (!(field instanceof HTMLSelectElement)) return;
    const words = this.strings.projects;
    const shown = groups.map(([group, choices]): ShownGroup => {
      const kept = choices.filter(({ value, count }) => count > 0 || value === chosen);
      return [group, kept.map(({ value, label, count }) => [value, words.choice(label, count)])];
    });
    const all: ShownGroup[] = [['', [['', first]]], ...shown];
    // An address may ask for what is not there: it says so, and nothing is found.
    if (!all.some(([, options]) => options.some(([value]) => value === chosen)))
      all.push(['', [[chosen, words.choice(chosen, 0)]]]);
    fillOptions(field, all);
    field.value = chosen;
  }
}

/** A group of a box, with its name ('' for none), and what it offers: values with their texts. */
type ShownGroup = [name: string, options: [value: string, text: string][]];

/** Makes a box offer these; where it offers the same values already, only texts that differ are written. */
function fillOptions(field: HTMLSelectElement, groups: readonly ShownGroup[]): void {
  const wanted = groups.flatMap(([, options]) => options);
  const { options } = field;
  const isSame = options.length === wanted.length && wanted.every(([value], at) => options[at]?.value === value);
  if (isSame) {
    for (const [at, [, text]] of wanted.entries()) {
      const option = options[at];
      if (option && option.text !== text) option.text = text;
    }
    return;
  }
  const nodes = groups.flatMap(([name, own]) => {
    const made = own.map(([value, text]) => makeOption(value, text));
    if (name === '' || made.length === 0) return made;
    const node = make('optgroup', '', ...made);
    node.label = name;
    return [node];
  });
  field.replaceChildren(...nodes);
}

import type { Strings } from '../../../i18n/strings.ts';
import { make, makeOption, part } from '../../../dom.ts';
import { accountGroups, departmentGroups, regionChoices, type ChoiceGroup } from '../choices.ts';
import type { ListHead } from '../format.ts';
import type { ListChoices } from '../select.ts';
import { ALL_ROWS, ORDERS, readBound, type ListState } from '../state.ts';

type Field = Exclude<keyof ListState, 'steps'>;

/** The controls above the list. */
export class ListForm {
  private readonly form: HTMLFormElement;
  private readonly head: ListHead;
  private readonly strings: Strings;
  private shown = ALL_ROWS;

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

  /** Shows a state, with what each choice would leave. What is being typed stays as it is. */
  show(state: ListState, choices: ListChoices): void {
    this.shown = state;
    const { yearOf } = this.strings.list;
    const years = [...choices.years].sort(([a], [b]) => b - a);
    this.fill('year', state.year, [
      ['', years.map(([year, count]) => ({ value: String(year), label: yearOf(year), count }))],
    ]);
    this.fill('region', state.region, [['', regionChoices(this.head, choices.regions)]]);
    this.fillDepartments(state, choices.departments);
    this.fill('account', state.account, accountGroups(this.head.accounts, choices.accounts));
    for (const name of ['query', 'from', 'to', 'order'] as const) {
      const field = this.field(name);
      if (field && (field !== document.activeElement || field.value.trim() !== state[name])) field.value = state[name];
    }
    const faults = (['from', 'to'] as const).filter((name) => readBound(state[name]) === undefined);
    for (const name of ['from', 'to'] as const) {
      if (faults.includes(name)) this.field(name)?.setAttribute('aria-invalid', 'true');
      else this.field(name)?.removeAttribute('aria-invalid');
    }
    part<HTMLElement>('[data-range-fault]', this.form).hidden = faults.length === 0;
    part<HTMLElement>('[data-account-note]', this.form).hidden = state.account === '';
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
    const filled = groups.flatMap(([group, choices]) => {
      const options = choices
        .filter(({ value, count }) => count > 0 || value === chosen)
        .map(({ value, label, count }) => makeOption(value, words.choice(label, count)));
      if (group === '' || options.length === 0) return options;
      const node = make('optgroup', '', ...options);
      node.label = group;
      return [node];
    });
    field.replaceChildren(makeOption('', first), ...filled);
    field.value = chosen;
    // An address may ask for what is not there: it says so, and nothing is found.
    if (field.value !== chosen) {
      field.append(makeOption(chosen, words.choice(chosen, 0)));
      field.value = chosen;
    }
  }
}

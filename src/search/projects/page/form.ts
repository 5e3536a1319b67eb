import { make, makeOption, part } from '../../../dom.ts';
import { BOXES, type Boxes, type OfferedGroup } from '../choices.ts';
import { ALL_ROWS, ORDERS, readBound, type ListState } from '../state.ts';

type Field = Exclude<keyof ListState, 'steps'>;
type Box = (typeof BOXES)[number];

/** The controls above the list. */
export class ListForm {
  private readonly form: HTMLFormElement;
  private shown = ALL_ROWS;
  /** What boxes are to offer when a reader turns to them. */
  private readonly waiting = new Map<Box, Boxes[Box]>();

  constructor(form: HTMLFormElement) {
    this.form = form;
    // Before a box opens: by finger or mouse, by key, and by what speaks the page.
    for (const sign of ['pointerdown', 'focusin'] as const)
      form.addEventListener(sign, ({ target }) => {
        const name = BOXES.find((box) => this.field(box) === target);
        if (name) this.fill(name);
      });
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

  /** Shows a state. What is being typed stays as it is. */
  show(state: ListState): void {
    this.shown = state;
    for (const name of ['query', 'from', 'to', 'order', ...BOXES] as const) {
      const field = this.field(name);
      if (
        field &&
        field.value !== state[name] &&
        (field !== document.activeElement || field.value.trim() !== state[name])
      )
        field.value = state[name];
    }
    for (const name of ['from', 'to'] as const) {
      const field = this.field(name);
      if (readBound(state[name]) === undefined) field?.setAttribute('aria-invalid', 'true');
      else field?.removeAttribute('aria-invalid');
    }
    const fault = part<HTMLElement>('[data-range-fault]', this.form);
    fault.hidden = (['from', 'to'] as const).every((name) => readBound(state[name]) !== undefined);
    part<HTMLElement>('[data-account-note]', this.form).hidden = state.account === '';
  }

  /**
   * Takes what the boxes offer beside the state that is shown. What a box shows of it stands there at once; the rest, which nobody sees
   * while the box is shut, when somebody turns to it: to write all of it costs a phone as much as the first rows do.
   */
  offer(boxes: Boxes): void {
    for (const name of BOXES) {
      this.waiting.set(name, boxes[name]);
      const field = this.field(name);
      if (!(field instanceof HTMLSelectElement)) continue;
      const { groups, disabled } = boxes[name];
      if (field.disabled !== disabled) field.disabled = disabled;
      const chosen = groups.flatMap(([, options]) => options).find(([value]) => value === this.shown[name]);
      const option = field.value === this.shown[name] ? field.selectedOptions[0] : undefined;
      if (!chosen || !option || field === document.activeElement) this.fill(name);
      else if (option.text !== chosen[1]) option.text = chosen[1];
    }
  }

  private fill(name: Box): void {
    const offered = this.waiting.get(name);
    const field = this.field(name);
    if (!offered || !(field instanceof HTMLSelectElement)) return;
    this.waiting.delete(name);
    fillOptions(field, offered.groups);
    if (field.value !== this.shown[name]) field.value = this.shown[name];
  }
}

/** Makes a box offer these; where it offers the same values already, only texts that differ are written. */
function fillOptions(field: HTMLSelectElement, groups: readonly OfferedGroup[]): void {
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

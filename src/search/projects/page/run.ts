import { strings as stringsOf } from '../../../i18n/strings.ts';
import { drawBars, type BarColumn } from '../../../views/bar-table.ts';
import { download, part } from '../../../dom.ts';
import { listenToKeys } from '../../page/keyboard.ts';
import { projectsCsv } from '../csv.ts';
import { LIST_FORMAT, type ListHead, type ListPart } from '../format.ts';
import { projectListColumns, projectListRow } from '../rows.ts';
import { Selector, type Selection } from '../select.ts';
import { readListState, STEP, writeListState, type ListState } from '../state.ts';
import { ProjectTable } from '../table.ts';
import { totalsOf } from '../totals.ts';
import { totalsInWords } from '../words.ts';
import { makeBarRow } from './bar-row.ts';
import { ListForm } from './form.ts';

/** Makes rows from a place on, at most so many. */
type MakeRows = (from: number, most: number) => HTMLTableRowElement[];

/** What the buttons beside the list do. */
export interface List {
  more: () => Promise<void>;
  csv: () => void;
}

/** Rows that are made without a pause: about as many as a phone shows. */
const AT_ONCE = 10;
/** Rows that are made in one piece after them. */
const IN_A_PIECE = 20;
/** Milliseconds after which further rows are made even where the page is busy. */
const PATIENCE = 1000;
const strings = stringsOf(document.documentElement.lang);
const words = strings.projects;

async function readTable(folder: string): Promise<ProjectTable> {
  const read = async <Value>(name: string, cache: RequestCache): Promise<Value> => {
    const response = await fetch(folder + name, { cache });
    if (!response.ok) throw new Error(`${response.status} for ${folder}${name}`);
    return (await response.json()) as Value;
  };
  const head = await read<ListHead>('list.json', 'no-cache');
  if (head.format !== LIST_FORMAT) throw new Error(`The list of projects has format ${head.format}.`);
  const table = new ProjectTable(head);
  const parts = head.parts.map((name) => read<ListPart>(name, 'default'));
  // One part after the other, each in a turn of its own, so that the page answers in between.
  for (const reading of parts) {
    const part = await reading;
    await new Promise((done) => setTimeout(done));
    table.add(part);
  }
  return table;
}

/** Resolves when the page has nothing else to do; where a browser does not tell, soon. */
function idle(): Promise<unknown> {
  return new Promise((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done, { timeout: PATIENCE });
    else setTimeout(done, PATIENCE / 10);
  });
}

/** Reads the list and shows what the address, or the form where it was changed meanwhile, asks for. */
export async function run(isTouched: () => boolean): Promise<List> {
  const root = part<HTMLElement>('[data-projects]');
  const status = part<HTMLElement>('[data-project-count]');
  const before = status.textContent;
  status.textContent = words.reading;
  try {
    const table = await readTable(root.dataset['folder'] ?? '');
    return new Page(table, root.dataset['base'] ?? '/', isTouched());
  } catch (error) {
    status.textContent = words.failed;
    part('[data-project-notes]').replaceChildren(before ?? '');
    throw error;
  }
}

/** Says that figures came into the page, which may be read in another unit. */
function tellFigures(): void {
  document.dispatchEvent(new Event('figures'));
}

/** The page with all projects at hand. */
class Page implements List {
  private readonly table: ProjectTable;
  private readonly base: string;
  private readonly selector: Selector;
  private readonly columns: BarColumn[];
  private readonly form: ListForm;
  private readonly body = part<HTMLElement>('#project-list tbody');
  private state: ListState;
  private selection: Selection;
  private shown = 0;
  /** Changes when other rows are asked for. */
  private turn = 0;
  /** Done when all rows that were asked for stand there. */
  private adding: Promise<void> = Promise.resolve();
  /** Something is being typed: it is one step back, not one a letter. */
  private isTyping = false;

  constructor(table: ProjectTable, base: string, touched: boolean) {
    this.table = table;
    this.base = base;
    this.selector = new Selector(table);
    this.columns = projectListColumns(table.head, strings);
    const form = part<HTMLFormElement>('[data-project-form]');
    this.form = new ListForm(form, table.head, strings);
    this.state = readListState(location.search);
    this.selection = this.selector.select(this.state);
    this.listen(form);
    if (touched) this.go(this.form.read());
    else this.show();
  }

  private listen(form: HTMLFormElement): void {
    form.addEventListener('input', (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      this.go(this.form.read(), this.isTyping);
      this.isTyping = true;
    });
    form.addEventListener('change', (event) => {
      this.isTyping = false;
      if (event.target instanceof HTMLSelectElement) this.go(this.form.read());
    });
    form.addEventListener('submit', () => {
      this.isTyping = false;
      this.go(this.form.read());
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.go({ ...readListState(''), order: this.state.order });
    });
    addEventListener('popstate', () => {
      this.isTyping = false;
      this.state = readListState(location.search);
      this.selection = this.selector.select(this.state);
      this.show();
    });
    const query = form.elements.namedItem('q');
    if (query instanceof HTMLInputElement)
      listenToKeys(query, () => [...this.body.querySelectorAll<HTMLAnchorElement>('th a')]);
  }

  /** Goes to another state, as a step that the back button undoes, or in place of the step before. */
  private go(state: ListState, inPlace = false): void {
    const address = writeListState(state);
    if (address === writeListState(this.state)) return;
    this.state = state;
    history[inPlace ? 'replaceState' : 'pushState'](null, '', location.pathname + address);
    this.selection = this.selector.select(state);
    this.show();
  }

  private show(): void {
    const { rows, choices } = this.selection;
    this.form.show(this.state, choices);
    this.shown = 0;
    // Rows in the making are not put behind others.
    this.turn += 1;
    this.body.replaceChildren();
    this.add(this.state.steps * STEP);
    const totals = totalsOf(this.table, rows);
    const { count, notes } = totalsInWords(totals, strings);
    part('[data-project-count]').textContent = count;
    part('[data-project-notes]').replaceChildren(notes);
    const csv = part<HTMLButtonElement>('[data-project-csv]');
    csv.textContent = words.csv(rows.length);
    csv.hidden = rows.length === 0;
    part<HTMLElement>('[data-project-table]').hidden = rows.length === 0;
  }

  /** Adds rows up to so many. Out: the first new one. */
  private add(upTo: number): HTMLTableRowElement | undefined {
    const { rows } = this.selection;
    const wanted = rows.subarray(this.shown, upTo);
    // The scale is that of all rows that are seen, so that it stays when more of them are shown.
    const scale = { bar: { kind: 'years', ...this.extremes() } } as const;
    const made = (from: number, most: number) => {
      const lines = Array.from(wanted.subarray(from, from + most), (row) =>
        projectListRow(this.table, row, this.base, strings),
      );
      const drawn = drawBars([...lines, scale]);
      return lines.map((line, at) => makeBarRow(this.columns, line, drawn[at] ?? null, strings.checks));
    };
    const first = made(0, AT_ONCE);
    this.body.append(...first);
    tellFigures();
    this.turn += 1;
    this.adding = this.append(made, wanted.length, this.turn);
    this.shown = Math.min(upTo, rows.length);
    const rest = rows.length - this.shown;
    const isFull =
      readListState(writeListState({ ...this.state, steps: this.state.steps + 1 })).steps === this.state.steps;
    part('[data-project-shown]').textContent =
      words.shown(this.shown, rows.length) + (rest > 0 && isFull ? words.between + words.most : '');
    const more = part<HTMLButtonElement>('[data-project-more]');
    more.hidden = rest === 0 || isFull;
    more.textContent = words.more(Math.min(STEP, rest));
    return first[0];
  }

  /** Adds the rows after the first while nobody asks for others, some at a time; ends when somebody does. */
  private async append(made: MakeRows, count: number, turn: number): Promise<void> {
    await idle();
    if (turn !== this.turn) return;
    this.form.offer();
    for (let from = AT_ONCE; from < count; from += IN_A_PIECE) {
      await idle();
      if (turn !== this.turn) return;
      this.body.append(...made(from, IN_A_PIECE));
      tellFigures();
    }
  }

  private extremes(): { now: number; was: number } {
    const { amounts, priors } = this.table;
    let [now, was] = [0, 0];
    // What is not a number is neither larger nor smaller.
    for (const row of this.selection.rows) {
      const [amount = NaN, prior = NaN] = [amounts[row], priors[row]];
      if (amount > now) now = amount;
      if (prior > now) now = prior;
      if (amount < was) was = amount;
      if (prior < was) was = prior;
    }
    return { now, was };
  }

  async more(): Promise<void> {
    const { turn } = this;
    await this.adding;
    if (turn !== this.turn) return;
    const steps = Math.floor(this.shown / STEP) + 1;
    this.state = { ...this.state, steps };
    history.replaceState(null, '', location.pathname + writeListState(this.state));
    this.add(steps * STEP)
      ?.querySelector('a')
      ?.focus();
  }

  csv(): void {
    const base = new URL(this.base, location.href).href;
    download(projectsCsv(this.table, this.selection.rows, base, strings), words.csvName);
  }
}

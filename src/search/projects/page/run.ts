import type { BarColumn } from '../../../views/bar-table.ts';
import { download, part } from '../../../dom.ts';
import { listenToKeys } from '../../page/keyboard.ts';
import type { Listed, MadeRow, ProjectCalls, ShownRows } from '../desk.ts';
import { ALL_ROWS, readListState, writeListState, type ListState } from '../state.ts';
import { makeBarRow } from './bar-row.ts';
import { openDesk } from './desk.ts';
import { ListForm } from './form.ts';

/** What the buttons beside the list do. */
export interface List {
  more: () => Promise<void>;
  csv: () => Promise<void>;
}

/** Rows that are put into the page at once: about as many as a phone shows. */
const AT_ONCE = 8;
/** What the page says without its list; all else is worded where the list is. */
const { dataset } = part<HTMLElement>('[data-projects]');
const words = { mark: dataset['mark'] ?? '', markLabel: dataset['markLabel'] ?? '' };

/** Reads the list and shows what the address, or the form where it was changed meanwhile, asks for. */
export async function run(isTouched: () => boolean): Promise<List> {
  const status = part<HTMLElement>('[data-project-count]');
  const before = status.textContent;
  status.textContent = dataset['reading'] ?? '';
  try {
    const [folder = '', base = '/'] = [dataset['folder'], dataset['base']];
    const desk = await openDesk({ folder, base, locale: document.documentElement.lang });
    const page = new Page(desk, await desk.open(), base);
    await page.start(isTouched());
    return page;
  } catch (error) {
    status.textContent = dataset['failed'] ?? '';
    part('[data-project-notes]').replaceChildren(before ?? '');
    throw error;
  }
}

/** Says how many rows are shown, and offers the next step. */
function tell({ says, more }: ShownRows): void {
  part('[data-project-shown]').textContent = says;
  const button = part<HTMLButtonElement>('[data-project-more]');
  button.hidden = more === null;
  button.textContent = more;
}

/** The page with all projects at hand. */
class Page implements List {
  private readonly desk: ProjectCalls;
  private readonly base: string;
  private readonly columns: BarColumn[];
  private readonly form: ListForm;
  private readonly frame = part<HTMLElement>('[data-project-table]');
  private readonly body = part<HTMLTableSectionElement>('#project-list tbody');
  private readonly end = part<HTMLElement>('.project-more');
  private readonly sight: IntersectionObserver;
  private state = readListState(location.search);
  /** The list that was found last. */
  private number = 0;
  /** The rows of all steps that were asked for, and how many of them stand in the page. */
  private rows: MadeRow[] = [];
  private built = 0;
  /** Changes when other rows are asked for. */
  private turn = 0;
  /** Something is being typed: it is one step back, not one a letter. */
  private isTyping = false;

  constructor(desk: ProjectCalls, columns: BarColumn[], base: string) {
    this.desk = desk;
    this.columns = columns;
    this.base = base;
    const form = part<HTMLFormElement>('[data-project-form]');
    this.form = new ListForm(form);
    // Rows are put into the page a screen before they are seen. Paper shows them all.
    this.sight = new IntersectionObserver(
      (seen) => {
        if (seen.at(-1)?.isIntersecting) this.build(AT_ONCE);
      },
      { rootMargin: '100% 0px' },
    );
    addEventListener('beforeprint', () => this.build(this.rows.length));
    this.listen(form);
  }

  /** Shows what the address asks for, or the form. */
  async start(touched: boolean): Promise<void> {
    if (touched) this.take(this.form.read());
    await this.ask();
  }

  private listen(form: HTMLFormElement): void {
    const go = (state: ListState, inPlace = false) => {
      if (this.take(state, inPlace)) this.ask().catch(reportError);
    };
    form.addEventListener('input', (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      go(this.form.read(), this.isTyping);
      this.isTyping = true;
    });
    form.addEventListener('change', (event) => {
      this.isTyping = false;
      if (event.target instanceof HTMLSelectElement) go(this.form.read());
    });
    form.addEventListener('submit', () => {
      this.isTyping = false;
      go(this.form.read());
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      go({ ...ALL_ROWS, order: this.state.order });
    });
    addEventListener('popstate', () => {
      this.isTyping = false;
      this.state = readListState(location.search);
      this.ask().catch(reportError);
    });
    const query = form.elements.namedItem('q');
    if (query instanceof HTMLInputElement)
      listenToKeys(query, () => [...this.body.querySelectorAll<HTMLAnchorElement>('th a')]);
  }

  /** Takes another state, as a step that the back button undoes, or in place of the step before. Out: whether it is another one. */
  private take(state: ListState, inPlace = false): boolean {
    const address = writeListState(state);
    if (address === writeListState(this.state)) return false;
    this.state = state;
    history[inPlace ? 'replaceState' : 'pushState'](null, '', location.pathname + address);
    return true;
  }

  /** Asks for what the state finds, and shows it, unless another state is asked for meanwhile. */
  private async ask(): Promise<void> {
    this.turn += 1;
    const { turn, state } = this;
    this.form.show(state);
    this.frame.ariaBusy = 'true';
    const listed = await this.desk.find(state);
    if (turn === this.turn) this.show(listed);
  }

  private show(listed: Listed): void {
    const { number, found, count, notes, shown, boxes } = listed;
    this.number = number;
    this.rows = shown.rows;
    this.built = 0;
    this.form.offer(boxes);
    this.body.replaceChildren();
    this.frame.hidden = found === 0;
    this.build(AT_ONCE);
    part('[data-project-count]').textContent = count;
    part('[data-project-notes]').textContent = notes;
    const csv = part<HTMLButtonElement>('[data-project-csv]');
    csv.textContent = listed.csv;
    csv.hidden = found === 0;
    tell(shown);
    this.frame.ariaBusy = 'false';
  }

  /** Puts so many more rows into the page, and further ones when its end comes near. */
  private build(most: number): void {
    const next = this.rows.slice(this.built, this.built + most);
    this.built += next.length;
    this.body.append(...next.map(({ row, bar }) => makeBarRow(this.columns, row, bar, words)));
    // Figures came into the page, which may be read in another unit.
    if (next.length > 0) document.dispatchEvent(new Event('figures'));
    this.sight.disconnect();
    if (this.built < this.rows.length) this.sight.observe(this.end);
  }

  async more(): Promise<void> {
    const { number, rows, state } = this;
    const next = await this.desk.more(number, state.steps);
    if (!next || rows !== this.rows) return;
    this.build(rows.length);
    this.rows = [...rows, ...next.rows];
    this.state = { ...state, steps: state.steps + 1 };
    history.replaceState(null, '', location.pathname + writeListState(this.state));
    this.build(AT_ONCE);
    tell(next);
    this.body.rows[rows.length]?.querySelector('a')?.focus();
  }

  async csv(): Promise<void> {
    download(await this.desk.csv(new URL(this.base, location.href).href), dataset['csvName'] ?? '');
  }
}

import type { Strings } from '../../i18n/strings.ts';
import { drawBars, type BarColumn, type BarRow, type DrawnBar } from '../../views/bar-table.ts';
import type { EnglishNames } from '../../views/account-name.ts';
import { boxesOf, type Boxes } from './choices.ts';
import { projectsCsv } from './csv.ts';
import { LIST_FORMAT, type ListHead, type ListPart } from './format.ts';
import { projectListColumns, projectListRow } from './rows.ts';
import { Selector } from './select.ts';
import { MOST_STEPS, STEP, type ListState } from './state.ts';
import { ProjectTable } from './table.ts';
import { totalsOf } from './totals.ts';
import { totalsInWords } from './words.ts';

/** A row as it is shown, its bar drawn on the scale of all rows that were found. */
export interface MadeRow {
  row: BarRow;
  bar: DrawnBar | null;
}

/** What a state finds. It holds texts and numbers only, so that it can be handed from one thread to another. */
export interface Listed {
  /** By which more of it is asked for, until another state is. */
  number: number;
  /** How many rows were found, and what is said of them; `csv`: of the file with all of them. */
  found: number;
  count: string;
  notes: string;
  csv: string;
  /** The rows of the steps that the state asks for. */
  shown: ShownRows;
  boxes: Boxes;
}

/** Rows, and what is said of how many are shown with them; `more`: the button for the next step, `null` where there is none. */
export interface ShownRows {
  rows: MadeRow[];
  says: string;
  more: string | null;
}

/** What is asked of the desk across threads. */
export type ProjectCalls = Pick<ProjectDesk, 'open' | 'find' | 'more' | 'csv'>;

/** What a desk must know. */
export interface ProjectDeskSettings {
  /** Where the files of the list lie, and the address of the site; both with a slash at the end. */
  folder: string;
  base: string;
  /** The language of the page. */
  locale: string;
}

/** The list that was asked for last, with the extremes of its amounts in fen. */
interface Held {
  number: number;
  rows: Uint32Array;
  now: number;
  was: number;
}

/** Reads a file of the list as JSON; `fresh`: its address stays when what is in it changes. */
export type ReadList = (name: string, fresh: boolean) => Promise<unknown>;

/** Where the page of all projects asks. It works in a thread of its own, and does without a document. */
export class ProjectDesk {
  private readonly read: ReadList;
  private readonly base: string;
  private readonly strings: Strings;
  private readonly names: () => Promise<EnglishNames | null>;
  private list: { table: ProjectTable; selector: Selector } | null = null;
  private held: Held | null = null;
  private latest = 0;

  /** `base`: the address of the site, with a slash at its end; `names`: reads what names are called on a page in English. */
  constructor(
    read: ReadList,
    base: string,
    strings: Strings,
    names: () => Promise<EnglishNames | null> = () => Promise.resolve(null),
  ) {
    this.read = read;
    this.base = base;
    this.strings = strings;
    this.names = names;
  }

  /** Reads the list. Out: the columns of its rows. Rejects where it cannot be read, or is of another format. */
  async open(): Promise<BarColumn[]> {
    const head = (await this.read('list.json', true)) as ListHead;
    if (head.format !== LIST_FORMAT) throw new Error(`The list of projects has format ${head.format}.`);
    const table = new ProjectTable(head, await this.names());
    const parts = head.parts.map((name) => this.read(name, false) as Promise<ListPart>);
    for (const part of await Promise.all(parts)) table.add(part);
    this.list = { table, selector: new Selector(table) };
    return projectListColumns(head, this.strings);
  }

  private opened(): { table: ProjectTable; selector: Selector } {
    if (!this.list) throw new Error('The list of projects is not open.');
    return this.list;
  }

  /** What a state finds: the rows of its steps, and what each further choice would leave. */
  async find(state: ListState): Promise<Listed> {
    const { table, selector } = this.opened();
    const { rows, choices } = selector.select(state);
    this.latest += 1;
    const held = { number: this.latest, rows, ...extremes(table, rows) };
    this.held = held;
    return {
      ...{ number: held.number, found: rows.length, csv: this.strings.projects.csv(rows.length) },
      ...totalsInWords(totalsOf(table, rows), this.strings),
      shown: this.shown(held, 0, state.steps),
      boxes: boxesOf(table.shown, choices, state, this.strings),
    };
  }

  /** The rows of one more step behind so many steps. `null` where another list was asked for meanwhile. */
  async more(number: number, steps: number): Promise<ShownRows | null> {
    return this.held?.number === number ? this.shown(this.held, steps * STEP, steps + 1) : null;
  }

  private shown(held: Held, from: number, steps: number): ShownRows {
    const { projects: words } = this.strings;
    const found = held.rows.length;
    const end = Math.min(found, steps * STEP);
    const rest = found - end;
    const isFull = steps >= MOST_STEPS;
    return {
      rows: this.made(held, from, end),
      says: words.shown(end, found) + (rest > 0 && isFull ? words.between + words.most : ''),
      more: rest === 0 || isFull ? null : words.more(Math.min(STEP, rest)),
    };
  }

  private made({ rows, now, was }: Held, from: number, to: number): MadeRow[] {
    const { table } = this.opened();
    const lines = Array.from(rows.subarray(from, to), (row) => projectListRow(table, row, this.base, this.strings));
    // The scale is that of all rows that are found, so that it stays when more of them are shown.
    const drawn = drawBars([...lines, { bar: { kind: 'years', now, was } }]);
    return lines.map((row, at) => ({ row, bar: drawn[at] ?? null }));
  }

  /** The rows that were found last as CSV. `site`: the whole address of the site, with a slash at its end. */
  async csv(site: string): Promise<string> {
    const { table } = this.opened();
    return projectsCsv(table, this.held?.rows ?? new Uint32Array(), site, this.strings);
  }
}

function extremes({ amounts, priors }: ProjectTable, rows: Uint32Array): { now: number; was: number } {
  let [now, was] = [0, 0];
  // What is not a number is neither larger nor smaller.
  for (const row of rows) {
    const [amount = NaN, prior = NaN] = [amounts[row], priors[row]];
    if (amount > now) now = amount;
    if (prior > now) now = prior;
    if (amount < was) was = amount;
    if (prior < was) was = prior;
  }
  return { now, was };
}

import type { PlacedTable } from './page.ts';
import type { CellView } from './table.ts';

/** What a mark is about: a finding, by its severity, or several that are brought into one; `number` is then how many. */
export type MarkAbout = 'error' | 'warning' | 'note' | 'more';

/** A number beside a figure that leads to a finding. */
export interface NoteMark {
  number: number;
  about: MarkAbout;
  href: string;
  text: string;
  /** What it says to those who do not see it. */
  label: string;
  /** The finding asks nothing of anybody: it was accepted, or is for information only. */
  quiet: boolean;
}

/** A link from a cell to an amount of the narrative that quotes it. */
export interface QuoteMark {
  href: string;
  text: string;
  label: string;
}

/** What stands beside the text of a published cell. */
export interface CellMarks {
  /** `differs`: the figure a finding is about; `part`: one of the figures it is held against; `quiet`: only quiet findings. */
  tone: 'differs' | 'part' | 'quiet' | null;
  notes: NoteMark[];
  /** To the first amount that quotes the cell: one mark is enough to go back by. */
  quote: QuoteMark | null;
  correction: { href: string; printed: string; confirmed?: boolean; text: string; label: string } | null;
}

const STRENGTH = { differs: 3, part: 2, quiet: 1 };

/** Collects marks by the identifier of a cell or table. */
export class MarkCollector {
  readonly marks = new Map<string, CellMarks>();

  #at(id: string): CellMarks {
    let found = this.marks.get(id);
    if (!found) this.marks.set(id, (found = { tone: null, notes: [], quote: null, correction: null }));
    return found;
  }

  note(id: string, note: NoteMark, main: boolean): void {
    const marks = this.#at(id);
    if (!marks.notes.some(({ number }) => number === note.number)) marks.notes.push(note);
    const tone = note.quiet ? 'quiet' : main ? 'differs' : 'part';
    if (marks.tone === null || STRENGTH[tone] > STRENGTH[marks.tone]) marks.tone = tone;
  }

  quote(id: string, quote: QuoteMark): void {
    this.#at(id).quote ??= quote;
  }

  correction(id: string, correction: NonNullable<CellMarks['correction']>): void {
    this.#at(id).correction = correction;
  }
}

function markCell(cell: CellView, marks: ReadonlyMap<string, CellMarks>): CellView {
  const found = marks.get(cell.id);
  if (!found) return cell;
  if (found.quote === null || cell.text !== '') return { ...cell, marks: found };
  // A mark alone in an empty cell would look like something printed there.
  const { notes, correction } = found;
  return notes.length > 0 || correction ? { ...cell, marks: { ...found, quote: null } } : cell;
}

/** Puts the marks into the tables: on cells, and on the caption where a finding speaks of the table as a whole. */
export function markTables(tables: readonly PlacedTable[], marks: ReadonlyMap<string, CellMarks>): PlacedTable[] {
  if (marks.size === 0) return [...tables];
  return tables.map((table) => {
    const { view } = table;
    const rows = (list: typeof view.body) =>
      list.map((row) => ({ ...row, cells: row.cells.map((cell) => markCell(cell, marks)) }));
    const own = marks.get(view.anchor);
    return {
      ...table,
      view: { ...view, head: rows(view.head), body: rows(view.body), ...(own ? { marks: own } : {}) },
    };
  });
}

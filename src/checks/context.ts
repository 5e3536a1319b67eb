import type { CellName } from '../budget/check-schema.ts';
import type { KnownName } from '../budget/account-names.ts';
import type { Jurisdiction } from '../budget/jurisdiction.ts';
import type {
  CitedAmount,
  Disclosure,
  Measure,
  PrintedAmount,
  Project,
  Row,
  Table,
  TableKind,
} from '../budget/schema.ts';
import { printedDecimals, type MoneyUnit } from '../money.ts';
import { cellAnchor, NARRATIVE } from '../vocabulary/index.ts';
import { cellOf, halfDigit, Precision, type Figure } from './figure.ts';
import type { Narrative } from './narrative/index.ts';

/** Everything the rules may look at, with the questions they ask most. */
export class Context {
  readonly disclosure: Disclosure;
  /** The narrative's statements; `null` where there is no text to read. */
  readonly narrative: Narrative | null;
  /** The same department's disclosure of the year before. */
  readonly prior: Context | null;
  /** Of final accounts: the same department's budget of the year. */
  readonly budget: Context | null;
  readonly profile: Jurisdiction | null;
  /** The names that its codes are known by. */
  readonly names: readonly KnownName[];
  readonly precision: Precision;

  constructor(
    disclosure: Disclosure,
    others: {
      narrative?: Narrative | null;
      prior?: Disclosure | null;
      budget?: Disclosure | null;
      profile?: Jurisdiction | null;
      names?: readonly KnownName[];
    } = {},
  ) {
    this.disclosure = disclosure;
    this.narrative = others.narrative ?? null;
    this.prior = others.prior ? new Context(others.prior) : null;
    this.budget = others.budget ? new Context(others.budget) : null;
    this.profile = others.profile ?? null;
    this.names = others.names ?? [];
    this.precision = new Precision(disclosure.tables, disclosure.unit);
  }

  get year(): number {
    return this.disclosure.identity.year;
  }

  /** All tables of these kinds that carry amounts, in published order. Amounts without a printed unit can be held against none. */
  tables(...kinds: TableKind[]): Table[] {
    return this.disclosure.tables.filter(
      (table) => kinds.includes(table.kind) && !table.empty && (table.rows.length === 0 || this.unitOf(table) !== null),
    );
  }

  /** The one table of a kind with data; `null` where there is none, or several, which cannot stand for the whole. */
  only(kind: TableKind): Table | null {
    const found = this.tables(kind);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Whether the disclosure has a table of this kind, empty or not. */
  has(kind: TableKind): boolean {
    return this.disclosure.tables.some((table) => table.kind === kind);
  }

  /** The table under a title of its own: where many bear the same one (项目绩效目标表), the project's name is added. */
  titled(table: Table): Table {
    const project = this.disclosure.projects.find((candidate) => candidate.table === table.id);
    return project ? { ...table, title: `${table.title}·${project.name}` } : table;
  }

  /** Does a table print its codes more than once: the budgets of several units below one another? */
  repeatsCodes(table: Table): boolean {
    const codes = table.rows.map((row) => row.code).filter((code) => code !== null);
    return new Set(codes).size < codes.length;
  }

  unitOf(table: Table): MoneyUnit | null {
    return table.unit ?? this.disclosure.unit;
  }

  /** The printed amount of a row in a column, as a figure; a blank counts as 0. `null` where the row has no such cell. */
  figure(table: Table, row: Row, column: number | null): Figure | null {
    const amount = column === null ? undefined : row.amounts.find((candidate) => candidate.column === column);
    return amount ? this.figureOf(table, row, amount) : null;
  }

  figureOf(table: Table, row: Row, amount: PrintedAmount): Figure {
    const unit = this.unitOf(table);
    const half = amount.fen === null || unit === null ? 0 : halfDigit(unit, this.precision.of(table.id, amount.text));
    return { cell: cellOf(table, row, amount, unit), fen: amount.fen ?? 0, half };
  }

  /** An amount cited from a table, outside its typed rows: that of a project, or of a source of its funding (`part`); `null` without unit. */
  cited(amount: CitedAmount, project: string, part: string | null = null): Figure | null {
    if (amount.unit === null) return null;
    const table = this.disclosure.tables.find((candidate) => candidate.id === amount.table);
    const row = table?.rows.find(
      (line) => line.row === amount.row && line.amounts.some((a) => a.column === amount.column),
    );
    const name: CellName =
      row && table && row.label
        ? {
            kind: 'table',
            title: table.title,
            row: { code: null, label: row.label },
            column: [],
            year: null,
            published: null,
          }
        : { kind: 'project', title: table?.title ?? null, project, part };
    return {
      cell: {
        table: amount.table,
        row: amount.row,
        column: amount.column,
        name,
        text: amount.text,
        unit: amount.unit,
        fen: amount.fen,
        place: table?.places[amount.row] ?? table?.place ?? {},
        anchor: cellAnchor(amount.table, amount.row, amount.column),
      },
      fen: amount.fen ?? 0,
      half: amount.fen === null ? 0 : halfDigit(amount.unit, this.precision.of(amount.table, amount.text)),
    };
  }

  /** The amount that the narrative tells of a project; `null` where it tells none. */
  told({ name, told }: Project): Figure | null {
    if (!told?.amount) return null;
    const { amount } = told;
    return {
      cell: {
        table: NARRATIVE,
        row: null,
        column: null,
        name: { kind: 'project', title: told.title, project: name, part: null },
        ...amount,
        anchor: null,
      },
      fen: amount.fen ?? 0,
      half: halfDigit(amount.unit, printedDecimals(amount.text)),
    };
  }

  /** Column of a measure for the disclosure's own year (or the year given); the first where there are several. */
  column(table: Table, measure: Measure, year: number = this.year, side: Row['side'] = null): number | null {
    const found = table.columns.findIndex(
      (column) =>
        column.role === 'amount' &&
        column.measure === measure &&
        (column.year ?? this.year) === year &&
        (side === null || column.side === null || column.side === side),
    );
    if (found >= 0) return found;
    return measure === 'total' && side === null ? this.#wholeColumn(table, year) : null;
  }

  /** The total whose header only names the table's own money (财政拨款支出), beside 基本支出 and 项目支出; `null` for none, or several. */
  #wholeColumn({ columns }: Table, year: number): number | null {
    const amounts = columns.flatMap((column, index) =>
      column.role === 'amount' && (column.year ?? this.year) === year ? [{ index, measure: column.measure }] : [],
    );
    const measures = amounts.map(({ measure }) => measure);
    const [first, ...others] = amounts.filter(({ measure }) => measure === null);
    const divided = measures.includes('basic') && measures.includes('project') && !measures.includes('amount');
    return divided && first && others.length === 0 ? first.index : null;
  }

  /** The first of several measures that the table has a column for. */
  columnOf(
    table: Table,
    measures: readonly Measure[],
    year: number = this.year,
    side: Row['side'] = null,
  ): number | null {
    for (const measure of measures) {
      const column = this.column(table, measure, year, side);
      if (column !== null) return column;
    }
    return null;
  }

  /** The total row (合计) of a one-sided table that prints amounts. */
  totalRow(table: Table): Row | null {
    const totals = table.rows.filter((row) => row.level === 0);
    return totals.find((row) => row.amounts.some((amount) => amount.fen !== null)) ?? totals[0] ?? null;
  }

  /** The figure of the total row for a measure of this year. */
  total(table: Table | null, ...measures: Measure[]): Figure | null {
    if (!table) return null;
    const row = this.totalRow(table);
    return row && this.figure(table, row, this.columnOf(table, measures));
  }
}

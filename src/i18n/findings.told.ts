import { largest } from '../lists.ts';
import type { CellName, CheckedCell, CheckResult, FindingId, FindingValues } from '../budget/check-schema.ts';
import { fenPerUnit, formatFen, printedDecimals, type MoneyUnit } from '../money.ts';

/** How many parts of a sum are all named; of more, the first and the last. */
const MOST_NAMED = 6;

type TableName = Extract<CellName, { kind: 'table' }>;
type StatementName = Extract<CellName, { kind: 'statement' }>;

/** What is left out of a cell's name, since its reader knows. */
export interface Naming {
  /** The table's title is said already. */
  untitled?: boolean;
  /** The reader sees no numbers of lines in the narrative. */
  lineless?: boolean;
  /** The identifier of the table that the cell stands in, which says its kind. */
  table?: string | null;
}

/** Everything a language needs to word findings. A language that lacks a sentence does not pass the type check. */
export interface Words {
  sentences: { [Id in FindingId]: (values: FindingValues[Id], told: Told) => string };
  name(name: CellName, naming: Naming): string;
  /** A row or a column by its label alone. */
  row(row: NonNullable<TableName['row']>): string;
  column(name: TableName): string;
  quoted(text: string): string;
  /** What a statement says of its subject, without where it stands; the change of a level is told by its amount. */
  statement(name: StatementName): string;
  amount(text: string, unit: MoneyUnit): string;
  /** An amount with its name in a list, and the list: all of its parts, or two of `count`. */
  part(name: string, amount: string): string;
  list(parts: string[], count: number): string;
  blank: string;
  up: string;
  down: string;
  unchanged: string;
}

/** A result as the sentences see it: its cells, named and with their amounts in words. */
export class Told {
  readonly outcome: CheckResult['outcome'];
  readonly cells: readonly CheckedCell[];
  readonly difference: number;
  readonly #words: Words;
  readonly #naming: Naming;

  constructor(result: CheckResult, words: Words, naming: Naming) {
    this.outcome = result.outcome;
    this.cells = result.cells;
    this.difference = result.difference ?? 0;
    this.#words = words;
    this.#naming = naming;
  }

  /** The name of the cell at an index; nothing where there is none. */
  name(index: number): string {
    const cell = this.cells[index];
    return cell ? this.#words.name(cell.name, this.#namingOf(cell)) : '';
  }

  #namingOf({ table }: CheckedCell): Naming {
    return { ...this.#naming, table };
  }

  /** Is the cell something that the narrative says? */
  isStatement(index: number): boolean {
    return this.cells[index]?.name.kind === 'statement';
  }

  /** A statement's subject with where it stands, where its amount tells whether it is a change. */
  stated(index: number): string {
    const name = this.cells[index]?.name;
    if (name?.kind !== 'statement' || name.of !== 'change') return this.name(index);
    return this.#words.name({ ...name, of: 'level' }, this.#naming);
  }

  /** Where a statement stands, without its subject. */
  place(index: number): string {
    const name = this.cells[index]?.name;
    return name?.kind === 'statement'
      ? this.#words.name({ kind: 'line', line: name.line }, this.#naming)
      : this.name(index);
  }

  /** Does the cell hold an increase or a decrease? */
  isChange(index: number): boolean {
    return isChange(this.cells[index]);
  }

  /** An amount in the unit of a cell: as many decimals as are printed there, or in the cells it was computed from. */
  amount(fen: number, index: number, from: readonly CheckedCell[] = []): string {
    return this.#amountOf(fen, this.cells[index], from);
  }

  /** An amount as an increase or a decrease. */
  change(fen: number, index: number, from: readonly CheckedCell[] = []): string {
    const { up, down, unchanged } = this.#words;
    if (fen === 0) return unchanged;
    return (fen > 0 ? up : down) + this.#amountOf(Math.abs(fen), this.cells[index], from);
  }

  /** An amount, as a change where that is what the cell holds. */
  figure(fen: number, index: number, from: readonly CheckedCell[] = []): string {
    return this.isChange(index) ? this.change(fen, index, from) : this.amount(fen, index, from);
  }

  #amountOf(fen: number, cell: CheckedCell | undefined, from: readonly CheckedCell[]): string {
    if (!cell || (from.length === 0 && cell.fen === null)) return this.#words.blank;
    const unit = cell.unit ?? unitOf(from);
    return this.#words.amount(write(fen, unit, [cell, ...from]), unit);
  }

  /** The size of a difference in the unit of the first cell. */
  gap(difference: number = this.difference): string {
    const unit = unitOf(this.cells);
    return this.#words.amount(write(Math.abs(difference), unit, this.cells), unit);
  }

  /** The cells after the first with their amounts; a single one by its name alone. */
  parts(): string {
    const parts = this.cells.slice(1);
    const [only] = parts;
    if (only && parts.length === 1) return this.#beside(only);
    const shown = parts.length <= MOST_NAMED ? parts : [...parts.slice(0, 1), ...parts.slice(-1)];
    const texts = shown.map((part) =>
      this.#words.part(this.#shortName(part, parts), this.figure(part.fen ?? 0, this.cells.indexOf(part))),
    );
    return this.#words.list(texts, parts.length);
  }

  /** A cell's name beside that of the first: without the title of the table that both stand in. */
  #beside(cell: CheckedCell): string {
    const [total] = this.cells;
    const { name } = cell;
    const title = total?.table === cell.table ? titleOf(total.name) : null;
    const shared = title !== null && title === titleOf(name) && !isWhole(name);
    return this.#words.name(name, { ...this.#namingOf(cell), untitled: shared });
  }

  /** The part of a cell's name that tells it from the other parts: its column in one row, its row in one column. */
  #shortName(cell: CheckedCell, parts: readonly CheckedCell[]): string {
    const { name, row, column, table } = cell;
    const words = this.#words;
    if (parts.some((other) => other.table !== table)) return words.name(name, this.#namingOf(cell));
    if (name.kind === 'statement') return words.statement(name);
    if (name.kind !== 'table' || isWhole(name)) return words.name(name, this.#naming);
    const header = name.column.length > 0 ? words.column(name) : null;
    const line = name.row && words.quoted(words.row(name.row));
    if (header !== null && parts.every((other) => other.row === row)) return header;
    if (line !== null && parts.every((other) => other.column === column)) return line;
    return `${line ?? ''}${header === null ? '' : words.quoted(header)}`;
  }
}

/** The title of the table that a cell is named by. */
function titleOf(name: CellName): string | null {
  return name.kind === 'table' || name.kind === 'project' ? name.title : null;
}

/** The table as a whole, no cell of it. */
function isWhole(name: CellName): boolean {
  return name.kind === 'table' && name.row === null && name.column.length === 0;
}

function isChange(cell: CheckedCell | undefined): boolean {
  return cell?.name.kind === 'statement' && cell.name.of === 'change';
}

function unitOf(cells: readonly CheckedCell[]): MoneyUnit {
  return cells.map((cell) => cell.unit).find((unit) => unit !== null) ?? '元';
}

function write(fen: number, unit: MoneyUnit, printed: readonly CheckedCell[]): string {
  return formatFen(fen, unit, decimalsFor(fen, unit, largest(printed.map((cell) => printedDecimals(cell.text)))));
}

/** Fewest decimals of `unit` that write an amount of fen exactly, at least `atLeast`. */
function decimalsFor(fen: number, unit: MoneyUnit, atLeast: number): number {
  const exponent = Math.round(Math.log10(fenPerUnit(unit)));
  let decimals = Math.min(atLeast, exponent);
  while (decimals < exponent && fen % 10 ** (exponent - decimals) !== 0) decimals += 1;
  return decimals;
}

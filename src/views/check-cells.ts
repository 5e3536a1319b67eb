import type { CheckedCell } from '../budget/check-schema.ts';
import { NARRATIVE, placeOfAnchor } from '../vocabulary/index.ts';
import type { Disclosure } from '../budget/schema.ts';
import { moneyText, nameText, type Strings } from '../i18n/index.ts';
import type { FindPage } from './originals.ts';
import { cellAnchor, mapAreas, tableAnchor, type AreaMap } from './cells.ts';

/** A place that a result of the checks speaks of, as a link. */
export interface CellRef {
  /** `null` where the place is not on this page or the one of the year before. */
  href: string | null;
  /** The figure as printed, with its unit. */
  text: string;
  /** Where it stands: `《部门支出总表》“合计”行“基本支出”列`. */
  label: string;
  /** Whose it is, where that is not this page's tables: `文字说明`, `2025 年`. */
  tag: string | null;
}

/** The identifier on the page of a place in the narrative, or `null` for a place elsewhere. */
export function narrativeAnchor(cell: Pick<CheckedCell, 'table' | 'anchor' | 'place'>): string | null {
  if (cell.table !== NARRATIVE) return null;
  return cell.anchor ?? (cell.place.line === undefined ? null : `${NARRATIVE}-line-${cell.place.line}`);
}

/** Finds the places that results speak of among the cells of the page. */
export class CellFinder {
  readonly #disclosure: Disclosure;
  readonly #areas = new Map<string, AreaMap>();

  constructor(disclosure: Disclosure) {
    this.#disclosure = disclosure;
  }

  #areasOf(table: string): AreaMap | null {
    const known = this.#areas.get(table);
    if (known) return known;
    const found = this.#disclosure.tables.find(({ id }) => id === table);
    if (!found) return null;
    const areas = mapAreas(found);
    this.#areas.set(table, areas);
    return areas;
  }

  /** The identifier of the printed cell, of the merged one where the place is under a merge; `null` where there is none. */
  cell(table: string, row: number, column: number): string | null {
    const area = this.#areasOf(table)?.[row]?.[column];
    return area ? cellAnchor(table, area.row, area.column) : null;
  }

  /** The identifier of what a result speaks of: a cell or a table of this disclosure. */
  anchor({ table, row, column, anchor }: CheckedCell): string | null {
    if (table === null || table === NARRATIVE || anchor === null) return null;
    if (row !== null && column !== null) return this.cell(table, row, column);
    return this.#areasOf(table) ? tableAnchor(table) : null;
  }
}

/** The page does not number the lines of the narrative: its links lead to the place. */
export const LINELESS = { lineless: true };

export interface RefSources {
  cells: CellFinder;
  /** Identifiers that the rendered narrative holds. */
  placed: ReadonlySet<string>;
  /** Last year's cells and the address of its page, where the portal has it. */
  prior: { cells: CellFinder; year: number; href: string } | null;
  /** The same of the year's budget, beside final accounts. */
  budget?: RefSources['prior'];
  /** Leads to pages of the originals. */
  find: FindPage;
}

/** Amounts of the narrative carry their unit in the text, those of tables do not. */
function cellText({ text, unit, fen }: CheckedCell, strings: Strings): string {
  const printed = text.trim();
  if (printed === '') return strings.checks.blank;
  return fen === null || unit === null || printed.endsWith('元') ? printed : moneyText(strings.language, printed, unit);
}

/** A place as a link. Cells of another document carry no anchor of their own; they are found there. */
export function viewCell(cell: CheckedCell, sources: RefSources, strings: Strings): CellRef {
  const words = strings.checks;
  const base = { text: cellText(cell, strings), label: nameText(strings.language, cell.name, LINELESS) };
  if (cell.table === NARRATIVE) {
    const id = narrativeAnchor(cell);
    const href = id && sources.placed.has(id) ? `#${id}` : `#${NARRATIVE}`;
    return { ...base, href, tag: words.inNarrative };
  }
  const { table, row, column } = cell;
  if (cell.anchor === null && table !== null && row !== null && column !== null) {
    const isBudget = cell.name.kind === 'table' && cell.name.stage === 'budget';
    const other = (isBudget ? sources.budget : sources.prior) ?? null;
    const id = other?.cells.cell(table, row, column);
    return {
      ...base,
      href: other && id ? other.href + placeOfAnchor(id) : null,
      tag: other && (isBudget ? words.ofBudget(other.year) : words.ofYear(other.year)),
    };
  }
  const id = sources.cells.anchor(cell);
  return { ...base, href: id && placeOfAnchor(id), tag: null };
}

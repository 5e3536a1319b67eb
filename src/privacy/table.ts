import { NO_ROLES, rolesOf, type Role, type Roles } from './labels.ts';

/** A table as far as its labels are concerned: its texts and its merged cells. */
interface Labelled {
  cells: readonly (readonly string[])[];
  spans: readonly { row: number; column: number; rows: number; columns: number }[];
}

/** What the labels of a table ask for, cell by cell from the top: what stands at the left, and the header above. */
export interface Labels {
  of(row: number, column: number): Roles;
  /** What the headers ask for behind the last row: a table that goes on over a page has them no more. */
  headers: readonly Roles[];
}

/** A row with a number in it is no header; years and the numbers of columns are none. */
const HOLDS_NUMBER = /[\d０-９]{5}|^[-(]?\d[\d,]*\.\d+|^\d{3}$|^\d{1,3},\d/u;

/** Reads the labels of a table. `before`: the headers of the table before it, where it goes on without headers of its own. */
export function labelsOf(grid: Labelled, before: readonly Roles[] = []): Labels {
  const width = grid.cells[0]?.length ?? 0;
  const goesOn = before.length === width && holdsNumber(grid.cells[0] ?? []);
  const current: Roles[] = goesOn ? [...before] : Array.from({ length: width }, () => NO_ROLES);
  const texts = withMerged(grid);
  const above = texts.map((row) => {
    const now = [...current];
    if (!holdsNumber(row)) {
      const roles = row.map((cell) => rolesOf(cell));
      // Several labels make a header, which ends what the one above it said.
      const isHeader = roles.filter((each) => each.size > 0).length > 1;
      roles.forEach((each, column) => {
        if (each.size > 0 || (isHeader && row[column] !== '')) current[column] = each;
      });
    }
    return now;
  });
  return {
    of: (row, column) => {
      const { roles, isBeside } = leftOf(texts[row] ?? [], column);
      return together(roles, isBeside, above[row]?.[column] ?? NO_ROLES);
    },
    headers: current,
  };
}

function holdsNumber(row: readonly string[]): boolean {
  return row.some((cell) => HOLDS_NUMBER.test(cell));
}

/** The texts of a table with those of merged headers in every column they stand over. */
function withMerged({ cells, spans }: Labelled): string[][] {
  const texts = cells.map((row) => [...row]);
  for (const { row, column, rows, columns } of spans) {
    const text = cells[row]?.[column] ?? '';
    if (columns < 2 || rows > 3 || text === '' || HOLDS_NUMBER.test(text)) continue;
    for (let at = column + 1; at < column + columns; at++) {
      const line = texts[row];
      if (line?.[at] === '') line[at] = text;
    }
  }
  return texts;
}

/** The nearest cell at the left that asks for something; `isBeside`: nothing stands between. */
function leftOf(row: readonly string[], column: number): { roles: Roles; isBeside: boolean } {
  let isBeside = true;
  for (let at = column - 1; at >= 0; at--) {
    const text = row[at] ?? '';
    const roles = rolesOf(text);
    if (roles.size > 0) return { roles, isBeside };
    isBeside &&= text === '';
  }
  return { roles: NO_ROLES, isBeside: false };
}

/**
 * What a label at the left and a header ask for together. A number in a column of amounts or in a row of them is an amount; where the
 * other label asks for a contact all the same, nobody can be sure of digits that stand alone.
 */
function together(left: Roles, isBeside: boolean, above: Roles): Roles {
  if (left.size === 0 || above.size === 0) return left.size === 0 ? above : left;
  const isFigure = (roles: Roles) => roles.has('amount') || roles.has('code');
  if (isFigure(above)) return isFigure(left) || !isBeside ? above : new Set([...left, 'unsure']);
  if (left.has('total') && isBeside) return new Set([...above, 'unsure']);
  const asked = [...left, ...above].filter((role): role is Role => role !== 'amount' && role !== 'code');
  return new Set(asked);
}

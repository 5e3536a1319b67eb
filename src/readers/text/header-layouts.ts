/** Steps of the search; a header that needs more has too many ways to be read. */
const MOST_STEPS = 200_000;
const MOST_LAYOUTS = 4_000;
/** Labels right over two columns: 科目 over code and name, on either side. */
const MOST_WIDE_LABELS = 2;

/** A cell of a header in its place, with the cells that stand under it. */
export interface HeaderCell {
  text: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  children: HeaderCell[];
}

/** What a cell of a header may be, judged by words and by what the columns hold. */
export interface Sense {
  /** May the label stand right over the cells of these columns? */
  fits: (text: string, column: number, columns: number) => boolean;
  /** May the label stand over these labels? */
  covers: (text: string, children: readonly HeaderCell[]) => boolean;
}

type Queue = readonly number[];

/**
 * Every way to lay the cells of a header over `width` columns. `header`: its rows from the top, each with the cells that the
 * text lists. A cell that reaches over several columns is listed once; one that reaches down is listed once, or again as an
 * empty cell in each row below. Each cell of a lower row stands under one cell of the row above. `null`: too many ways.
 */
export function layHeader(header: readonly (readonly string[])[], width: number, sense: Sense): HeaderCell[][] | null {
  const height = header.length;
  const repeatsEmpty = header.slice(1).some((row) => row.includes(''));
  const found: HeaderCell[][] = [];
  let steps = 0;

  /** The queues after a cell of `columns` reached from row `from` down to before row `to`: one or none where it cannot. */
  const reach = (next: Queue, from: number, to: number, columns: number): Queue[] => {
    if (!repeatsEmpty || from >= to) return [next];
    const taken = [...new Set([1, columns])].map((count) => {
      const after = [...next];
      for (let row = from; row < to; row++) {
        for (let nth = 0; nth < count; nth++) {
          if (header[row]?.[after[row] ?? 0] !== '') return null;
          after[row] = (after[row] ?? 0) + 1;
        }
      }
      return after;
    });
    return taken.filter((after) => after !== null);
  };

  /** Fills the columns from `from` to before `to` with the next cells of a row, then goes on with `done`. */
  const fill = (
    row: number,
    from: number,
    to: number,
    next: Queue,
    done: (cells: HeaderCell[], next: Queue) => void,
  ): void => {
    if (from === to) {
      done([], next);
      return;
    }
    steps += 1;
    const left = header.map((cells, index) => cells.length - (next[index] ?? 0));
    if (left.some((count) => count > width - from)) return;
    if (left.reduce((sum, count) => sum + count, 0) + MOST_WIDE_LABELS < width - from) return;
    const text = header[row]?.[next[row] ?? 0];
    if (text === undefined || steps > MOST_STEPS || (repeatsEmpty && row > 0 && text === '')) return;
    const beside = row === 0 ? (left[0] ?? 1) : 1;
    const taken = next.map((at, index) => (index === row ? at + 1 : at));
    for (let columns = 1; columns <= to - from - beside + 1; columns++) {
      if (row === 0 && beside === 1 && columns < to - from) continue;
      const put = (rows: number, children: HeaderCell[], after: Queue) => {
        const cell = { text, row, column: from, rows, columns, children };
        fill(row, from + columns, to, after, (rest, last) => {
          done([cell, ...rest], last);
        });
      };
      if (sense.fits(text, from, columns))
        for (const after of reach(taken, row + 1, height, columns)) put(height - row, [], after);
      for (let rows = 1; row + rows < height; rows++) {
        for (const under of reach(taken, row + 1, row + rows, columns)) {
          fill(row + rows, from, from + columns, under, (children, after) => {
            if (sense.covers(text, children)) put(rows, children, after);
          });
        }
      }
    }
  };

  fill(
    0,
    0,
    width,
    header.map(() => 0),
    (cells, next) => {
      if (header.every((row, index) => next[index] === row.length)) found.push(cells);
      if (found.length > MOST_LAYOUTS) steps = MOST_STEPS + 1;
    },
  );
  return steps > MOST_STEPS ? null : found;
}

/** All cells of a layout, each before those under it. */
export function allCells(layout: readonly HeaderCell[]): HeaderCell[] {
  return layout.flatMap((cell) => [cell, ...allCells(cell.children)]);
}

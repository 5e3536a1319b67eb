import { largest } from '../../lists.ts';
import type { Span } from '../document.ts';
import { fitsCodeAndName, fitsContents, readContents } from './column-contents.ts';
import { allCells, layHeader, type HeaderCell } from './header-layouts.ts';
import { checkSums } from './header-sums.ts';
import { covers, scoreWords } from './header-words.ts';

/** A header in its columns. */
export interface PlacedHeader {
  /** Rows of full width; a merged cell has its text at its top-left. */
  cells: string[][];
  spans: Span[];
  /** Columns of which it cannot be told what stands over them. Their labels are joined in one cell over all of them. */
  doubtful: number[];
}

/**
 * Gives every cell of a header its columns, where cells hidden by a merge are missing. `header`: its rows as listed; `data`: the
 * rows under it. Decided by what labels can stand over what columns and labels hold, by totals that are the sum of their
 * parts, then by labels that belong together. Where these leave more than one way, the columns that differ are doubtful.
 */
export function placeHeader(
  header: readonly (readonly string[])[],
  data: readonly (readonly string[])[],
  width: number,
): PlacedHeader {
  const contents = readContents(data, width);
  const layouts = layHeader(header, width, {
    covers,
    fits: (text, column, columns) =>
      columns === 1
        ? contents[column] !== undefined && fitsContents(text, contents[column])
        : fitsCodeAndName(text, contents.slice(column, column + columns)),
  });
  const rows = data.filter((row) => row.length === width);
  const [best, ...others] = layouts === null ? [] : likeliest(layouts, rows);
  if (!best) return draw(header, [], width, new Set(Array.from({ length: width }, (_, column) => column)));
  return draw(header, best, width, differing([best, ...others], width));
}

/** Labels that go together so much better leave no doubt, whatever the sums: a document may be wrong in those. */
const CLEAR = 4;

/** One row may add up by chance. */
const CHANCE = 2;

/** The layouts that nothing tells apart, of those that have the most for them. */
function likeliest(layouts: readonly HeaderCell[][], rows: readonly (readonly string[])[]): HeaderCell[][] {
  const all = layouts.map((layout) => ({ layout, words: scoreWords(layout) }));
  const top = largest(all.map(({ words }) => words));
  const open = all
    .filter(({ words }) => words > top - CLEAR)
    .map((one) => {
      const { holds, fails } = checkSums(one.layout, rows);
      return { ...one, sums: holds - fails };
    });
  const most = largest(open.map(({ sums }) => sums));
  const supported = most > 0 ? open.filter(({ sums }) => sums > most - CHANCE) : open;
  const words = largest(supported.map((one) => one.words));
  const left = supported.filter((one) => one.words === words);
  // Sums that contradict what the words would decide leave all of them open.
  const contradicted = left.some(({ sums }) => sums < 0);
  return (contradicted ? open : left).map(({ layout }) => layout);
}

/** The columns that do not have the same labels over them in all layouts, with those that share a cell with one. */
function differing(layouts: readonly HeaderCell[][], width: number): Set<number> {
  const paths = layouts.map((layout) => {
    const cells = allCells(layout);
    return Array.from({ length: width }, (_, column) =>
      cells
        .filter((cell) => column >= cell.column && column < cell.column + cell.columns)
        .map(({ text }) => text)
        .join('\t'),
    );
  });
  const columns = new Set(
    Array.from({ length: width }, (_, column) => column).filter(
      (column) => new Set(paths.map((path) => path[column])).size > 1,
    ),
  );
  for (let before = -1; before < columns.size;) {
    before = columns.size;
    for (const { column, columns: reach } of layouts.flat()) {
      const own = Array.from({ length: reach }, (_, index) => column + index);
      if (own.some((one) => columns.has(one))) for (const one of own) columns.add(one);
    }
  }
  return columns;
}

function draw(
  header: readonly (readonly string[])[],
  layout: readonly HeaderCell[],
  width: number,
  doubtful: ReadonlySet<number>,
): PlacedHeader {
  const cells = header.map(() => Array<string>(width).fill(''));
  const spans: Span[] = [];
  const put = (text: string, { row, column, rows, columns }: Span) => {
    const line = cells[row];
    if (line) line[column] = text;
    if (rows > 1 || columns > 1) spans.push({ row, column, rows, columns });
  };
  const all = allCells(layout);
  for (const cell of all) if (!doubtful.has(cell.column)) put(cell.text, cell);
  for (const { from, columns } of runs(doubtful)) {
    header.forEach((printed, row) => {
      const inside = all.filter((cell) => cell.row === row && cell.column >= from && cell.column < from + columns);
      const texts = layout.length > 0 ? inside.map(({ text }) => text) : printed;
      put(texts.filter((text) => text !== '').join(' '), { row, column: from, rows: 1, columns });
    });
  }
  spans.sort((a, b) => a.row - b.row || a.column - b.column);
  return { cells, spans, doubtful: [...doubtful].sort((a, b) => a - b) };
}

/** Neighbouring columns together. */
function runs(columns: ReadonlySet<number>): { from: number; columns: number }[] {
  const found: { from: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.from + last.columns === column) last.columns += 1;
    else found.push({ from: column, columns: 1 });
  }
  return found;
}

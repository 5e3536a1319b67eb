import type { BarCell, BarColumn, BarRow, DrawnBar } from '../../../views/bar-table.ts';
import { make, makeBars, makeLink } from '../../../dom.ts';

/** Rows of the table with bars as the browser makes them: the markup of `components/BarTable.astro`, which styles and readers know. */

/** Words that stand beside figures. */
export interface BarWords {
  /** The mark of a correction, and what it says; `{printed}` is filled in. */
  mark: string;
  markLabel: string;
}

/** The marks before a figure: that it was corrected, and which findings speak of it. */
function marksOf({ corrected, marks = [], page = '' }: BarCell, words: BarWords): Node[] {
  const notes: Node[] = marks.map(({ text, label, href }) => {
    const link = makeLink(page + href, text);
    link.className = 'note-mark';
    link.setAttribute('aria-label', label);
    link.title = label;
    return link;
  });
  if (!corrected) return notes;
  const label = words.markLabel.replace('{printed}', () => corrected.printed);
  const link = makeLink(`${page}#correction-${corrected.number}`, words.mark);
  link.className = 'corrected-mark';
  link.title = label;
  link.append(make('span', 'visually-hidden', ` ${label}`));
  return [link, ...notes];
}

function figure(cell: BarCell): HTMLElement {
  const { text, href, page = '', printed } = cell;
  const node = href === undefined ? make('span', 'figure-text', text) : makeLink(page + href, text);
  if (href !== undefined) node.className = 'figure-link';
  if (printed !== undefined) node.title = printed;
  return node;
}

/** What is left out on phones stands under the label there. */
function later(columns: readonly BarColumn[], { cells }: BarRow, words: BarWords): Node[] {
  const parts = columns.flatMap((column, index) => {
    const cell = cells[index];
    if (column.optional !== true || !cell) return [];
    return [make('span', 'line', `${column.label} `, ...marksOf(cell, words), make('span', 'figure-text', cell.text))];
  });
  return parts.length > 0 ? [make('span', 'sub phone', ...parts)] : [];
}

/** A row of figures. `bar`: drawn on the scale of the table. */
export function makeBarRow(
  columns: readonly BarColumn[],
  row: BarRow,
  bar: DrawnBar | null,
  words: BarWords,
): HTMLTableRowElement {
  const name = make('bdi', '', row.label);
  const heading = make('th', '', row.href === undefined ? name : makeLink(row.href, name));
  heading.scope = 'row';
  if (row.sub !== undefined) heading.append(make('span', 'sub', row.sub));
  heading.append(...later(columns, row, words));
  const cells = columns.map(({ kind, optional }, index) => {
    const cell = row.cells[index];
    const names = [
      kind === 'text' ? 'words' : 'number',
      optional === true ? 'optional' : '',
      cell?.quiet ? 'quiet' : '',
    ];
    const node = make('td', names.filter(Boolean).join(' '));
    if (cell?.fen !== undefined) node.dataset['fen'] = String(cell.fen);
    if (cell) node.append(...marksOf(cell, words), figure(cell));
    return node;
  });
  return make('tr', bar ? 'barred' : '', heading, ...cells, make('td', 'bar-cell', ...(bar ? [makeBars(bar)] : [])));
}

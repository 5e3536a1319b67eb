import { bringIntoView } from './original.ts';
import { cellOf, type CellName } from './shown.ts';

/*
 * The tables as they were read: one is shown at a time. Cells are walked with the arrow keys; one of them has the focus of the table, as in
 * the pattern of a grid.
 */

let selected: string | null = null;

/** The cell that is selected, with its printed text. */
export function selectedCell(): (CellName & { text: string }) | null {
  const cell = selected === null ? null : cellOf(selected);
  const element = selected === null ? null : elementOf(selected);
  return cell && element ? { ...cell, text: element.dataset['text'] ?? '' } : null;
}

function elementOf(anchor: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(anchor)}"]`);
}

/** Shows a table, or the narrative, by its id. Out: whether there is one. */
export function showTable(id: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('[data-table]')];
  if (!all.some(({ dataset }) => dataset['table'] === id)) return false;
  for (const sheet of all) sheet.hidden = sheet.dataset['table'] !== id;
  const choice = document.querySelector<HTMLSelectElement>('#which');
  if (choice) choice.value = id;
  const first = document.querySelector<HTMLElement>(`[data-table="${CSS.escape(id)}"] [data-cell]`);
  if (first && !document.querySelector(`[data-table="${CSS.escape(id)}"] [data-cell][tabindex="0"]`))
    first.tabIndex = 0;
  return true;
}

/** The table that is shown. */
export function shownTable(): string | null {
  return document.querySelector<HTMLElement>('[data-table]:not([hidden])')?.dataset['table'] ?? null;
}

/** Selects a cell, and shows its table. Out: whether there is such a cell. */
export function selectCell(anchor: string, focus: boolean): boolean {
  const cell = elementOf(anchor);
  const table = cell?.closest<HTMLElement>('[data-table]')?.dataset['table'];
  if (!cell || table === undefined) return false;
  showTable(table);
  clearSelection();
  for (const other of cell.closest('table')?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? []) other.tabIndex = -1;
  selected = anchor;
  cell.tabIndex = 0;
  cell.classList.add('selected');
  cell.setAttribute('aria-selected', 'true');
  bringIntoView(cell);
  if (focus) cell.focus({ preventScroll: true });
  return true;
}

/** Selects the first cell of a row that prints something. */
export function selectRow(table: string, row: number, focus: boolean): boolean {
  const start = `${table}-r${row}-c`;
  const cells = [...document.querySelectorAll<HTMLElement>(`[data-cell^="${CSS.escape(start)}"]`)];
  const cell = cells.find(({ dataset }) => dataset['text'] !== '') ?? cells[0];
  return cell?.dataset['cell'] !== undefined && selectCell(cell.dataset['cell'], focus);
}

export function clearSelection(): void {
  selected = null;
  for (const before of document.querySelectorAll('.selected')) {
    before.classList.remove('selected');
    before.removeAttribute('aria-selected');
  }
}

/** Shows a line of the narrative. */
export function showNarrativeLine(line: number): boolean {
  const element = document.querySelector(`#n-${line}`);
  if (!element || !showTable('narrative')) return false;
  clearSelection();
  element.classList.add('selected');
  bringIntoView(element);
  return true;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Lets her walk the cells. `chosen` is called with the anchor of each cell that she comes to. */
export function openReading(chosen: (anchor: string) => void): void {
  const go = (cell: HTMLElement | null | undefined) => {
    const anchor = cell?.dataset['cell'];
    if (anchor === undefined || !selectCell(anchor, true)) return;
    chosen(anchor);
  };
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element) go(target.closest<HTMLElement>('[data-cell]'));
  });
  document.addEventListener('keydown', (event) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (!step && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    go(step ? neighbour(cell, step) : cell);
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.id === 'which') {
      clearSelection();
      showTable(target.value);
    }
  });
}

/** The cell beside another one, by what is seen: the nearest in that direction that overlaps it. */
function neighbour(cell: HTMLElement, [down, right]: readonly [number, number]): HTMLElement | null {
  const own = cell.getBoundingClientRect();
  const table = cell.closest('table');
  let best: HTMLElement | null = null;
  let least = Infinity;
  for (const other of table?.querySelectorAll<HTMLElement>('[data-cell]') ?? []) {
    if (other === cell) continue;
    const box = other.getBoundingClientRect();
    const overlaps =
      down === 0
        ? box.top < own.bottom - 1 && box.bottom > own.top + 1
        : box.left < own.right - 1 && box.right > own.left + 1;
    const distance =
      down === 0
        ? right > 0
          ? box.left - own.right
          : own.left - box.right
        : down > 0
          ? box.top - own.bottom
          : own.top - box.bottom;
    if (!overlaps || distance < -1 || distance >= least) continue;
    [best, least] = [other, distance];
  }
  return best;
}

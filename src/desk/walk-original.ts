import { make, part } from '../dom.ts';
import type { CellRef, Spot } from './api.ts';
import { bringIntoView, frameOn, sayPlace, type ShownPage } from './original.ts';
import { later, words } from './page.ts';
import { selectedCell } from './reading.ts';
import { ask } from './requests.ts';
import { api, shown } from './shown.ts';

/*
 * The original without a mouse: the writing of a page is a list with one tab stop, the lines of a text are walked inside their frame. Each place that is come to is
 * framed at the left, shown as the cell it was read as at the right, and told to readers.
 */

const { look } = words;

/** Shows a cell of the tables as read; `focus`: she goes there. */
type ShowCell = (cell: CellRef, focus: boolean) => void;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

let page: ShownPage | null = null;
let spots: Spot[] = [];
let at = -1;
/** The cell of the place that was come to last. */
let found: CellRef | null = null;
let asked = 0;

/** Says which cell a place was read as. */
export function sayCell({ table: id, row }: CellRef): void {
  const table = shown().tables.find((one) => one.id === id);
  const text = selectedCell()?.text ?? '';
  sayPlace(look.cellFound(table?.title ?? '', table?.rows[row] ?? '', text || look.blank));
}

async function follow(query: Record<string, string>, show: ShowCell): Promise<void> {
  const mine = ++asked;
  found = null;
  const path = api(`cell-at?${new URLSearchParams(query).toString()}`);
  const cell = await ask<CellRef | null>(words.fault, path).catch(() => null);
  if (mine !== asked) return;
  found = cell;
  if (!cell) {
    sayPlace(look.noCell);
    return;
  }
  show(cell, false);
  sayCell(cell);
}

function options(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#spots [role="option"]')];
}

/** Lists the writing of the page that is shown. */
async function list(shownNow: ShownPage): Promise<void> {
  const same = page?.file === shownNow.file && page.page === shownNow.page;
  if (same && options().length > 0) return;
  page = shownNow;
  const query = new URLSearchParams({ file: shownNow.file, page: String(shownNow.page) });
  const listed = await ask<Spot[]>(words.fault, api(`spots?${query.toString()}`)).catch(() => []);
  if (page !== shownNow) return;
  spots = listed;
  at = -1;
  const box = part('#spots');
  box.removeAttribute('aria-activedescendant');
  box.replaceChildren(
    ...spots.map(({ text }, index) => {
      const option = make('li', '', text);
      option.id = `spot-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      return option;
    }),
  );
  part<HTMLElement>('#spots-of').hidden = spots.length === 0;
}

function come(index: number): void {
  const all = options();
  const option = all[index];
  const spot = spots[index];
  if (!option || !spot || !page) return;
  all[at]?.setAttribute('aria-selected', 'false');
  at = index;
  option.setAttribute('aria-selected', 'true');
  part('#spots').setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
  found = null;
  void frameOn(page, spot.frame);
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}

/** The place beside the one in a text that has the focus: the line over or under it, the cell left or right. */
function besideLine(frame: HTMLElement, key: string): HTMLElement | null {
  const lines = [...frame.querySelectorAll<HTMLElement>('[data-at]')];
  const own = document.activeElement?.closest<HTMLElement>('[data-at]') ?? null;
  const row = own ? lines.indexOf(own) : -1;
  const cellsOf = (line: HTMLElement | undefined) => [...(line?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const column = cellsOf(own ?? undefined).findIndex((cell) => cell === document.activeElement);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const cells = cellsOf(own ?? undefined);
    return cells[clamp(column + (STEPS[key] ?? 0), cells.length)] ?? null;
  }
  // Begun where something is marked already.
  const marked = lines.findIndex((line) => line.classList.contains('hit'));
  const next = row < 0 ? Math.max(0, marked) : clamp(row + (STEPS[key] ?? 0), lines.length);
  const line = lines[next];
  const cells = cellsOf(line);
  return cells[clamp(column, cells.length)] ?? line ?? null;
}

/** Lets her walk the original by keys. */
export function walkOriginal(show: ShowCell): void {
  const followSpot = later(200, () => {
    const spot = spots[at];
    if (!spot || !page) return;
    const { x0, y0, x1, y1 } = spot.frame;
    const [x, y] = [((x0 + x1) / 2).toFixed(5), ((y0 + y1) / 2).toFixed(5)];
    void follow({ file: page.file, page: String(page.page), x, y }, show);
  });
  const followLine = later(200, () => {
    const place = document.activeElement?.closest<HTMLElement>('[data-at]');
    const file = place?.closest<HTMLElement>('[data-lines]')?.dataset['lines'];
    if (!place || file === undefined) return;
    const column = document.activeElement?.closest<HTMLElement>('[data-column]')?.dataset['column'];
    const query = { file: shown().files[Number(file)]?.name ?? '', line: place.dataset['at'] ?? '' };
    void follow(column === undefined ? query : { ...query, column }, show);
  });
  document.addEventListener('desk-page', (event) => {
    void list((event as CustomEvent<ShownPage>).detail);
  });
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return;
    const box = target.closest('#spots');
    const frame = target.closest<HTMLElement>('[data-walk]');
    if (!box && !frame) return;
    const step = STEPS[key];
    if (key === 'Enter' && found) {
      event.preventDefault();
      show(found, true);
    } else if (box && step !== undefined) {
      event.preventDefault();
      come(clamp(at + step, spots.length));
      followSpot();
    } else if (frame && key.startsWith('Arrow')) {
      event.preventDefault();
      const place = besideLine(frame, key);
      if (!place) return;
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
      bringIntoView(place);
      found = null;
      followLine();
    }
  });
}

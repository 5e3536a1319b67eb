import { part } from '../dom.ts';
import type { CellRef, Item } from './api.ts';
import { acceptOrAsk, markFinal, prepareAccepting } from './accepting.ts';
import { prepareDeciding } from './deciding.ts';
import { openAccept, openAcknowledge, openCorrect, openNumber } from './decide.ts';
import { openHistory, openInfo, openTables, prepareInfo, undo } from './document-dialogs.ts';
import { listenToKeys } from './keys.ts';
import { openOriginal, showPlace, showPlaceOf, showStart } from './original.ts';
import { closeDialogs, listen, say, sentenceOf, words } from './page.ts';
import {
  clearSelection,
  openReading,
  selectCell,
  selectRow,
  showNarrativeLine,
  shownTable,
  showTable,
} from './reading.ts';
import { isChanging } from './requests.ts';
import { cellOf, reload, shown } from './shown.ts';
import { sayCell, walkOriginal } from './walk-original.ts';

/*
 * The page of one document: what is to be looked at, one thing after another; the original at the left, what was read at the right; and the
 * keys. What is decided is saved by the server and the page is fetched again.
 */

const { look } = words;

/** Which of the items is looked at; -1 before any is. */
let current = -1;

function item(): Item | null {
  return shown().items[current] ?? null;
}

function buttons(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>('[data-item]')];
}

/** The items that are walked through: those in the open list. Settled ones are looked at by a click. */
function walked(): number[] {
  return [...document.querySelectorAll<HTMLElement>('.todo > .items [data-item]')].map(({ dataset }) =>
    Number(dataset['item']),
  );
}

/** Looks at an item: its panel, its figure, its place. */
function show(index: number, focus = false): void {
  current = index;
  for (const button of buttons()) {
    const own = Number(button.dataset['item']) === index;
    button.toggleAttribute('aria-current', own);
    if (own) button.setAttribute('aria-current', 'true');
    if (own && focus) button.focus();
    if (own) keepInView(button);
  }
  for (const panel of document.querySelectorAll<HTMLElement>('[data-panel]'))
    panel.hidden = panel.dataset['panel'] !== String(index);
  const order = walked();
  const at = order.indexOf(index);
  part('#position').textContent = at < 0 ? '' : look.position(at + 1, order.length);
  tellKeys();
  goToFigure();
  remember(item()?.id ?? null);
}

function keepInView(button: HTMLElement): void {
  const list = button.closest<HTMLElement>('.todo');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [own, around] = [button.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.top < around.top || own.bottom > around.bottom) list.scrollTop += own.top - around.top - around.height / 3;
}

/** What the keys would do here. */
function tellKeys(): void {
  const here = item();
  const [first] = here?.corrections ?? [];
  const texts: Record<string, string> = {
    accept: here?.number?.hidden ? words.decide.number.keepHidden : look.keys.accept,
    correct: first && first.from !== first.to ? look.correctTo(first.to) : look.keys.correct,
    note: look.keys.note,
    hide: here?.number?.hidden ? look.keys.show : look.keys.hide,
  };
  for (const [name, text] of Object.entries(texts)) part(`[data-act="${name}"] span`).textContent = text;
  const possible: Record<string, boolean> = {
    accept: here?.settled === null,
    note: (here?.acknowledges.length ?? 0) > 0,
    hide: here?.number !== null && here?.number !== undefined,
  };
  for (const [name, can] of Object.entries(possible))
    part(`[data-act="${name}"]`).toggleAttribute('aria-disabled', !can);
  for (const button of document.querySelectorAll('.decide [aria-disabled]'))
    button.setAttribute('aria-disabled', 'true');
}

/** Shows the first figure of the item at both sides; without a figure its table or place. */
function goToFigure(): void {
  const here = item();
  if (!here) return;
  clearSelection();
  const figure = here.figures.find(({ cell, line }) => cell !== null || line !== null);
  if (figure?.cell) {
    const { table, row, column } = figure.cell;
    if (column === null) selectRow(table, row, false);
    else selectCell(`${table}-r${row}-c${column}`, false);
    void showPlaceOf({ table, row: String(row), ...(column === null ? {} : { column: String(column) }) });
    return;
  }
  if (figure && figure.line !== null) {
    goToLine(figure.line, figure.text);
    return;
  }
  const [anchor] = here.anchors;
  const [first] = shown().tables;
  // What is missing stands in no table: then the one that is shown stays, else the first.
  if ((anchor === undefined || !showTable(anchor)) && shownTable() === null && first) showTable(first.id);
  void showPlace(here.place);
}

function goToLine(line: number, text: string): void {
  showNarrativeLine(line);
  void showPlaceOf({ table: 'narrative', line: String(line), text });
}

function goToCell(anchor: string): void {
  const cell = cellOf(anchor);
  if (!cell) return;
  const { table, row, column } = cell;
  void showPlaceOf({ table, row: String(row), column: String(column) });
}

function walk(step: number): void {
  const order = walked();
  if (order.length === 0) {
    say(look.none);
    return;
  }
  const at = order.indexOf(current);
  const next = at < 0 ? (step > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + step));
  const index = order[next];
  if (index !== undefined) show(index, Boolean(document.activeElement?.closest('.todo')));
}

/** Fetches the page again and goes on with the item that comes after the one that was decided on; after undoing with the one that came back. */
async function goOn(undone = false): Promise<void> {
  const before = walked();
  const ids = before.map((index) => shown().items[index]?.id);
  const at = Math.max(0, before.indexOf(current));
  const own = item()?.id;
  if (!(await reload())) return;
  const { items } = shown();
  const open = walked();
  const back = undone ? open.flatMap((index) => items[index]?.id ?? []).filter((id) => !ids.includes(id)) : [];
  // The same one where it is still open; else the first after it that is.
  const rest = [...back, own, ...ids.slice(at + 1), ...ids.slice(0, at)];
  const next = rest.map((id) => items.findIndex((one) => one.id === id)).find((index) => open.includes(index));
  current = -1;
  const shownNext = next ?? open[0];
  if (shownNext === undefined) begin();
  else show(shownNext);
  part<HTMLElement>('#main').focus({ preventScroll: true });
}

const goBack = () => goOn(true);

/** Where she is, for whoever loads the page again or comes back to it. */
const placeKey = `desk-at-${shown().parcel.id}`;

function remember(id: string | null): void {
  if (id === null) sessionStorage.removeItem(placeKey);
  else sessionStorage.setItem(placeKey, id);
}

function begin(): void {
  const kept = sessionStorage.getItem(placeKey);
  const order = walked();
  const first = order.find((index) => shown().items[index]?.id === kept) ?? order[0];
  const [table] = shown().tables;
  if (first !== undefined) {
    show(first);
    return;
  }
  part('#position').textContent = look.none;
  if (table) showTable(table.id);
  void showStart();
  tellKeys();
}

function act(name: string): void {
  const here = item();
  if (name === 'accept') openAccept(here, goOn);
  else if (name === 'note') openAcknowledge(here, false, goOn);
  else if (name === 'correct') openCorrect(here, goOn);
  else if (name === 'hide') openNumber(here, goOn);
  else if (name === 'undo') void undo(goBack);
}

function press(button: HTMLElement): void {
  const fail = (error: unknown) => {
    say(sentenceOf(error));
  };
  if (button.id === 'previous') walk(-1);
  else if (button.id === 'next') walk(1);
  else if (button.id === 'reload') void goOn();
  else if (button.id === 'accept') acceptOrAsk(button, goOn).catch(fail);
  else if (button.id === 'final') markFinal(button.dataset['final'] === 'true', goOn).catch(fail);
  else if (button.id === 'undo-last') void undo(goBack);
  else if (button.dataset['item'] !== undefined) show(Number(button.dataset['item']));
  else if (button.dataset['act'] !== undefined) act(button.dataset['act']);
  else if (button.dataset['dialog'] === 'info') openInfo(goOn);
  else if (button.dataset['dialog'] === 'tables') openTables(goOn);
  else if (button.dataset['dialog'] === 'history') openHistory();
  else if (button.dataset['goLine'] !== undefined)
    goToLine(Number(button.dataset['goLine']), button.dataset['text'] ?? '');
  else if (button.dataset['go'] !== undefined) goToAnchor(button.dataset['go']);
}

function goToAnchor(anchor: string): void {
  if (cellOf(anchor)) {
    selectCell(anchor, false);
    goToCell(anchor);
    return;
  }
  const [, table, row] = /^(.+)-r(\d+)$/u.exec(anchor) ?? [];
  if (table === undefined || row === undefined) return;
  selectRow(table, Number(row), false);
  void showPlaceOf({ table, row });
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (button && !button.closest('#original')) press(button);
});

document.addEventListener('desk-reloaded', () => {
  const index = shown().items.findIndex(({ id }) => id === item()?.id);
  show(index >= 0 ? index : (walked()[0] ?? 0));
});

// Another window, or a reading that went on, changed this document.
listen('parcel', ({ id, parcel }) => {
  const tell = () => {
    if (isChanging()) {
      setTimeout(tell, 500);
      return;
    }
    const { parcel: own } = shown();
    const moved = document.querySelector<HTMLElement>('#moved');
    if (moved && id === own.id && parcel && parcel.version > own.version) moved.hidden = false;
  };
  tell();
});

function showCell({ table, row, column }: CellRef, focus: boolean): void {
  if (column === null) selectRow(table, row, focus);
  else selectCell(`${table}-r${row}-c${column}`, focus);
}

openOriginal((cell) => {
  showCell(cell, true);
  sayCell(cell);
});
walkOriginal(showCell);
openReading(goToCell);
prepareDeciding();
prepareInfo(goOn);
prepareAccepting(goOn);
closeDialogs();
listenToKeys(walk, act);
begin();
if (location.hash === '#info') openInfo(goOn);

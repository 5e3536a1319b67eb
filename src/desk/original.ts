import { part } from '../dom.ts';
import { largest, smallest } from '../lists.ts';
import type { Place } from '../problem.ts';
import type { CellPlace, CellRef, Spot } from './api.ts';
import { words } from './page.ts';
import { ask } from './requests.ts';
import { api, shown } from './shown.ts';

const { look } = words;
const SVG = 'http://www.w3.org/2000/svg';

/** The page that is shown, and the number of the last request, so that a late answer to an earlier one is dropped. */
let at = { file: 0, page: 1 };
let asked = 0;

/** Shows the place of a cell, a row, or words of the narrative; says so where it is not found. */
export async function showPlaceOf(query: Record<string, string>): Promise<void> {
  const mine = ++asked;
  let place: CellPlace | null = null;
  try {
    place = await ask<CellPlace | null>(words.fault, api(`locate?${new URLSearchParams(query).toString()}`));
  } catch {
    // Without a place the page stays as it is; it says so.
  }
  if (mine !== asked) return;
  if (!place) sayPlace(look.notLocated);
  else if (place.kind === 'line') showLine(place);
  else await showFrames(place);
}

/** Shows a place that is known by its page, line or row alone. */
export async function showPlace(place: Place): Promise<void> {
  asked += 1;
  const file = indexOf(place.file);
  chooseFile(file);
  sayPlace('');
  if (isDrawn(file)) {
    if (place.page !== undefined) await showPage(file, place.page);
    return;
  }
  const lines = part(`[data-lines="${file}"]`);
  const name = place.line === undefined ? null : `[data-line="${place.line}"]`;
  const row =
    place.row === undefined
      ? null
      : `[data-row="${place.row}"]${place.sheet === undefined ? '' : `[data-sheet="${CSS.escape(place.sheet)}"]`}`;
  mark(lines, lines.querySelector(name ?? row ?? '[data-at="0"]'), null);
}

/** Shows the beginning of the original, before anything is looked at. */
export async function showStart(): Promise<void> {
  if (shown().files.length === 0) return;
  chooseFile(0);
  if (isDrawn(0)) await showPage(0, 1);
}

function indexOf(name: string | undefined): number {
  return Math.max(0, name === undefined ? 0 : shown().files.findIndex((file) => file.name === name));
}

function isDrawn(file: number): boolean {
  return (shown().files[file]?.pages ?? 0) > 0;
}

/** Says what was found, beside the original and to readers. */
export function sayPlace(text: string): void {
  const said = document.querySelector('#place-said');
  if (said) said.textContent = text;
}

function chooseFile(file: number): void {
  const choice = document.querySelector<HTMLSelectElement>('#file');
  if (choice) choice.value = String(file);
  const viewer = document.querySelector<HTMLElement>('#viewer');
  if (viewer) viewer.hidden = !isDrawn(file);
  for (const lines of document.querySelectorAll<HTMLElement>('[data-lines]'))
    lines.hidden = lines.dataset['lines'] !== String(file);
  at = { ...at, file };
}

function showLine({ file, line, column }: Extract<CellPlace, { kind: 'line' }>): void {
  const index = indexOf(file);
  chooseFile(index);
  sayPlace('');
  const row = document.querySelector(`#o${index}-${line}`);
  const cell = column === null ? null : (row?.querySelector(`[data-column="${column}"]`) ?? null);
  mark(part(`[data-lines="${index}"]`), row, cell);
  const number = Number(row?.getAttribute('data-line') ?? row?.getAttribute('data-row'));
  sayPlace(look.placeFound({ line: number || line + 1 }));
}

function mark(lines: Element, row: Element | null, cell: Element | null): void {
  for (const before of lines.querySelectorAll('.hit, .hit-cell')) before.classList.remove('hit', 'hit-cell');
  row?.classList.add('hit');
  cell?.classList.add('hit-cell');
  bringIntoView(cell ?? row);
}

/** Scrolls the frame around something, not the page. */
export function bringIntoView(element: Element | null): void {
  const frame = element?.closest('.frame');
  if (!element || !frame) return;
  const [own, around] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  const head = frame.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  if (own.top < around.top + head || own.bottom > around.bottom)
    frame.scrollTop += own.top - around.top - head - (around.height - head) / 3;
  if (own.left < around.left || own.right > around.right) frame.scrollLeft += own.left - around.left - around.width / 3;
}

async function showFrames(place: Extract<CellPlace, { kind: 'page' }>): Promise<void> {
  const file = indexOf(place.file);
  chooseFile(file);
  const { frames, exact } = place;
  const several = exact && frames.length > 1;
  sayPlace(
    frames.length === 0
      ? look.notLocated
      : several
        ? look.severalPlaces
        : exact
          ? look.placeFound({ page: place.page })
          : look.rowOnly,
  );
  await showPage(file, place.page, place);
}

/** Shows a page, framed where something of it is meant. */
async function showPage(
  file: number,
  page: number,
  place: Extract<CellPlace, { kind: 'page' }> | null = null,
): Promise<void> {
  const known = shown().files[file];
  if (!known) return;
  at = { file, page };
  part<HTMLInputElement>('#page').value = String(page);
  part<HTMLInputElement>('#page').max = String(known.pages);
  part('#page-count').textContent = look.pageOf(known.pages);
  part<HTMLElement>('#ofd-said').hidden = known.format !== 'ofd';
  const source = api(`page/${encodeURIComponent(known.name)}/${page}.png`);
  const size = await sizeOf(source);
  if (at.file !== file || at.page !== page) return;
  const zoomed = part<HTMLElement>('#zoomed');
  if (!size) {
    zoomed.hidden = true;
    part('#whole').replaceChildren();
    sayPlace(look.noPicture);
    return;
  }
  const [across, down] = place ? [size.width / place.width, size.height / place.height] : [1, 1];
  const frames = (place?.frames ?? []).map(({ x0, y0, x1, y1 }) => ({
    x: x0 * across,
    y: y0 * down,
    width: (x1 - x0) * across,
    height: (y1 - y0) * down,
  }));
  const name = look.pictureOf(known.name, page);
  draw(part<SVGElement>('#whole'), source, size, { x: 0, y: 0, ...size }, frames, name);
  document.dispatchEvent(new CustomEvent<ShownPage>('desk-page', { detail: { file: known.name, page } }));
  zoomed.hidden = frames.length === 0;
  if (frames.length === 0) return;
  part('#zoom-title').textContent = look.zoomed(page);
  draw(part<SVGElement>('#zoom'), source, size, around(frames, size), frames, look.zoomed(page));
}

/** Told when a page is shown. */
export interface ShownPage {
  file: string;
  page: number;
}

/** Frames a place of the page that is shown, told in parts of its width and height. */
export async function frameOn({ file, page }: ShownPage, { x0, y0, x1, y1 }: Spot['frame']): Promise<void> {
  const frames = [{ x0, y0, x1, y1 }];
  await showPage(indexOf(file), page, { kind: 'page', file, page, width: 1, height: 1, frames, exact: true });
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

const sizes = new Map<string, Promise<Size | null>>();

function sizeOf(source: string): Promise<Size | null> {
  const known =
    sizes.get(source) ??
    new Promise<Size | null>((done) => {
      const image = new Image();
      image.addEventListener('load', () => {
        done({ width: image.naturalWidth, height: image.naturalHeight });
      });
      image.addEventListener('error', () => {
        sizes.delete(source);
        done(null);
      });
      image.src = source;
    });
  sizes.set(source, known);
  return known;
}

/** The part of a page that shows frames large: less than half as wide as the page, or all of what is framed. */
function around(frames: readonly Box[], page: Size): Box {
  const left = smallest(frames.map(({ x }) => x));
  const top = smallest(frames.map(({ y }) => y));
  const right = largest(frames.map(({ x, width }) => x + width));
  const bottom = largest(frames.map(({ y, height }) => y + height));
  const width = Math.min(page.width, Math.max(right - left + 0.1 * page.width, 0.42 * page.width));
  const height = Math.min(page.height, Math.max(bottom - top + 0.06 * page.height, 0.32 * width));
  const x = Math.min(Math.max(0, (left + right) / 2 - width / 2), page.width - width);
  const y = Math.min(Math.max(0, (top + bottom) / 2 - height / 2), page.height - height);
  return { x, y, width, height };
}

function draw(svg: SVGElement, source: string, page: Size, view: Box, frames: readonly Box[], name: string): void {
  svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].map(Math.round).join(' '));
  svg.setAttribute('aria-label', name);
  svg.replaceChildren(
    make('image', { href: source, width: page.width, height: page.height }),
    ...frames.map(({ x, y, width, height }) =>
      make('rect', { class: 'hot', x: x - 6, y: y - 6, width: width + 12, height: height + 12 }),
    ),
  );
}

function make(tag: string, given: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(given)) node.setAttribute(name, String(value));
  return node;
}

/** What of the tables stands where somebody pointed in the original: `null` where nothing does. */
async function pointedAt(event: MouseEvent): Promise<CellRef | null | undefined> {
  const target = event.target as Element;
  const svg = target.closest<SVGSVGElement>('svg.page');
  const name = shown().files[at.file]?.name ?? '';
  if (svg) {
    const matrix = svg.getScreenCTM();
    const whole = svg.querySelector('image');
    if (!matrix || !whole) return undefined;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const x = point.x / Number(whole.getAttribute('width'));
    const y = point.y / Number(whole.getAttribute('height'));
    const query = { file: name, page: String(at.page), x: x.toFixed(5), y: y.toFixed(5) };
    return ask<CellRef | null>(words.fault, api(`cell-at?${new URLSearchParams(query).toString()}`));
  }
  const line = target.closest<HTMLElement>('[data-at]');
  if (!line) return undefined;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const query = { file: name, line: line.dataset['at'] ?? '', ...(column === undefined ? {} : { column }) };
  return ask<CellRef | null>(words.fault, api(`cell-at?${new URLSearchParams(query).toString()}`));
}

/** Lets her turn pages and point at figures. `go` is called with the cell that was pointed at. */
export function openOriginal(go: (cell: CellRef) => void): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (!target.closest('#original')) return;
    if (target.closest('#page-back')) void turn(-1);
    else if (target.closest('#page-on')) void turn(1);
    else if (target.closest('svg, [data-at]'))
      pointedAt(event)
        .then((cell) => {
          if (cell) go(cell);
          else if (cell === null) sayPlace(look.noCell);
        })
        .catch(() => {
          sayPlace(look.noCell);
        });
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.id === 'page') void turnTo(Number(target.value));
    if (target instanceof HTMLSelectElement && target.id === 'file') {
      const file = Number(target.value);
      chooseFile(file);
      sayPlace('');
      if (isDrawn(file)) void showPage(file, 1);
    }
  });
}

async function turn(step: number): Promise<void> {
  await turnTo(at.page + step);
}

async function turnTo(page: number): Promise<void> {
  const pages = shown().files[at.file]?.pages ?? 1;
  asked += 1;
  sayPlace('');
  await showPage(at.file, Math.min(pages, Math.max(1, Math.round(page) || 1)));
}

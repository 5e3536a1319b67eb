import type { Item } from '../../../src/desk/api.ts';
import type { DeskWords } from '../../../src/i18n/index.ts';
import { cellAnchor } from '../../../src/vocabulary/index.ts';
import { attributes, html, type Html } from './html.ts';

/** Does an item ask for a decision or a look, or is it only to be known? */
export function isQuiet({ severity, kind, settled }: Item): boolean {
  return settled === null && severity === 'note' && (kind === 'difference' || kind === 'notice');
}

/** All items in their order; those that only inform and those that are settled are folded. */
export function renderItemList(items: readonly Item[], words: DeskWords): Html {
  const { look } = words;
  const placed = items.map((item, index) => ({ item, index }));
  const open = placed.filter(({ item }) => item.settled === null && !isQuiet(item));
  const quiet = placed.filter(({ item }) => isQuiet(item));
  const settled = placed.filter(({ item }) => item.settled !== null);
  const list = (some: typeof placed) =>
    html`<ol class="items">
      ${some.map(({ item, index }) => renderEntry(item, index, words))}
    </ol>`;
  const folded = (some: typeof placed, title: string) =>
    some.length > 0 &&
    html`<details class="more">
      <summary>${title}</summary>
      ${list(some)}
    </details>`;
  return html`<h2>${look.list}<span class="count">${open.length}</span></h2>
    ${open.length === 0 ? html`<p class="quiet">${look.none}</p>` : list(open)}
    ${folded(quiet, look.listQuiet(quiet.length))}${folded(settled, look.listSettled(settled.length))}`;
}

function labelOf({ kind, severity }: Item, { look }: DeskWords): string {
  return kind === 'difference' ? look.grades[severity] : look.kinds[kind];
}

function isGrave({ kind, severity, settled }: Item): boolean {
  return settled === null && ((kind === 'difference' && severity !== 'note') || kind === 'kept');
}

function renderEntry(item: Item, index: number, words: DeskWords): Html {
  return html`<li>
    <button type="button" data-item="${index}" data-id="${item.id}">
      <span class="grade${isGrave(item) ? ' alert' : ''}">${labelOf(item, words)}</span>
      <span class="sentence">${item.sentence}</span>
    </button>
  </li>`;
}

/** One panel an item, of which the script shows the one that is looked at: what it is, its figures, what one click would put. */
export function renderItemPanels(items: readonly Item[], words: DeskWords): Html {
  return html`<div id="panels">${items.map((item, index) => renderPanel(item, index, words))}</div>`;
}

function renderPanel(item: Item, index: number, words: DeskWords): Html {
  const { look } = words;
  const { sentence, settled, figures, corrections } = item;
  const ready = corrections.filter(({ from, to }) => from !== to).map(({ to }) => look.correctTo(to));
  return html`<article class="item${isGrave(item) ? ' grave' : ''}" data-panel="${index}" hidden>
    <p><strong class="grade${isGrave(item) ? ' alert' : ''}">${labelOf(item, words)}</strong> ${sentence}</p>
    ${
      figures.length > 0 &&
      html`<ul class="figures">
        ${figures.map((figure) => renderFigure(figure, words))}
      </ul>`
    }
    ${ready.length > 0 && settled === null && html`<p class="quiet">${ready.join(words.comma)}</p>`}
    ${settled && html`<p class="quiet">${settled.by === undefined ? look.settled(settled.date, settled.reason) : look.checkedBy(settled.by, settled.date, settled.reason)}</p>`}
  </article>`;
}

function renderFigure({ name, text, unit, cell, line }: Item['figures'][number], words: DeskWords): Html {
  const { look } = words;
  const anchor =
    cell && (cell.column === null ? `${cell.table}-r${cell.row}` : cellAnchor(cell.table, cell.row, cell.column));
  const said = html`<span class="figure-name">${name}</span>
    <b class="amount">${look.printed(text === '' ? look.blank : text, unit)}</b>`;
  if (anchor === null && line === null) return html`<li>${said}</li>`;
  return html`<li>
    <button
      type="button"
      class="go"
      ${attributes({ 'data-go': anchor, 'data-go-line': line, 'data-text': line === null ? null : text })}
    >
      ${said}
    </button>
  </li>`;
}

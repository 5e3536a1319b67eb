import type { Correction } from '../../../src/budget/index.ts';
import type { Disclosure, Table } from '../../../src/budget/schema.ts';
import type { ParcelDetail } from '../../../src/desk/api.ts';
import type { DeskWords } from '../../../src/i18n/index.ts';
import { isConfirmed, viewTable, type CellView } from '../../../src/views/index.ts';
import { cellAnchor } from '../../../src/vocabulary/index.ts';
import { attributes, html, type Html } from './html.ts';

/** Cells that items speak of: the first item of each, and whether it asks for a person. */
type Marked = ReadonlyMap<string, { index: number; grave: boolean }>;

/** The tables as they were read, with corrections, and the narrative; the script shows one at a time. */
export function renderTables(
  { items, corrections, narrative }: ParcelDetail,
  disclosure: Disclosure,
  words: DeskWords,
): Html {
  const { look } = words;
  const marked = new Map<string, { index: number; grave: boolean }>();
  for (const [index, { anchors, settled, severity }] of items.entries()) {
    if (settled !== null) continue;
    for (const anchor of anchors) if (!marked.has(anchor)) marked.set(anchor, { index, grave: severity !== 'note' });
  }
  const corrected = new Map(
    corrections.corrections.map((one) => [cellAnchor(one.table, one.row, one.column), one] as const),
  );
  const option = ({ id, title }: Table, index: number) =>
    html`<option value="${id}">${index + 1}. ${title || look.blank}</option>`;
  return html`<p class="which">
      <label for="which">${look.whichTable}</label>
      <select id="which">
        ${disclosure.tables.map(option)}${narrative !== null && html`<option value="narrative">${look.narrative}</option>`}
      </select>
    </p>
    <p class="quiet grid-hint">${look.gridHint}</p>
    ${disclosure.tables.map((table) => renderTable(table, marked, corrected, words))}
    ${narrative !== null && renderNarrative(narrative, items, words)}`;
}

function renderTable(table: Table, marked: Marked, corrected: ReadonlyMap<string, Correction>, words: DeskWords): Html {
  const view = viewTable(table);
  const { look } = words;
  const cell = (one: CellView) => {
    const Cell = one.heading ? 'th' : 'td';
    const mark = marked.get(one.id);
    const correction = corrected.get(one.id);
    const classes = [
      one.kind,
      one.level !== null && `level-${one.level}`,
      mark && (mark.grave ? 'asked' : 'told'),
      correction && 'corrected',
    ];
    const told = attributes({
      ...{ id: `c-${one.id}`, scope: one.scope, rowspan: one.rowSpan, colspan: one.colSpan, tabindex: -1 },
      ...{ 'data-cell': one.id, 'data-of': mark?.index, 'data-text': one.text },
      class: classes.filter(Boolean).join(' '),
    });
    const confirmed = correction && isConfirmed(correction);
    const inside = confirmed
      ? html`${one.text}<small class="was">${look.checked}</small>`
      : correction
        ? html`${correction.new || look.blank}<small class="was"
              >${look.printedAs(correction.old || look.blank)}</small
            >`
        : one.text;
    const unverified =
      one.unverified === true && !correction && html`<small class="unverified">${look.unverified}</small>`;
    return Cell === 'th' ? html`<th${told}>${inside}${unverified}</th>` : html`<td${told}>${inside}${unverified}</td>`;
  };
  const rows = (some: typeof view.body) =>
    some.map(
      (row) =>
        html`<tr>
          ${row.cells.map(cell)}
        </tr>`,
    );
  const name = table.title || look.blank;
  return html`<div class="sheet" data-table="${table.id}" hidden>
    <h3 id="t-${table.id}">${name}</h3>
    <p class="quiet">${look.tableUnit(table.unit)}${table.number && html` · ${table.number}`}</p>
    <div class="frame">
      <table
        class="ledger${view.head.length === 0 ? ' form' : ''}${view.deep ? ' deep' : ''}"
        role="grid"
        aria-labelledby="t-${table.id}"
      >
        ${
          view.head.length > 0 &&
          html`<thead>
            ${rows(view.head)}
          </thead>`
        }
        <tbody>
          ${rows(view.body)}
        </tbody>
      </table>
    </div>
    ${table.note && html`<p class="quiet">${table.note}</p>`}
  </div>`;
}

/** A line of Markdown as it reads: marks of headings and signs that are only escaped are left out. */
function plain(line: string): string {
  return line.replace(/^#{1,6}\s+/u, '').replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

function renderNarrative(narrative: string, items: ParcelDetail['items'], words: DeskWords): Html {
  const asked = new Set(
    items.filter(({ settled }) => settled === null).flatMap(({ figures }) => figures.flatMap(({ line }) => line ?? [])),
  );
  const lines = narrative.split('\n').map((text, index) => {
    if (text.trim() === '') return null;
    const number = index + 1;
    const classes = [asked.has(number) && 'asked', /^#{1,6}\s/u.test(text) && 'heading'].filter(Boolean).join(' ');
    return html`<p${attributes({ id: `n-${number}`, class: classes || null })}>${plain(text)}</p>`;
  });
  return html`<div class="sheet narrative" data-table="narrative" hidden>
    <h3>${words.look.narrative}</h3>
    <div class="frame" tabindex="0" role="region" aria-label="${words.look.narrative}">${lines}</div>
  </div>`;
}

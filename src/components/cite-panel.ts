import { fill, frameLine, writeCitation, type CitePatterns } from './citation.ts';

/** Browser: the panel from which a table, a row or a figure is cited. Loaded when it is first opened. */

interface Asked {
  opener: HTMLElement;
  table: HTMLTableElement;
  row: HTMLTableRowElement | null;
  cell: HTMLTableCellElement | null;
}

interface Figure {
  column: string;
  text: string;
  address: string;
  cell: HTMLTableCellElement;
}

/** Text as it stands on the page, without what was added for marks and readers. */
function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  const copy = (element.querySelector('.cell-text') ?? element).cloneNode(true) as Element;
  for (const added of copy.querySelectorAll('sup, .cite-sign, .sub, .code, .visually-hidden, [data-search-ignore]'))
    added.remove();
  return copy.textContent.trim();
}

function addressOf(hash: string): string {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const address = new URL(page);
  address.hash = hash;
  return address.href;
}

/** What stands over and before a cell: the heads it names, else those of its column and row. */
function headsOf(cell: HTMLTableCellElement, row: HTMLTableRowElement): { column: string; row: string } {
  const named = cell.headers
    .split(' ')
    .flatMap((id) => document.getElementById(id) ?? [])
    .map((head) => ({ over: head.closest('thead') !== null, text: textOf(head) }));
  const column = named.filter(({ over }) => over).map(({ text }) => text);
  const [before] = named.filter(({ over }) => !over);
  const head = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
  return {
    column: column.length > 0 ? column.join(' ') : textOf(head),
    row: before?.text ?? textOf(row.querySelector('th')),
  };
}

/** A figure of a published table, with its unit and what is to be said of it; one of a table with bars as it is printed. */
function figureText(cell: HTMLTableCellElement, words: DOMStringMap): string | null {
  if (!cell.closest('.ledger')) return cell.querySelector<HTMLElement>('[title]')?.title ?? (cell.title || null);
  if (cell.classList.contains('omitted')) return null;
  const text = textOf(cell);
  const unit =
    cell.dataset['fen'] === undefined ? '' : (cell.closest<HTMLElement>('.published')?.dataset['unit'] ?? '');
  const printed = cell.querySelector('del');
  const note = cell.querySelector<HTMLElement>('.note-mark')?.title;
  return [
    text === '' ? (words['blank'] ?? '') : `${text} ${unit}`.trim(),
    printed ? fill(words['corrected'] ?? '', { printed: textOf(printed) }) : '',
    note ? fill(words['doubted'] ?? '', { note }) : '',
  ].join('');
}

function figuresOf(row: HTMLTableRowElement, name: string, words: DOMStringMap): Figure[] {
  return [...row.querySelectorAll<HTMLTableCellElement>('td.number')].flatMap((cell): Figure[] => {
    const text = figureText(cell, words);
    if (text === null) return [];
    const heads = headsOf(cell, row);
    const link = cell.querySelector<HTMLAnchorElement>('a.figure-link');
    const column = heads.row === name || heads.row === '' ? heads.column : `${heads.row} ${heads.column}`;
    return [{ column, text, address: link?.href ?? addressOf(cell.id), cell }];
  });
}

function option(value: string, text: string): HTMLOptionElement {
  const made = document.createElement('option');
  made.value = value;
  made.textContent = text;
  return made;
}

function take<E extends Element>(panel: Element, selector: string): E {
  const found = panel.querySelector<E>(selector);
  if (!found) throw new Error(`The panel of citing has no ${selector}.`);
  return found;
}

function panelOf(template: HTMLTemplateElement): HTMLElement {
  const known = document.getElementById('cite-panel');
  if (known) return known;
  const panel = take<HTMLElement>(template.content as unknown as Element, '#cite-panel').cloneNode(true) as HTMLElement;
  document.getElementById('main')?.append(panel);
  return panel;
}

/** Copies a text, or selects `shown`, which holds it, where the browser forbids that. Out: what to say. */
async function copy(text: string, shown: Element, words: DOMStringMap): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return words['copied'] ?? '';
  } catch {
    shown.textContent = text;
    getSelection()?.selectAllChildren(shown);
    return words['notCopied'] ?? '';
  }
}

/** Opens the panel for a table, with a row and a cell chosen where they were pointed at. */
export function openPanel(template: HTMLTemplateElement, { opener, table, row, cell }: Asked): void {
  const words = template.dataset;
  const panel = panelOf(template);
  const rowChoice = take<HTMLSelectElement>(panel, '[data-rows]');
  const columnChoice = take<HTMLSelectElement>(panel, '[data-columns]');
  const shown = take<HTMLElement>(panel, '[data-text]');
  const status = take<HTMLElement>(panel, '[data-status]');
  const rows = [...(table.tBodies[0]?.rows ?? [])].filter((one) => textOf(one.querySelector('th')) !== '');
  const heading = table.caption?.querySelector('[id]');
  // A table with bars is called as its section: its caption tells of units.
  const name = textOf(heading ?? table.closest('section')?.querySelector('h2'));
  const anchor = heading?.id ?? table.id;
  let address = '';

  const write = () => {
    const chosen = rows[Number(rowChoice.value)];
    const label = rowChoice.value === '' || !chosen ? null : textOf(chosen.querySelector('th'));
    const all = chosen && label !== null ? figuresOf(chosen, label, words) : [];
    const one = all[Number(columnChoice.value)];
    const figures = columnChoice.value !== '' && one ? [one] : all;
    address =
      figures.length === 1 && figures[0]
        ? figures[0].address
        : addressOf(label === null || !chosen?.id ? anchor : chosen.id);
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date());
    shown.textContent = writeCitation(
      {
        document: words['document'] ?? '',
        table: name,
        address,
        date,
        row: label,
        figures,
        single: figures.length === 1,
      },
      words as unknown as CitePatterns,
    );
    status.textContent = '';
  };
  const offerColumns = (pointed: HTMLTableCellElement | null) => {
    const chosen = rowChoice.value === '' ? undefined : rows[Number(rowChoice.value)];
    const figures = chosen ? figuresOf(chosen, textOf(chosen.querySelector('th')), words) : [];
    columnChoice.replaceChildren(
      option('', words['wholeRow'] ?? ''),
      ...figures.map(({ column }, index) => option(String(index), column)),
    );
    columnChoice.disabled = figures.length === 0;
    const at = figures.findIndex((figure) => figure.cell === pointed);
    columnChoice.value = at < 0 ? '' : String(at);
    write();
  };

  const [whole] = rowChoice.options;
  rowChoice.replaceChildren(
    ...(whole ? [whole] : []),
    ...rows.map((one, index) => option(String(index), textOf(one.querySelector('th')))),
  );
  const at = row ? rows.indexOf(row) : -1;
  rowChoice.value = at < 0 ? '' : String(at);
  rowChoice.onchange = () => offerColumns(null);
  columnChoice.onchange = write;
  const say = (text: string) => void copy(text, shown, words).then((said) => (status.textContent = said));
  take<HTMLButtonElement>(panel, '[data-copy]').onclick = () => say(shown.textContent);
  take<HTMLButtonElement>(panel, '[data-copy-link]').onclick = () => say(address);
  const frame = panel.querySelector<HTMLButtonElement>('[data-copy-frame]');
  if (frame) {
    // What is in a frame is a published table; bars have a line of their own.
    frame.hidden = !table.classList.contains('ledger');
    const source = `${new URL(words['frames'] ?? '', location.href).href}#${anchor}`;
    frame.onclick = () => say(frameLine(source, `${words['document'] ?? ''} ${name}`));
  }
  offerColumns(cell);
  // The focus goes back to what opened it.
  opener.focus({ preventScroll: true });
  panel.showPopover();
  rowChoice.focus({ preventScroll: true });
}

/** Browser: a sign at the row under the pointer and the links in captions open the panel of citing, which is loaded when first asked for. */

const template = document.querySelector<HTMLTemplateElement>('template[data-cite]');
const sign = document.createElement('a');
sign.className = 'cite-sign';
sign.textContent = '#';
/** The cell under the pointer in the row of the sign. */
let pointed: HTMLTableCellElement | null = null;

function offer(target: EventTarget | null): void {
  const row = target instanceof Element ? target.closest<HTMLTableRowElement>('.ledger tbody tr') : null;
  const head = row?.querySelector<HTMLElement>('th');
  if (!(target instanceof Element) || !row || !head) return;
  if (target !== sign) pointed = target.closest('td');
  if (sign.parentElement === head) return;
  sign.href = `#${row.id}`;
  head.append(sign);
}

if (template && 'popover' in HTMLElement.prototype) {
  sign.setAttribute('aria-label', template.dataset['rowSign'] ?? '');
  document.addEventListener('pointerover', ({ target }) => offer(target), { passive: true });
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const opener =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.cite, .cite-sign') : null;
    const table = opener?.closest('table');
    if (!opener || !table) return;
    event.preventDefault();
    const row = opener === sign ? opener.closest('tr') : null;
    void import('./cite-panel.ts').then(({ openPanel }) =>
      openPanel(template, { opener, table, row, cell: row && pointed }),
    );
  });
}

export {};

/* global document */
// The search of an archive's start page. It stands in the archive as it is here: no module, nothing to build, nothing from elsewhere.
(function () {
  'use strict';
  const MOST = 100;
  const ORDER = ['department', 'project', 'table', 'row'];
  const place = document.querySelector('[data-offline-search]');
  if (!place) return;
  const input = place.querySelector('input');
  const status = place.querySelector('[role=status]');
  const list = place.querySelector('ol');
  const words = place.dataset;
  const pages = globalThis.mingzhangIndex;
  place.hidden = false;

  function plain(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  // Every word must be in the text or the name of the department, and one in the text itself.
  function findAll(terms) {
    const found = [];
    for (const page of pages) {
      const name = plain(page.name);
      for (const entry of page.entries) {
        const text = plain(entry[2]);
        if (!terms.some((term) => text.includes(term))) continue;
        if (!terms.every((term) => text.includes(term) || name.includes(term))) continue;
        const whole = text === terms.join(' ') ? 0 : 1;
        found.push({ page, entry, rank: whole * ORDER.length + ORDER.indexOf(entry[0]) });
      }
    }
    return found.sort((a, b) => a.rank - b.rank);
  }

  function line({ page, entry }) {
    const [kind, anchor, text, table] = entry;
    const link = document.createElement('a');
    link.href = anchor === '' ? page.address : page.address + '#' + encodeURIComponent(anchor);
    link.textContent = text;
    const about = document.createElement('span');
    about.className = 'quiet';
    const parts = [
      words[kind],
      kind === 'department' ? '' : page.name,
      table === undefined ? '' : page.entries[table][2],
    ];
    about.textContent = ' ' + parts.filter((part) => part !== '').join(' · ');
    const item = document.createElement('li');
    item.append(link, about);
    return item;
  }

  function search() {
    const terms = plain(input.value)
      .split(/\s+/u)
      .filter((term) => term !== '');
    if (terms.length === 0) {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    if (!Array.isArray(pages)) {
      status.textContent = words.missing;
      return;
    }
    const found = findAll(terms);
    const told = found.length === 0 ? words.none : found.length > MOST ? words.more : words.found;
    status.textContent = told.replace('{count}', found.length).replace('{most}', MOST);
    list.replaceChildren(...found.slice(0, MOST).map(line));
  }

  input.addEventListener('input', search);
  place.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  search();
})();

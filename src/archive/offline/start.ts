import type { OfflineWords } from '../../i18n/index.ts';
import { relativeAddress } from './address.ts';
import { elementsOf, insertAfter, make, type Document, type Element } from './dom.ts';

/** The anchor of the search in the start page. */
export const SEARCH_ANCHOR = 'offline-search';

/**
 * Puts the search behind the heading of a page. Its scripts are no modules: from a disk a browser runs no others. Without script the
 * page says so.
 */
export function addSearch(
  page: Document,
  at: string,
  scripts: readonly string[],
  year: number,
  words: OfflineWords,
): void {
  const all = elementsOf(page);
  const heading = all.find(({ tagName }) => tagName === 'h1');
  const body = all.find(({ tagName }) => tagName === 'body');
  const place = heading ?? body?.childNodes.find((node): node is Element => 'tagName' in node);
  if (!place || !body) return;
  const part = make(
    'section',
    { id: SEARCH_ANCHOR, 'aria-label': words.search(year) },
    make('p', { class: 'quiet' }, words.about(year)),
    make('noscript', {}, make('p', { class: 'state' }, words.noScript)),
    make(
      'search',
      {
        hidden: '',
        'data-offline-search': '',
        ...{
          'data-none': words.none,
          'data-found': words.found,
          'data-more': words.more,
          'data-missing': words.missing,
        },
        ...{ 'data-department': words.kinds.department, 'data-table': words.kinds.table },
        ...{ 'data-project': words.kinds.project, 'data-row': words.kinds.row },
      },
      make(
        'form',
        { class: 'search-box' },
        make('label', { class: 'visually-hidden', for: 'offline-query' }, words.label),
        make('input', { id: 'offline-query', type: 'search', autocomplete: 'off', placeholder: words.label }),
        make('button', { type: 'submit' }, words.submit),
      ),
      make('p', { class: 'quiet', role: 'status' }),
      make('ol', {}),
    ),
  );
  insertAfter(place, part);
  const last = body.childNodes.at(-1);
  for (const script of scripts.toReversed()) {
    const element = make('script', { defer: '', src: relativeAddress(at, script) });
    if (last && 'tagName' in last) insertAfter(last, element);
    else insertAfter(part, element);
  }
}

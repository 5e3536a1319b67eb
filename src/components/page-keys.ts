/**
 * Browser: `/` goes to the search box; a link into a folded part unfolds it; printing unfolds all but lists of results; the other language
 * shows the same place.
 */

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const input = document.querySelector<HTMLInputElement>('[data-search-input]');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

function unfoldTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  let folded = target.closest('details');
  if (!folded) return;
  for (; folded; folded = folded.parentElement?.closest('details') ?? null) folded.open = true;
  target.scrollIntoView();
}

window.addEventListener('hashchange', unfoldTarget);
unfoldTarget();

document.querySelector<HTMLAnchorElement>('[data-language]')?.addEventListener('click', ({ currentTarget }) => {
  const link = currentTarget as HTMLAnchorElement;
  link.search = location.search;
  link.hash = location.hash;
});

let unfolded: HTMLDetailsElement[] = [];
window.addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .results)')];
  for (const details of unfolded) details.open = true;
});
window.addEventListener('afterprint', () => {
  for (const details of unfolded) details.open = false;
  unfolded = [];
});

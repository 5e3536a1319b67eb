/** Browser: the contents say which part is being read; on a phone their line stays at the top and names it. Without it they are plain links. */

const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents-list a[href^="#"]')];
const places = [...new Set(links.map((link) => decodeURIComponent(link.hash.slice(1))))].flatMap((id) => {
  const heading = document.getElementById(id);
  // What is laid out later begins with its heading: asking where the heading itself lies would lay it out now.
  const element = heading?.closest('.later') ?? heading;
  return element ? [{ element, own: links.filter((link) => decodeURIComponent(link.hash.slice(1)) === id) }] : [];
});
const above = document.querySelector<HTMLDetailsElement>('.contents-above');
const now = above?.querySelector<HTMLElement>('[data-now]');
/** A part is read once its heading is in the upper part of the window. */
const READ = 0.3;

let current: (typeof places)[number] | undefined;

function show(): void {
  let found: (typeof places)[number] | undefined;
  let last = -Infinity;
  for (const place of places) {
    const { top } = place.element.getBoundingClientRect();
    if (top <= innerHeight * READ && top > last) [found, last] = [place, top];
  }
  if (found === current) return;
  for (const link of current?.own ?? []) link.removeAttribute('aria-current');
  for (const link of found?.own ?? []) link.setAttribute('aria-current', 'true');
  current = found;
  const text = found?.own[0]?.textContent ?? '';
  if (now) now.textContent = text === '' ? '' : `${now.dataset['now'] ?? ''}${text}`;
  // The list beside the text may be longer than the window.
  const beside = document.querySelector<HTMLElement>('.contents-beside');
  const link = found?.own.find((one) => beside?.contains(one));
  if (beside && link && beside.scrollHeight > beside.clientHeight) {
    const { top, bottom } = link.getBoundingClientRect();
    const frame = beside.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) beside.scrollTop += top - frame.top - frame.height / 2;
  }
}

if (places.length > 0) {
  const observer = new IntersectionObserver(show, { rootMargin: `0px 0px -${(1 - READ) * 100}% 0px` });
  for (const { element } of places) observer.observe(element);
  above?.classList.add('follows');
  above?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) above.open = false;
  });
}

export {};

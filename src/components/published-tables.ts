/** Browser: published tables. Without it they fold and scroll too; it keeps open what was opened, and helps where styles cannot. */

/** A table that was unfolded by its link, or by a link to a row in it, stays so when another place is gone to. */
function keepUnfolded(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('.fold');
  if (fold && (target === fold || target?.closest('.folded'))) fold.classList.add('unfolded');
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('.fold-shut')) return;
  event.target.closest('.fold')?.classList.remove('unfolded');
});

// The search of the browser finds nothing in rows that are folded.
document.addEventListener('keydown', (event) => {
  const asked = event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f');
  if (asked) for (const fold of document.querySelectorAll('.fold')) fold.classList.add('unfolded');
});

/** Rows and cells of forms stood on this page once: what names them is led on. */
function leadOn(): void {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (anchor === '' || document.getElementById(anchor)) return;
  const form = /^(.+?)-r\d+(?:-c\d+)?$/u.exec(anchor)?.[1];
  const link = form && document.querySelector<HTMLAnchorElement>(`#${CSS.escape(`table-${form}`)} > a`);
  if (!link) return;
  const page = new URL(link.href);
  page.hash = location.hash;
  location.replace(page);
}

/**
 * Where a frame cannot scroll along one axis alone, a head in it does not stick to the window: it is moved there. `frame`: one that
 * scrolls sideways.
 */
function stick(frame: HTMLElement): void {
  const head = frame.querySelector('thead');
  const body = frame.querySelector('tbody');
  if (!head || !body || frame.scrollWidth <= frame.clientWidth) return;
  const move = () => {
    const { top } = frame.getBoundingClientRect();
    const start = head.offsetTop;
    const most = body.offsetTop + body.offsetHeight - start - head.offsetHeight;
    const by = Math.max(0, Math.min((Number.parseFloat(getComputedStyle(head).top) || 0) - top - start, most));
    head.style.transform = by === 0 ? '' : `translateY(${by}px)`;
  };
  new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) addEventListener('scroll', move, { passive: true });
    else removeEventListener('scroll', move);
    move();
  }).observe(frame);
}

/** Asking how a table lies makes the browser lay it out: no table is asked before it comes near. */
const nearing = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const frame = target.querySelector<HTMLElement>('.table-scroll');
      if (!isIntersecting || !frame) continue;
      nearing.unobserve(target);
      if (getComputedStyle(frame).overflowY === 'hidden') stick(frame);
    }
  },
  { rootMargin: '50% 0px' },
);
for (const published of document.querySelectorAll('.published')) nearing.observe(published);

for (const act of [keepUnfolded, leadOn]) {
  addEventListener('hashchange', act);
  act();
}

export {};

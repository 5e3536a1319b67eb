/** Browser: where forms, their citations or projects are too many for one page, what names one that stands on another is led on there. */
import { formsPart } from '../vocabulary/places.ts';

/** The way to the page that has what is not on this one. */
function wayTo(anchor: string): HTMLAnchorElement | null {
  if (/^project-\d+$/u.test(anchor)) return document.querySelector<HTMLAnchorElement>('a.all-projects');
  const part = formsPart(anchor.replace(/^cite-/u, ''));
  return document.querySelector<HTMLAnchorElement>(`.parts a[data-part="${part}"]`);
}

function leadOn(): void {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (anchor === '' || document.getElementById(anchor)) return;
  const link = wayTo(anchor);
  if (!link) return;
  const page = new URL(link.href);
  page.hash = location.hash;
  location.replace(page);
}

addEventListener('hashchange', leadOn);
leadOn();

export {};

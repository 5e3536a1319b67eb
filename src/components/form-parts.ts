/** Browser: on a page that has a part of the forms, or of their citations, what names one of another part is led on there. */
import { formsPart } from '../vocabulary/places.ts';

function leadOn(): void {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (anchor === '' || document.getElementById(anchor)) return;
  const part = formsPart(anchor.replace(/^cite-/u, ''));
  const link = document.querySelector<HTMLAnchorElement>(`.parts a[data-part="${part}"]`);
  if (!link) return;
  const page = new URL(link.href);
  page.hash = location.hash;
  location.replace(page);
}

addEventListener('hashchange', leadOn);
leadOn();

export {};

/** Browser: the link of a term opens its note beside it; where notes cannot open it stays a link. */

const template = document.querySelector<HTMLTemplateElement>('template[data-notes]');
const GAP = 6;
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-explain]');

/** The note of a term, taken out of the template when it is first asked for. */
function noteOf(id: string): HTMLElement | null {
  const known = document.getElementById(id);
  if (known) return known;
  const note = template?.content.querySelector(`#${CSS.escape(id)}`)?.cloneNode(true) as HTMLElement | undefined;
  if (!note) return null;
  document.getElementById('main')?.append(note);
  return note;
}

/** Puts a note under its link, or above where there is no room; on a phone it stands at the foot of the screen by its style. */
function place(note: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = note;
  const below = bottom + GAP + height <= innerHeight || top < height + GAP;
  note.style.setProperty('--x', `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`);
  note.style.setProperty('--y', `${below ? bottom + GAP : top - height - GAP}px`);
}

/** The note that was opened last, and its link. */
let opened: { note: HTMLElement; link: HTMLElement } | null = null;

if ('popover' in HTMLElement.prototype) {
  for (const link of links) link.setAttribute('aria-haspopup', 'dialog');
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-explain]') : null;
    const note = link && noteOf(`note-${link.dataset['explain']}`);
    if (!note) return;
    event.preventDefault();
    // The focus goes back to where it was when a note closes.
    link.focus({ preventScroll: true });
    note.showPopover();
    opened = { note, link };
    place(note, link.getBoundingClientRect());
    note.focus({ preventScroll: true });
  });
  // A note stays beside its link when the page moves under it.
  const follow = () => {
    if (opened?.note.matches(':popover-open')) place(opened.note, opened.link.getBoundingClientRect());
  };
  for (const moved of ['scroll', 'resize']) addEventListener(moved, follow, { passive: true });
}

export {};

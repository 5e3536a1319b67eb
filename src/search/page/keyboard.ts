/** Arrows go from the box to the results and among them, Enter follows the link as ever, Esc goes back to the box. */
export function listenToKeys(input: HTMLInputElement, links: () => HTMLAnchorElement[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const list = links();
    const at = list.indexOf(document.activeElement as HTMLAnchorElement);
    const isInBox = document.activeElement === input;
    if (event.key === 'Escape' && at !== -1) input.focus();
    else if (event.key === 'ArrowDown' && (isInBox || at !== -1)) list[isInBox ? 0 : at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at !== -1) (list[at - 1] ?? input).focus();
    else return;
    event.preventDefault();
  });
}

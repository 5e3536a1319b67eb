const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 };

/**
 * The keys of the page of a document: J, K and the arrows walk, those of the buttons below do what they say. In fields and dialogs they are
 * letters, and where something scrolls the arrows are its own.
 */
export function listenToKeys(walk: (step: number) => void, act: (name: string) => void): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !(target instanceof Element))
      return;
    if (target.closest('input, select, textarea, dialog') || document.querySelector('dialog[open]')) return;
    const name = key.length === 1 ? key.toLowerCase() : key;
    const step = STEPS[name];
    if (step !== undefined) {
      if (name.startsWith('Arrow') && target.closest('.frame, .zoom')) return;
      event.preventDefault();
      walk(step);
      return;
    }
    const button =
      key.length === 1
        ? document.querySelector<HTMLElement>(`.decide [data-key="${CSS.escape(name.toUpperCase())}"]`)
        : null;
    if (!button) return;
    event.preventDefault();
    act(button.dataset['act'] ?? '');
  });
}

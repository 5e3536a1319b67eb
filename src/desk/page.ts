import { part } from '../dom.ts';
import { deskWords } from '../i18n/desk.ts';
import type { Events } from './api.ts';
import { fetchPage } from './requests.ts';

/** The words of the desk in the language of the page. */
export const words = deskWords(document.documentElement.lang);

let silence: ReturnType<typeof setTimeout> | undefined;

/** Says what happened, for the eye for a while and for readers at once. `lasting`: it goes on until something else is said. */
export function say(text: string, lasting = false): void {
  const said = part('#said');
  said.textContent = text;
  clearTimeout(silence);
  if (!lasting) silence = setTimeout(() => (said.textContent = ''), 12_000);
}

/** The sentence of a failure. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : words.fault.unknown;
}

let asked = 0;
let shownLast = 0;

/** Puts a part of the page as it is now in the place of what is shown. Of two that were asked for, the older one is not put over the newer. */
export async function swap(selector: string): Promise<void> {
  const mine = ++asked;
  const page = await fetchPage(words.fault);
  if (mine < shownLast) return;
  shownLast = mine;
  part(selector).replaceWith(document.importNode(part(selector, page), true));
}

/** Listens to what the desk tells of its own accord; a connection that broke off is taken up again by the browser. */
export function listen<Name extends keyof Events>(name: Name, hear: (told: Events[Name]) => void): void {
  source ??= new EventSource('/api/events');
  source.addEventListener(name, (event: MessageEvent<string>) => {
    hear(JSON.parse(event.data) as Events[Name]);
  });
}

let source: EventSource | null = null;

/** Calls once, a while after the last of many calls. */
export function later(wait: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, wait);
  };
}

/** The name of who decides, kept on this computer so that it is given once. */
export const decider = {
  get name(): string {
    return localStorage.getItem('desk-by') ?? '';
  },
  set name(name: string) {
    localStorage.setItem('desk-by', name);
  },
};

/** Buttons with `data-close` close their dialog. */
export function closeDialogs(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-close]')) target.closest('dialog')?.close();
  });
}

/** Shows a sentence in a dialog, or hides it. */
export function showFault(within: ParentNode, sentence: string | null): void {
  const fault = part<HTMLElement>('[data-fault]', within);
  fault.hidden = sentence === null;
  fault.textContent = sentence ?? '';
}

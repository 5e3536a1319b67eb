import { part } from '../dom.ts';
import { acceptAs } from './accept-as.ts';
import type { AcceptAnswer, Parcel, RemoveAnswer } from './api.ts';
import { filesOfChoice, filesOfDrop, type Dropped } from './dropped.ts';
import { closeDialogs, decider, later, listen, say, sentenceOf, showFault, swap, words } from './page.ts';
import { ask, put } from './requests.ts';

/*
 * The page on which files are taken in. It asks the desk and shows what it says: lists are made by the server and fetched again
 * when something changed.
 */

/** The parcels that are chosen to be put together, in the order of choosing. */
let chosen: string[] = [];

const { takeIn } = words;

const sending = () => part('#sending');

async function send(files: readonly Dropped[]): Promise<void> {
  if (files.length === 0) {
    sending().textContent = takeIn.nothing;
    return;
  }
  const batch = crypto.randomUUID();
  const lost: string[] = [];
  for (const [index, { path, file }] of files.entries()) {
    sending().textContent = takeIn.sending(path, index + 1, files.length);
    const name = path.split('/').map(encodeURIComponent).join('/');
    await put(words.fault, `/api/drop/${batch}/${name}`, file).catch((error: unknown) => {
      lost.push(`${path}（${sentenceOf(error)}）`);
    });
  }
  const said = [takeIn.dropped(files.length - lost.length), ...(lost.length > 0 ? [takeIn.notSent(lost)] : [])];
  try {
    await ask(words.fault, `/api/drop/${batch}/done`, {});
    sending().textContent = said.join(' ');
  } catch (error) {
    sending().textContent = sentenceOf(error);
  }
  refresh();
}

function takeDrops(): void {
  const area = part('#drop');
  const light = (on: boolean) => area.classList.toggle('over', on);
  // Whole window: a drop beside the frame would make the browser leave the page.
  addEventListener('dragover', (event) => {
    event.preventDefault();
    light(true);
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) light(false);
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    light(false);
    if (!event.dataTransfer) return;
    filesOfDrop(event.dataTransfer)
      .then(send)
      .catch((error: unknown) => (sending().textContent = sentenceOf(error)));
  });
  for (const id of ['#files', '#folder']) {
    const input = part<HTMLInputElement>(id);
    input.addEventListener('change', () => {
      const files = input.files ? filesOfChoice(input.files) : [];
      void send(files).then(() => (input.value = ''));
    });
  }
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-parcel]')];

/** What of the lists has the focus, as ways to find it again when they were made anew, the best first: itself, its document, what then stands there. */
function focusKept(): (() => HTMLElement | null | undefined)[] {
  const { activeElement } = document;
  if (!activeElement?.closest('#lists')) return [];
  const row = activeElement.closest<HTMLElement>('[data-parcel]');
  const own = activeElement.id === '' ? null : `#${CSS.escape(activeElement.id)}`;
  const heading = () => document.querySelector<HTMLElement>('#main');
  if (!row) return [() => (own === null ? null : document.querySelector<HTMLElement>(own)), heading];
  const kind = ['data-accept', 'data-again', 'data-remove', 'data-choose'].find((name) =>
    activeElement.hasAttribute(name),
  );
  const at = rows().indexOf(row);
  const within = (selector: string) => document.querySelector<HTMLElement>(`#${CSS.escape(row.id)} ${selector}`);
  return [
    () => (kind === undefined ? null : within(`[${kind}]`)),
    () => within('a'),
    () => rows()[Math.min(at, rows().length - 1)]?.querySelector<HTMLElement>('a, button'),
    heading,
  ];
}

async function refreshLists(): Promise<void> {
  const kept = focusKept();
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('#lists details')].map(({ id, open }) => ({
    id,
    open,
  }));
  try {
    await swap('#lists');
  } catch (error) {
    say(sentenceOf(error));
    return;
  }
  for (const { id, open } of folded) {
    const again = document.querySelector<HTMLDetailsElement>(`#${id}`);
    if (again) again.open = open;
  }
  for (const box of boxes()) box.checked = chosen.includes(idOf(box));
  chosen = chosen.filter((id) => document.querySelector(`[data-parcel="${CSS.escape(id)}"] [data-choose]`));
  showJoining();
  if (accepting) document.querySelector('#accept-all')?.setAttribute('aria-disabled', 'true');
  for (const find of kept) {
    const found = find();
    found?.focus();
    if (found && document.activeElement === found) break;
  }
}

const refresh = later(250, () => void refreshLists());

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-choose]')];
}

function rowOf(inside: Element): HTMLElement {
  const row = inside.closest<HTMLElement>('[data-parcel]');
  if (!row) throw new Error('The element stands in no parcel.');
  return row;
}

function idOf(inside: Element): string {
  return rowOf(inside).dataset['parcel'] ?? '';
}

function versionOf(id: string): number {
  return Number(part<HTMLElement>(`[data-parcel="${CSS.escape(id)}"]`).dataset['version']);
}

function showJoining(): void {
  part<HTMLElement>('#joining').hidden = chosen.length < 2;
  part('#join').textContent = takeIn.join(chosen.length);
}

async function join(ids: readonly string[]): Promise<void> {
  const parcels = ids.map((id) => ({ id, version: versionOf(id) }));
  await ask(words.fault, '/api/parcels/join', { by: decider.name || words.desk, parcels });
  chosen = [];
}

/** Are all being accepted? Lists are made anew meanwhile. */
let accepting = false;

/** Accepts parcels; what was not accepted is said with its reason. */
async function acceptAll(): Promise<void> {
  const ready = [...document.querySelectorAll<HTMLElement>('[aria-labelledby="g-read"] [data-parcel]')];
  const parcels = ready.map(({ dataset }) => ({ id: dataset['parcel'] ?? '', version: Number(dataset['version']) }));
  accepting = true;
  say(takeIn.accepting(parcels.length), true);
  try {
    sayAccepted(await ask<AcceptAnswer>(words.fault, '/api/parcels/accept', { parcels, as: acceptAs() }));
  } finally {
    accepting = false;
  }
}

function sayAccepted({ parcels, problems }: AcceptAnswer): void {
  const done = parcels.filter(({ error }) => error === null).length;
  const faults = parcels.flatMap(({ error }) => (error ? [error.sentence] : []));
  say([...(done > 0 ? [takeIn.accepted(done)] : []), ...faults, ...problems].join(' '));
}

async function accept(row: HTMLElement): Promise<void> {
  const id = row.dataset['parcel'] ?? '';
  if (row.dataset['needsReplace'] !== undefined) {
    askReplace(id);
    return;
  }
  say(takeIn.accepting(1), true);
  sayAccepted(
    await ask<AcceptAnswer>(words.fault, `/api/parcel/${id}/accept`, { version: versionOf(id), as: acceptAs() }),
  );
}

/** Asks why a document takes the place of the one that is published. */
function askReplace(id: string): void {
  const dialog = part<HTMLDialogElement>('#replace');
  dialog.dataset['parcel'] = id;
  showFault(dialog, null);
  dialog.showModal();
}

async function replace(dialog: HTMLDialogElement): Promise<void> {
  const id = dialog.dataset['parcel'] ?? '';
  const because = part<HTMLTextAreaElement>('textarea', dialog).value.trim();
  if (because === '') {
    showFault(dialog, words.decide.missing(takeIn.because));
    return;
  }
  try {
    const body = { version: versionOf(id), as: acceptAs(), replace: true, because };
    sayAccepted(await ask<AcceptAnswer>(words.fault, `/api/parcel/${id}/accept`, body));
    dialog.close();
    refresh();
  } catch (error) {
    showFault(dialog, sentenceOf(error));
  }
}

function readAgain(id: string): Promise<unknown> {
  return ask(words.fault, `/api/parcel/${id}/read`, { version: versionOf(id) });
}

async function remove(id: string): Promise<void> {
  const body = { version: versionOf(id), by: decider.name || words.desk };
  const { problems } = await ask<RemoveAnswer>(words.fault, `/api/parcel/${id}`, body, 'DELETE');
  say(problems.length > 0 ? problems.join(' ') : takeIn.removedNow, problems.length > 0);
}

/** Opens what a command has put into the content, as a document of the desk. */
async function openStored(id: string): Promise<void> {
  const parcel = await ask<Parcel>(words.fault, '/api/stored/open', { id });
  location.assign(`/parcel/${parcel.id}`);
}

function actionOf(button: Element): (() => Promise<unknown>) | null {
  if (button.id === 'accept-all') return acceptAll;
  if (button.id === 'join') return () => join(chosen);
  if (button.hasAttribute('data-accept')) return () => accept(rowOf(button));
  if (button.hasAttribute('data-again')) return () => readAgain(idOf(button));
  if (button.hasAttribute('data-remove')) return () => remove(idOf(button));
  const stored = button.getAttribute('data-open-stored');
  if (stored !== null) return () => openStored(stored);
  const aside = button.getAttribute('data-set-aside');
  if (aside !== null) return () => remove(aside);
  const restored = button.getAttribute('data-restore');
  if (restored !== null) return () => ask(words.fault, `/api/removed/${restored}/restore`, {});
  const [first, second] = [button.getAttribute('data-join-with'), button.getAttribute('data-join')];
  return first === null || second === null ? null : () => join([first, second]);
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const act = button && actionOf(button);
  if (!button || !act || button.ariaDisabled === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  act()
    .catch((error: unknown) => {
      say(sentenceOf(error));
    })
    .finally(() => {
      button.removeAttribute('aria-disabled');
      refresh();
    });
});

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.hasAttribute('data-choose')) return;
  const id = idOf(target);
  chosen = target.checked ? [...chosen, id] : chosen.filter((one) => one !== id);
  showJoining();
});

part<HTMLFormElement>('#replace form').addEventListener('submit', (event) => {
  event.preventDefault();
  void replace(part<HTMLDialogElement>('#replace'));
});

takeDrops();
closeDialogs();
listen('parcel', refresh);
listen('progress', refresh);

import { make, part } from '../dom.ts';
import { append } from '../lists.ts';
import type { Decision, DecisionAnswer, Effects, Headline } from './api.ts';
import { decider, later, say, sentenceOf, showFault, words } from './page.ts';
import { ask, Refused, whileChanging } from './requests.ts';
import { api, reload, shown } from './shown.ts';

const { decide, effects: says } = words;

/**
 * What a dialog makes of its fields: a decision, or the sentence on what is missing. `null`: nothing to tell yet. `dry`: only to foresee
 * what it changes, which the words of the reason do not alter.
 */
export type Build = (dry: boolean) => { decision: Decision } | { missing: string; field?: string } | null;

interface Deciding {
  dialog: HTMLDialogElement;
  form: HTMLFormElement;
  build: Build;
  done: () => Promise<void>;
}

let current: Deciding | null = null;

/** The version that what is shown in the dialog was decided on; another window may have been faster since. */
let version = 0;
let asking = 0;
/** What is being saved need not be foreseen, and would be asked of a version that is gone. */
let isSaving = false;

/** Opens a dialog that decides: it tells what the decision would change, saves it, and then calls `done`. */
export function openDeciding(dialog: HTMLDialogElement, build: Build, done: () => Promise<void>): void {
  const form = part<HTMLFormElement>('form', dialog);
  current = { dialog, form, build, done };
  version = shown().parcel.version;
  byOf(form).value = decider.name;
  showFault(form, null);
  part<HTMLElement>('[data-stale]', form).hidden = true;
  // What the decision before this one changed is not shown as if it were what this one does.
  part('[data-effects]', form).replaceChildren(make('p', 'quiet', says.working));
  if (!dialog.open) dialog.showModal();
  foresee();
}

function byOf(form: HTMLFormElement): HTMLInputElement {
  return part<HTMLInputElement>('[name="by"]', form);
}

async function post(decision: Decision, dry: boolean): Promise<DecisionAnswer> {
  const by = current ? byOf(current.form).value.trim() : '';
  return ask<DecisionAnswer>(words.fault, api('decisions'), {
    ...{ version, by: by || words.desk, decision, dry },
  });
}

/** Tells what would change, as soon as the fields say enough. */
async function foreseeNow(): Promise<void> {
  if (!current?.dialog.open || isSaving) return;
  const { form, build } = current;
  const place = part('[data-effects]', form);
  const made = build(true);
  const mine = ++asking;
  if (!made || 'missing' in made) {
    place.replaceChildren(make('p', 'quiet', made ? made.missing : decide.nothingChanged));
    return;
  }
  place.replaceChildren(make('p', 'quiet', says.working));
  try {
    const answer = await post(made.decision, true);
    if (mine !== asking) return;
    place.replaceChildren(...tellEffects(answer));
    showFault(form, null);
  } catch (error) {
    if (mine !== asking) return;
    place.replaceChildren();
    tellRefusal(form, error);
  }
}

const foresee = later(350, () => void foreseeNow());

function tellRefusal(form: HTMLFormElement, error: unknown): void {
  if (!(error instanceof Refused) || error.refusal?.version === undefined) {
    const isAmount = error instanceof Refused && error.refusal?.error.id === 'correction-not-amount';
    showFault(form, isAmount ? decide.notAmount : sentenceOf(error));
    return;
  }
  // Another window was faster: nothing is overwritten, and what she typed stays.
  const { changes = [] } = error.refusal;
  part<HTMLElement>('[data-stale]', form).hidden = false;
  part('[data-changes]', form).replaceChildren(
    ...changes.map(({ what, by, when }) =>
      make('li', '', words.stale.by(by, words.history.what[what], words.day(when))),
    ),
  );
  part<HTMLElement>('[data-reload]', form).focus();
}

function tellEffects({ effects, files }: DecisionAnswer): Node[] {
  const { headline, checks, gone, explained, come, cells, sentence } = effects;
  const nodes: Node[] = [];
  if (sentence !== null) nodes.push(make('p', 'fault', sentence));
  const rows = [...headlineRows(headline), ...checkRows(checks)];
  if (rows.length > 0) {
    const list = make('dl', 'pairs');
    for (const [name, text] of rows) list.append(make('dt', '', name), make('dd', 'amount', text));
    nodes.push(list);
  } else if (sentence === null) nodes.push(make('p', '', says.nothing));
  if (cells > 0) nodes.push(make('p', '', says.cells(cells)));
  append(nodes, tellFindings(says.explained(explained.length), explained));
  append(nodes, tellFindings(says.gone(gone.length), gone));
  append(nodes, tellFindings(says.come(come.length), come));
  if (files.length > 0) nodes.push(tellFiles(files));
  return nodes;
}

function headlineRows({ before, after }: Effects['headline']): [string, string][] {
  const names = ['total', 'basic', 'project', 'threePublic', 'projects'] as const;
  const text = (one: Headline | null, name: (typeof names)[number]) => {
    const value = one?.[name];
    return value === null || value === undefined ? says.none : String(value);
  };
  return names.flatMap((name): [string, string][] => {
    const [was, is] = [text(before, name), text(after, name)];
    return was === is ? [] : [[says.headline[name], says.becomes(was, is)]];
  });
}

function checkRows({ before, after }: Effects['checks']): [string, string][] {
  const names = ['errors', 'warnings', 'notes', 'acknowledged'] as const;
  return names.flatMap((name): [string, string][] => {
    const [was, is] = [before, after].map((sum) => (sum ? String(sum[name]) : says.none)) as [string, string];
    return was === is ? [] : [[says.counts[name], says.becomes(was, is)]];
  });
}

const MOST = 6;

function tellFindings(title: string, sentences: readonly string[]): Node[] {
  if (sentences.length === 0) return [];
  const list = make('ul', 'sentences', ...sentences.slice(0, MOST).map((sentence) => make('li', '', sentence)));
  if (sentences.length > MOST) list.append(make('li', 'quiet', says.more(sentences.length - MOST)));
  return [make('p', '', title), list];
}

/** The files that the decision writes, as text before and after: nothing is hidden in the desk. */
function tellFiles(files: DecisionAnswer['files']): Node {
  const summary = make('summary', '', `${says.files}（${files.length}）`);
  const details = make('details', 'files', summary);
  for (const { path, before, after } of files) {
    const old = new Set(before?.split('\n') ?? []);
    const text = make('pre', 'log');
    text.tabIndex = 0;
    for (const line of (after ?? '').split('\n')) text.append(old.has(line) ? line : make('ins', '', line), '\n');
    details.append(make('p', 'quiet', before === null ? `${path}（${says.fileNew}）` : path), text);
  }
  return details;
}

/** Says what is missing, and goes there. */
function refuse(form: HTMLFormElement, sentence: string, field?: string): void {
  showFault(form, sentence);
  if (field !== undefined) form.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
}

async function save(): Promise<void> {
  if (!current) return;
  const { dialog, form, build, done } = current;
  const made = build(false);
  const by = byOf(form).value.trim();
  if (made && 'missing' in made) {
    refuse(form, made.missing, made.field);
    return;
  }
  if (by === '') {
    refuse(form, decide.missing(decide.by), 'by');
    return;
  }
  if (!made) {
    refuse(form, decide.nothingChanged);
    return;
  }
  decider.name = by;
  showFault(form, null);
  const button = part<HTMLButtonElement>('[type="submit"]', form);
  const saving = part('[data-saving]', form);
  button.disabled = true;
  saving.textContent = decide.saving;
  isSaving = true;
  try {
    await whileChanging(async () => {
      await post(made.decision, false);
      dialog.close();
      await done();
    });
    say(decide.saved);
  } catch (error) {
    tellRefusal(form, error);
  } finally {
    isSaving = false;
    button.disabled = false;
    saving.textContent = '';
  }
}

/** Prepares the dialogs: what is typed is foreseen, saved, and kept where another window was faster. */
export function prepareDeciding(): void {
  document.addEventListener('input', ({ target }) => {
    if (!current || !(target instanceof Element) || !current.form.contains(target)) return;
    // Who decides and why changes no figure.
    if (!target.matches('[name="by"], [name="reason"]')) foresee();
  });
  document.addEventListener('submit', (event) => {
    if (event.target !== current?.form) return;
    event.preventDefault();
    void save();
  });
  document.addEventListener('click', ({ target }) => {
    if (!current || !(target instanceof Element) || !target.closest('[data-reload]')) return;
    const { form } = current;
    void reload().then((worked) => {
      if (!worked) return;
      version = shown().parcel.version;
      part<HTMLElement>('[data-stale]', form).hidden = true;
      say(words.stale.reloaded);
      document.dispatchEvent(new CustomEvent('desk-reloaded'));
      foresee();
    });
  });
}

import { make, part } from '../dom.ts';
import type { Decision, HistoryEntry } from './api.ts';
import { dayOf } from './day.ts';
import { openDeciding } from './deciding.ts';
import { decider, say, sentenceOf, showFault, words } from './page.ts';
import { selectedCell, shownTable } from './reading.ts';
import { ask, whileChanging } from './requests.ts';
import { api, shown } from './shown.ts';

/* The dialogs for the document as a whole: what it is, its tables, what was decided, its end. */

const FIELDS = ['department', 'region', 'year', 'stage', 'unit', 'title', 'url', 'published', 'because'] as const;

type Field = (typeof FIELDS)[number];
type Identity = Extract<Decision, { kind: 'identity' }>['set'];

/** What was read where nobody says otherwise. */
function readOf(name: Field): string {
  const { identity } = shown().parcel;
  if (!identity || name === 'url' || name === 'published' || name === 'because') return '';
  return name === 'stage' ? words.stage[identity.stage] : String(identity[name] ?? '');
}

function saidOf(name: Field): string {
  const said = shown().said[name];
  return typeof said === 'string' || typeof said === 'number' ? String(said) : '';
}

/** The fields whose text has a form. */
type Formed = 'year' | 'published' | 'url';

/** What was typed, in the form that its field has; `null` where it cannot be told. Digits may be as wide as characters. */
function meant(name: Field, typed: string): string | null {
  const plain = typed.normalize('NFKC');
  if (name === 'year') return /^\d{4}(?=年?$)/u.exec(plain)?.[0] ?? null;
  if (name === 'published') return dayOf(plain);
  if (name === 'url') return /^https?:\/\/\S+$/iu.test(typed) && URL.canParse(typed) ? typed : null;
  return typed;
}

export function openInfo(done: () => Promise<void>): void {
  const dialog = part<HTMLDialogElement>('#info');
  const field = (name: Field) => part<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`, dialog);
  const scans = part<HTMLInputElement>('[name="scans"]', dialog);
  for (const name of FIELDS) {
    field(name).value = saidOf(name);
    const read = dialog.querySelector(`[data-read="${name}"]`);
    if (read) read.textContent = readOf(name) === '' ? '' : words.info.asRead + readOf(name);
  }
  scans.checked = shown().said['scans'] === true;
  showRename(dialog);
  showFiles(dialog);
  const build = () => {
    const set: Identity = {};
    for (const name of FIELDS) {
      const typed = field(name).value.trim();
      const value = typed === '' ? '' : meant(name, typed);
      if (value === null) return { missing: words.info[`${name as Formed}Form`], field: name };
      if (value === saidOf(name)) continue;
      if (value === '') set[name] = null;
      else if (name === 'year') set.year = Number(value);
      else Object.assign(set, { [name]: value });
    }
    if (scans.checked !== (shown().said['scans'] === true)) set.scans = scans.checked ? true : null;
    return Object.keys(set).length === 0 ? null : { decision: { kind: 'identity' as const, set } };
  };
  openDeciding(dialog, build, done);
}

/** Another name for a department that stands in the content already. */
function showRename(dialog: HTMLElement): void {
  const { department } = shown();
  const form = part<HTMLFormElement>('#rename', dialog);
  form.hidden = department === null;
  showFault(form, null);
  part<HTMLInputElement>('input', form).value = department?.name ?? '';
}

function showFiles(dialog: HTMLElement): void {
  const { files, accepted } = shown().parcel;
  const form = part<HTMLFormElement>('#part', dialog);
  form.hidden = files.length < 2 || accepted !== null;
  showFault(form, null);
  part('[data-files]', form).replaceChildren(
    ...files.map(({ name }) => {
      const box = make('input', '');
      box.type = 'checkbox';
      box.value = name;
      return make('li', '', make('label', 'check', box, ` ${name}`));
    }),
  );
}

/** Joins the table that is shown with the next one, or parts it at the row that is selected. */
export function openTables(done: () => Promise<void>): void {
  const dialog = part<HTMLDialogElement>('#tables');
  const texts = words.tablesDialog;
  const { tables } = shown();
  const at = tables.findIndex(({ id }) => id === shownTable());
  const [own, next] = [tables[at], tables[at + 1]];
  const cell = selectedCell();
  const row = cell && cell.table === own?.id && cell.row > 0 ? cell.row : null;
  const [join, split] = [...dialog.querySelectorAll<HTMLInputElement>('[name="what"]')];
  if (!join || !split) return;
  part('#join-label').textContent = next ? texts.join(next.title) : texts.joinNone;
  part('#split-label').textContent = texts.split((row ?? 0) + 1, row === null ? '…' : (own?.rows[row] ?? ''));
  join.disabled = !own || !next;
  split.disabled = row === null;
  join.checked = false;
  split.checked = false;
  const build = () => {
    if (!own) return null;
    if (join.checked && next) return { decision: { kind: 'join' as const, table: own.id, with: next.id } };
    if (split.checked && row !== null) return { decision: { kind: 'split' as const, table: own.id, before: row } };
    return null;
  };
  openDeciding(dialog, build, done);
}

/** What was decided so far, the newest first. */
export function openHistory(): void {
  const dialog = part<HTMLDialogElement>('#history');
  const texts = words.history;
  const entry = ({ what, by, when, undone }: HistoryEntry) => {
    const line = make('li', undone ? 'quiet' : '', texts.line(texts.what[what], by, words.day(when)));
    if (undone) line.append(`（${texts.undone}）`);
    return line;
  };
  const { history } = shown();
  const entries = history.map(entry);
  part('[data-history]', dialog).replaceChildren(...(entries.length > 0 ? entries : [make('li', 'quiet', texts.none)]));
  part<HTMLButtonElement>('#undo-last').disabled = history.every(({ undone }) => undone);
  showFault(dialog, null);
  dialog.showModal();
}

/** Takes the last decision back. */
export async function undo(done: () => Promise<void>): Promise<void> {
  const last = shown().history.find(({ undone }) => !undone);
  if (!last) {
    say(words.decide.nothingToUndo);
    return;
  }
  try {
    await whileChanging(async () => {
      await ask(words.fault, api('undo'), { version: shown().parcel.version });
      part<HTMLDialogElement>('#history').close();
      await done();
    });
    say(words.decide.undone(words.history.what[last.what]));
  } catch (error) {
    say(sentenceOf(error));
  }
}

/** The small forms of the dialog on the document: its name in the portal, files that are a document of their own. */
export function prepareInfo(done: () => Promise<void>): void {
  const dialog = part<HTMLDialogElement>('#info');
  const rename = part<HTMLFormElement>('#rename', dialog);
  const parting = part<HTMLFormElement>('#part', dialog);
  const act = (form: HTMLFormElement, work: () => Promise<unknown>, then: () => Promise<void>) => {
    whileChanging(async () => {
      await work();
      dialog.close();
      await then();
    })
      .then(() => {
        say(words.decide.saved);
      })
      .catch((error: unknown) => {
        showFault(form, sentenceOf(error));
      });
  };
  dialog.addEventListener('submit', (event) => {
    const { parcel } = shown();
    const by = part<HTMLInputElement>('[name="by"]', dialog).value.trim() || decider.name;
    if (event.target !== rename && event.target !== parting) return;
    event.preventDefault();
    const form = event.target === rename ? rename : parting;
    if (by === '') {
      showFault(form, words.decide.missing(words.decide.by));
      return;
    }
    decider.name = by;
    if (form === rename) {
      const name = part<HTMLInputElement>('input', rename).value.trim();
      const decision = { kind: 'department', name };
      act(
        rename,
        () => ask(words.fault, api('decisions'), { version: parcel.version, by, decision, dry: false }),
        done,
      );
      return;
    }
    const files = [...parting.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
    const body = { by, id: parcel.id, version: parcel.version, files };
    act(parting, () => ask(words.fault, '/api/parcels/split', body), done);
  });
}

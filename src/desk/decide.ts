import { make, part } from '../dom.ts';
import type { CorrectionSaid, Decision, Item } from './api.ts';
import { openDeciding, type Build } from './deciding.ts';
import { say, words } from './page.ts';
import { selectedCell } from './reading.ts';
import { shown } from './shown.ts';

/* The dialog for one thing that is looked at: correct, accept as printed, explain, hide or show a number. */

const { decide } = words;

const dialog = () => part<HTMLDialogElement>('#decide');
const field = <Found extends HTMLElement>(name: string) => part<Found>(`[name="${name}"]`, dialog());

function prepare(title: string, about: string, lead: string, label: string, reason: string): void {
  part('#decide-title').textContent = title;
  part('#decide-about').textContent = about;
  part('#decide-lead').textContent = lead;
  part('#reason-label').textContent = label;
  field<HTMLTextAreaElement>('reason').value = reason;
  part<HTMLElement>('#choices').hidden = true;
}

function reasonOf(label: string, dry: boolean): { reason: string } | { missing: string; field: string } {
  const reason = field<HTMLTextAreaElement>('reason').value.trim();
  if (reason === '' && !dry) return { missing: decide.missing(label), field: 'reason' };
  return { reason: reason || label };
}

/** Accepts a difference as printed, or explains it: the figures stay. */
export function openAcknowledge(item: Item | null, asPrinted: boolean, done: () => Promise<void>): void {
  if (!item || item.acknowledges.length === 0) {
    say(asPrinted ? decide.noAccept : decide.noNote);
    return;
  }
  const { acknowledges } = item;
  const texts = asPrinted ? decide.accept : decide.note;
  const usual = asPrinted ? decide.accept.usual : '';
  prepare(texts.title, item.sentence, texts.lead(acknowledges.length), texts.reason, usual);
  const build: Build = (dry) => {
    const said = reasonOf(texts.reason, dry);
    if ('missing' in said) return said;
    return { decision: { kind: 'acknowledge', findings: acknowledges, reason: said.reason } };
  };
  openDeciding(dialog(), build, done);
  if (asPrinted) focusEnd();
  else field('reason').focus();
}

/** Accepts what is looked at as it is printed: a difference, a figure that nothing else proves, a doubt, a number. */
export function openAccept(item: Item | null, done: () => Promise<void>): void {
  const confirming = item?.corrections.find(({ from, to }) => from === to);
  if (item && item.settled === null && item.acknowledges.length === 0 && (confirming ?? item.doubt)) {
    openChecked(item, confirming?.entries ?? null, done);
  } else if (item?.number && item.settled === null) openNumber(item, done, true);
  else openAcknowledge(item, true, done);
}

/** Says of a doubt that a person has looked at it and it is as printed. `entries`: cells that have a value by that. */
function openChecked(item: Item, entries: CorrectionSaid[] | null, done: () => Promise<void>): void {
  const { doubt: texts } = decide;
  prepare(texts.title, item.sentence, texts.lead, texts.reason, texts.usual);
  const build: Build = (dry) => {
    const said = reasonOf(texts.reason, dry);
    if ('missing' in said) return said;
    if (entries)
      return { decision: { kind: 'correct', entries: entries.map((entry) => ({ ...entry, reason: said.reason })) } };
    return item.doubt && { decision: { kind: 'doubt', doubt: item.doubt, reason: said.reason } };
  };
  openDeciding(dialog(), build, done);
  focusEnd();
}

/** Hides a number, or shows one that is hidden; `keep`: it stays as it is, by decision. */
export function openNumber(item: Item | null, done: () => Promise<void>, keep = false): void {
  const number = item?.number;
  if (!item || !number || number.ends === null) {
    say(decide.noHide);
    return;
  }
  const { number: texts } = decide;
  const { ends, hidden, shown: half } = number;
  const show = hidden !== keep;
  const [title, lead, usual] = show
    ? [keep ? texts.keep : texts.show, keep ? texts.keepLead(half) : texts.showLead(half), texts.usualShow]
    : [keep ? texts.keepHidden : texts.hide, keep ? texts.keepHiddenLead(half) : texts.hideLead(half), texts.usualHide];
  prepare(title, item.sentence, lead, texts.reason, usual);
  const { file, page, line, sheet, row } = item.place;
  openDeciding(
    dialog(),
    (dry) => {
      const said = reasonOf(texts.reason, dry);
      if ('missing' in said) return said;
      const place = { file, page, line, sheet, row };
      return { decision: { kind: 'number', decision: show ? 'show' : 'hide', ends, place, reason: said.reason } };
    },
    done,
  );
  focusEnd();
}

/** Everything is filled in but, the first time, who decides. */
function focusEnd(): void {
  const by = field<HTMLInputElement>('by');
  if (by.value === '') by.focus();
  else part<HTMLButtonElement>('[type="submit"]', dialog()).focus();
}

/** Corrects a figure: by what the checks would have, or by what she types for the cell that is selected. */
export function openCorrect(item: Item | null, done: () => Promise<void>): void {
  const selected = selectedCell();
  const isOfItem = item && selected && item.anchors.includes(`${selected.table}-r${selected.row}-c${selected.column}`);
  // A cell that she chose herself is what she means.
  const ready = item && (!selected || isOfItem) ? item.corrections : [];
  if (ready.length === 0 && !selected) {
    say(decide.noCorrect);
    return;
  }
  const texts = decide.correct;
  prepare(
    texts.title,
    item && (!selected || isOfItem) ? item.sentence : whereIs(selected),
    texts.lead,
    texts.reason,
    item && isOfItem ? item.sentence : '',
  );
  const list = part<HTMLElement>('#ready');
  const choices = ready.map(({ from, to, entries }, index) =>
    choice(String(index), texts.choice(from, to, entries.length)),
  );
  if (selected) choices.push(choice('own', texts.own(selected.text || words.look.blank)));
  list.replaceChildren(...choices);
  list.hidden = choices.length === 1 && ready.length === 0;
  part<HTMLElement>('#choices').hidden = false;
  // Of two figures that differ nobody but she can say which is the wrong one.
  const isOpen = item?.kind === 'difference' && ready.length > 1;
  part<HTMLInputElement>('input', list).checked = !isOpen;
  field<HTMLInputElement>('old').value = selected?.text ?? '';
  field<HTMLInputElement>('new').value = selected?.text ?? '';
  const chosen = () => list.querySelector<HTMLInputElement>('input:checked')?.value ?? null;
  const showOwn = () => (part<HTMLElement>('#own').hidden = chosen() !== 'own');
  list.onchange = showOwn;
  showOwn();
  openDeciding(
    dialog(),
    (dry) => {
      const said = reasonOf(texts.reason, dry);
      if ('missing' in said) return said;
      const choice = chosen();
      if (choice === null) return { missing: texts.choose };
      const entries = choice === 'own' ? ownEntry(selected) : (ready[Number(choice)]?.entries ?? []);
      if (entries.length === 0) return { missing: decide.missing(texts.new), field: 'new' };
      return { decision: { kind: 'correct', entries: entries.map((entry) => ({ ...entry, reason: said.reason })) } };
    },
    done,
  );
  if (chosen() === 'own') field<HTMLInputElement>('new').select();
  else (list.querySelector<HTMLInputElement>('input:checked') ?? part<HTMLInputElement>('input', list)).focus();
}

/** Which cell it is, in words: its table and the beginning of its row. */
function whereIs(cell: ReturnType<typeof selectedCell>): string {
  const table = shown().tables.find(({ id }) => id === cell?.table);
  return table && cell
    ? decide.correct.where(table.title, table.rows[cell.row] ?? '', cell.text || words.look.blank)
    : '';
}

function ownEntry(cell: ReturnType<typeof selectedCell>): Extract<Decision, { kind: 'correct' }>['entries'] {
  const text = field<HTMLInputElement>('new').value.trim();
  if (!cell || text === cell.text) return [];
  const { table, row, column } = cell;
  return [{ table, row, column, old: cell.text, new: text, reason: '' }];
}

function choice(value: string, text: string): HTMLElement {
  const input = make('input', '');
  input.type = 'radio';
  input.name = 'choice';
  input.value = value;
  return make('label', 'check', input, ` ${text}`);
}

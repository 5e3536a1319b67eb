import { Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { CheckedDoubt } from '../../src/budget/index.ts';
import type { Checked, CorrectionSaid, Decision } from '../../src/desk/api.ts';
import { hidePersonalNumbers } from '../../src/privacy/index.ts';
import type { GridAt } from '../../src/tables/index.ts';
import { compact } from '../../src/text.ts';

/*
 * What decisions write into the YAML files that exist for them. Files of a person keep their comments and their order. In: the text of a
 * file, `null` where there is none. Out: its new text, `null` where nothing is left to say.
 */

/** Lines are not broken: what a person compares are whole entries. */
const WRITTEN = { lineWidth: 0, flowCollectionPadding: true } as const;

type Text = string | null;

function open(text: Text): Document {
  const read: Document = parseDocument(text ?? '');
  if (read.contents !== null) {
    if (isMap(read.contents)) read.contents.flow = false;
    return read;
  }
  // A file of comments alone keeps them.
  const made = new Document({});
  made.commentBefore = read.commentBefore ?? read.comment;
  return made;
}

function write(document: Document): Text {
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0;
  return isEmpty && document.commentBefore === null && document.comment === null ? null : document.toString(WRITTEN);
}

/** Takes a field out; the comment over it stays, over what comes next. */
function remove(document: Document, field: string): void {
  const { contents } = document;
  if (!isMap(contents)) return;
  const at = contents.items.findIndex(({ key }) => isScalar(key) && key.value === field);
  const pair = contents.items[at];
  if (!pair || !isScalar(pair.key)) return;
  const comment = pair.key.commentBefore ?? (at === 0 ? contents.commentBefore : null);
  contents.items.splice(at, 1);
  if (at === 0) contents.commentBefore = null;
  if (!comment) return;
  const next = contents.items[at]?.key;
  const over = isScalar(next) ? next : document;
  over.commentBefore = [comment, over.commentBefore].filter(Boolean).join('\n');
}

/** A list at a path, made where there is none. */
function listAt(document: Document, path: readonly string[]): YAMLSeq {
  const found = document.getIn(path, true);
  if (isSeq(found)) {
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  const made = new YAMLSeq();
  document.setIn(path, made);
  const parent = document.getIn(path.slice(0, -1), true);
  if (isMap(parent) && path.length > 1) parent.flow = false;
  return made;
}

/** Puts an entry into a list, on one line; in the place of the first that is the same. */
function put(
  document: Document,
  list: YAMLSeq,
  entry: object,
  same: (other: Record<string, unknown>) => boolean,
): void {
  const node = document.createNode(dropUndefined(entry), { flow: true });
  const at = list.items.findIndex((item) => item instanceof YAMLMap && same(item.toJSON() as Record<string, unknown>));
  if (at < 0) list.items.push(node);
  else list.items[at] = node;
}

function dropUndefined(entry: object): object {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/** Corrections files may be a bare list of corrections. */
function asGroups(document: Document): Document {
  if (!isSeq(document.contents)) return document;
  const groups = new Document({});
  groups.commentBefore = document.commentBefore;
  groups.set('corrections', document.contents);
  return groups;
}

/** Corrections of cells; one of a cell that is corrected already takes the place of that. */
export function addCorrections(
  text: Text,
  entries: readonly CorrectionSaid[],
  { date, by }: Pick<Checked, 'date' | 'by'>,
): Text {
  const document = open(text);
  const isBare = isSeq(document.contents);
  const list = isBare ? (document.contents as YAMLSeq) : listAt(document, ['corrections']);
  for (const { table, row, column, old, new: right, reason } of entries)
    put(
      document,
      list,
      { table, row, column, old, new: right, reason: hidePersonalNumbers(reason), date, decidedBy: by },
      (other) => other['table'] === table && other['row'] === row && other['column'] === column,
    );
  return write(document);
}

/** Findings that are accepted, each by its rule and key. */
export function addAcknowledged(
  text: Text,
  { findings, reason }: Pick<Extract<Decision, { kind: 'acknowledge' }>, 'findings' | 'reason'>,
  date: string,
): Text {
  const document = asGroups(open(text));
  const list = listAt(document, ['acknowledged']);
  for (const { rule, key } of findings)
    put(
      document,
      list,
      { rule, key, reason: hidePersonalNumbers(reason), date },
      (other) => other['rule'] === rule && other['key'] === key,
    );
  return write(document);
}

/** Doubts that were looked at; one on the same cells takes the place of what was said of them before. */
export function addChecked(text: Text, entries: readonly CheckedDoubt[]): Text {
  const document = asGroups(open(text));
  const list = listAt(document, ['checked']);
  for (const entry of entries) {
    const said = { ...entry, reason: hidePersonalNumbers(entry.reason) };
    put(document, list, said, (other) => keyOf(other) === keyOf({ ...said }));
  }
  return write(document);
}

/** The entries of one corrections file that another does not have, put into that. */
export function mergeCorrections(text: Text, from: string, base: Text): Text {
  const document = asGroups(open(text));
  const [given, known] = [open(from), open(base)];
  for (const name of ['corrections', 'acknowledged', 'checked']) {
    const before = new Set(entriesOf(known, name).map((entry) => JSON.stringify(entry)));
    const fresh = entriesOf(given, name).filter((entry) => !before.has(JSON.stringify(entry)));
    for (const entry of fresh) put(document, listAt(document, [name]), entry, (other) => keyOf(other) === keyOf(entry));
  }
  return write(document);
}

function entriesOf(document: Document, name: string): Record<string, unknown>[] {
  const data = document.toJS() as unknown;
  const list = Array.isArray(data) ? (name === 'corrections' ? data : []) : (data as Record<string, unknown>)[name];
  return Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
}

/** What an entry of a corrections file is about. */
function keyOf({ table, row, column, rule, key, cells, doubt, page, digest }: Record<string, unknown>): string {
  // Of what speaks of no table only what was looked at tells two apart.
  const seen = table === undefined ? digest : undefined;
  return JSON.stringify([table, row, column, rule, key, cells, doubt, page, seen]);
}

/**
 * What `disclosure.yaml` says of a document. `files`: the names of its files in reading order, which are said as soon as anything is: what
 * is said of a folder would else be read in the order of their names. Being final is said of what it was; a change takes it back.
 */
export function changeSaid(
  text: Text,
  files: readonly string[],
  decision: SaidDecision,
  checked: (Checked & { of: string }) | null,
): Text {
  const document = open(text);
  if (decision.kind !== 'checked') remove(document, 'checked');
  if (files.length > 1 && !document.has('files'))
    document.set('files', document.createNode([...files], { flow: true }));
  switch (decision.kind) {
    case 'identity':
      for (const [field, value] of Object.entries(decision.set)) {
        if (value === undefined) continue;
        if (value === null || value === '') remove(document, field);
        else document.set(field, value);
      }
      break;
    case 'files':
      document.set('files', document.createNode(decision.files, { flow: true }));
      break;
    case 'number': {
      const { decision: which, ends, place, reason } = decision;
      const other = which === 'show' ? 'hide' : 'show';
      const entry = { ends, ...dropUndefined(place), reason: hidePersonalNumbers(reason) };
      const isSame = (one: Record<string, unknown>) =>
        JSON.stringify({ ...one, reason: '' }) === JSON.stringify({ ...dropUndefined(entry), reason: '' });
      removeFrom(document, ['personal', other], isSame);
      put(document, listAt(document, ['personal', which]), entry, isSame);
      break;
    }
    case 'join':
      put(document, listAt(document, ['tables', 'join']), decision.at, () => false);
      break;
    case 'split':
      put(document, listAt(document, ['tables', 'split']), { ...decision.at, before: decision.before }, () => false);
      break;
    case 'checked':
      if (checked === null) remove(document, 'checked');
      else
        document.set(
          'checked',
          document.createNode({ date: checked.date, by: checked.by, of: checked.of }, { flow: true }),
        );
  }
  return write(document);
}

/** Decisions that `disclosure.yaml` holds; those on tables with where these stand in the original. */
export type SaidDecision =
  | Extract<Decision, { kind: 'identity' | 'files' | 'number' | 'checked' }>
  | { kind: 'join'; at: GridAt }
  | { kind: 'split'; at: GridAt; before: number };

function removeFrom(
  document: Document,
  path: readonly string[],
  isSame: (one: Record<string, unknown>) => boolean,
): void {
  const list = document.getIn(path, true);
  if (!isSeq(list)) return;
  list.items = list.items.filter(
    (item) => !(item instanceof YAMLMap && isSame(item.toJSON() as Record<string, unknown>)),
  );
  if (list.items.length === 0) document.deleteIn(path);
}

/** Another official name for a department; the one it had stays known, since its documents print it. */
export function renameDepartment(text: string, name: string): string {
  const document = open(text);
  const before = String(document.get('name') ?? '');
  if (compact(before) === compact(name)) return text;
  document.set('name', name);
  const aliases = listAt(document, ['aliases']);
  const known = (aliases.toJSON() as unknown[]).map((alias) => compact(String(alias)));
  if (!known.includes(compact(before))) aliases.items.push(document.createNode(before));
  // A name that it has now is no other name of it.
  aliases.items = aliases.items.filter(
    (item) => compact(String((item as { toJSON(): unknown }).toJSON())) !== compact(name),
  );
  if (aliases.items.length === 0) document.set('aliases', document.createNode([]));
  return document.toString({ lineWidth: 0 });
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listDoubts, makeChecked, type CheckedDoubt } from '../../src/budget/index.ts';
import { departmentPath, DISCLOSURE_FILE, parseCorrections, writeWhole } from '../../src/content/index.ts';
import type { Decision, DecisionAnswer, DecisionAsked } from '../../src/desk/api.ts';
import { Problem } from '../../src/problem.ts';
import { correctionsFile, correctionsOf, isAccepted, rootOf, saidOf, textOf, type Context } from './context.ts';
import { effectsOf, evaluate, summaryOf, type Evaluated } from './evaluate.ts';
import { linkOrCopy, documentsIn } from './files.ts';
import type { FileChange } from './journal.ts';
import { digestOfParcel, readAs, settle, type ReadAnew } from './read-parcels.ts';
import type { ParcelRecord } from './records.ts';
import { readParcel } from './staging.ts';
import { requireOriginals } from './stored.ts';
import { placeOfJoin, placeOfSplit } from './table-places.ts';
import { isDoubt } from './doubts.ts';
import {
  addAcknowledged,
  addChecked,
  addCorrections,
  changeSaid,
  renameDepartment,
  type SaidDecision,
} from './yaml-changes.ts';

/** What a decision would write, and what a document then is. */
interface Planned {
  files: FileChange[];
  /** The text of the corrections file where that changes, `undefined` where it does not. */
  corrections?: string | null;
  /** The text of `disclosure.yaml` where the document is to be read anew. */
  said?: string | null;
}

/** The day here: a person decides on his own day. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Makes a decision on a parcel, or only tells what it would change. Out: the record after it and the answer. Throws a Problem for a decision
 * that fits nothing; nothing is written then.
 */
export async function decide(
  context: Context,
  record: ParcelRecord,
  { by, decision, dry }: DecisionAsked,
): Promise<{ record: ParcelRecord; answer: DecisionAnswer }> {
  const planned = await plan(context, record, decision, by);
  const changed = planned.files.filter(({ before, after }) => before !== after);
  const { after, effects, read } = await foresee(context, record, planned);
  const answer = {
    effects,
    files: changed.map(({ root, path, ...texts }) => ({ path: `${root}/${path}`, ...texts })),
  };
  if (dry === true || changed.length === 0) {
    if (read?.staged) await rm(read.staged.folder, { recursive: true, force: true });
    return { record, answer: { ...answer, version: record.version } };
  }
  await context.journal.save({ parcels: [record.id], what: decision.kind, decision, by, files: changed, moves: [] });
  const next = await follow(context, record, read, after);
  return { record: next, answer: { ...answer, version: next.version } };
}

/** Takes back the last decision on a parcel that stands. Throws a Problem where there is none, or its files were changed since. */
export async function undoLast(
  context: Context,
  record: ParcelRecord,
): Promise<{ record: ParcelRecord; moved: string[] }> {
  const entry = context.journal.of(record.id).find(({ state }) => state === 'done');
  if (!entry) throw new Problem('desk-nothing-to-undo', {});
  // What was decided with the parcel went into the content with it, and out of it again.
  const isDecided = ({ root, path }: FileChange): boolean =>
    isAccepted(record)
      ? path.startsWith('.desk/corrections/')
      : root === 'content' && path.startsWith('corrections/') && record.accepted === null;
  const files = entry.files.map((file) => (isDecided(file) ? { ...file, ...correctionsFile(record) } : file));
  await context.journal.undo(entry, files);
  if (entry.moves.length > 0) return { record, moved: entry.parcels };
  const said = entry.files.find(({ path }) => path === `${record.id}/${DISCLOSURE_FILE}`);
  const planned: Planned = {
    files: [],
    ...(said ? { said: said.before } : { corrections: await correctionsOf(context, record) }),
  };
  const { after, read } = await foresee(context, record, planned);
  return { record: await follow(context, record, read, after), moved: [] };
}

/** The record after a change of its files, which are written. */
async function follow(
  context: Context,
  record: ParcelRecord,
  read: ReadAnew | null,
  after: Evaluated | null,
): Promise<ParcelRecord> {
  const version = record.version + 1;
  if (read) {
    const next = { ...read.record, version };
    await settle(context, { record: next, staged: read.staged });
    return next;
  }
  const next = { ...record, version, ...(after && (await summaryOf(after, context.locale))) };
  await context.inbox.save(next);
  return next;
}

/** What a document is with other files beside it: read anew where something else is said of it, else only checked. */
async function foresee(
  context: Context,
  record: ParcelRecord,
  planned: Planned,
): Promise<{ after: Evaluated | null; effects: DecisionAnswer['effects']; read: ReadAnew | null }> {
  const { locale } = context;
  const before = await presentOf(context, record);
  if (planned.said !== undefined) {
    const read = await readSaying(context, record, planned.said);
    const after = read.staged?.evaluated ?? null;
    const effects = { ...effectsOf(before, after, locale), sentence: read.record.problem?.sentence ?? null };
    return { after, effects, read };
  }
  if (planned.corrections === undefined || record.staged === null)
    return { after: before, effects: effectsOf(before, before, locale), read: null };
  const where = { root: rootOf(context, record), content: context.folders.content, corrections: planned.corrections };
  const after = await evaluate(record.staged.id, where, context.reading);
  return { after, effects: effectsOf(before, after, locale), read: null };
}

/** A parcel as it stands, `null` where it could not be read. */
export async function presentOf(context: Context, record: ParcelRecord): Promise<Evaluated | null> {
  if (record.staged === null) return null;
  const corrections = await correctionsOf(context, record);
  const where = { root: rootOf(context, record), content: context.folders.content, corrections };
  return evaluate(record.staged.id, where, context.reading);
}

/** Reads a copy of a parcel about which something else is said. */
async function readSaying(context: Context, record: ParcelRecord, said: string | null): Promise<ReadAnew> {
  const { inbox } = context;
  const folder = inbox.own('scratch', record.id, 'in');
  await rm(inbox.own('scratch', record.id), { recursive: true, force: true });
  for (const { name } of await documentsIn(inbox.parcel(record.id)))
    await linkOrCopy(join(inbox.parcel(record.id), name), join(folder, name));
  if (said !== null) await writeWhole(join(folder, DISCLOSURE_FILE), said);
  try {
    return await readAs(context, record, folder, inbox.own('scratch', record.id, 'out'), { said });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function plan(context: Context, record: ParcelRecord, decision: Decision, by: string): Promise<Planned> {
  switch (decision.kind) {
    case 'correct':
    case 'acknowledge':
    case 'doubt':
      return planCorrections(context, record, decision, by);
    case 'department':
      return planDepartment(context, record, decision.name);
    default: {
      const before = await saidOf(context, record.id);
      if (decision.kind === 'files') requireFiles(record, decision.files);
      if (decision.kind !== 'checked') await requireOriginals(context, record);
      const of = digestOfParcel(context, before, await documentsIn(context.inbox.parcel(record.id)));
      const checked = decision.kind === 'checked' && decision.final ? { date: today(), by, of } : null;
      if (checked !== null && record.staged === null) throw new Problem('desk-not-read', {});
      // What a command converted is final as it is: of its files nothing is said.
      const isStored = record.stored === true && decision.kind === 'checked';
      const used = isStored ? [] : record.files.filter((file) => file.used).map(({ name }) => name);
      const after = changeSaid(before, used, await placed(context, record, decision), checked);
      const files = [{ root: 'inbox', path: `${record.id}/${DISCLOSURE_FILE}`, before, after }] as const;
      // As soon as anything is said of several files they are read as one, not joined by what they tell.
      const isReadSo = decision.kind === 'checked' && (isStored || before !== null || used.length === 1);
      return { files: [...files], ...(isReadSo ? {} : { said: after }) };
    }
  }
}

/** A decision on tables with where these stand in the original; any other as it is. */
async function placed(
  context: Context,
  record: ParcelRecord,
  decision: Exclude<Decision, { kind: 'correct' | 'acknowledge' | 'doubt' | 'department' }>,
): Promise<SaidDecision> {
  if (decision.kind !== 'join' && decision.kind !== 'split') return decision;
  const present = await presentOf(context, record);
  const [job] = await readParcel(context, context.inbox.parcel(record.id));
  if (present === null || !job || 'error' in job) throw new Problem('desk-not-read', {});
  const { disclosure } = present.loaded;
  if (decision.kind === 'join')
    return { kind: 'join', at: placeOfJoin(job.printed, disclosure, decision.table, decision.with) };
  return { kind: 'split', ...placeOfSplit(job.printed, disclosure, decision.table, decision.before) };
}

async function planCorrections(
  context: Context,
  record: ParcelRecord,
  decision: Extract<Decision, { kind: 'correct' | 'acknowledge' | 'doubt' }>,
  by: string,
): Promise<Planned> {
  const present = await presentOf(context, record);
  if (present === null) throw new Problem('desk-not-read', {});
  const text = await correctionsOf(context, record);
  if (decision.kind === 'acknowledge') requireFindings(present, decision.findings);
  const who = { date: today(), by };
  const after =
    decision.kind === 'correct'
      ? addCorrections(text, decision.entries, who)
      : decision.kind === 'doubt'
        ? addChecked(text, checkedOf(present, decision, who))
        : addAcknowledged(text, decision, who.date);
  if (after !== null) parseCorrections(after, 'corrections.yaml');
  const file = correctionsFile(record);
  return { files: [{ ...file, before: await textOf(context, file), after }], corrections: after };
}

/** The entries of the corrections file for a doubt as it stands, and for all others about the same cell. Throws a Problem where there is none. */
function checkedOf(
  { loaded: { disclosure } }: Evaluated,
  { doubt: said, reason }: Extract<Decision, { kind: 'doubt' }>,
  who: { date: string; by: string },
): CheckedDoubt[] {
  const all = listDoubts(disclosure);
  const own = all.filter((one) => isDoubt(one, said));
  const beside = all.filter(
    (one) => said.row !== null && said.column !== null && isDoubt({ ...one, id: said.doubt }, said),
  );
  const entries = [...own, ...beside.filter((one) => !own.includes(one))].flatMap(
    (doubt) => makeChecked(disclosure, doubt, { reason, ...who }) ?? [],
  );
  if (own.length === 0 || entries.length === 0) throw new Problem('desk-doubt-missing', {});
  return entries;
}

function requireFindings({ results }: Evaluated, findings: readonly { rule: string; key: string }[]): void {
  for (const { rule, key } of findings) {
    const open = results.some((one) => one.rule === rule && one.key === key && one.outcome === 'differs');
    if (!open) throw new Problem('desk-finding-missing', { key });
  }
}

/** Throws a Problem where a list of files names what is not there, or one twice. */
export function requireFiles({ files }: ParcelRecord, names: readonly string[]): void {
  const wrong = names.filter(
    (name, index) => names.indexOf(name) !== index || !files.some((file) => file.name === name),
  );
  if (wrong.length > 0) throw new Problem('desk-files-unknown', { names: wrong.join('\n') });
}

async function planDepartment(context: Context, record: ParcelRecord, name: string): Promise<Planned> {
  const [region, department] = record.staged?.id.split('/') ?? [];
  if (region === undefined || department === undefined) throw new Problem('desk-not-read', {});
  const file = { root: 'content', path: departmentPath(region, department) } as const;
  const before = await textOf(context, file);
  if (before === null) throw new Problem('desk-department-not-stored', {});
  return { files: [{ ...file, before, after: renameDepartment(before, name) }] };
}

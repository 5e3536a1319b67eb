import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { disclosureId } from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';
import { toldOf } from './answers.ts';
import { correctionsOf, saidOf, scansTold, type Context } from './context.ts';
import { evaluate, summaryOf, type Evaluated } from './evaluate.ts';
import { digestOf, documentsIn, takeFolder, type FileFacts } from './files.ts';
import { newRecord, unreadFiles, type ParcelRecord } from './records.ts';
import { readParcel, stage, type Outcome } from './staging.ts';
import { twinsAmong } from './twins.ts';
import type { Job } from '../converting/documents.ts';

/** A parcel read from a folder, not yet in its place: its record, and the content folder that was staged. */
export interface ReadAnew {
  record: ParcelRecord;
  /** `null` where it could not be read. */
  staged: { folder: string; evaluated: Evaluated } | null;
}

/** What a parcel is read from: what is said of it, and its documents. */
export function digestOfParcel(context: Context, said: string | null, documents: readonly FileFacts[]): string {
  const files = documents.map(({ name, sha256 }) => `${sha256} ${name}`);
  return digestOf(withoutChecked(said), ...files, ...scansTold(context, said));
}

/** Being final is said of what was read, and is no part of it. */
function withoutChecked(said: string | null): string | null {
  const rest = said?.replace(/^checked:.*\n?/mu, '').trim() ?? '';
  return rest === '' || rest === '{}' ? null : rest;
}

/**
 * Reads the files in a folder as the one disclosure that a parcel is, and stages it. A failure becomes the state of the record. `folder`: of
 * the parcel, or of a copy of it about which something else is said; `corrections`: those that shall hold, by default those that do.
 */
export async function readAs(
  context: Context,
  record: ParcelRecord,
  folder: string,
  target: string,
  given: { outcomes?: readonly Outcome[]; said: string | null },
): Promise<ReadAnew> {
  const documents = await documentsIn(folder);
  const from = digestOfParcel(context, given.said, documents);
  const next: ParcelRecord = {
    ...record,
    files: filesOf(documents, null),
    problem: null,
    staged: null,
    stored: undefined,
  };
  try {
    const outcomes = given.outcomes ?? (await readParcel(context, folder));
    const [outcome] = outcomes;
    if (!outcome) throw new Problem('folder-without-document', {});
    if ('error' in outcome) throw outcome.error;
    next.files = filesOf(documents, outcome);
    const { key, needsReplace } = await stage(outcome, context.folders.content, target, context.reading);
    const id = disclosureId(key);
    const staged = { ...next, stage: 'read' as const, needsReplace, staged: { id, from } };
    const corrections = await correctionsOf(context, staged);
    const { content } = context.folders;
    const evaluated = await evaluate(id, { root: target, content, corrections }, context.reading).catch(
      async (error: unknown) => {
        // Corrections that no longer fit are told; without them it can be looked at.
        staged.problem = problemOf(error, context);
        return evaluate(id, { root: target, content, corrections: null }, context.reading);
      },
    );
    return {
      record: { ...staged, ...(await summaryOf(evaluated, context.locale)) },
      staged: { folder: target, evaluated },
    };
  } catch (error) {
    const failed = { ...newRecord(record.id, record.batch), version: record.version, accepted: record.accepted };
    const known = { files: next.files, stage: 'failed' as const, problem: problemOf(error, context) };
    return { record: { ...failed, ...known }, staged: null };
  }
}

function problemOf(error: unknown, { locale }: Context): NonNullable<ParcelRecord['problem']> {
  const { id, sentence } = toldOf(error, locale);
  return { id, sentence };
}

/** The files of a parcel in reading order, with the formats that were told; at the end those that are not read. */
function filesOf(documents: readonly FileFacts[], job: Job | null): ParcelRecord['files'] {
  const read = job?.files ?? [];
  const at = ({ sha256 }: FileFacts): number => read.findIndex((file) => file.sha256 === sha256);
  const paths = job?.sources.flatMap((source) => source.files.map((file) => basename(file))) ?? [];
  const used = (document: FileFacts): boolean => job === null || (at(document) >= 0 && paths.includes(document.name));
  return [...documents]
    .sort((a, b) => Number(used(b)) - Number(used(a)) || (used(a) ? at(a) - at(b) : 0))
    .map((document) => ({ ...document, format: read[at(document)]?.format ?? null, used: used(document) }));
}

/**
 * Reads a parcel of which nobody has said that it is one disclosure. What turns out to be another one, or cannot be read beside what can,
 * becomes a parcel of its own. Out: the parcel as it is now, and the new ones, which are still to be read.
 */
export async function readFirst(
  context: Context,
  record: ParcelRecord,
): Promise<{ own: ReadAnew; others: ParcelRecord[] }> {
  const { inbox } = context;
  const folder = inbox.parcel(record.id);
  const said = await saidOf(context, record.id);
  const outcomes = await readParcel(context, folder);
  const target = inbox.own('scratch', record.id, 'out');
  const main = outcomes.find((outcome) => !('error' in outcome)) ?? outcomes[0];
  const others: ParcelRecord[] = [];
  if (main && said === null) {
    for (const outcome of outcomes) {
      if (outcome === main) continue;
      others.push(await partOff(context, record, folder, namesIn(outcome, folder)));
    }
    const twins = twinsIn(main);
    for (const name of twins) others.push(await partOff(context, record, folder, [name]));
    // Without its twins it is read as if they had never lain beside it.
    if (twins.length > 0) return { own: await readAs(context, record, folder, target, { said }), others };
  }
  const own = await readAs(context, record, folder, target, { outcomes: main ? [main] : [], said });
  return { own, others };
}

/** Makes a parcel of files of another one, still to be read. */
async function partOff(
  { inbox }: Context,
  { batch }: ParcelRecord,
  folder: string,
  names: readonly string[],
): Promise<ParcelRecord> {
  const other = newRecord(await inbox.freeId(), batch);
  const making = inbox.own('making', other.id);
  await mkdir(making, { recursive: true });
  // The record comes first: a new start finds the folder and what it came with.
  await inbox.save(other);
  for (const name of names) await rename(join(folder, name), join(making, name));
  await rename(making, inbox.parcel(other.id));
  return { ...other, files: await unreadFiles(inbox.parcel(other.id)) };
}

/** Files of a parcel that repeat its others in another format. */
function twinsIn(outcome: Outcome): string[] {
  if ('error' in outcome) return [];
  const names = outcome.sources.flatMap((source) => source.files.map((file) => basename(file)));
  const read = new Set(outcome.files.map(({ name }) => basename(name)));
  const [own, repeating] = [names.filter((name) => read.has(name)), names.filter((name) => !read.has(name))];
  return twinsAmong(own, repeating);
}

function namesIn(outcome: Outcome, folder: string): string[] {
  if ('error' in outcome) return outcome.path === folder ? [] : [basename(outcome.path)];
  return outcome.sources.flatMap((source) => source.files.map((file) => basename(file)));
}

/** Puts what was read in its place. */
export async function settle({ inbox }: Context, { record, staged }: ReadAnew): Promise<void> {
  if (staged) await takeFolder(staged.folder, inbox.staged(record.id));
  await inbox.save(record);
}

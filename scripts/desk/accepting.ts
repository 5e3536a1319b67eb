import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { alone, disclosureId, keyOf, keyOfId, pathOf, writeWhole, YEAR_KINDS } from '../../src/content/index.ts';
import type { AcceptAsked, AcceptedAs } from '../../src/desk/api.ts';
import { Problem } from '../../src/problem.ts';
import { checkStored } from '../checking/converted.ts';
import { storeJob } from '../converting/store.ts';
import { contentCorrections, isAccepted, pendingCorrections, saidOf, textOf, type Context } from './context.ts';
import { evaluate, summaryOf } from './evaluate.ts';
import { documentsIn, readOptionalText } from './files.ts';
import { digestOfParcel } from './read-parcels.ts';
import type { ParcelRecord } from './records.ts';
import { readParcel } from './staging.ts';
import { requireOriginals } from './stored.ts';
import { mergeCorrections } from './yaml-changes.ts';

export interface Accepted {
  record: ParcelRecord;
  /** The files of the content that changed, by their path in it. */
  files: string[];
  /** The department-year that it was accepted as before, where that stays. */
  leftBehind: string | null;
  /** Names of its documents that are not published with it, since they tell more than its page. */
  held: string[];
}

/**
 * Puts a parcel into the content as `convert` does with its folder, and with it what was decided on its cells and findings. Nothing that was
 * not looked at goes in: where its files are other than those that were read, a Problem says so. Not yet checked.
 */
export async function accept(
  context: Context,
  record: ParcelRecord,
  {
    replace = false,
    because,
    as,
    wasPublished,
  }: Omit<AcceptAsked, 'version'> & { wasPublished: (id: string) => boolean },
): Promise<Accepted> {
  const { inbox, folders, reading } = context;
  if (record.stage !== 'read' || record.staged === null) throw new Problem('desk-not-read', {});
  await requireOriginals(context, record);
  if (record.needsReplace && !replace && !isAccepted(record)) throw new Problem('desk-needs-replace', {});
  const folder = inbox.parcel(record.id);
  const from = digestOfParcel(context, await saidOf(context, record.id), await documentsIn(folder));
  if (from !== record.staged.from) throw new Problem('file-changed-meanwhile', {}, { place: { file: record.id } });
  const outcomes = await readParcel(context, folder);
  const failed = outcomes.find((outcome) => 'error' in outcome);
  if (failed) throw failed.error;
  const [job] = outcomes;
  if (!job || 'error' in job || outcomes.length > 1) throw new Problem('desk-stale', {});
  const { figuresOnly, originals } = as ?? asBefore(record);
  // As the command does: who leaves prose out does not publish the document that holds it.
  const wish = originals ?? (figuresOnly ? 'none' : null);
  const settings = { figuresOnly, replace, because: because?.trim() || null, originals: wish };
  const stored = await storeJob(job, folders.content, reading, { ...settings, earlier: new Map() });
  const id = disclosureId(keyOf(stored.disclosure.identity));
  const files = stored.files.filter(({ changed }) => changed).map(({ path }) => path);
  const corrections = await moveCorrections(context, record, id);
  if (corrections !== null) files.push(corrections);
  const before = record.accepted?.id ?? id;
  const leftBehind = before === id || (await takeBack(context, record, before, wasPublished(before))) ? null : before;
  const accepted = { id, from, ...(figuresOnly && { figuresOnly }), ...(originals && { originals }) };
  const next = {
    ...record,
    version: record.version + 1,
    needsReplace: false,
    staged: { id, from },
    accepted,
    stored: undefined,
    problem: null,
  };
  await inbox.save(next);
  const held = stored.telling.flatMap(({ name, kept }) => (kept ? [] : [name]));
  return { record: next, files, leftBehind, held };
}

function asBefore({ accepted }: ParcelRecord): AcceptedAs {
  return { figuresOnly: accepted?.figuresOnly ?? false, originals: accepted?.originals ?? null };
}

/** Puts what was decided with a parcel beside the department-year in the content, whatever was added there meanwhile. Out: the path, where it changed. */
async function moveCorrections(context: Context, record: ParcelRecord, id: string): Promise<string | null> {
  const pending = pendingCorrections(record.id);
  const text = await textOf(context, pending);
  if (text === null) return null;
  const path = contentCorrections(id);
  const { content, inbox } = context.folders;
  const changed = await alone(content, async () => {
    const there = await readOptionalText(join(content, path));
    const merged = there === null ? text : mergeCorrections(there, text, there);
    return merged !== null && writeWhole(join(content, path), merged);
  });
  await rm(join(inbox, pending.path), { force: true });
  return changed ? path : null;
}

/**
 * Takes a parcel out of the content again, where nobody else may have seen it and no command has put it there; what was decided on it goes on
 * with the parcel. Out: whether nothing of it is left there.
 */
export async function withdraw(context: Context, record: ParcelRecord, wasPublished: boolean): Promise<boolean> {
  const { folders } = context;
  const id = record.accepted?.id;
  if (id === undefined || wasPublished || record.stored === true) return id === undefined;
  const pending = pendingCorrections(record.id);
  const decided = await textOf(context, { root: 'content', path: contentCorrections(id) });
  if (decided !== null && (await textOf(context, pending)) === null)
    await writeWhole(join(folders[pending.root], pending.path), decided);
  return takeBack(context, record, id, wasPublished);
}

/**
 * Removes the department-year that a parcel was accepted as before it was decided to be another one: the same figures would stand twice. What
 * others may have seen stays, and so does what other documents have come into. Out: whether nothing of it is left.
 */
async function takeBack(context: Context, record: ParcelRecord, id: string, wasPublished: boolean): Promise<boolean> {
  const { content } = context.folders;
  const key = keyOfId(id);
  if (key === null) return true;
  const text = await readOptionalText(join(content, pathOf('disclosures', key)));
  if (text === null) return true;
  const own = new Set(record.files.map(({ sha256 }) => sha256));
  const stored = storedSchema.safeParse(JSON.parse(text));
  if (wasPublished || !stored.success || stored.data.source.files.some(({ sha256 }) => !own.has(sha256))) return false;
  await alone(content, async () => {
    for (const kind of YEAR_KINDS) await rm(join(content, pathOf(kind, key)), { force: true });
    await rm(join(content, 'history', id), { recursive: true, force: true });
  });
  return true;
}

const storedSchema = z.object({ source: z.object({ files: z.array(z.object({ sha256: z.string() })) }) });

/** Checks what was accepted, all together as a year is held against the year before. Out: the records as the checks leave them, and what is wrong with a file that goes with one. */
export async function checkAccepted(
  context: Context,
  records: readonly ParcelRecord[],
): Promise<{ records: ParcelRecord[]; problems: unknown[] }> {
  const { folders, reading, locale, inbox } = context;
  const ids = records.flatMap(({ accepted }) => accepted?.id ?? []);
  const paths = ids.map((id) => join(folders.content, 'disclosures', `${id}.json`));
  const { problems } = await checkStored(paths, reading);
  const checked: ParcelRecord[] = [];
  for (const record of records) {
    const id = record.accepted?.id ?? '';
    const corrections = await textOf(context, { root: 'content', path: contentCorrections(id) });
    const { content } = folders;
    const evaluated = await evaluate(id, { root: content, content, corrections }, reading).catch(() => null);
    const next = evaluated ? { ...record, ...(await summaryOf(evaluated, locale)) } : record;
    await inbox.save(next);
    checked.push(next);
  }
  return { records: checked, problems };
}

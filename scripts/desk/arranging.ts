import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DISCLOSURE_FILE } from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';
import { saidAsData, saidOf, type Context } from './context.ts';
import { requireFiles } from './deciding.ts';
import { OWN } from './folders.ts';
import type { Entry, FileChange } from './journal.ts';
import { freeName } from './names.ts';
import type { ParcelRecord } from './records.ts';
import { sameDocument } from './twins.ts';
import { changeSaid } from './yaml-changes.ts';

/*
 * Which files are one disclosure, by a person's word. Files move between the folders of parcels, and `disclosure.yaml` then says which they
 * are; all of it is one entry of the journal.
 */

/** Where a parcel that was taken away lies, from the inbox. */
const REMOVED = `${OWN}/removed`;

type Move = Entry['moves'][number];

/** Moves the files of all but the first into that. Out: the ids, of which only the first is left. */
export async function joinParcels(context: Context, records: readonly ParcelRecord[], by: string): Promise<string[]> {
  const [first, ...others] = records;
  if (!first || others.length === 0 || new Set(records.map(({ id }) => id)).size < records.length)
    throw new Problem('desk-request-wrong', { detail: 'parcels' });
  for (const [index, one] of records.entries())
    for (const other of records.slice(index + 1))
      if (sameDocument(one, other) !== null)
        throw new Problem('desk-same-document', {
          names: [one, other].map(({ files: [file] }) => file?.name ?? '').join('\n'),
        });
  const taken = new Set(first.files.map(({ name }) => name));
  const order = first.files.filter(({ used }) => used).map(({ name }) => name);
  const moves: Move[] = [];
  for (const { id, files } of others) {
    for (const { name, used } of files) {
      const to = freeName(name, taken);
      taken.add(to);
      if (used) order.push(to);
      moves.push({ from: `${id}/${name}`, to: `${first.id}/${to}` });
    }
    // What was said of it lies with what is left of it.
    moves.push({ from: id, to: `${REMOVED}/${id}` });
  }
  const before = await saidOf(context, first.id);
  const after = changeSaid(before, order, { kind: 'files', files: order }, null);
  const files: FileChange[] = [{ root: 'inbox', path: `${first.id}/${DISCLOSURE_FILE}`, before, after }];
  const parcels = records.map(({ id }) => id);
  await context.journal.save({ parcels, what: 'files-joined', decision: null, by, files, moves });
  return parcels;
}

/** Moves files of a parcel into a new one. Out: its id. */
export async function splitParcel(
  context: Context,
  record: ParcelRecord,
  names: readonly string[],
  by: string,
): Promise<string> {
  requireFiles(record, names);
  const rest = record.files.filter(({ name }) => !names.includes(name));
  if (names.length === 0 || rest.length === 0) throw new Problem('desk-last-file', {});
  const { inbox } = context;
  const id = await inbox.freeId();
  const moves = names.map((name) => ({ from: `${record.id}/${name}`, to: `${id}/${name}` }));
  const before = await saidOf(context, record.id);
  const files: FileChange[] = [];
  if (before !== null && 'files' in saidAsData(before)) {
    const order = rest.filter(({ used }) => used).map(({ name }) => name);
    const after = changeSaid(before, order, { kind: 'files', files: order }, null);
    files.push({ root: 'inbox', path: `${record.id}/${DISCLOSURE_FILE}`, before, after });
  }
  // A person has said that these belong together.
  if (names.length > 1) {
    const after = changeSaid(null, names, { kind: 'files', files: [...names] }, null);
    files.push({ root: 'inbox', path: `${id}/${DISCLOSURE_FILE}`, before: null, after });
  }
  await context.journal.save({ parcels: [record.id, id], what: 'files-parted', decision: null, by, files, moves });
  return id;
}

export async function removeParcel(context: Context, record: ParcelRecord, by: string): Promise<void> {
  const moves = [{ from: record.id, to: `${REMOVED}/${record.id}` }];
  await context.journal.save({ parcels: [record.id], what: 'removed', decision: null, by, files: [], moves });
}

/** Brings a parcel back that was taken away. Out: the ids whose files moved. */
export async function restoreParcel(context: Context, id: string): Promise<string[]> {
  const entry = context.journal.of(id).find(({ what, state }) => what === 'removed' && state === 'done');
  if (!entry) throw new Problem('desk-not-there', {});
  await context.journal.undo(entry);
  return entry.parcels;
}

/** What was taken away and can be brought back. */
export async function removedParcels({ inbox, journal }: Context): Promise<{ id: string; names: string[] }[]> {
  const ids = (await readdir(inbox.own('removed')).catch(() => [])).sort();
  const back = ids.filter((id) => journal.of(id).some(({ what, state }) => what === 'removed' && state === 'done'));
  return Promise.all(
    back.map(async (id) => ({
      id,
      names: (await readdir(join(inbox.own('removed'), id))).filter((name) => name !== DISCLOSURE_FILE),
    })),
  );
}

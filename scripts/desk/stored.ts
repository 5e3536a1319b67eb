import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { disclosureId, jsonOrNull, keyOfId, listDisclosures, pathOf } from '../../src/content/index.ts';
import type { StoredDisclosure } from '../../src/desk/api.ts';
import { Problem } from '../../src/problem.ts';
import { contentCorrections, textOf, type Context } from './context.ts';
import { evaluate, summaryOf } from './evaluate.ts';
import { documentsIn, linkOrCopy, ofFiles } from './files.ts';
import { freeName, safeName } from './names.ts';
import { digestOfParcel } from './read-parcels.ts';
import { newRecord, type ParcelRecord } from './records.ts';

/*
 * Department-years that commands have put into the content. They are listed, and become a parcel as soon as a person opens one: its folder
 * holds the originals that the content keeps, its record says that the content holds it.
 */

/** What is listed of a department-year without reading its tables. */
const storedSchema = z.object({
  identity: z.object({
    region: z.object({ name: z.string() }),
    department: z.object({ name: z.string() }),
    year: z.number(),
    stage: z.enum(['final-accounts']).optional(),
  }),
  source: z.object({
    files: z.array(
      z.object({
        name: z.string(),
        format: z.string(),
        bytes: z.number(),
        sha256: z.string(),
        original: z.string().optional(),
      }),
    ),
  }),
});

/** A damaged file is told by the checks. */
const readStored = ofFiles((text) => storedSchema.safeParse(jsonOrNull(text)).data ?? null);

/** The department-years of the content that no parcel holds. */
export async function listStored({ folders }: Context, records: readonly ParcelRecord[]): Promise<StoredDisclosure[]> {
  const held = new Set(records.flatMap(({ accepted }) => accepted?.id ?? []));
  const found: StoredDisclosure[] = [];
  for (const key of await listDisclosures(folders.content)) {
    const id = disclosureId(key);
    if (held.has(id)) continue;
    const stored = await readStored(join(folders.content, pathOf('disclosures', key)));
    if (!stored) continue;
    const { region, department, year, stage } = stored.identity;
    found.push({ id, region: region.name, department: department.name, year, stage: stage ?? 'budget' });
  }
  return found;
}

/** Makes a parcel of a department-year of the content. Throws a Problem where there is none, or it cannot be read. */
export async function takeStored(context: Context, disclosure: string): Promise<ParcelRecord> {
  const { inbox, folders } = context;
  const key = keyOfId(disclosure);
  const known = key && (await listDisclosures(folders.content)).some((one) => disclosureId(one) === disclosure);
  const stored = key && known ? await readStored(join(folders.content, pathOf('disclosures', key))) : null;
  if (!stored) throw new Problem('desk-not-there', {});
  const id = await inbox.freeId();
  const making = inbox.own('making', id);
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  const files: ParcelRecord['files'] = [];
  const taken = new Set<string>();
  for (const { name: given, format, bytes, sha256, original } of stored.source.files) {
    const name = freeName(safeName(given.split('/').at(-1) ?? given), taken);
    taken.add(name);
    const kept = original === undefined ? null : join(folders.content, 'originals', original);
    if (kept !== null && existsSync(kept)) await linkOrCopy(kept, join(making, name));
    files.push({ name, format, bytes, sha256, used: true });
  }
  const from = digestOfParcel(context, null, await documentsIn(making));
  const record: ParcelRecord = {
    ...newRecord(id, id),
    ...{ stage: 'read', files, stored: true, staged: { id: disclosure, from }, accepted: { id: disclosure, from } },
  };
  const evaluated = await refreshStored(context, record);
  // The record comes first: a new start finds the folder and what it is of.
  await inbox.save(evaluated);
  await rename(making, inbox.parcel(id));
  return evaluated;
}

/** The record of such a parcel as the content is now. Throws where the content no longer holds it. */
export async function refreshStored(context: Context, record: ParcelRecord): Promise<ParcelRecord> {
  const { folders, reading, locale } = context;
  const id = record.accepted?.id ?? '';
  const corrections = await textOf(context, { root: 'content', path: contentCorrections(id) });
  const where = { root: folders.content, content: folders.content, corrections };
  return { ...record, ...(await summaryOf(await evaluate(id, where, reading), locale)) };
}

/** Throws a Problem where a document is to be read anew of which the content does not keep every original. */
export async function requireOriginals({ inbox }: Context, { id, files, stored }: ParcelRecord): Promise<void> {
  if (stored !== true) return;
  const there = new Set((await documentsIn(inbox.parcel(id))).map(({ sha256 }) => sha256));
  const missing = files.filter(({ sha256 }) => !there.has(sha256)).map(({ name }) => name);
  if (missing.length > 0) throw new Problem('desk-original-missing', { names: missing.join('\n') });
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DISCLOSURE_FILE, writeWhole } from '../../src/content/index.ts';
import { correctionsOf, saidOf, scansTold, type Context } from './context.ts';
import { digestOf, readOptionalText } from './files.ts';
import type { ParcelRecord } from './records.ts';

/*
 * What the record of a parcel was made from, beside the record: a desk that was killed between a decision and its record, or whose files were
 * changed by hand since, is told from one that knows all. Names and sizes stand for files here; accepting reads each byte.
 */

async function basisOf(context: Context, record: ParcelRecord): Promise<string> {
  const folder = context.inbox.parcel(record.id);
  const names = (await readdir(folder)).filter((name) => name !== DISCLOSURE_FILE).sort();
  const files = await Promise.all(names.map(async (name) => `${name} ${(await stat(join(folder, name))).size}`));
  const said = await saidOf(context, record.id);
  return digestOf(said, await correctionsOf(context, record), ...files, ...scansTold(context, said));
}

export async function note(context: Context, record: ParcelRecord): Promise<void> {
  await writeWhole(pathOf(context, record), await basisOf(context, record));
}

/** Is a parcel what its record was made from? */
export async function isAsNoted(context: Context, record: ParcelRecord): Promise<boolean> {
  return (await readOptionalText(pathOf(context, record))) === (await basisOf(context, record));
}

function pathOf({ inbox }: Context, { id }: ParcelRecord): string {
  return inbox.own('parcels', `${id}.basis`);
}

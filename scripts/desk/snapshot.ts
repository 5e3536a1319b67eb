import { join } from 'node:path';
import { z } from 'zod';
import {
  departmentPath,
  disclosureId,
  jsonOrNull,
  keyOfId,
  listDisclosures,
  pathOf,
  writeWhole,
} from '../../src/content/index.ts';
import type { Change } from '../../src/desk/api.ts';
import { digestOf, ofFiles, readOptionalText } from './files.ts';

/** What a content folder held at a time: a digest for each department-year, of all that its page shows. */
const snapshotSchema = z.object({ at: z.string(), digests: z.record(z.string(), z.string()) });
export type Snapshot = z.infer<typeof snapshotSchema>;

const digestOfFile = ofFiles((text) => digestOf(text));

export async function snapshotOf(content: string): Promise<Snapshot> {
  const digests: [string, string][] = [];
  for (const key of await listDisclosures(content)) {
    const paths = (['disclosures', 'narratives', 'corrections'] as const).map((kind) => pathOf(kind, key));
    const files = await Promise.all(
      [...paths, departmentPath(key.region, key.department)].map((path) => digestOfFile(join(content, path))),
    );
    digests.push([disclosureId(key), digestOf(...files)]);
  }
  return { at: new Date().toISOString(), digests: Object.fromEntries(digests) };
}

/** A snapshot that was kept; `null` where none was, or it is damaged. */
export async function readSnapshot(path: string): Promise<Snapshot | null> {
  const text = await readOptionalText(path);
  return snapshotSchema.safeParse(text === null ? null : jsonOrNull(text)).data ?? null;
}

export async function keepSnapshot(path: string, snapshot: Snapshot): Promise<void> {
  await writeWhole(path, JSON.stringify(snapshot, null, 1));
}

export function sameContent(one: Snapshot, other: Snapshot): boolean {
  const [left, right] = [one, other].map(({ digests }) => JSON.stringify(Object.entries(digests).sort()));
  return left === right;
}

/** What of one snapshot is new or other than in an earlier one, or gone. Names come from the content, of what is gone from its identifier. */
export async function changesOf(content: string, now: Snapshot, before: Snapshot | null): Promise<Change[]> {
  const ids = [...new Set([...Object.keys(now.digests), ...Object.keys(before?.digests ?? {})])].sort();
  const changes: Change[] = [];
  for (const id of ids) {
    const [is, was] = [now.digests[id], before?.digests[id]];
    if (is === was) continue;
    const change = was === undefined ? 'new' : is === undefined ? 'removed' : 'changed';
    changes.push({ id, change, ...(await namesOf(content, id)) });
  }
  return changes;
}

const identitySchema = z.object({
  identity: z.object({
    region: z.object({ name: z.string() }),
    department: z.object({ name: z.string(), kind: z.enum(['department', 'unit']) }),
  }),
});

/** What a department-year of the content is called, by its identifier. */
export async function namesOf(content: string, id: string): Promise<Omit<Change, 'id' | 'change'>> {
  const key = keyOfId(id);
  if (!key) throw new RangeError(`no department-year is called ${id}`);
  const text = await readOptionalText(join(content, pathOf('disclosures', key)));
  const read = identitySchema.safeParse(text === null ? null : jsonOrNull(text));
  return {
    region: read.data?.identity.region.name ?? key.region,
    department: read.data?.identity.department.name ?? key.department,
    kind: read.data?.identity.department.kind ?? 'department',
    year: key.year,
    stage: key.stage ?? 'budget',
  };
}

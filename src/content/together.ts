import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { withLock } from './lock.ts';
import { fillDraft, notWritten, plan, takePlace, writeWhole, type Draft } from './write.ts';

/** Stands in the content folder while files of one department-year change: which drafts take which places. */
const JOURNAL = '.pending.json';

/** Paths are relative to the content folder where they are inside it. `ready`: all drafts are whole, and must take their places. */
const journalSchema = z.strictObject({
  ready: z.boolean(),
  drafts: z.array(z.strictObject({ part: z.string(), target: z.string() })),
});

/**
 * Does something with a content folder that no other process may be changing meanwhile, after finishing or taking back what one that was
 * killed had begun. Throws a Problem where another process keeps the folder too long.
 */
export async function alone<T>(content: string, work: () => Promise<T>): Promise<T> {
  return withLock(content, async () => {
    await settle(content);
    return work();
  });
}

/**
 * Finishes or takes back what a process that was killed had begun to write: the files of a department-year are then all new or all old.
 * Whoever reads a content folder calls it first; where nothing is pending it costs one look.
 */
export async function recoverContent(content: string): Promise<void> {
  if (existsSync(join(content, JOURNAL))) await alone(content, () => Promise.resolve());
}

/**
 * Writes files that belong together: all of them or none, even where the process is killed between two of them or the disk is full.
 * To be called inside `alone`. Paths are relative to the content folder. Out: whether each changed. Throws a Problem.
 */
export async function writeTogether(
  content: string,
  files: readonly { path: string; text: string | Uint8Array }[],
): Promise<{ path: string; changed: boolean }[]> {
  const planned = await Promise.all(
    files.map(async ({ path, text }) => ({ path, text, draft: await plan(join(content, path), text) })),
  );
  const changing = planned.flatMap(({ path, text, draft }) => (draft ? [{ path, text, draft }] : []));
  if (changing.length > 0) await writeAll(content, changing);
  return planned.map(({ path, draft }) => ({ path, changed: draft !== null }));
}

async function writeAll(
  content: string,
  changing: readonly { path: string; text: string | Uint8Array; draft: Draft }[],
): Promise<void> {
  const drafts = changing.map(({ draft }) => draft);
  try {
    await writeJournal(content, false, drafts);
    for (const { path, text, draft } of changing) {
      await fillDraft(draft, text).catch((cause: unknown) => {
        throw notWritten(join(content, path), cause);
      });
    }
    await writeJournal(content, true, drafts);
  } catch (error) {
    for (const { part } of drafts) await rm(part, { force: true });
    await rm(join(content, JOURNAL), { force: true });
    throw error;
  }
  for (const { path, draft } of changing) {
    await takePlace(draft).catch((cause: unknown) => {
      throw notWritten(join(content, path), cause);
    });
  }
  await rm(join(content, JOURNAL), { force: true });
}

async function writeJournal(content: string, ready: boolean, drafts: readonly Draft[]): Promise<void> {
  const inside = (path: string): string => relative(content, path);
  const told = drafts.map(({ part, target }) => ({ part: inside(part), target: inside(target) }));
  await writeWhole(join(content, JOURNAL), JSON.stringify({ ready, drafts: told }));
}

/** Goes on where the journal says that all was ready, takes back where it was not; then nothing of it is left. */
async function settle(content: string): Promise<void> {
  const names = await readdir(content).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(`.${JOURNAL}.`))) await rm(join(content, name), { force: true });
  const path = join(content, JOURNAL);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return;
  const { ready, drafts } = journalSchema.parse(JSON.parse(text));
  for (const draft of drafts) {
    const part = join(content, draft.part);
    const target = join(content, draft.target);
    if (!ready) await rm(part, { force: true });
    else if (existsSync(part)) {
      await takePlace({ part, target }).catch((cause: unknown) => {
        throw notWritten(target, cause);
      });
    }
  }
  await rm(path, { force: true });
}

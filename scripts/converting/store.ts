import { ownWords, requireBudget, type Assembled } from '../../src/budget/index.ts';
import { findProfile, storeBudget, type OriginalsGiven, type Stored } from '../../src/content/index.ts';
import type { Reading } from '../reading/index.ts';
import type { Job } from './documents.ts';

export interface StoreSettings {
  figuresOnly: boolean;
  /** Another document of a department-year may take the place of the one that is published. */
  replace: boolean;
  /** Why what is changed is published anew, in the words of the publisher. */
  because: string | null;
  /** Whether originals are kept: all, none, or those that tell no more than their page. */
  originals: OriginalsGiven['wish'];
}

/**
 * Makes a department-year of what was read and writes it into a content folder. `earlier`: the department-years of this run and the file
 * each came from. Throws as `assembleBudget` and `storeBudget` do.
 */
export async function storeJob(
  job: Job,
  out: string,
  reading: Pick<Reading, 'assemble'>,
  settings: StoreSettings & { earlier: ReadonlyMap<string, string> },
): Promise<Stored> {
  return storeAssembled(job, await assembleJob(job, out, reading), out, settings);
}

/** Writes what was made of a job into a content folder, as `storeJob` does. */
export async function storeAssembled(
  { source, shared, bytes }: Job,
  assembled: Assembled,
  out: string,
  { originals: wish, ...options }: StoreSettings & { earlier: ReadonlyMap<string, string> },
): Promise<Stored> {
  requireBudget(assembled);
  const because = options.because ?? source.because;
  const slugGiven = source.overrides.slug !== undefined;
  return storeBudget(out, assembled, { ...options, because, shared, originals: { wish, bytes }, slugGiven });
}

/** Whose document it is decides which titles are known besides, and which unit is usual. `out`: the content folder with the profiles. */
export async function assembleJob(
  { document, files, source: { url, published, overrides }, personal }: Job,
  out: string,
  reading: Pick<Reading, 'assemble'>,
): Promise<Assembled> {
  const told = { files, url, published, personal };
  const plain = await reading.assemble(document, told, overrides);
  const profile = await findProfile(plain.disclosure.identity, out);
  const more =
    profile !== null &&
    (Object.values(ownWords(profile)).some((own) => own.length > 0) || plain.disclosure.unit === null);
  return more ? reading.assemble(document, told, overrides, profile) : plain;
}

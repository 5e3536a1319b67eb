import { getCollection } from 'astro:content';
import type { z } from 'zod';
import type { Department } from '../budget/index.ts';
import type { DisclosureEntry } from './entry.ts';
import { byBody } from './order.ts';
import type { termSchema } from './prose.ts';

/** A term of the glossary with its explanation in Markdown. */
export interface Term extends z.infer<typeof termSchema> {
  slug: string;
  body: string;
}

/**
 * The light entries of all budgets: by region, then department, both in the order of their sound, then year (latest first). Final accounts
 * are asked for by name, so that no list or sum mixes what was planned with what was spent.
 */
export function listEntries(): Promise<DisclosureEntry[]> {
  return entriesOf(undefined);
}

/** The light entries of all final accounts, in the same order. */
export function listFinalAccounts(): Promise<DisclosureEntry[]> {
  return entriesOf('final-accounts');
}

/** The light entries of all documents: the budgets, then the final accounts, each in that order. */
export async function listDocuments(): Promise<DisclosureEntry[]> {
  return [...(await listEntries()), ...(await listFinalAccounts())];
}

async function entriesOf(stage: DisclosureEntry['identity']['stage']): Promise<DisclosureEntry[]> {
  const all = (await getCollection('disclosures')).map(({ data }) => data);
  const entries = all.filter(({ identity }) => identity.stage === stage);
  return entries.sort((a, b) => byBody(a.identity, b.identity));
}

/** Who the departments are, by `region/department`; only those that are written down. */
export async function mapDepartments(): Promise<Map<string, Department>> {
  return new Map((await getCollection('departments')).map(({ id, data }) => [id, data]));
}

/** The terms of the glossary in their order. */
export async function listTerms(): Promise<Term[]> {
  const terms = (await getCollection('glossary')).map(({ id, data, body = '' }) => ({ ...data, slug: id, body }));
  return terms.sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug));
}

/** The text of a hand-written page in Markdown; empty where there is no such page. */
export async function readPage(slug: string): Promise<string> {
  return (await getCollection('pages')).find(({ id }) => id === slug)?.body ?? '';
}

import { getCollection } from 'astro:content';
import type { z } from 'zod';
import type { Department } from '../budget/index.ts';
import type { DisclosureEntry } from './entry.ts';
import { byBody, byStage } from './order.ts';
import type { termSchema } from './prose.ts';

/** A term of the glossary with its explanation in Markdown. */
export interface Term extends z.infer<typeof termSchema> {
  slug: string;
  body: string;
}

/**
 * The light entries of all documents of both stages: by region, then department, both in the order of their sound, then year (latest
 * first), the budget of a year before its final accounts. What adds or ranks amounts takes those of one stage.
 */
export async function listDocuments(): Promise<DisclosureEntry[]> {
  const entries = (await getCollection('disclosures')).map(({ data }) => data);
  return entries.sort((a, b) => byBody(a.identity, b.identity) || byStage(a.identity, b.identity));
}

/** The light entries of the budgets alone, in the same order. */
export async function listBudgets(): Promise<DisclosureEntry[]> {
  return (await listDocuments()).filter(({ identity }) => identity.stage === undefined);
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

import { join } from 'node:path';
import { getCollection } from 'astro:content';
import type { z } from 'zod';
import type { Department } from '../budget/index.ts';
import type { DisclosureEntry } from './entry.ts';
import { contentRoot, ownContent } from './folder.ts';
import { capitalised } from '../text.ts';
import { byBody, byStage } from './order.ts';
import type { termSchema } from './prose.ts';
import { noteTree } from './read.ts';

/** A term of the glossary with its explanation in Markdown. */
export interface Term extends z.infer<typeof termSchema> {
  slug: string;
  body: string;
  /** What it is called in the language asked for, and in the other one. */
  name: string;
  other: { text: string; language: 'zh-CN' | 'en' };
}

/**
 * The light entries of all documents of both stages: by region, then department, both in the order of their sound, then year (latest
 * first), the budget of a year before its final accounts. What adds or ranks amounts takes those of one stage.
 */
export async function listDocuments(): Promise<DisclosureEntry[]> {
  // An entry is made of files all over the two folders.
  for (const folder of [contentRoot(), ownContent()]) noteTree(folder);
  const entries = (await getCollection('disclosures')).map(({ data }) => data);
  return entries.sort((a, b) => byBody(a.identity, b.identity) || byStage(a.identity, b.identity));
}

/** The light entries of the budgets alone, in the same order. */
export async function listBudgets(): Promise<DisclosureEntry[]> {
  return (await listDocuments()).filter(({ identity }) => identity.stage === undefined);
}

/** Who the departments are, by `region/department`; only those that are written down. */
export async function mapDepartments(): Promise<Map<string, Department>> {
  noteTree(join(contentRoot(), 'departments'));
  return new Map((await getCollection('departments')).map(({ id, data }) => [id, data]));
}

/** The terms of the glossary in their order, in a language; one that is not explained in it is explained in Chinese. */
export async function listTerms(locale?: string): Promise<Term[]> {
  noteTree(join(ownContent(), 'glossary'));
  const isEnglish = locale === 'en';
  const english = new Map(
    isEnglish ? (await getCollection('englishGlossary')).map(({ id, data, body = '' }) => [id, { ...data, body }]) : [],
  );
  const terms = (await getCollection('glossary')).map(({ id, data, body = '' }): Term => {
    const own = english.get(id);
    const aliases = isEnglish ? [data.english, ...(own?.aliases ?? []), ...data.aliases] : data.aliases;
    const name = capitalised(data.english);
    return {
      ...{ ...data, slug: id, body, ...own, aliases },
      name: isEnglish ? name : data.term,
      other: isEnglish ? { text: data.term, language: 'zh-CN' } : { text: data.english, language: 'en' },
    };
  });
  return terms.sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug));
}

/** The text of a hand-written page in Markdown, in Chinese where it is not in the language; empty where there is no such page. */
export async function readPage(slug: string, locale?: string): Promise<string> {
  noteTree(join(ownContent(), 'pages'));
  const own = locale === 'en' ? await getCollection('englishPages') : [];
  const pages = [...own, ...(await getCollection('pages'))];
  return pages.find(({ id }) => id === slug)?.body ?? '';
}

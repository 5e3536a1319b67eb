import { join } from 'node:path';
import { z } from 'zod';
import { ownContent, shownPath } from './folder.ts';
import { parseFile } from './parse.ts';
import { namesIn, readOptional } from './read.ts';

/** The fields on top of a term of the glossary. */
export const termSchema = z.strictObject({
  term: z.string().min(1),
  english: z.string().min(1),
  group: z.string().min(1),
  /** Place among all terms; a group stands where its first term does. */
  order: z.number(),
  /** What it is in everyday words, short: 接待来办公事的人花的钱. */
  plain: z.string().min(1),
  /** Everyday words by which a reader looks for it. */
  aliases: z.array(z.string().min(1)).default([]),
  /** What documents print for it beside the term itself. */
  finds: z.array(z.string().min(1)).default([]),
  /** Slugs of the terms to read next. */
  related: z.array(z.string().min(1)).default([]),
});

/** A term of the glossary in English; the text of the file is its explanation. Its English name is said with the term. */
export const englishTermSchema = z.strictObject({
  plain: z.string().min(1),
  group: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
});

/** Where hand-written texts lie; those in English below the others. */
export type ProseFolder = 'glossary' | 'pages' | 'glossary/en' | 'pages/en';

/** A page of the site has a text and no fields. */
export const pageSchema = z.strictObject({});

/** A text written by hand: its file as messages name it, the fields between the `---` lines on top, and Markdown below. */
export interface Prose<Fields> {
  fields: Fields;
  body: string;
}

/** The file names of hand-written texts, without ending. They are the site's own, whatever the content folder. */
export async function listProse(folder: ProseFolder): Promise<string[]> {
  const names = await namesIn(join(ownContent(), folder));
  return names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
}

export async function readProseText(folder: ProseFolder, slug: string): Promise<string> {
  return (await readOptional(join(ownContent(), folder, `${slug}.md`))) ?? '';
}

/** Takes a hand-written text apart. Throws a Problem that names the line of a field that does not fit. */
export function parseProse<Fields>(
  schema: z.ZodType<Fields>,
  text: string,
  folder: ProseFolder,
  slug: string,
): Prose<Fields> {
  const file = shownPath(join(ownContent(), folder, `${slug}.md`));
  const match = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  // The line of `---` is kept, so that lines count from the top of the file.
  const fields = parseFile(schema, `\n${match?.[1] ?? ''}`, file);
  return { fields, body: match ? text.slice(match[0].length) : text };
}

import { z } from 'zod';
import { Problem } from '../problem.ts';

/** A hand-written text, as read. */
interface Text {
  slug: string;
  fields: Record<string, unknown>;
  body: string;
}

const fieldsSchema = z.strictObject({
  term: z.string().min(1),
  english: z.string().min(1),
  group: z.string().min(1),
  /** Place among all terms; a group stands where its first term does. */
  order: z.number(),
});

/** A term with its explanation in Markdown. */
export interface Term extends z.infer<typeof fieldsSchema> {
  slug: string;
  body: string;
}

/** Groups the terms of the glossary in their order. Throws a Problem for a file with missing or unknown fields. */
export function viewGlossary(texts: readonly Text[]): { group: string; terms: Term[] }[] {
  const terms = texts.map(({ slug, fields, body }) => {
    const result = fieldsSchema.safeParse(fields);
    if (!result.success) {
      throw new Problem(
        'glossary-fields',
        { faults: z.prettifyError(result.error) },
        { place: { file: `content/glossary/${slug}.md` } },
      );
    }
    return { ...result.data, slug, body };
  });
  terms.sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug));
  return [...Map.groupBy(terms, ({ group }) => group)].map(([group, list]) => ({ group, terms: list }));
}

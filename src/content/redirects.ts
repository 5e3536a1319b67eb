import { join } from 'node:path';
import { z } from 'zod';
import { Problem, type Place } from '../problem.ts';
import { contentRoot, shownPath } from './folder.ts';
import { lineOf, parseFile } from './parse.ts';
import { readOptional } from './read.ts';

const REDIRECTS_FILE = 'redirects.yaml';

/** A page ends with a slash, a file with its ending. No sign in it means anything to a server, a browser or a page. */
const ADDRESS = /^\/(?:[\w-][\w.~-]*\/)*(?:[\w-][\w~-]*\.[a-z0-9]+)?$/u;
const ADDRESS_OR_ANCHOR = /^\/(?:[\w-][\w.~-]*\/)*(?:[\w-][\w~-]*\.[a-z0-9]+)?(?:#[\p{L}\p{N}_-]+)?$/u;

const redirectsSchema = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        /** An address that was published, from the root of the portal: `/yubei/finance/2024/`. */
        from: z.string().regex(ADDRESS),
        /** The address that stands for it now. */
        to: z.string().regex(ADDRESS_OR_ANCHOR),
        /** Every address below leads to that of the same name below the new one. */
        below: z.boolean().default(false),
        reason: z.string().min(1).optional(),
      }),
    )
    .default([]),
});

export type Redirect = z.infer<typeof redirectsSchema>['redirects'][number] & {
  /** Where it is written. */
  place: Place;
};

/**
 * The addresses that have moved (`content/redirects.yaml`; none where there is no such file). Throws a Problem where one is not as it
 * must be, stands twice, or leads to another that has moved.
 */
export async function readRedirects(content: string = contentRoot()): Promise<Redirect[]> {
  const path = join(content, REDIRECTS_FILE);
  const text = (await readOptional(path)) ?? '';
  const file = shownPath(path);
  const redirects = parseFile(redirectsSchema, text, file).redirects.map((one, index) => ({
    ...one,
    place: { file, ...lineOf(text, ['redirects', index, 'from']) },
  }));
  const seen = new Set<string>();
  for (const { from, to, place } of redirects) {
    if (seen.has(from)) throw new Problem('redirect-twice', { from }, { place });
    seen.add(from);
    const [target = ''] = to.split('#');
    const next = redirects.find((other) => (other.below ? target.startsWith(other.from) : target === other.from));
    if (next) throw new Problem('redirect-chain', { from, to, next: next.to }, { place });
  }
  return redirects;
}

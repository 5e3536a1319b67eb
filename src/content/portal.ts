import { join } from 'node:path';
import { z } from 'zod';
import { AtHand, frozen } from './at-hand.ts';
import { contentRoot, shownPath } from './folder.ts';
import { parseFile } from './parse.ts';
import { readOptional } from './read.ts';

const PORTAL_FILE = 'portal.yaml';

const words = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/iu });

/**
 * What the publisher decides for the whole portal. What is not stated is `null`, and nobody makes it up: feeds, catalogue and data
 * package then say that it is not stated, or leave it out.
 */
const portalSchema = z.strictObject({
  /** What catalogue, feeds and data files call the portal; by default the name of the program. */
  title: z.strictObject({ zh: words, en: words.nullable().default(null) }).nullable().default(null),
  /** Who answers for the portal and its data. */
  publisher: z
    .strictObject({ name: words, url: address.nullable().default(null), email: z.email().nullable().default(null) })
    .nullable()
    .default(null),
  /** Under which terms the data may be used; `url` is where they stand. */
  licence: z
    .strictObject({ name: words, url: address.nullable().default(null) })
    .nullable()
    .default(null),
  /** Hosts to which an address in a narrative may lead as a link, those below them included; other addresses are plain text. */
  linkHosts: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u)).default([]),
});

export type Portal = z.infer<typeof portalSchema>;

const portals = new AtHand<Portal>();

/** What the publisher decides (`content/portal.yaml`; by default nothing). Throws a Problem where the file is not as it must be. */
export async function readPortal(content: string = contentRoot()): Promise<Portal> {
  const path = join(content, PORTAL_FILE);
  const text = (await readOptional(path)) ?? '';
  return portals.get(path, [text], () => frozen(parseFile(portalSchema, text, shownPath(path))));
}

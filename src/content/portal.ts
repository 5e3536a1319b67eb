import { join } from 'node:path';
import { z } from 'zod';
import { contentRoot, shownPath } from './folder.ts';
import { parseFile } from './parse.ts';
import { readOptional } from './read.ts';

const PORTAL_FILE = 'portal.yaml';

/** What the publisher decides for the whole portal. */
const portalSchema = z.strictObject({
  /** Hosts to which an address in a narrative may lead as a link, those below them included; other addresses are plain text. */
  linkHosts: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u)).default([]),
});

/** What the publisher decides (`content/portal.yaml`; by default nothing). Throws a Problem where the file is not as it must be. */
export async function readPortal(): Promise<z.infer<typeof portalSchema>> {
  const path = join(contentRoot(), PORTAL_FILE);
  return parseFile(portalSchema, (await readOptional(path)) ?? '', shownPath(path));
}

import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { Problem } from '../../src/problem.ts';

/** What of `src` a page of the desk may load: its own modules, and what those may import (the arrows of the room `desk`). */
const ROOMS = /^(?:(?:desk|vocabulary|i18n|privacy)\/[a-zA-Z0-9.-]+|dom|problem|notice|text|lists|money|csv)\.ts$/u;

/** The styles of the desk: the portal's own, then what only the desk needs. */
const STYLES = ['tokens.css', 'base.css', 'tables.css', 'desk.css'];

const SOURCE = new URL('../../src/', import.meta.url);

/**
 * A module of `src` as a browser runs it: its types taken out, nothing else changed. `path`: from `src`, `desk/take-in.ts`. Throws a
 * Problem for what no page of the desk loads.
 */
export async function moduleFor(path: string): Promise<string> {
  if (!ROOMS.test(path)) throw new Problem('desk-not-there', {});
  return stripTypeScriptTypes(await readSource(path));
}

/** All styles in one sheet. */
export async function styleSheet(): Promise<string> {
  return (await Promise.all(STYLES.map((name) => readSource(`styles/${name}`)))).join('\n');
}

/** The portal's own sign. */
export function icon(): Promise<string> {
  return readFile(new URL('../public/favicon.svg', SOURCE), 'utf8');
}

async function readSource(path: string): Promise<string> {
  return readFile(new URL(path, SOURCE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Problem('desk-not-there', {});
    throw error;
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));

interface Entry {
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}

const { packages } = read('package-lock.json') as { packages: Record<string, Entry> };
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences under which a government office may run and hand on the portal without more than naming them. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MPL-2.0',
  'Python-2.0',
]);
/** The picture library of Astro, loaded as it is and optional: no picture goes through it here. */
const PICTURES = /^@img\/sharp-/u;

it('every package that a production install may bring has a licence of the list', () => {
  const others = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev && !PICTURES.test(nameOf(path)))
    .filter(([, { license }]) => !(license ?? 'none').split(/ AND /u).every((one) => ALLOWED.has(one)))
    .map(([path, { license }]) => `${nameOf(path)}: ${license ?? 'none'}`);
  expect(others).toEqual([]);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
});

it('no package runs a script on install but those that package.json lists, and it refuses', () => {
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  expect([...new Set(scripted)].sort()).toEqual(Object.keys(allowScripts).sort());
  expect(Object.values(allowScripts)).not.toContain(true);
});

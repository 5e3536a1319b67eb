/** The form of a finding: pinned packages in a folder of their own, what one would guess, what happens, why it matters. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Installs `packages` (`name@version`) in a temporary folder, runs `work` and prints the finding. `work` gets a function that
 * imports one of the packages by name, and returns lines of { input, guess, reality, seen }: what one would guess, what was
 * seen when the finding was written, and what is seen now. Exit code 1 when one of them is no longer seen.
 */
export async function finding({ title, packages, matters }, work) {
  const folder = mkdtempSync(join(tmpdir(), 'finding-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' };
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], options);
    // A module in that folder finds the packages that stand there.
    writeFileSync(join(folder, 'load.mjs'), 'export const load = (name) => import(name);');
    const { load } = await import(pathToFileURL(join(folder, 'load.mjs')).href);
    const lines = await work(load);
    console.log(`${title}\n  version: ${packages.join(', ')}`);
    for (const { input, guess, seen } of lines) {
      console.log(`  input:   ${input}\n  guess:   ${guess}\n  reality: ${seen}`);
    }
    console.log(`  matters: ${matters}`);
    const changed = lines.filter(({ reality, seen }) => seen !== reality);
    for (const { input, reality, seen } of changed) console.log(`  CHANGED: ${input}: was ${reality}, is ${seen}`);
    process.exitCode = changed.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

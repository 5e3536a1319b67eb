// Removes from package-lock.json the optional dependencies that the registry did not deliver, so that `npm ci` accepts it.
// Plain JavaScript: it runs before anything is installed.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** The entry that a package at `path` gets for `name`: its own, or the nearest one above. */
function resolve(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const entry = lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`];
    if (entry || at === '') return entry;
  }
}

let removed = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  const all = Object.entries(entry.optionalDependencies ?? {});
  const delivered = all.filter(([name, wanted]) => {
    const found = resolve(path, name);
    return found && (!/^\d+\.\d+\.\d+$/.test(wanted) || found.version === wanted);
  });
  removed += all.length - delivered.length;
  if (delivered.length < all.length) entry.optionalDependencies = Object.fromEntries(delivered);
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${removed} optional dependencies without an entry removed`);

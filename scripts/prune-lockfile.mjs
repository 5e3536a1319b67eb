// Removes from package-lock.json the optional dependencies that the registry did not deliver, so that `npm ci` accepts it.
// Plain JavaScript: it runs before anything is installed.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const known = new Set(Object.keys(lock.packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 13)));
let removed = 0;
for (const entry of Object.values(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!known.has(name)) {
      delete entry.optionalDependencies[name];
      removed += 1;
    }
  }
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${removed} optional dependencies without an entry removed`);

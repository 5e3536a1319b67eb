import type { ArchivedYear } from './content-files.ts';

/** Does a department fall to a shard? */
export type Owns = (region: string, department: string) => boolean;

/** What stands before the region in the paths of a department's files: kinds of content, and parts of the portal. */
const BEFORE = /^(?:content\/[^/]+\/|site\/(?:en\/)?(?:embed\/|api\/v1\/disclosures\/)?)/u;

/**
 * Tells whether a file of a payload, by its path, is of a department that a shard has. What is of no department, or of one that the year
 * does not have, is left to the merge. An original is its last publisher's, as in its description.
 */
export function ownedBy({ disclosures }: ArchivedYear, owns: Owns): (path: string) => boolean {
  const own = new Set<string>();
  const originals = new Map<string, boolean>();
  for (const { region, department, originals: published } of disclosures) {
    const isOwn = owns(region, department);
    if (isOwn) own.add(`${region}/${department}`.normalize('NFC'));
    for (const name of published) if (name !== null) originals.set(`originals/${name}`, isOwn);
  }
  return (path) => {
    const known = originals.get(path);
    if (known !== undefined) return known;
    const before = BEFORE.exec(path)?.[0];
    if (before === undefined) return false;
    const [region = '', name = '', ...below] = path.slice(before.length).split('/');
    const department = before === 'content/departments/' ? name.replace(/\.yaml$/u, '') : name;
    return (below.length > 0 || department !== name) && own.has(`${region}/${department}`);
  };
}

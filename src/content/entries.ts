import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Problem } from '../problem.ts';

/** What stands in a folder of documents, by name. */
interface Entries {
  files: string[];
  folders: string[];
  /** What is neither, each with why it was not opened. */
  others: { name: string; problem: Problem }[];
}

/**
 * Lists a folder; hidden entries are passed over. A link counts as the file it leads to where that is an ordinary file inside `root`, the
 * folder that was given; no other link is followed. Devices, pipes and sockets may never answer: nothing is opened to find them.
 */
export async function entriesOf(folder: string, root: string): Promise<Entries> {
  const found: Entries = { files: [], folders: [], others: [] };
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !/^(?:\.|~\$)/u.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    const place = { file: join(folder, name) };
    if (entry.isFile()) found.files.push(name);
    else if (entry.isDirectory()) found.folders.push(name);
    else if (!entry.isSymbolicLink()) found.others.push({ name, problem: new Problem('not-a-file', {}, { place }) });
    else {
      const leads = await leadsTo(place.file, root);
      if (leads === 'file') found.files.push(name);
      else found.others.push({ name, problem: new Problem('link-not-followed', { leads }, { place }) });
    }
  }
  return found;
}

async function leadsTo(link: string, root: string): Promise<'file' | 'folder' | 'outside' | 'nothing' | 'device'> {
  try {
    const [target, top] = await Promise.all([realpath(link), realpath(root)]);
    if (!target.startsWith(top.endsWith(sep) ? top : top + sep)) return 'outside';
    const at = await stat(target);
    if (at.isDirectory()) return 'folder';
    return at.isFile() ? 'file' : 'device';
  } catch {
    // Nothing is there, links lead in a circle, or nobody may look.
    return 'nothing';
  }
}

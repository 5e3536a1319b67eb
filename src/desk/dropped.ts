import { append } from '../lists.ts';

/** A file that was dropped or chosen, with its path from what was dropped. */
export interface Dropped {
  path: string;
  file: File;
}

/** What systems and programs leave beside documents: locks of Office, thumbnails, settings of folders. */
const LEFTOVER = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu;

/** All files of a drop, those of folders with their path. Must be called while the drop is handled: the browser forgets it afterwards. */
export function filesOfDrop({ items, files }: DataTransfer): Promise<Dropped[]> {
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return Promise.resolve(filesOfChoice(files));
  return Promise.all(entries.map((entry) => (entry ? filesOf(entry, '') : []))).then((found) => found.flat());
}

/** The files of a chooser; of a folder with their path in it. */
export function filesOfChoice(files: FileList): Dropped[] {
  return [...files]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !path.split('/').some((name) => LEFTOVER.test(name)));
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<Dropped[]> {
  if (LEFTOVER.test(entry.name)) return [];
  const path = folder + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File>((done, fail) => {
      entry.file(done, fail);
    });
    return [{ path, file }];
  }
  const found: Dropped[] = [];
  for (const inner of await entriesOf(entry as FileSystemDirectoryEntry))
    append(found, await filesOf(inner, `${path}/`));
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** All entries of a folder: browsers give them a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => {
      reader.readEntries(done, fail);
    });
    if (some.length === 0) return all;
    append(all, some);
  }
}

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { folderSource, verifyBag, zipSource } from '../../src/archive/index.ts';
import { frozenFaults, frozenYears, readFrozen } from '../../src/content/index.ts';
import { archiveWords, type Locale } from '../../src/i18n/index.ts';
import { restoreFolder } from '../building/swap.ts';
import { complain, EXIT, printed, say, splitPaths, type ExitCode } from '../command-line/index.ts';

/** Verifies an archive, or the frozen years of a content folder, and says each fault on a line. */
export async function verifyArchive(path: string, locale: Locale): Promise<ExitCode> {
  await restoreFolder(path);
  const { missing } = await splitPaths([path], locale);
  for (const sentence of missing) complain(sentence);
  if (missing.length > 0) return EXIT.usage;
  const isFolder = (await stat(path)).isDirectory();
  if (isFolder && !existsSync(join(path, 'bagit.txt')) && existsSync(join(path, 'disclosures')))
    return verifyContent(path, locale);
  const words = archiveWords(locale);
  let faults = 0;
  const source = isFolder ? folderSource(path) : await zipSource(path);
  const { files, bytes } = await verifyBag(source, (id, file, values = {}) => {
    faults += 1;
    const { detail = '', ...others } = values;
    say(words.fault(id, printed(file), { ...others, detail: printed(detail) }));
  });
  const name = printed(basename(path));
  say(faults === 0 ? words.good(name, files, bytes) : words.bad(name, faults));
  return faults === 0 ? EXIT.fine : EXIT.failed;
}

async function verifyContent(content: string, locale: Locale): Promise<ExitCode> {
  const words = archiveWords(locale);
  const years = await frozenYears(content);
  if (years.length === 0) say(words.nothingFrozen(printed(content)));
  let all = 0;
  for (const year of years) {
    const faults = await frozenFaults(content, year);
    all += faults.length;
    for (const { state, path } of faults) say(words.frozenFault(state, printed(path)));
    const files = (await readFrozen(content, year))?.files.size ?? 0;
    say(faults.length === 0 ? words.goodYear(year, files) : words.bad(`${year}`, faults.length));
  }
  return all === 0 ? EXIT.fine : EXIT.failed;
}

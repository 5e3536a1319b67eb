import { basename } from 'node:path';
import { problemText, type Locale } from '../src/i18n/index.ts';
import { Problem } from '../src/problem.ts';
import { canReadScans, DEFAULT_LIMITS, openAttachments, setLimits, type Limits } from '../src/readers/index.ts';
import { disclosureId, keyOf, findSources, type Source, type Stored } from '../src/content/index.ts';
import { checkConverted } from './checking/converted.ts';
import {
  complain,
  describeFailure,
  EXIT,
  printed,
  say,
  splitPaths,
  type ExitCode,
  type Shard,
} from './command-line/index.ts';
import { readAhead } from './converting/ahead.ts';
import { packagesOf } from './converting/documents.ts';
import { isInShard, tellsOf } from './converting/shard.ts';
import { storeAssembled, type StoreSettings } from './converting/store.ts';
import { convertWords, countLine, originalLines, warningLines } from './converting/words.ts';
import { startReading, USUAL_PROCESSES, type Reading } from './reading/index.ts';

export interface ConvertSettings extends StoreSettings {
  /** The content folder to write into. */
  out: string;
  /** Pages that are pictures are read too. */
  scans: boolean;
  /** So many documents are read at once, each in a process of its own; as many as the machine has processors for. */
  workers?: number | undefined;
  /** Only this part of the documents, in their places as if all were converted; nothing is checked. */
  shard?: Shard | undefined;
  /** Limits that are not the usual ones. */
  limits: Partial<Limits>;
}

/**
 * Converts the documents under the paths, several at once and told in their order, checks them, and says how each came out. A document
 * that fails, or takes the process that reads it down, is named with the reason and costs no other.
 */
export async function convertAll(
  paths: readonly string[],
  {
    out,
    figuresOnly,
    replace,
    because,
    originals,
    scans,
    workers = USUAL_PROCESSES,
    shard,
    limits: given,
  }: ConvertSettings,
  locale: Locale,
): Promise<ExitCode> {
  const words = convertWords(locale);
  const limits = { ...DEFAULT_LIMITS, ...given };
  setLimits(limits);
  const { there, missing } = await splitPaths(paths, locale);
  const failures = [...missing];
  const sources: Source[] = [];
  for (const path of there) {
    const found = await findSources(path, openAttachments, limits['file-bytes']);
    for (const source of found) {
      if (source instanceof Error) {
        const file = placeOf(source) ?? path;
        if (!shard || tellsOf(shard, path, file)) failures.push(sayFailure(source, file, locale));
      } else if (!shard || isInShard(shard, path, source)) sources.push(scans ? { ...source, scans } : source);
    }
    if (found.length === 0) failures.push(`${printed(path)}${words.colon}${words.emptyFolder}`);
  }
  if (sources.some((source) => source.scans) && !(await canReadScans())) failures.push(words.noEngine);
  const reading = startReading(limits, workers);
  try {
    const { converted, problems } = await convertSources(
      sources,
      { out, figuresOnly, replace, because, originals, workers, shard, limits },
      failures,
      reading,
      locale,
    );
    if (there.length > 0) say(words.converted(converted, sources.length));
    for (const sentence of [...failures, ...problems]) complain(sentence);
    if (there.length === 0) return EXIT.usage;
    return failures.length + problems.length > 0 ? EXIT.failed : EXIT.fine;
  } finally {
    reading.close();
  }
}

/** How it is done, once every limit is known. */
type Ways = Omit<ConvertSettings, 'scans'> & { workers: number; limits: Limits };

/** Converts and checks what was found. Out: how many files came out, and what is wrong with what was checked; `failures` grow. */
async function convertSources(
  sources: readonly Source[],
  { out, figuresOnly, replace, because, originals, workers, shard, limits }: Ways,
  failures: string[],
  reading: Reading,
  locale: Locale,
): Promise<{ converted: number; problems: string[] }> {
  const words = convertWords(locale);
  const seen = new Map<string, string>();
  let done = 0;
  let converted = 0;
  const ahead = { most: workers + 1, out, bytes: limits['file-bytes'] };
  for await (const { files, all } of readAhead(packagesOf(sources), reading, ahead)) {
    const before = seen.size;
    for (const one of all) {
      const {
        path,
        name: shown,
        count,
      } = 'job' in one ? one.job : { path: one.path, name: basename(one.path), count: 1 };
      done += count;
      const progress = `[${done}/${sources.length}] ${printed(shown)}`;
      try {
        if ('error' in one) throw one.error;
        const settings = { figuresOnly, replace, because, originals };
        const stored = await storeAssembled(one.job, one.assembled, out, { ...settings, earlier: seen });
        const name = disclosureId(keyOf(stored.disclosure.identity));
        seen.set(name, shown);
        converted += count;
        const changed = stored.files.some((written) => written.changed);
        say(`${progress} → ${name}${changed ? '' : words.unchanged}`);
        for (const line of linesOf(stored, locale)) say(`    ${line}`);
      } catch (error) {
        failures.push(sayFailure(error, path, locale));
        say(`${progress} ${words.failed}`);
      }
    }
    const ids = [...seen.keys()].slice(before);
    const [{ unpacked, package: archive }] = files;
    if (unpacked && archive !== null && ids.length > 1) say(words.several(printed(basename(archive)), ids));
  }
  // Checks are held against names and years that other shards have.
  if (shard) {
    say(words.shard(shard.index, shard.of));
    return { converted, problems: [] };
  }
  const { lines, problems } = await checkConverted(out, [...seen.keys()], locale, reading);
  for (const line of lines) say(line);
  return { converted, problems };
}

/** What was read, what is less than before, and the warnings. */
function linesOf({ disclosure, replaced, version, telling }: Stored, locale: Locale): string[] {
  const words = convertWords(locale);
  const shorter =
    replaced && (replaced.tables > disclosure.tables.length || replaced.projects > disclosure.projects.length)
      ? [words.shorter(replaced.tables, replaced.projects)]
      : [];
  const marked = [...shorter, ...originalLines(telling, locale), ...warningLines(disclosure, locale)].map(
    (line) => `! ${line}`,
  );
  return [countLine(disclosure, locale), ...(version ? [words.version(version)] : []), ...marked];
}

/** The file that a Problem is about. */
function placeOf(error: Error): string | undefined {
  return error instanceof Problem ? error.place.file : undefined;
}

/** One sentence on a document that failed; its name stands first, and not a second time in the place of a Problem. */
function sayFailure(error: unknown, file: string, locale: Locale): string {
  const { colon } = convertWords(locale);
  if (!(error instanceof Problem)) {
    const { text, code } = describeFailure(error, locale);
    return code === EXIT.io && 'path' in (error as object) ? text : `${printed(file)}${colon}${text}`;
  }
  const { place } = error;
  const named = place.file !== undefined && basename(place.file) === basename(file) ? undefined : place.file;
  return `${printed(file)}${colon}${problemText(locale, error, { ...place, file: named })}`;
}

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  archiveName,
  describeYear,
  listPayload,
  readYear,
  requireOriginals,
  writeBag,
  writeZip,
  type ArchivedYear,
  type Bag,
  type Payload,
  type PayloadSources,
} from '../../src/archive/index.ts';
import {
  contentRoot,
  dayNow,
  freezeYear,
  readFrozen,
  readPortal,
  recoverContent,
  requireFrozen,
  staysFrozen,
} from '../../src/content/index.ts';
import { archiveWords, type Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import { mediaTypeOf } from './media-types.ts';
import { beginBag, beginFile, isInSite } from '../building/swap.ts';
import { EXIT, printed, say, type ExitCode } from '../command-line/index.ts';

/** How an archive of a year is made and where it goes. */
export interface YearSettings {
  /** Write a ZIP file beside the folder. */
  zip: boolean;
  freeze: boolean;
  out: string;
  content: string | undefined;
  site: string;
}

/** Lists what an archive is made of; what is given beside it sees whether that was written. */
type ListFiles = (
  sources: PayloadSources,
  year: ArchivedYear,
) => Promise<Payload & { requireGiven?: (payload: Bag['payload']) => void }>;

/**
 * Makes the archive of a year beside its place, freezes the year with what is in it, and only then puts it there. Whatever ends the
 * command before leaves the old archive and an unfrozen year. `list` says of what it is made. Throws a Problem where its place is within a portal.
 */
export async function archiveYear(
  number: number,
  settings: YearSettings,
  locale: Locale,
  list: ListFiles = listPayload,
): Promise<ExitCode> {
  const words = archiveWords(locale);
  if (isInSite(settings.out)) throw new Problem('archive-in-site', {}, { place: { file: settings.out } });
  const content = settings.content === undefined ? contentRoot() : resolve(settings.content);
  await recoverContent(content);
  await requireFrozen(content, [number]);
  const year = await readYear(content, number);
  const frozen = await readFrozen(content, number);
  const portal = await readPortal(content);
  const day = frozen?.day ?? dayNow();
  const { files, lacking, requireGiven } = await list({ content, site: settings.site }, year);
  await mkdir(settings.out, { recursive: true });
  const name = archiveName(number);
  const place = join(settings.out, name);
  const draft = await beginBag(place);
  const zip = settings.zip ? await beginFile(`${place}.zip`) : null;
  const make = async () => {
    const { publisher, licence } = portal;
    const about = describeYear(number, year.disclosures.length, portal);
    const bag = await writeBag(draft.folder, files, {
      ...about,
      year: number,
      day,
      publisher,
      licence,
      typeOf: mediaTypeOf,
    });
    requireOriginals(bag.payload);
    requireGiven?.(bag.payload);
    if (zip) await writeZip(zip.file, draft.folder, bag.paths, { top: name, day });
    if (frozen !== null || settings.freeze) {
      const inContent = bag.payload.map(({ path, sha256 }) => [path.replace(/^data\/content\//u, ''), sha256] as const);
      const archived = new Map(inContent.filter(([path]) => staysFrozen(path)));
      await freezeYear(content, { year: number, day, archived });
    }
    return bag;
  };
  const bag = await make().catch(async (error: unknown) => {
    await draft.discard();
    await zip?.discard();
    throw error;
  });
  await draft.publish();
  await zip?.publish();
  say(words.written(printed(place), bag.payload.length, bag.bytes));
  if (zip) say(words.zipped(printed(`${place}.zip`), bag.paths.length));
  sayLacking(lacking, { site: settings.site, all: year.disclosures.length }, locale);
  if (frozen) say(words.frozenBefore(number, day));
  else say(settings.freeze ? words.frozen(number, day) : words.notFrozen(number));
  return EXIT.fine;
}

/** Says what an archive, or a shard of one, of so many department-years lacks. */
export function sayLacking(
  lacking: Payload['lacking'],
  { site, all }: { site: string; all: number },
  locale: Locale,
): void {
  const words = archiveWords(locale);
  if (lacking.site) say(words.withoutSite(printed(site)));
  if (lacking.pages > 0) say(words.withoutPages(lacking.pages, all));
  if (lacking.originals.missing > 0) say(words.withoutOriginals(lacking.originals.missing, lacking.originals.all));
}

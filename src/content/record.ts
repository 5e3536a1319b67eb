import { join } from 'node:path';
import { append } from '../lists.ts';
import { hidePersonalNumbers } from '../privacy/index.ts';
import { Problem } from '../problem.ts';
import { pathOf, type DisclosureKey } from './folder.ts';
import { keptPath, readHistory, readKept, type History, type Version } from './history.ts';
import { stableJson } from './json.ts';
import { keptDisclosure, keptNarrative, type Present } from './kept.ts';
import { digest, readOptional } from './read.ts';
import { figuresSchema, numbersIn, sameFigures, type Figures } from './same-figures.ts';

/** What storing a department-year adds to its register. */
export interface Recorded {
  texts: { path: string; text: string }[];
  /** The version that is new, where it supersedes another. */
  version: { number: number; reason: Version['reason']; keptBefore: boolean } | null;
}

type Files = Version['files'];

/**
 * The register of a department-year after it is stored, and the files of what is superseded. A version is new where its documents
 * are others, or where another figure was read of them; what else a later program reads otherwise takes the place of the last
 * version, whose day stays. What stood there before it had a register is a version whose day is not known. `because`: the words of
 * the publisher on the newest version. To be called inside `alone`, before the disclosure is written.
 */
export async function recordVersion(
  content: string,
  key: DisclosureKey,
  now: Present,
  because: string | null,
): Promise<Recorded> {
  const text = stableJson(now.disclosure);
  const before = await readBefore(content, key);
  const files = filesOf(now.disclosure);
  const present = { digest: digest(text), files, because: null, kept: null };
  const versions = [...((await readHistory(key, content))?.versions ?? [])];
  if (versions.length === 0 && before.text !== null && before.text !== text)
    versions.push(unknownDay(before.text, before.figures));
  const last = versions.at(-1);
  const texts: Recorded['texts'] = [];
  let reason: Version['reason'] | null = null;
  if (last === undefined) {
    versions.push({ ...present, version: 1, recorded: before.text === null ? dayNow() : null, reason: 'first' });
  } else {
    reason = reasonOf(last, before, now, present.digest);
    if (reason === null) versions.splice(-1, 1, { ...last, digest: present.digest, files });
    else {
      const superseded = keep(key, last.version, before, now);
      versions.splice(-1, 1, { ...last, ...superseded.version });
      append(texts, superseded.texts);
      versions.push({ ...present, version: last.version + 1, recorded: dayNow(), reason });
    }
  }
  const newest = versions.at(-1);
  if (because !== null && newest && newest.version > 1)
    versions.splice(-1, 1, { ...newest, because: hidePersonalNumbers(because) });
  append(texts, await keepByPresent(content, key, versions, now));
  const history: History = { schema: 1, versions };
  texts.push({ path: pathOf('history', key), text: stableJson(history) });
  const keptBefore = (versions.at(-2)?.kept ?? null) !== null;
  return { texts, version: reason && newest ? { number: newest.version, reason, keptBefore } : null };
}

interface Before {
  text: string | null;
  narrative: string | null;
  /** What it says, where it is a disclosure at all. */
  figures: Figures | null;
}

async function readBefore(content: string, key: DisclosureKey): Promise<Before> {
  const text = await readOptional(join(content, pathOf('disclosures', key)));
  const figures = text === null ? null : figuresIn(text);
  // What stands there from a time before is no part of a version that tells of no narrative.
  const told = figures?.narrative === 'present';
  const narrative = told ? await readOptional(join(content, pathOf('narratives', key))) : null;
  return { text, narrative, figures };
}

function figuresIn(text: string): Figures | null {
  try {
    return figuresSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function filesOf({ source }: Figures): Files {
  return source.files.map(({ name, format, sha256 }) => ({ name, format, sha256 }));
}

function unknownDay(text: string, figures: Figures | null): Version {
  const files = figures === null ? [] : filesOf(figures);
  return { version: 1, digest: digest(text), recorded: null, files, reason: 'first', because: null, kept: null };
}

/** Why what is stored is another version than the last; `null` where it is the same, or says the same of the same documents. */
function reasonOf(last: Version, before: Before, now: Present, present: string): Version['reason'] | null {
  if (last.digest === present) return null;
  const hashes = (files: Files) => [...new Set(files.map(({ sha256 }) => sha256))].sort().join();
  if (hashes(before.figures ? filesOf(before.figures) : last.files) !== hashes(filesOf(now.disclosure))) return 'new-source';
  const bothTell = !now.disclosure.figuresOnly && before.narrative !== null && now.narrative !== null;
  const sameText = !bothTell || numbersIn(before.narrative) === numbersIn(now.narrative);
  return before.figures && sameFigures(before.figures, now.disclosure) && sameText ? null : 'new-reading';
}

/** The files that keep what is superseded, and what its version says of them. */
function keep(
  key: DisclosureKey,
  version: number,
  before: Before,
  now: Present,
): { version: Partial<Version>; texts: Recorded['texts'] } {
  const disclosure = before.text === null || before.figures === null ? null : keptDisclosure(before.text, now);
  if (disclosure === null) return { version: {}, texts: [] };
  const narrative = before.narrative === null ? null : keptNarrative(before.narrative, now);
  const kept = { disclosure: `${version}.json`, narrative: narrative === null ? null : `${version}.md` };
  const texts = [{ path: keptPath(key, kept.disclosure), text: disclosure }];
  if (kept.narrative !== null && narrative !== null) texts.push({ path: keptPath(key, kept.narrative), text: narrative });
  return { version: { digest: digest(disclosure), kept }, texts };
}

/** The files of older versions in which something must be hidden that is hidden now; their digests are put right. */
async function keepByPresent(
  content: string,
  key: DisclosureKey,
  versions: Version[],
  now: Present,
): Promise<Recorded['texts']> {
  const texts: Recorded['texts'] = [];
  for (const [index, version] of versions.entries()) {
    const { kept } = version;
    const old = await readKept(key, version, content);
    if (kept === null || old === null) continue;
    const disclosure = keptDisclosure(old.disclosure, now) ?? old.disclosure;
    const narrative = old.narrative === null ? null : (keptNarrative(old.narrative, now) ?? old.narrative);
    if (disclosure !== old.disclosure) {
      texts.push({ path: keptPath(key, kept.disclosure), text: disclosure });
      versions[index] = { ...version, digest: digest(disclosure) };
    }
    if (kept.narrative !== null && narrative !== null && narrative !== old.narrative)
      texts.push({ path: keptPath(key, kept.narrative), text: narrative });
  }
  return texts;
}

/** The UTC day on which a version is first stored, or a year frozen: of SOURCE_DATE_EPOCH (seconds) where it is set, else today. Throws a Problem. */
export function dayNow(): string {
  const given = process.env['SOURCE_DATE_EPOCH'];
  const date = given ? new Date(/^\d{1,11}$/u.test(given) ? Number(given) * 1000 : Number.NaN) : new Date();
  if (Number.isNaN(date.getTime())) throw new Problem('source-date', { given: given ?? '' });
  return date.toISOString().slice(0, 10);
}

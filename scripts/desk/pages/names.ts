import type { Parcel, ParcelIdentity } from '../../../src/desk/api.ts';
import type { DeskWords } from '../../../src/i18n/index.ts';

/** A department without its region, the year and what it is of: `文化委员会 2026 年预算`. */
export function shortName({ department, region, year, stage }: ParcelIdentity, words: DeskWords): string {
  const own =
    department.startsWith(region) && department.length > region.length ? department.slice(region.length) : department;
  return words.yearOf(own, year, words.stage[stage]);
}

/** What a parcel is called: its department and year; else its first file, of which nobody says that it names nobody before it was read. */
export function parcelName(
  { identity, files, state }: Pick<Parcel, 'identity' | 'files' | 'state'>,
  words: DeskWords,
): string {
  if (identity) return shortName(identity, words);
  const first = files[0]?.name ?? '';
  return state === 'needs-you' ? words.takeIn.unnamed(first) : first;
}

/** What is wrong with a parcel, or what a person must say: in the desk it is filled in, not written into a file. */
export function sentenceOf({ problem, sentence }: Pick<Parcel, 'problem' | 'sentence'>, words: DeskWords): string {
  return words.takeIn.say[problem ?? ''] ?? sentence ?? '';
}

import { Problem } from '../problem.ts';
import { shownPath } from './folder.ts';
import { readOptional } from './read.ts';

/** So many characters of a narrative are checked and shown: some 1000 pages, far more than an office writes. */
const MOST_CHARACTERS = 1_000_000;

/** The narrative at a path, `null` where none is. Throws a Problem for one that is longer than any office writes: nobody would see its page. */
export async function readNarrativeText(path: string): Promise<string | null> {
  const text = await readOptional(path);
  if (text !== null) refuseLongNarrative(text, shownPath(path));
  return text;
}

/** Throws a Problem where a narrative is too long. */
export function refuseLongNarrative(text: string, file?: string): void {
  const values = { characters: text.length, most: MOST_CHARACTERS };
  if (text.length > MOST_CHARACTERS) throw new Problem('narrative-too-long', values, { place: { file } });
}

import { z } from 'zod';
import { parseCorrections, readCorrectionsText } from './corrections.ts';
import { readDisclosureText } from './disclosures.ts';
import { pathOf, type DisclosureKey } from './folder.ts';
import { readHistory } from './history.ts';

/** The days that are known of a department-year, as `2026-03-01`; `null` for what is not known. None is made up. */
export interface Days {
  /** The UTC day on which its present version came to the content, by its register. */
  recorded: string | null;
  /** On which the department published it. */
  published: string | null;
  /** Of the newest correction. */
  corrected: string | null;
}

/** A day as it is given with a document; what is no day of the calendar is not known. */
export function dayOf(text: string | null): string | null {
  return z.iso.date().safeParse(text).data ?? null;
}

/** The days that are known of a department-year. */
export async function readDays(key: DisclosureKey): Promise<Days> {
  const history = await readHistory(key);
  const { source } = JSON.parse(await readDisclosureText(key)) as { source: { published: string | null } };
  const text = await readCorrectionsText(key);
  const corrections = text === null ? [] : parseCorrections(text, pathOf('corrections', key)).corrections;
  const days = corrections.map(({ date }) => date).sort();
  return {
    recorded: history?.versions.at(-1)?.recorded ?? null,
    published: dayOf(source.published),
    corrected: days.at(-1) ?? null,
  };
}

import { join } from 'node:path';
import { z } from 'zod';
import {
  applyCorrections,
  correctionsFileSchema,
  listDoubts,
  settleDoubts,
  type CheckedDoubt,
  type Correction,
  type Corrections,
  type Disclosure,
} from '../budget/index.ts';
import { AtHand, frozen } from './at-hand.ts';
import { disclosureFile, parseDisclosure, readDisclosureText } from './disclosures.ts';
import { contentRoot, pathOf, shownPath, type DisclosureKey } from './folder.ts';
import { faultAt, lineOf, parseFile } from './parse.ts';
import { readOptional } from './read.ts';

/** A department-year with its corrections applied. Every page reads this; the printed figures are in `applied`. */
export interface CorrectedDisclosure {
  disclosure: Disclosure;
  /** In the order of the corrections file, which numbers them. */
  applied: Correction[];
  /** Its notices that a person has looked at beside the original, by their number. */
  checked: ReadonlyMap<number, CheckedDoubt>;
}

/** The text of a department-year's corrections file, or `null` where there is none. */
export function readCorrectionsText(key: DisclosureKey): Promise<string | null> {
  return readOptional(join(contentRoot(), pathOf('corrections', key)));
}

/** Reads a corrections file. Throws a Problem that names the file, the line, the entry and the field that do not fit. */
export function parseCorrections(text: string, file: string): Corrections {
  const read = parseFile(correctionsFileSchema, text, file);
  const seen = new Map<string, number>();
  for (const [index, { table, row, column }] of read.corrections.entries()) {
    const cell = `${table}-r${row}-c${column}`;
    const first = seen.get(cell);
    if (first !== undefined) {
      const fault = { id: 'correction-twice' as const, values: { cell, first: first + 1, second: index + 1 } };
      throw faultAt(text, file, entryPath(text, file, index), fault, 'mend');
    }
    seen.set(cell, index);
  }
  return read;
}

/** Where in the file the correction of that number stands: the file may be a bare list. */
function entryPath(text: string, file: string, index: number): PropertyKey[] {
  return Array.isArray(parseFile(z.unknown(), text, file)) ? [index] : ['corrections', index];
}

/**
 * Applies a department-year's corrections. Throws the Problem of the first correction that no longer fits its cell, so that
 * no page shows a figure that was meant to be corrected and was not.
 */
export function correct(disclosure: Disclosure, text: string | null, key: DisclosureKey): CorrectedDisclosure {
  if (text === null) return { disclosure, applied: [], checked: new Map() };
  const file = shownPath(join(contentRoot(), pathOf('corrections', key)));
  const { corrections, checked = [] } = parseCorrections(text, file);
  const result = applyCorrections(disclosure, corrections);
  const [failed] = result.failed;
  if (failed) {
    const { line } = lineOf(text, entryPath(text, file, corrections.indexOf(failed.correction)));
    throw failed.problem.at({ file, line });
  }
  return { disclosure: result.disclosure, applied: result.applied, checked: checkedNotices(disclosure, checked) };
}

function checkedNotices(printed: Disclosure, checked: readonly CheckedDoubt[]): CorrectedDisclosure['checked'] {
  if (checked.length === 0) return new Map();
  const doubts = listDoubts(printed);
  const { settled } = settleDoubts(printed, checked);
  return new Map(
    [...settled].flatMap(([index, entry]) => {
      const notice = doubts[index]?.notice ?? null;
      return notice === null ? [] : [[notice, entry] as const];
    }),
  );
}

const corrected = new AtHand<CorrectedDisclosure>();

/** A department-year's figures, checked against the schema, with its corrections applied. Pages share it: nothing of it can be changed. */
export async function readCorrected(key: DisclosureKey): Promise<CorrectedDisclosure> {
  const file = disclosureFile(key);
  const [text, corrections] = [await readDisclosureText(key), await readCorrectionsText(key)];
  return corrected.get(file, [text, corrections], () => frozen(correct(parseDisclosure(text, file), corrections, key)));
}

/** The same for lists of many: the file is checked only where corrections go into it. Every one is checked on its own page. */
export async function readForLists(key: DisclosureKey): Promise<CorrectedDisclosure> {
  if ((await readCorrectionsText(key)) !== null) return readCorrected(key);
  return { disclosure: JSON.parse(await readDisclosureText(key)) as Disclosure, applied: [], checked: new Map() };
}

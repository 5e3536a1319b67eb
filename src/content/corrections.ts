import { join } from 'node:path';
import {
  applyCorrections,
  correctionsFileSchema,
  type Correction,
  type Corrections,
  type Disclosure,
} from '../budget/index.ts';
import { disclosureFile, parseDisclosure, readDisclosureText } from './disclosures.ts';
import { contentRoot, pathOf, shownPath, type DisclosureKey } from './folder.ts';
import { parseFile } from './parse.ts';
import { readOptional } from './read.ts';

/** A department-year with its corrections applied. Every page reads this; the printed figures are in `applied`. */
export interface CorrectedDisclosure {
  disclosure: Disclosure;
  /** In the order of the corrections file, which numbers them. */
  applied: Correction[];
}

/** The text of a department-year's corrections file, or `null` where there is none. */
export function readCorrectionsText(key: DisclosureKey): Promise<string | null> {
  return readOptional(join(contentRoot(), pathOf('corrections', key)));
}

/** Reads a corrections file. Throws a Problem that names the file, the line, the entry and the field that do not fit. */
export function parseCorrections(text: string, file: string): Corrections {
  return parseFile(correctionsFileSchema, text, file);
}

/**
 * Applies a department-year's corrections. Throws the Problem of the first correction that no longer fits its cell, so that
 * no page shows a figure that was meant to be corrected and was not.
 */
export function correct(disclosure: Disclosure, text: string | null, key: DisclosureKey): CorrectedDisclosure {
  if (text === null) return { disclosure, applied: [] };
  const file = shownPath(join(contentRoot(), pathOf('corrections', key)));
  const result = applyCorrections(disclosure, parseCorrections(text, file).corrections);
  const [failed] = result.failed;
  if (failed) throw failed.problem.at({ file });
  return { disclosure: result.disclosure, applied: result.applied };
}

/** A department-year's figures, checked against the schema, with its corrections applied. */
export async function readCorrected(key: DisclosureKey): Promise<CorrectedDisclosure> {
  const printed = parseDisclosure(await readDisclosureText(key), disclosureFile(key));
  return correct(printed, await readCorrectionsText(key), key);
}

import { join } from 'node:path';
import {
  disclosureSchema,
  applyCorrections,
  correctionsFileSchema,
  type Disclosure,
  type Correction,
  type Corrections,
} from '../budget/index.ts';
import { Problem } from '../problem.ts';
import {
  check,
  contentRoot,
  disclosureFile,
  disclosureId,
  parseJson,
  parseYaml,
  readDisclosureText,
  readOptional,
} from './files.ts';
import type { DisclosureKey } from './files.ts';

/** A department-year with its corrections applied. Every page reads this; the printed figures are in `applied`. */
export interface CorrectedDisclosure {
  disclosure: Disclosure;
  /** In the order of the corrections file, which numbers them. */
  applied: Correction[];
}

/** The file of a department-year's corrections, as it is named in messages. */
function correctionsFile(key: DisclosureKey): string {
  return `corrections/${disclosureId(key)}.yaml`;
}

/** The text of a department-year's corrections file, or `null` where there is none. */
export function readCorrectionsText(key: DisclosureKey): Promise<string | null> {
  return readOptional(join(contentRoot(), correctionsFile(key)));
}

/** Reads a corrections file. Throws a Problem that names the file and what does not fit. */
export function parseCorrections(text: string, file: string): Corrections {
  const parsed = correctionsFileSchema.safeParse(parseYaml(text, file) ?? {});
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || '(root)'}: ${message}`);
  throw new Problem(`The corrections file is not valid. ${issues.join('; ')}.`, {
    place: { file },
    hint: `In ${file} a correction has table, row, column, old, new, reason, date and decidedBy.`,
  });
}

/**
 * Applies a department-year's corrections. Throws the Problem of the first correction that no longer fits its cell, so that
 * no page shows a figure that was meant to be corrected and was not.
 */
export function correct(disclosure: Disclosure, text: string | null, key: DisclosureKey): CorrectedDisclosure {
  if (text === null) return { disclosure, applied: [] };
  const file = correctionsFile(key);
  const result = applyCorrections(disclosure, parseCorrections(text, file).corrections);
  const [failed] = result.failed;
  if (failed) throw failed.problem.at({ file });
  return { disclosure: result.disclosure, applied: result.applied };
}

/** A department-year's figures, checked against the schema, with its corrections applied. */
export async function readCorrected(key: DisclosureKey): Promise<CorrectedDisclosure> {
  const file = disclosureFile(key);
  const printed = check(disclosureSchema, parseJson(await readDisclosureText(key), file), file);
  return correct(printed, await readCorrectionsText(key), key);
}

/**
 * The figures of a department-year for download. Without corrections they are the stored file, byte for byte; with them the
 * corrected figures, and `corrections` lists each with the printed text and the reason.
 */
export async function readDownload(key: DisclosureKey): Promise<string> {
  if ((await readCorrectionsText(key)) === null) return readDisclosureText(key);
  const { disclosure, applied } = await readCorrected(key);
  if (applied.length === 0) return readDisclosureText(key);
  return `${JSON.stringify({ corrections: applied, ...disclosure }, null, 1)}\n`;
}

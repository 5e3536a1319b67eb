import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { checksFileSchema, disclosureSchema, type ChecksFile, type Disclosure } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import {
  contentRoot,
  disclosureFile,
  disclosureId,
  parseJson,
  readDisclosureText,
  readNarrative,
  readOptional,
} from './files.ts';
import type { DisclosureKey } from './files.ts';
import { readCorrectionsText } from './corrections.ts';

/** `current`: the results are those of the data shown; `stale`: of an earlier version of it; `missing`: there are none. */
export type CheckStatus = 'current' | 'stale' | 'missing';

/** The results of the reconciliation rules for the data that a page shows. */
export interface CheckState {
  status: CheckStatus;
  /** SHA-256 of the disclosure's file. */
  digest: string;
  /** The results; `null` unless they are current. */
  file: ChecksFile | null;
  /** Last year's disclosure, where the results speak of its cells. */
  prior: Disclosure | null;
}

/** SHA-256 of a file's text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function digestOrNull(text: string | null): string | null {
  return text === null ? null : digest(text);
}

/** The digests of everything that the results of a department-year depend on, as they are now. */
export async function readInputs(key: DisclosureKey): Promise<ChecksFile['inputs']> {
  const [disclosure, narrative, prior, corrections] = await Promise.all([
    readDisclosureText(key),
    readNarrative(key),
    readOptional(disclosureFile({ ...key, year: key.year - 1 })),
    readCorrectionsText(key),
  ]);
  return {
    disclosure: digest(disclosure),
    narrative: digestOrNull(narrative),
    prior: digestOrNull(prior),
    corrections: digestOrNull(corrections),
  };
}

function checksFile(key: DisclosureKey): string {
  return join(contentRoot(), 'checks', `${disclosureId(key)}.json`);
}

/** The text of the stored results of a department-year, whatever version they are of, or `null`. */
export function readChecksText(key: DisclosureKey): Promise<string | null> {
  return readOptional(checksFile(key));
}

/** Reads stored results. Throws a Problem when they are not valid. */
export function parseChecks(text: string | null, key: DisclosureKey): ChecksFile | null {
  if (text === null) return null;
  const file = checksFile(key);
  const parsed = checksFileSchema.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem(`The results of the checks do not fit their schema. ${issue?.path.join('.')}: ${issue?.message}.`, {
    place: { file },
    hint: `Write ${file} again with npm run check -- --write.`,
  });
}

/** Whether stored results are those of the data as it is now. */
export function checkStatus(file: ChecksFile | null, inputs: ChecksFile['inputs']): CheckStatus {
  if (file === null) return 'missing';
  const same = (['disclosure', 'narrative', 'prior', 'corrections'] as const).every(
    (input) => file.inputs[input] === inputs[input],
  );
  return same ? 'current' : 'stale';
}

/** The results of a department-year with what a page needs to show them. */
export async function readChecks(key: DisclosureKey): Promise<CheckState> {
  const file = parseChecks(await readChecksText(key), key);
  const inputs = await readInputs(key);
  const status = checkStatus(file, inputs);
  const current = status === 'current' ? file : null;
  const before = { ...key, year: key.year - 1 };
  const namesPrior = current?.results.some(({ cells }) => cells.some((cell) => cell.row !== null && !cell.anchor));
  const prior =
    namesPrior && inputs.prior !== null
      ? disclosureSchema.parse(parseJson(await readDisclosureText(before), disclosureFile(before)))
      : null;
  return { status, digest: inputs.disclosure, file: current, prior };
}

import { join } from 'node:path';
import { z } from 'zod';
import { checksFileSchema, type ChecksFile, type Disclosure, type Identity } from '../budget/index.ts';
import { namesFrom, namesOf, readNameLists } from './account-names.ts';
import { AtHand, frozen } from './at-hand.ts';
import { disclosureFile, keyOf, parseDisclosure } from './disclosures.ts';
import { contentRoot, pathOf, shownPath, type DisclosureKey } from './folder.ts';
import { stableJson } from './json.ts';
import { parseFile } from './parse.ts';
import { findProfile } from './profiles.ts';
import { readOptional } from './read.ts';
import { alone, writeTogether } from './together.ts';
import { budgetOf, inputsOf, readYear, type YearTexts } from './year.ts';

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
  /** Beside final accounts, the budget of the year, where the results speak of its cells. */
  budget: Disclosure | null;
}

/** The text of the stored results of a department-year, whatever version they are of, or `null`. */
export function readChecksText(key: DisclosureKey): Promise<string | null> {
  return readOptional(join(contentRoot(), pathOf('checks', key)));
}

/** Reads stored results; `null` for those that another version of the program wrote. Throws a Problem when they are not valid. */
export function parseChecks(text: string, key: DisclosureKey): ChecksFile | null {
  const file = shownPath(join(contentRoot(), pathOf('checks', key)));
  const { schema } = parseFile(z.object({ schema: z.int() }), text, file, 'check');
  if (schema !== checksFileSchema.shape.schema.value) return null;
  return parseFile(checksFileSchema, text, file, 'check');
}

/** Stored results where they are those of the data as it is now, and else why there are none to show. */
export function currentChecks(
  text: string | null,
  inputs: ChecksFile['inputs'],
  key: DisclosureKey,
): Pick<CheckState, 'status' | 'file'> {
  if (text === null) return { status: 'missing', file: null };
  const file = parseChecks(text, key);
  const names = Object.keys(inputs) as (keyof ChecksFile['inputs'])[];
  const same = file !== null && names.every((name) => file.inputs[name] === inputs[name]);
  return same ? { status: 'current', file } : { status: 'stale', file: null };
}

/** The results of a department-year for lists; `null` unless they are those of the data shown. */
export async function currentChecksOf(identity: Identity): Promise<ChecksFile | null> {
  const key = keyOf(identity);
  const text = await readChecksText(key);
  if (text === null) return null;
  return currentChecks(text, await currentInputs(await readYear(key), identity), key).file;
}

/** What results of a department-year must have been computed from to be those of the data as it is now. */
async function currentInputs(texts: YearTexts, identity: Identity): Promise<ChecksFile['inputs']> {
  return inputsOf(texts, await findProfile(identity), await namesOf(JSON.parse(texts.disclosure) as Disclosure));
}

const states = new AtHand<CheckState>();

/** The results of a department-year with what a page needs to show them. Pages share it: nothing of it can be changed. */
export async function readChecks(identity: Identity): Promise<CheckState> {
  const key = keyOf(identity);
  const texts = await readYear(key);
  const [text, profile] = [await readChecksText(key), await findProfile(identity)];
  const lists = await readNameLists(key.year);
  const made = [...Object.values(texts), text, profile, lists.listed, lists.common];
  return states.get(disclosureFile(key), made, () => {
    const names = namesFrom(JSON.parse(texts.disclosure) as Disclosure, lists);
    return frozen(stateOf(key, texts, text, inputsOf(texts, profile, names)));
  });
}

function stateOf(key: DisclosureKey, texts: YearTexts, text: string | null, inputs: ChecksFile['inputs']): CheckState {
  const { status, file } = currentChecks(text, inputs, key);
  const named = file?.results.flatMap(({ cells }) => cells.filter((cell) => cell.row !== null && !cell.anchor)) ?? [];
  const namesBudget = named.some(({ name }) => name.kind === 'table' && name.stage === 'budget');
  const namesPrior = named.some(({ name }) => name.kind !== 'table' || name.stage === undefined);
  const other = (names: boolean, text: string | null | undefined, of: DisclosureKey) =>
    names && text ? parseDisclosure(text, disclosureFile(of)) : null;
  return {
    status,
    digest: inputs.disclosure,
    file,
    prior: other(namesPrior, texts.prior, { ...key, year: key.year - 1 }),
    budget: other(namesBudget, texts.budget, budgetOf(key)),
  };
}

/** Writes results into a content folder; leaves the file alone where nothing changed. */
export async function storeChecks(root: string, key: DisclosureKey, file: ChecksFile): Promise<void> {
  const text = stableJson(checksFileSchema.parse(file));
  await alone(root, () => writeTogether(root, [{ path: pathOf('checks', key), text }]));
}

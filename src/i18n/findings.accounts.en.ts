import type { Words } from './findings.told.ts';

const BY = { list: 'the official list', portal: 'most budgets here' } as const;

type Ids = 'names-unknown' | 'account-named' | 'code-of-another-name' | 'codes-of-other-names';

/** What is said of codes of accounts and their names. */
export const ACCOUNTS: Pick<Words['sentences'], Ids> = {
  'names-unknown': () =>
    'There is no list of accounts for the year, and too few budgets print the same codes: names cannot be compared.',
  'account-named': ({ code, known, by }) => `Code ${code} bears the name “${known}”, as in ${BY[by]}.`,
  'code-of-another-name': ({ code, printed, known, by }) =>
    `Code ${code} is printed with the name “${printed}”; in ${BY[by]} it is “${known}”.`,
  'codes-of-other-names': ({ title, made, names }) =>
    `${names.length} of the ${made} codes in 《${title}》 that can be compared bear other names than usual; the codes may be its own: ${names
      .map(({ code, printed, known }) => `${code} is “${printed}”, usually “${known}”`)
      .join('; ')}.`,
};

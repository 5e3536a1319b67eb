import { compact } from '../text.ts';
import { accountKey, accountKind } from './account-names.ts';
import { ENGLISH_ECONOMIC } from './english-economic.ts';
import { ENGLISH_COMMON_ITEMS, ENGLISH_FUNCTIONAL } from './english-functional.ts';
import { plainLabel } from './labels.ts';

interface Account {
  name: string;
  english: string;
}

function parse(lines: string): [code: string, account: Account][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', english = ''] = line.split('|');
      return [code, { name, english }];
    });
}

let accounts: Map<string, Account> | undefined;
let items: Map<string, Account> | undefined;

/**
 * The standard English of an account, or `null`: of one that is not listed, and of one whose printed name is not that of its code, for a
 * department may print codes of its own and English must not say what the document does not. `parents`: the printed names of the accounts above it.
 */
export function accountEnglish(code: string, printed: string, parents: readonly string[] = []): string | null {
  if (accountKind(code) === null) return null;
  accounts ??= new Map([...parse(ENGLISH_FUNCTIONAL), ...parse(ENGLISH_ECONOMIC)]);
  items ??= new Map(parse(ENGLISH_COMMON_ITEMS));
  const found = accounts.get(code) ?? (code.length === 7 ? items.get(code.slice(5)) : undefined);
  if (!found) return null;
  return accountKey(code, printed, parents) === accountKey(code, found.name) ? found.english : null;
}

let named: Map<string, string | null> | undefined;

/** The English of an account told by its name alone, or `null` where it is not listed, or two accounts of the name are called differently. */
export function accountNameEnglish(printed: string): string | null {
  if (!named) {
    named = new Map();
    for (const { name, english } of [
      ...englishAccounts(),
      ...parse(ENGLISH_COMMON_ITEMS).map(([, account]) => account),
    ]) {
      const key = compact(plainLabel(name));
      named.set(key, named.has(key) && named.get(key) !== english ? null : english);
    }
  }
  return named.get(compact(plainLabel(printed))) ?? null;
}

/** Every account with an English name, by code, for lists and tests. */
export function englishAccounts(): readonly (Account & { code: string })[] {
  return [...parse(ENGLISH_FUNCTIONAL), ...parse(ENGLISH_ECONOMIC)].map(([code, account]) => ({ code, ...account }));
}

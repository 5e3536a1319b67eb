import { z } from 'zod';
import {
  CODED_KINDS,
  ACCOUNT_KINDS,
  accountKey,
  accountKind,
  editionOf,
  keysAlike,
  namesOrganisation,
  type AccountKind,
} from '../vocabulary/index.ts';
import type { Disclosure, Row, Table } from './schema.ts';

/**
 * What accounts are called: by the Ministry's yearly list where the content folder has one, else by most of the portal's
 * department-years. Codes of the functional and of the economic classifications are never held against one another.
 */

/** A line of `content/classifications/<year>.csv`. Several lines may name one code: each name is right. */
export const listedAccountSchema = z.strictObject({
  code: z.string().regex(/^[235]\d{2}(\d{2}){0,2}$/u),
  // The mark that stands for what is no UTF-8.
  name: z.string().regex(/^[^\ufffd]+$/u),
  kind: z.enum(ACCOUNT_KINDS),
});

/** `content/checks/account-names.json`: the name that most department-years around a year print. */
export const commonNamesSchema = z.strictObject({
  schema: z.literal(1),
  names: z.array(
    z.strictObject({ kind: z.enum(ACCOUNT_KINDS), code: z.string(), name: z.string(), years: z.array(z.int()) }),
  ),
});

export type ListedAccount = z.infer<typeof listedAccountSchema>;
export type CommonNames = z.infer<typeof commonNamesSchema>;

/** The right names of a code, the usual one first, and who says so. */
export interface KnownName {
  kind: AccountKind;
  code: string;
  names: string[];
  by: 'list' | 'portal';
}

/** An account as a row of a table prints it. */
export interface PrintedAccount {
  kind: AccountKind;
  code: string;
  key: string;
  table: Table;
  row: Row;
}

/** Every account that the tables print by code and name. */
export function accountsOf(disclosure: Disclosure): PrintedAccount[] {
  return disclosure.tables
    .filter((table) => CODED_KINDS.includes(table.kind))
    .flatMap((table) => {
      const rowsOf = Map.groupBy(table.rows.entries(), ([, { code }]) => code ?? '');
      const beginnings = new Set([...rowsOf.keys()].filter((code) => code.length !== 6).flatMap(beginningsOf));
      return table.rows.flatMap((row) => {
        const kind = row.code === null ? null : accountKind(row.code);
        if (kind === null || row.code === null || !/\p{Script=Han}/u.test(row.label)) return [];
        const { code, label } = row;
        // A number of three digits may be that of a unit: 201 某局.
        if (code.length === 3 && (!beginnings.has(code) || namesOrganisation(label))) return [];
        const above = beginningsOf(code)
          .flatMap((beginning) => rowsOf.get(beginning) ?? [])
          .sort(([a], [b]) => a - b);
        const key = accountKey(
          code,
          label,
          above.map(([, other]) => other.label),
        );
        return key === '' ? [] : [{ kind, code, key, table, row }];
      });
    });
}

/** The codes above a code: what it begins with. */
function beginningsOf(code: string): string[] {
  return Array.from({ length: code.length - 1 }, (_, index) => code.slice(0, index + 1));
}

/** How far apart the years of department-years may lie that are held against one another: names change over the editions. */
const YEARS_APART = 3;
/** So many department-years must print a code before most of them count, and so many departments the name. */
const FEWEST = 3;
const FEWEST_DEPARTMENTS = 2;

interface Vote {
  year: number;
  department: string;
  name: string;
}

/** The names that a clear majority (two thirds) of the department-years prints, for every year there is. Same input, same names. */
export function commonNames(disclosures: readonly Disclosure[]): CommonNames {
  const votes = new Map<string, Map<string, Vote[]>>();
  const years = new Set<number>();
  for (const disclosure of disclosures) {
    const { region, department, year } = disclosure.identity;
    years.add(year);
    const seen = new Set<string>();
    for (const { code, key, row } of accountsOf(disclosure)) {
      if (seen.has(`${code} ${key}`)) continue;
      seen.add(`${code} ${key}`);
      const byKey = votes.get(code) ?? new Map<string, Vote[]>();
      votes.set(code, byKey);
      const vote = { year, department: `${region.slug}/${department.slug}`, name: row.label.trim() };
      byKey.set(key, [...(byKey.get(key) ?? []), vote]);
    }
  }
  const ordered = [...years].toSorted((a, b) => a - b);
  const names = [...votes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, byKey]) => namesOf(code, byKey, ordered));
  return { schema: 1, names };
}

function namesOf(
  code: string,
  byKey: ReadonlyMap<string, readonly Vote[]>,
  years: readonly number[],
): CommonNames['names'] {
  const kind = accountKind(code);
  if (kind === null) return [];
  const found = new Map<string, number[]>();
  for (const year of years) {
    const near = ({ year: other }: Vote) =>
      Math.abs(other - year) <= YEARS_APART && editionOf(kind, other) === editionOf(kind, year);
    const counted = [...byKey.values()].map((votes) => votes.filter(near)).filter((votes) => votes.length > 0);
    const all = counted.reduce((sum, votes) => sum + votes.length, 0);
    const most = counted.toSorted((a, b) => b.length - a.length)[0] ?? [];
    const departments = new Set(most.map(({ department }) => department)).size;
    if (all < FEWEST || most.length * 3 < all * 2 || departments < FEWEST_DEPARTMENTS) continue;
    const name = usual(most.map((vote) => vote.name));
    found.set(name, [...(found.get(name) ?? []), year]);
  }
  return [...found].map(([name, of]) => ({ kind, code, name, years: of }));
}

/** The writing that occurs most; the first in order among equals. */
function usual(names: readonly string[]): string {
  const counts = Map.groupBy(names, (name) => name);
  const [first] = [...counts].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/**
 * The right names of the codes that a disclosure prints: of the list where it has the code, else of the portal. Nothing else
 * of either goes into its results, so that other accounts and other department-years may change without touching them.
 */
export function knownNames(
  disclosure: Disclosure,
  { listed, common }: { listed: readonly ListedAccount[]; common: CommonNames | null },
): KnownName[] {
  const { year } = disclosure.identity;
  const printed = new Map(accountsOf(disclosure).map(({ code, kind }) => [code, kind]));
  const names = new Map<string, KnownName>();
  for (const { code, kind, name } of listed) {
    const known = names.get(code);
    if (printed.get(code) !== kind) continue;
    if (known) known.names.push(name);
    else names.set(code, { kind, code, names: [name], by: 'list' });
  }
  for (const { code, kind, name, years } of common?.names ?? []) {
    if (names.has(code) || printed.get(code) !== kind || !years.includes(year)) continue;
    names.set(code, { kind, code, names: [name], by: 'portal' });
  }
  return [...names.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Is a printed account one that is known, or its name another one? */
export function bearsName({ code, key }: PrintedAccount, known: KnownName): boolean {
  return known.names.some((name) => keysAlike(key, accountKey(code, name)));
}

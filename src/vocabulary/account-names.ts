import { compact } from '../text.ts';
import { classCode } from './functional-classes.ts';
import { plainLabel } from './labels.ts';
import { RENAMED_ACCOUNTS } from './renamed-accounts.ts';

/** The two classifications of 《政府收支分类科目》 that expenditure is told by. Their codes never meet: 2xx, and 3xx or 5xx. */
export const ACCOUNT_KINDS = ['functional', 'economic'] as const;

export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Whose code it is: 类, 款 and 项 of the functional, 类 and 款 of both economic classifications; `null` for any other number. */
export function accountKind(code: string): AccountKind | null {
  if (/^2\d{2}(?:\d{2}){0,2}$/u.test(code)) return 'functional';
  return /^[35]\d{2}(?:\d{2})?$/u.test(code) ? 'economic' : null;
}

/**
 * Whether a code of a row stands under a head that makes it one of accounts: codes of departments look like those of accounts.
 * `cells`: the texts of the row, a cell a column.
 */
export function isToldAccount(
  code: string,
  cells: readonly string[],
  columns: readonly { role: string; labels: readonly string[] }[],
): boolean {
  return columns.some(
    ({ role, labels }, column) =>
      role === 'code' && compact(cells[column] ?? '') === code && /科目|功能|经济/u.test(labels.join('')),
  );
}

/**
 * First budget years of editions that gave codes to other accounts throughout. Names are compared within one of them only:
 * the reform of 2018 renumbered the economic classification (住房公积金 was 30311, is 30113).
 */
const NEW_CODES: Record<AccountKind, readonly number[]> = { functional: [2007], economic: [2007, 2018] };

/** Which edition's codes a budget of this year prints: the same number for years that can be compared. */
export function editionOf(kind: AccountKind, year: number): number {
  return NEW_CODES[kind].filter((first) => first <= year).length;
}

const NOW = new Map(RENAMED_ACCOUNTS.map(({ before, now }) => [before, now]));

/**
 * What an account's name comes to when the ways of writing it are left aside: numbers before it, 款 and 项 in brackets behind
 * it, all that stands in brackets, stops, joining words, endings (支出, 费, 经费), former names, and the accounts above it
 * (`parents`, as printed) before its own name. Two printed names of one code are the same account where these are equal.
 */
export function accountKey(code: string, printed: string, parents: readonly string[] = []): string {
  const label = compact(plainLabel(printed));
  if (code.length === 3 && classCode(label) === code) return code;
  const last = label.split(/[-—–―>→]+/u).findLast((part) => part !== '') ?? label;
  const own = parents.map(compact).reduce((name, parent) => withoutParent(name, parent), last);
  const name = own.replace(/^\d+/u, '');
  return bare(NOW.get(name) ?? name);
}

function withoutParent(name: string, parent: string): string {
  const rest = name.startsWith(parent) ? name.slice(parent.length) : '';
  return /(?:支出|事务)$/u.test(parent) && rest.length > 1 && !/^\((?:类|款|项)\)/u.test(rest) ? rest : name;
}

/** Words for the same that end names or do not. */
const ENDINGS = ['支出', '经费', '费用', '费', '款', '项'];

function bare(name: string): string {
  const plain = name
    .replace(/\([^()]*\)/gu, '')
    .replace(/国境/gu, '国')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[和与及]/gu, '');
  const ending = (text: string) => ENDINGS.find((one) => text.length > one.length && text.endsWith(one));
  let short = plain;
  for (let word = ending(short); word; word = ending(short)) short = short.slice(0, -word.length);
  return short.replace(/(?<=.{4})缴$/u, '');
}

/** May one key be the other, cut off at its end by a narrow cell or said more fully? */
export function keysAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 4 && long.startsWith(short));
}

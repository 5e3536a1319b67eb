import { fitsIdentity, fitsLuhn, hasBirthday, isCreditCode } from './check-digits.ts';
import {
  saysAmount,
  saysCard,
  saysCode,
  saysContact,
  saysIdentity,
  saysOfficeAccount,
  type Beside,
  type Roles,
} from './labels.ts';
import type { Grouped } from './plain.ts';

/** Why a number is hidden, or why it is not though it looks like a personal one. */
export type Why = 'form' | 'label' | 'check-digit' | 'provider' | 'decision' | 'no-label' | 'code' | 'check-fails';

export interface Verdict {
  hidden: boolean;
  why: Why;
}

/** What a number is judged by, besides its digits. */
export interface Around extends Beside {
  roles: Roles;
  /** Nothing else stands in the cell or paragraph. */
  alone: boolean;
}

const hidden = (why: Why): Verdict => ({ hidden: true, why });
const kept = (why: Why): Verdict => ({ hidden: false, why });

/** Groupings in which a mobile number is written, and no row of figures. */
const MOBILE_GROUPS = new Set(['11', '3-4-4', '3-3-5', '4-3-4', '4-4-3', '3-2-3-3', '3-4-2-2', '3-3-3-2']);
const COUNTRY = /^(?:0086|86)(?=1[3-9]\d{9}$)/u;

/** A mobile telephone: eleven digits from 13 to 19 on, whatever stands between them, with or without a country code. */
export function judgeMobile(number: Grouped, around: Around): Verdict | null {
  const country = COUNTRY.exec(number.digits)?.[0];
  const own = country === undefined ? number.digits : number.digits.slice(country.length);
  if (!/^1[3-9]\d{9}$/u.test(own) || isPartOfMore(number, around)) return null;
  const { roles, alone, before, after } = around;
  const groups = country === undefined ? number.groups : withoutCountry(number.groups, country.length);
  if (saysAmount(around) === 'sure' || saysCode(around)) return null;
  const isUsual = MOBILE_GROUPS.has(groups.join('-'));
  if ((roles.has('contact') || saysContact(around)) && (isUsual || isEvenly(number))) return hidden('label');
  const isPlain = alone && /^ *$/u.test(number.between);
  if ((roles.has('amount') || roles.has('code')) && alone) return isPlain ? null : kept('no-label');
  if (isCoded(around)) return /^-\p{Script=Han}/u.test(after) ? kept('code') : null;
  if (country !== undefined) {
    const isSaid = country === '0086' || /\+ ?$/u.test(before) || number.groups[0] === country.length;
    return isSaid ? hidden('form') : kept('no-label');
  }
  if (saysAmount(around) === 'perhaps') return null;
  if (roles.has('remark')) return hidden('label');
  if (!isUsual) return /[-.]/u.test(number.between) ? kept('no-label') : null;
  // Eleven digits alone may be an amount, where no label says what they are; so may figures of a row.
  if (isPlain || (groups.length > 1 && number.isInRow)) return kept('no-label');
  return /(?:^|[ (])-$/u.test(before) ? kept('no-label') : hidden('form');
}

/** A mobile number with a digit too few or too many, or a 0 before it: only where a label asks for one. */
export function judgeMisprinted({ digits, groups, between, ...number }: Grouped, around: Around): Verdict | null {
  if (!around.roles.has('contact') || !/^0?1[3-9]\d{7,10}$/u.test(digits) || !/^[ -]*$/u.test(between)) return null;
  if (saysAmount(around) === 'sure' || saysCode(around) || isPartOfMore({ digits, groups, between, ...number }, around))
    return null;
  return groups.length === 1 && /(?:^|[\p{Script=Han}: ,、(])$/u.test(around.before) && !/^,\d/u.test(around.after)
    ? hidden('label')
    : null;
}

/** An identity number of 18 or 15 digits, by its label or by its check digit. */
export function judgeIdentity(number: Grouped, around: Around): Verdict | null {
  const { digits } = number;
  const isLong = /^[1-9]\d{16}[\dXx]$/u.test(digits);
  if ((!isLong && !/^[1-9]\d{14}$/u.test(digits)) || isPartOfMore(number, around)) return null;
  if (saysAmount(around) === 'sure') return null;
  if (saysCode(around) && !saysIdentity(around)) return isLong && isIdentity(digits) ? kept('code') : null;
  if (around.roles.has('identity') || saysIdentity(around)) return hidden('label');
  if (!hasBirthday(digits)) return null;
  if (number.groups.length > 6 || number.groups.slice(0, -1).some((group) => group < 2)) return null;
  const { roles, alone } = around;
  if (!isLong) return roles.has('amount') || roles.has('code') || number.groups.length > 1 ? null : kept('no-label');
  if (!fitsIdentity(digits)) return roles.has('code') || isCoded(around) ? null : kept('check-fails');
  if (roles.has('code') || isCoded(around) || isCreditCode(digits)) return kept('code');
  return alone && roles.has('amount') ? kept('no-label') : hidden('check-digit');
}

function isIdentity(digits: string): boolean {
  return hasBirthday(digits) && fitsIdentity(digits);
}

/** A card of a bank: 16 to 19 digits with a check digit, where its label asks for one. */
export function judgeCard(number: Grouped, around: Around): Verdict | null {
  const { digits } = number;
  if (!/^[3-6]\d{15,18}$/u.test(digits) || isPartOfMore(number, around)) return null;
  if (saysAmount(around) === 'sure' || saysCode(around) || saysOfficeAccount(around)) return null;
  if (around.roles.has('card') || saysCard(around))
    return fitsLuhn(digits) ? hidden('check-digit') : kept('check-fails');
  if (around.roles.has('amount') || around.roles.has('code') || isCoded(around)) return null;
  return /^62/u.test(digits) && fitsLuhn(digits) ? kept('no-label') : null;
}

/** Is the number only a part: of an amount with decimals or thousands, or of a word with letters? */
function isPartOfMore({ digits }: Grouped, { before, after }: Around): boolean {
  if (/^(?:\.\d|,\d{3}(?!\d))/u.test(after) || /\d\.$/u.test(before)) return true;
  if (/^[A-Za-z_]/u.test(after) && !/[Xx]$/u.test(digits)) return true;
  return /[A-Za-z_]$/u.test(before) && !/(?:tel|phone|mobile|mob|cell|qq|id)\.?$/iu.test(before);
}

/** Is it joined to letters or digits by a dash, as codes are? */
function isCoded({ before, after }: Around): boolean {
  return (
    /(?:[A-Za-z\d][-_]|(?:[A-Za-z]|(?<!\d)\d{1,6})\/)$/u.test(before) ||
    /^[-_](?:[A-Za-z\d]|\p{Script=Han})/u.test(after)
  );
}

/** Is it grouped in one way throughout, so that a label is enough? Not so are figures that stand side by side. */
function isEvenly({ between, isInRow }: Grouped): boolean {
  return /^(?:(?: *-)+ *|\.+)$/u.test(between) || (/^[ )]*$/u.test(between) && !isInRow);
}

function withoutCountry([first = 0, ...others]: readonly number[], length: number): number[] {
  return first === length ? others : [first - length, ...others];
}

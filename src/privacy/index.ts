import { findPersonal, type Personal } from './find.ts';
import { NO_ROLES, rolesOf, type Roles } from './labels.ts';

export { findPersonal, PERSONAL_KINDS, type Personal, type PersonalKind } from './find.ts';
export { NO_ROLES, rolesOf, type Role, type Roles } from './labels.ts';
export { labelsOf, type Labels } from './table.ts';
export type { Why } from './numbers.ts';

/** What stands in a text where a personal number stood. */
export const HIDDEN_NUMBER = '［个人号码已隐去］';

/** Takes the personal numbers out of a text; `roles`: what labels beside it ask for. */
export function hidePersonalNumbers(text: string, roles: Roles = NO_ROLES): string {
  return withoutNumbers(text, findPersonal(text, roles));
}

/** A text without those of its numbers that are hidden. */
export function withoutNumbers(text: string, found: readonly Personal[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { from, to, hidden } of found) {
    if (!hidden) continue;
    parts.push(text.slice(end, from), HIDDEN_NUMBER);
    end = to;
  }
  return parts.join('') + text.slice(end);
}

/** Takes the personal numbers out of a name of a file or a sheet, which is no amount; its ending stays. */
export function hideInName(name: string): string {
  return name
    .split('/')
    .map((part) => {
      const [stem = '', ending = ''] = /^(.+?)(\.[A-Za-z\d]{1,5})?$/su.exec(part)?.slice(1) ?? [part];
      // What looks like an ending may be the end of a number.
      return hideInWords(hideInWords(stem) + ending);
    })
    .join('/');
}

/** Names without personal numbers, in their order; those that are the same then are numbered, before their ending. */
export function hideInNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const shown = hideInName(name);
    const count = (seen.get(shown) ?? 0) + 1;
    seen.set(shown, count);
    return count === 1 ? shown : shown.replace(/(\.[A-Za-z\d]{1,5})?$/u, (ending) => `-${count}${ending}`);
  });
}

/** Takes the personal numbers out of words that are no amount: of a remark, of a name. */
export function hideInWords(text: string): string {
  return hidePersonalNumbers(text, REMARK);
}

const REMARK = rolesOf('备注');

/** A number as a person may see it who decides on it: the first three signs and the last two. */
export function halfShown(text: string): string {
  const signs = [...text];
  return signs.map((sign, index) => (index < 3 || index >= signs.length - 2 ? sign : '*')).join('');
}

/** The last four letters and digits of a number or address, by which a person names it. */
export function lastSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^A-Za-z\d]/gu, '')
    .slice(-4)
    .toUpperCase();
}

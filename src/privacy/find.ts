import { besideOf, NO_ROLES, saysAmount, type Roles } from './labels.ts';
import {
  judgeCard,
  judgeIdentity,
  judgeMisprinted,
  judgeMobile,
  type Around,
  type Verdict,
  type Why,
} from './numbers.ts';
import { digitsIn, groupedFrom, plain, type Grouped } from './plain.ts';

export const PERSONAL_KINDS = ['mobile', 'identity', 'card', 'email', 'qq', 'wechat', 'other'] as const;

/** What a personal number is; `other`: what a person has decided to hide. */
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A personal number in a text, or what looks like one and is kept. */
export interface Personal {
  kind: PersonalKind;
  from: number;
  to: number;
  /** `false`: it looks like one, but is kept, as it may be a figure. */
  hidden: boolean;
  why: Why;
}

const MAY_HOLD = /[@＠]|QQ|ＱＱ|扣扣|微信|we(?:chat|ixin)|(?:[\d０-９][^\d０-９]{0,3}){9}/iu;
const MAIL = /[\w.+-]{1,64}@(?<domain>[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,4})/gu;
/** Where anybody gets an address: one of these is a person's until its label says that it is the office's. */
const PROVIDERS =
  /^(?:(?:vip\.)?(?:qq|163|126|188|sina|sohu)\.com|sina\.cn|sina\.com\.cn|foxmail\.com|yeah\.net|139\.com|189\.cn|wo\.cn|aliyun\.com|21cn\.com|tom\.com|263\.net|gmail\.com|outlook\.com|hotmail\.com|live\.(?:com|cn)|msn\.com|icloud\.com|me\.com|yahoo\.[a-z.]{2,6}|proton(?:mail)?\.(?:me|com))$/iu;
const OFFICE_MAIL =
  /(?:单位|部门|办公室?|公务|公共|公用|官方|举报|监督|投诉|信访|意见|咨询|公开|征集)[^，。；,;]{0,8}(?:邮箱|邮件|e-?mail)/iu;
const OWN_MAIL = /(?:个人|本人|私人|联系人|负责人|经办人)[^。；;]{0,12}(?:邮箱|邮件|e-?mail)/iu;
const ALSO = '(?:[/、及和或](?:QQ|微信|手机|电话)(?:号码?)?)?';
const QQ = new RegExp(`(?:QQ|扣扣)(?:号码?|账号)?${ALSO}[: (]{0,3}(?<number>[1-9]\\d{4,11})(?![\\d]|\\.\\d)`, 'giu');
const WECHAT = new RegExp(
  `(?:微信|wechat|weixin)(?:(?:号码?|ID|账号)${ALSO}[: (]{0,3}|${ALSO} ?[:(] ?)(?<number>[A-Za-z][\\w-]{5,19}|\\d{5,12})(?![\\w-])`,
  'giu',
);
const MOST_GROUPS = 12;
const UNSURE: Verdict = { hidden: false, why: 'no-label' };

/**
 * The personal numbers of a text, in their order, and what looks like one and is kept: the one rule book for what is read, stored,
 * shown and reviewed. `roles`: what labels beside the text ask for. Telephones and addresses of offices are none.
 */
export function findPersonal(given: string, roles: Roles = NO_ROLES): Personal[] {
  const asksForName = !roles.has('unsure') && (roles.has('qq') || roles.has('wechat'));
  if (!asksForName && !roles.has('contact') && !MAY_HOLD.test(given)) return [];
  const text = plain(given);
  const found: Personal[] = [];
  const taken = new Uint8Array(text.length);
  const isFree = (from: number, to: number) => !taken.subarray(from, to).includes(1);
  const add = (kind: PersonalKind, start: number, to: number, { hidden, why }: Verdict) => {
    if (!isFree(start, to)) return;
    const from = kind === 'mobile' && hidden && text[start - 1] === '+' ? start - 1 : start;
    taken.fill(1, from, to);
    found.push({ kind, from, to, hidden, why });
  };
  for (const match of text.matchAll(MAIL)) {
    const why = judgeMail(match.groups?.domain ?? '', text.slice(Math.max(0, match.index - 30), match.index));
    if (why) add('email', match.index, match.index + match[0].length, { hidden: true, why });
  }
  const pieces = digitsIn(text);
  // What stands in the text besides blanks and signs around a number.
  const begin = text.search(/[^ +()¥￥$-]/u);
  const end = text.replace(/(?<![ +()])[ +()]+$/u, '').length - 1;
  for (const [index] of pieces.entries()) {
    const numbers = groupedFrom(text, pieces, index, MOST_GROUPS);
    const judged = numbers.toReversed().flatMap((number) => {
      const { from, to } = number;
      if (!isFree(from, to)) return [];
      const around: Around = { ...besideOf(text, from, to), roles, alone: from <= begin && to > end };
      const said = judge(number, around);
      if (!said) return [];
      const isUnsure = around.alone && roles.has('unsure') && said.verdict.hidden;
      return [{ number, ...said, ...(isUnsure && { verdict: UNSURE }) }];
    });
    const first = judged.find(({ verdict }) => verdict.hidden) ?? judged[0];
    if (first) add(first.kind, first.number.from, first.number.to, first.verdict);
  }
  const named: [PersonalKind, RegExp][] = [
    ['qq', QQ],
    ['wechat', WECHAT],
  ];
  for (const [kind, pattern] of named) {
    for (const match of text.matchAll(pattern)) {
      const number = match.groups?.number ?? '';
      const to = match.index + match[0].length;
      if (saysAmount({ before: '', after: text.slice(to, to + 8) })) continue;
      add(kind, to - number.length, to, { hidden: true, why: 'label' });
    }
    const alone = /^ *(?:[1-9]\d{4,11}|[A-Za-z][\w-]{5,19}) *$/u.exec(text);
    if (alone && asksForName && roles.has(kind as 'qq' | 'wechat') && (kind === 'wechat' || /^[ \d]+$/u.test(text)))
      add(kind, text.search(/\S/u), text.trimEnd().length, { hidden: true, why: 'label' });
  }
  return found.sort((a, b) => a.from - b.from);
}

function judge(number: Grouped, around: Around): { kind: PersonalKind; verdict: Verdict } | null {
  // One dot makes decimals.
  if (number.between.split('.').length === 2) return null;
  for (const [kind, rule] of RULES) {
    const verdict = rule(number, around);
    if (verdict) return { kind, verdict };
  }
  return null;
}

const RULES: readonly [PersonalKind, (number: Grouped, around: Around) => Verdict | null][] = [
  ['identity', judgeIdentity],
  ['card', judgeCard],
  ['mobile', judgeMobile],
  ['mobile', judgeMisprinted],
];

function judgeMail(domain: string, before: string): Why | null {
  if (/\.gov\.cn$/iu.test(domain) || OFFICE_MAIL.test(before)) return null;
  if (PROVIDERS.test(domain)) return 'provider';
  return OWN_MAIL.test(before) ? 'label' : null;
}

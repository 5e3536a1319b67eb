import type { Paragraph, State } from './state.ts';
import type { Subject } from './subjects.ts';
import type { Token } from './tokens.ts';
import { OF_A_UNIT, OF_AN_INSTITUTION, OF_THE_OFFICE, UNITS } from './words.ts';

/** Whose figures the sentence gives from a subject on: those of the department's tables, or of something narrower. */
export function placeOf(
  { elsewhere }: State,
  { subject, start }: Extract<Token, { kind: 'subject' }>,
  { text, body }: Pick<Paragraph, 'text' | 'body'>,
): State['elsewhere'] {
  const clause = /(?<![^，。；、])[^，。；、]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const sentence = text.slice(0, start).split('。').at(-1) + (/^[^。]*/u.exec(text.slice(start))?.[0] ?? '');
  if (elsewhere === 'unit' || OF_A_UNIT.test(clause)) return 'unit';
  if (OF_THE_OFFICE.test(clause) && UNITS.test(sentence)) return 'unit';
  if (isOfAPart(clause, body)) return 'unit';
  if (isOtherFund(subject)) return 'fund';
  return PARTS.has(subject.id) ? elsewhere : null;
}

/** A body that calls itself 学校, whatever its name. */
const SCHOOL = /(?:大学|学院|[中小]学|党校|职校|技校)(?:\(.*\))?$/u;

/** `局机关2026年…`, `市图书馆2026年…`: an office or an institution that is not the body whose document it is. */
function isOfAPart(clause: string, body: string): boolean {
  const found = OF_AN_INSTITUTION.exec(clause);
  const institution = found?.[1];
  if (body === '' || institution === undefined || body.endsWith(institution)) return false;
  const bare = institution === '学校' && /^[我本]?$/u.test(clause.slice(0, found?.index));
  return !(bare && SCHOOL.test(body));
}

function isOtherFund({ id, source }: Subject): boolean {
  return FUNDS[id] !== undefined || source === 'government-funds' || source === 'state-capital';
}

/** The fund whose expenditure a subject is. */
export const FUNDS: Partial<Record<Subject['id'], NonNullable<Subject['fund']>>> = {
  'funds-expenditure': 'government-funds',
  'state-expenditure': 'state-capital',
};

/** What the economic classification divides in the table of basic expenditure. */
export const BASIC: ReadonlySet<Subject['id']> = new Set(['basic', 'personnel', 'routine-operating'] as const);

/** What a whole named before is divided into. */
export const PARTS: ReadonlySet<Subject['id']> = new Set([
  ...(['basic', 'project', 'personnel', 'routine-operating', 'class', 'item'] as const),
]);

import { ASK_ITEMS } from '../vocabulary/ask.ts';

/** How departments are put in order: by the amount, by its share of the general public budget, by the change against the year before. */
export const ORDERS = ['amount', 'share', 'change'] as const;
export type Order = (typeof ORDERS)[number];

/** Of which department-years; `null` is all. */
interface Among {
  year: number | null;
  region: string | null;
}

/** What is asked. All of it stands in the address, so that an answer can be linked to. */
export type Question =
  | ({ ask: 'item'; item: (typeof ASK_ITEMS)[number]; order: Order } & Among)
  | ({ ask: 'account'; code: string; order: Order } & Among)
  | { ask: 'department'; region: string; department: string }
  | ({ ask: 'projects'; word: string } & Among);

/** Reads a question from an address; what it does not say, or says wrongly, is as in the first question of its kind. */
export function readQuestion(search: string): Question {
  const given = new URLSearchParams(search);
  const text = (name: string): string => (given.get(name) ?? '').trim();
  const among: Among = { year: wholeYear(text('year')), region: text('region') || null };
  switch (text('ask')) {
    case 'account':
      return { ask: 'account', code: text('code').replace(/\D+/gu, ''), order: oneOf(ORDERS, text('by')), ...among };
    case 'department':
      return { ask: 'department', region: text('region'), department: text('department') };
    case 'projects':
      return { ask: 'projects', word: text('word'), ...among };
    default:
      return { ask: 'item', item: oneOf(ASK_ITEMS, text('item')), order: oneOf(ORDERS, text('by')), ...among };
  }
}

/** The address of a question, from the page that asks. */
export function writeQuestion(question: Question): string {
  const fields = new URLSearchParams({ ask: question.ask });
  const set = (name: string, value: string | number | null): void => {
    if (value !== null && value !== '') fields.set(name, String(value));
  };
  switch (question.ask) {
    case 'item':
      set('item', question.item);
      break;
    case 'account':
      set('code', question.code);
      break;
    case 'department':
      set('department', question.department);
      break;
    case 'projects':
      set('word', question.word);
  }
  if ('year' in question) set('year', question.year);
  set('region', question.region);
  if ('order' in question && question.order !== 'amount') set('by', question.order);
  return `?${fields.toString()}`;
}

/** What has not been said yet, without which there is no answer. */
export function isComplete(question: Question): boolean {
  if (question.ask === 'account') return /^[235]\d{2,6}$/u.test(question.code);
  if (question.ask === 'department') return question.department !== '';
  return true;
}

function oneOf<const Value extends string>(values: readonly [Value, ...Value[]], given: string): Value {
  return values.find((value) => value === given) ?? values[0];
}

function wholeYear(given: string): number | null {
  return /^(?:19|20)\d\d$/u.test(given) ? Number(given) : null;
}

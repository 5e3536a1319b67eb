import type { LeftoverId } from '../budget/check-schema.ts';

/** What is left standing, in words. */
export const LEFTOVERS: Record<LeftoverId, string> = {
  instruction: 'an instruction of the template',
  placeholder: 'a blank of the template',
  added: 'an editing mark of the template',
  choices: 'a list of choices, none of them chosen',
  reason: 'a reason left blank',
  directions: 'a choice of increase or decrease, neither of them chosen',
  name: 'a name left blank',
  stops: 'a doubled stop',
};

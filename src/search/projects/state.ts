import { parseAmount } from '../../money.ts';

export const ORDERS = ['amount', 'amount-up', 'change', 'change-down', 'name', 'year'] as const;

export type ListOrder = (typeof ORDERS)[number];

/** What the list of projects shows. All of it stands in the address, so that it can be linked to and gone back to. */
export interface ListState {
  query: string;
  /** Slug of a region; "" for all. */
  region: string;
  /** `region/department`; "" for all. */
  department: string;
  year: string;
  /** In 万元 as typed; "" for no bound. */
  from: string;
  to: string;
  /** The code of a class, section or item, which holds all below it. */
  account: string;
  order: ListOrder;
  /** How many steps of rows are shown. */
  steps: number;
}

export const ALL_ROWS: ListState = {
  ...{ query: '', region: '', department: '', year: '', from: '', to: '', account: '' },
  ...{ order: 'amount', steps: 1 },
};

/** Rows of a step, and how many steps an address may ask for: a phone is slow with thousands of rows. */
export const STEP = 50;
export const MOST_STEPS = 20;

const NAMES = ['region', 'department', 'year', 'from', 'to', 'account'] as const;

/** Reads an address. What it cannot mean is taken as not said. */
export function readListState(search: string): ListState {
  const given = new URLSearchParams(search);
  const state: ListState = { ...ALL_ROWS, query: (given.get('q') ?? '').trim() };
  for (const name of NAMES) state[name] = (given.get(name) ?? '').trim();
  const order = given.get('order');
  state.order = ORDERS.find((one) => one === order) ?? 'amount';
  // A department says its region.
  if (state.department !== '') state.region = state.department.split('/', 1)[0] ?? '';
  state.steps = Math.max(1, Math.min(MOST_STEPS, Math.trunc(Number(given.get('n')) || 1)));
  return state;
}

/** The part of an address from `?` on; "" where everything is shown. */
export function writeListState(state: ListState): string {
  const fields = new URLSearchParams();
  if (state.query !== '') fields.set('q', state.query);
  for (const name of NAMES) if (state[name] !== '') fields.set(name, state[name]);
  if (state.department !== '') fields.delete('region');
  if (state.order !== 'amount') fields.set('order', state.order);
  if (state.steps > 1) fields.set('n', String(state.steps));
  const text = fields.toString();
  return text === '' ? '' : `?${text}`;
}

/** A bound in 万元 as typed, in fen: `null` for none, `undefined` for what is no amount. */
export function readBound(typed: string): number | null | undefined {
  return typed.trim() === '' ? null : (parseAmount(typed, '万元') ?? undefined);
}

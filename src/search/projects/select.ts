import { parseQuery } from '../query/parse.ts';
import { matchRows, NOT } from './match.ts';
import { readBound, type ListOrder, type ListState } from './state.ts';
import type { ProjectTable } from './table.ts';

/** What a row fails by, a bit each. */
const [YEAR, REGION, DEPARTMENT, ACCOUNT, AMOUNT] = [1, 2, 4, 8, 16] as const;

/** How many rows each value would leave beside the other filters. */
export interface ListChoices {
  years: Map<number, number>;
  /** By place in the head. */
  regions: Uint32Array;
  departments: Uint32Array;
  accounts: Uint32Array;
}

export interface Selection {
  /** The rows that are left, in order. */
  rows: Uint32Array;
  choices: ListChoices;
}

/** Finds rows of the list; keeps what is the same from one filter to the next. */
export class Selector {
  private readonly table: ProjectTable;
  private readonly orders = new Map<ListOrder, Uint32Array>();
  private matched: { query: string; found: Uint8Array } | null = null;

  constructor(table: ProjectTable) {
    this.table = table;
  }

  select(state: ListState): Selection {
    const { table } = this;
    const found = this.match(state.query);
    const failing = this.failings(state);
    const choices: ListChoices = {
      years: new Map(),
      regions: new Uint32Array(table.head.regions.length),
      departments: new Uint32Array(table.head.departments.length),
      accounts: new Uint32Array(table.head.accounts.length),
    };
    const rows = new Uint32Array(table.count);
    let count = 0;
    for (const row of this.order(state.order)) {
      if (found[row] === NOT) continue;
      const failed = failing(row);
      if (failed === 0) rows[count++] = row;
      countChoices(choices, table, row, failed);
    }
    return { rows: rows.slice(0, count), choices };
  }

  private match(query: string): Uint8Array {
    if (this.matched?.query !== query) this.matched = { query, found: matchRows(this.table, parseQuery(query)) };
    return this.matched.found;
  }

  private failings({ region, department, year, from, to, account }: ListState): (row: number) => number {
    const { head, years, regions, departments, accounts, amounts } = this.table;
    const wantedRegion = head.regions.findIndex(({ slug }) => slug === region);
    const wantedDepartment = head.departments.findIndex(
      (one) => `${head.regions[one.region]?.slug ?? ''}/${one.slug}` === department,
    );
    const inAccount = head.accounts.map(({ code }) => code.startsWith(account));
    const [least, most] = [readBound(from) ?? null, readBound(to) ?? null];
    const isBounded = least !== null || most !== null;
    return (row) => {
      let failed = 0;
      if (year !== '' && years[row] !== Number(year)) failed |= YEAR;
      if (region !== '' && regions[row] !== wantedRegion) failed |= REGION;
      if (department !== '' && departments[row] !== wantedDepartment) failed |= DEPARTMENT;
      if (account !== '' && inAccount[accounts[row] ?? -1] !== true) failed |= ACCOUNT;
      // A row without an amount is in no range.
      const amount = amounts[row] ?? NaN;
      if (isBounded && !(amount >= (least ?? -Infinity) && amount <= (most ?? Infinity))) failed |= AMOUNT;
      return failed;
    };
  }

  /** All rows in an order; made once. */
  private order(order: ListOrder): Uint32Array {
    const known = this.orders.get(order) ?? makeOrder(this.table, order);
    this.orders.set(order, known);
    return known;
  }
}

function countChoices(choices: ListChoices, table: ProjectTable, row: number, failed: number): void {
  const year = table.years[row] ?? 0;
  const region = table.regions[row] ?? 0;
  const department = table.departments[row] ?? 0;
  const account = table.accounts[row] ?? -1;
  if ((failed & ~YEAR) === 0) choices.years.set(year, (choices.years.get(year) ?? 0) + 1);
  // Another region is chosen without the department of this one.
  if ((failed & ~(REGION | DEPARTMENT)) === 0) choices.regions[region] = (choices.regions[region] ?? 0) + 1;
  if ((failed & ~DEPARTMENT) === 0) choices.departments[department] = (choices.departments[department] ?? 0) + 1;
  if (account >= 0 && (failed & ~ACCOUNT) === 0) choices.accounts[account] = (choices.accounts[account] ?? 0) + 1;
}

/** Rows stand from the largest amount on: what is equal stays so. Rows without what they are ordered by come last either way. */
function makeOrder(table: ProjectTable, order: ListOrder): Uint32Array {
  const rows = Uint32Array.from({ length: table.count }, (_, row) => row);
  switch (order) {
    case 'amount':
      return rows;
    case 'amount-up':
      return byNumber(rows, (row) => table.amounts[row] ?? NaN);
    case 'change':
      return byNumber(rows, (row) => -table.change(row));
    case 'change-down':
      return byNumber(rows, (row) => table.change(row));
    case 'year':
      return byNumber(rows, (row) => -(table.years[row] ?? 0));
    case 'name':
      for (let row = 0; row < table.count; row += 1) rows[table.spoken[row] ?? row] = row;
      return rows;
  }
}

function byNumber(rows: Uint32Array, of: (row: number) => number): Uint32Array {
  const values = Float64Array.from(rows, of);
  const value = (row: number) => values[row] ?? NaN;
  return rows.sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    const isNone = Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    return isNone || (one === other || Number.isNaN(one) ? a - b : one - other);
  });
}

/** Which lines stand below the totals. */
export const LINES = ['classes', 'items', 'economic', 'economic-items', 'three-public'] as const;
export type Lines = (typeof LINES)[number];

/** What is shown of a line: its amount, its share of its own document's whole, or its amount for each resident. */
export const SHOWN = ['amount', 'share', 'resident'] as const;
export type Shown = (typeof SHOWN)[number];

/** Which money lines by function are of: all that the documents list, or the general public budget alone. */
export const FUNDS = ['all', 'general'] as const;
export type Funds = (typeof FUNDS)[number];

/** The order of the lines: that of the classification, or the largest difference of two documents first, whatever its sign. */
export const ORDERS = ['code', 'difference'] as const;
export type Order = (typeof ORDERS)[number];

/** So many documents fit beside each other. */
export const MOST = 6;

/** A document that was chosen; without a year the latest budget of its department is meant. */
export interface Chosen {
  region: string;
  department: string;
  year: number | null;
  stage: 'budget' | 'final-accounts';
}

/** What the page of comparisons shows. All of it stands in the address. */
export interface State {
  of: Chosen[];
  lines: Lines;
  as: Shown;
  funds: Funds;
  order: Order;
  /** The year in whose prices amounts are shown; `null` for those of each document's own year. */
  prices: number | null;
}

const CHOSEN = /^(?<region>[a-z0-9-]+)\/(?<department>[a-z0-9-]+)(?:\/(?<year>\d{4})(?<final>-final)?)?$/u;

/** `yubei/finance/2024-final`: the name of a document in addresses and of its file. */
export function nameOf({ region, department, year, stage }: Chosen): string {
  const of = year === null ? '' : `/${year}${stage === 'budget' ? '' : '-final'}`;
  return `${region}/${department}${of}`;
}

/** What such a name means; `null` for anything else. */
export function readName(text: string): Chosen | null {
  const found = CHOSEN.exec(text)?.groups;
  if (!found) return null;
  const { region = '', department = '', year, final } = found;
  return {
    region,
    department,
    year: year === undefined ? null : Number(year),
    stage: final === undefined ? 'budget' : 'final-accounts',
  };
}

/** Reads an address. What is not a document's name, stands twice or is one too many is left out; what else it says wrongly is as at first. */
export function readState(search: string): State {
  const given = new URLSearchParams(search);
  const names = [...new Set(given.getAll('of'))];
  const prices = given.get('prices') ?? '';
  return {
    of: names.flatMap((name) => readName(name) ?? []).slice(0, MOST),
    lines: oneOf(LINES, given.get('lines')),
    as: oneOf(SHOWN, given.get('as')),
    funds: oneOf(FUNDS, given.get('funds')),
    order: oneOf(ORDERS, given.get('order')),
    prices: /^\d{4}$/u.test(prices) ? Number(prices) : null,
  };
}

/** The address of a state, from the page of comparisons; `''` for the page as it is at first. Slashes stay, so that people can read it. */
export function writeState({ of, lines, as, funds, order, prices }: State): string {
  const fields = of.map((chosen) => `of=${nameOf(chosen)}`);
  if (lines !== LINES[0]) fields.push(`lines=${lines}`);
  if (as !== SHOWN[0]) fields.push(`as=${as}`);
  if (funds !== FUNDS[0]) fields.push(`funds=${funds}`);
  if (order !== ORDERS[0]) fields.push(`order=${order}`);
  if (prices !== null) fields.push(`prices=${prices}`);
  return fields.length === 0 ? '' : `?${fields.join('&')}`;
}

function oneOf<const Value extends string>(values: readonly [Value, ...Value[]], given: string | null): Value {
  return values.find((value) => value === given) ?? values[0];
}

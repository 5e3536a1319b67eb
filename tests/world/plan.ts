import { basis, paragraph, sentence } from './prose.ts';
import { Random } from './random.ts';
import type { Who } from './who.ts';
import {
  ECONOMIC_CLASSES,
  ECONOMIC_PERSONNEL,
  ECONOMIC_ROUTINE,
  FUNCTIONS,
  TO_GOVERNMENT,
} from './words/classification.ts';
import { FIELDS, INDICATORS, PROJECT_KINDS } from './words/tasks.ts';

/** What a synthetic department spends: amounts are whole numbers of the last digit printed (0.01 万元, 1 元 …). */
export interface Plan {
  functions: Line[];
  /** Departmental economic classification: basic and project amounts by account. */
  accounts: Account[];
  /** The same by government economic classification. */
  governmentAccounts: Account[];
  threePublic: Record<'overseas' | 'receptions' | 'purchase' | 'operation', { now: number; prior: number }>;
  projects: PlannedProject[];
  /** `each`: what each of the goods costs, where they are bought one by one. */
  procurement: { goods: number; works: number; services: number; each: number[] };
  /** Money other than the general public budget. */
  funds: number;
  ownRevenue: number;
}

/** A functional item (项) with the codes and names above it. */
export interface Line {
  code: string;
  names: [string, string, string];
  basic: number;
  project: number;
  prior: number;
  /** Who pays: the general public budget, a government-managed fund, or the department's own revenue. */
  money: 'general' | 'funds' | 'own';
}

export interface PlannedProject {
  name: string;
  code: string;
  amount: number;
  overview: string;
  basis: string;
  goal: string;
  indicators: PlannedIndicator[];
}

export interface PlannedIndicator {
  level1: string;
  level2: string;
  name: string;
  weight: number;
  unit: string;
  direction: string;
  target: string;
  core: boolean;
}

export interface Account {
  code: string;
  name: string;
  group: string;
  basic: number;
  project: number;
}

/** Every functional item with the names above it, and whether it pays people and the running of the office. */
const ITEMS = FUNCTIONS.flatMap(({ code: group, name, sections }) =>
  sections.flatMap((section) =>
    section.items.map(([code, item]) => ({
      code,
      names: [name, section.name, item] as [string, string, string],
      staff: ['208', '210', '221'].includes(group) || item.endsWith('运行'),
    })),
  ),
);

export const groupName = (code: string): string => ECONOMIC_CLASSES[code] ?? '';

export interface PlanOptions {
  seed: number;
  who: Who;
  year: number;
  projects: number;
  /** Adds government-managed funds and public service revenue. */
  mixed: boolean;
  /** So many goods are bought one by one. */
  goods?: number;
  /** So many times the usual amounts. */
  size?: number;
}

export function makePlan({ seed, who, year, projects, mixed, goods = 0, size = 1 }: PlanOptions): Plan {
  const random = new Random(seed);
  const between = (low: number, high: number) => random.whole(low * size, high * size);
  const functions = random.some(ITEMS, random.whole(6, 14)).map(({ code, names, staff }) => ({
    code,
    names,
    basic: staff ? between(2_000, 900_000) : 0,
    project: staff ? (random.next() < 0.3 ? between(1_000, 90_000) : 0) : between(2_000, 900_000),
    prior: between(2_000, 900_000),
    money: 'general' as const,
  }));
  const basic = functions.reduce((sum, line) => sum + line.basic, 0);
  const project = functions.reduce((sum, line) => sum + line.project, 0);
  const routine = Math.floor(basic / 5);
  const accounts = [
    ...spread(random, ECONOMIC_PERSONNEL, basic - routine, 0),
    ...spread(random, ECONOMIC_ROUTINE, routine, project),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const amountOf = (code: string) =>
    accounts.filter((a) => a.code === code).reduce((sum, a) => sum + a.basic + a.project, 0);
  const expense = (code: string) => ({ now: amountOf(code), prior: between(0, 50_000) });
  const place = who.region.name;
  return {
    functions,
    accounts,
    governmentAccounts: government(accounts),
    threePublic: {
      overseas: expense('30212'),
      receptions: expense('30217'),
      purchase: expense('31013'),
      operation: expense('30231'),
    },
    projects: random.split(project, projects).map((amount, index) => ({
      name: `${FIELDS[(random.whole(0, 5) + index * 6) % FIELDS.length] ?? ''}${random.pick(PROJECT_KINDS)}`,
      code: `${who.division}${String(year % 100)}T${String(random.whole(1, 899) * 1000 + index).padStart(12, '0')}`,
      amount,
      overview: paragraph(random, random.whole(1, 3)),
      basis: basis(random, place, year),
      goal: sentence(random),
      indicators: makeIndicators(random, [30, 20, 20, 20]),
    })),
    procurement: buy(
      { goods: between(0, 90_000), works: between(0, 90_000), services: between(0, 90_000) },
      goods,
      seed,
    ),
    funds: mixed ? between(1_000, 90_000) : 0,
    ownRevenue: mixed ? between(1_000, 90_000) : 0,
  };
}

/** `each` has numbers of its own, so that the rest of the department-year is the same with and without. */
function buy(sums: Omit<Plan['procurement'], 'each'>, each: number, seed: number): Plan['procurement'] {
  return { ...sums, each: each > 0 ? new Random(seed + 3).split(sums.goods, each) : [] };
}

/** Indicators of different kinds, one for each weight. */
export function makeIndicators(random: Random, weights: readonly number[]): PlannedIndicator[] {
  return random.some(INDICATORS, weights.length).map(({ level1, level2, names, units }, index) => {
    const unit = random.pick(units);
    return {
      level1,
      level2,
      name: random.pick(FIELDS) + random.pick(names),
      weight: weights[index] ?? 0,
      unit,
      direction: random.pick(['≥', '=', '≤']),
      target: String(unit === '%' ? random.whole(80, 100) : random.whole(2, 900)),
      core: index === 0,
    };
  });
}

function spread(random: Random, accounts: readonly [string, string][], basic: number, project: number): Account[] {
  const [a, b] = [random.split(basic, accounts.length), random.split(project, accounts.length)];
  return accounts.map(([code, name], index) => ({
    code,
    name,
    group: code.slice(0, 3),
    basic: a[index] ?? 0,
    project: b[index] ?? 0,
  }));
}

function government(accounts: readonly Account[]): Account[] {
  return Object.entries(TO_GOVERNMENT).map(([group, [code, name]]) => {
    const own = accounts.filter((account) => account.group === group);
    const add = (pick: (account: Account) => number) => own.reduce((sum, account) => sum + pick(account), 0);
    return { code, name, group: code.slice(0, 3), basic: add((a) => a.basic), project: add((a) => a.project) };
  });
}

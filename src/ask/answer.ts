import { ASK_ITEMS } from '../vocabulary/ask.ts';
import { placeOfAnchor } from '../vocabulary/places.ts';
import type { Order, Question } from './question.ts';
import type { Line, Lines, ProjectLine } from './read.ts';

/** One figure of an answer with where it stands. Amounts are integer fen. */
export interface AnswerRow {
  /** What the row is: the department, the account of a department, or the project. */
  title: string;
  /** The measure of a department's row that is no account: the page names it. */
  measure: string | null;
  /** The account that a department's row is of, as printed; `null` where it is of none. */
  account: { code: string; label: string } | null;
  region: string;
  department: string;
  /** What the addresses of region and department hold, which is how they are spoken. */
  slugs: [region: string, department: string];
  year: number;
  amount: number;
  /** The text as printed, with its unit. */
  printed: string;
  unit: string | null;
  doubted: boolean;
  /** Path of the figure from the root of the site. */
  path: string;
  /** Parts of a thousandth of the general public budget of the department-year; `null` where that is not known, or not asked. */
  share: number | null;
  /** The amount of the year before, and who prints it; `null` where nobody does. */
  prior: { amount: number; by: 'same' | 'last-year' } | null;
  /** Rows of one group are held against each other. */
  group: string;
}

export interface Answer {
  rows: AnswerRow[];
  /** Department-years of which the portal has the total that shares need, but not the figure itself, are not counted: nothing is said of them. */
  shares: boolean;
  changes: boolean;
  /** The printed name most lines give to a code. */
  name: string | null;
  /** For projects: how many were looked at, and whether there are more to look at. */
  looked: { projects: number; of: number; more: boolean } | null;
}

/** The table in which a functional or economic account is looked up, by the first digit of its code. */
const TABLE_OF: Readonly<Record<string, string>> = {
  '2': 'general-public-expenditure',
  '3': 'basic-expenditure',
  '5': 'basic-expenditure-government',
};
const WHOLE = 'general-public-expenditure';
/** Columns that hold the whole amount of a line. */
/** All that a share needs of a total. */
const TOTAL_FIELDS = ['region_slug', 'department_slug', 'year', 'for_year', 'measure', 'amount'] as const;
const WHOLE_COLUMNS = ['total', 'amount', ''];
/** Projects that are shown at once, and groups of them that are looked through before the reader is asked. */
const PROJECTS_SHOWN = 50;
const GROUPS_AT_ONCE = 4;

type Asked<Kind extends Question['ask']> = Extract<Question, { ask: Kind }>;

/** Answers a question on items or accounts: every department-year that prints the figure, the first by `order` first. */
export async function answerAmounts(question: Asked<'item' | 'account'>, lines: Lines): Promise<Answer> {
  const { year, region, order } = question;
  const years = year === null ? null : [year, year - 1];
  const among = { ...(years && { year: years }), ...(region !== null && { region_slug: region }) };
  const what =
    question.ask === 'item'
      ? { account: '', table_kind: 'three-public', measure: question.item }
      : {
          account: question.code,
          table_kind: TABLE_OF[question.code.slice(0, 1)] ?? WHOLE,
          measure: [...WHOLE_COLUMNS, 'prior'],
        };
  const found = await lines.find('by-account', { ...what, ...among });
  const offices = byOffice(found);
  const totals = byOffice(
    order === 'share'
      ? await lines.find(
          'by-account',
          { account: '', table_kind: WHOLE, measure: WHOLE_COLUMNS, ...among },
          TOTAL_FIELDS,
        )
      : [],
  );
  const own = withoutRepeated(found.filter((line) => isOwnYear(line) && (year === null || line.year === year)));
  const rows = own.map((line) => ({
    ...rowOf(line, line.department),
    share: shareOf(line, totals),
    prior: priorOf(line, offices),
  }));
  return {
    rows: rows.sort(byOrder(order)),
    shares: order === 'share',
    changes: true,
    name: question.ask === 'account' ? mostCommon(own.map(({ label }) => label ?? '')) : null,
    looked: null,
  };
}

/** Answers what one department has printed over the years: its totals, the three public expenses, its functional classes. */
export async function answerDepartment({ region, department }: Asked<'department'>, lines: Lines): Promise<Answer> {
  const found = await lines.find('by-department', { region_slug: region, department_slug: department });
  const rank = (line: Line): number => {
    if (line.table_kind === 'three-public') return 10 + ASK_ITEMS.findIndex((item) => item === line.measure);
    if (line.account !== '') return 100;
    return ['total', 'basic', 'project'].indexOf(line.measure);
  };
  const shown = withoutRepeated(
    found.filter(
      (line) =>
        isOwnYear(line) &&
        rank(line) >= 0 &&
        rank(line) !== 9 &&
        (line.account === '' || WHOLE_COLUMNS.includes(line.measure)),
    ),
  );
  const offices = byOffice(found);
  const groups = new Map<string, Line[]>();
  for (const line of shown.sort((a, b) => rank(a) - rank(b) || order(a.account, b.account))) {
    const group = `${line.table_kind} ${line.account} ${line.measure}`;
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  const rows = [...groups].flatMap(([group, own]) =>
    own
      .sort((a, b) => b.year - a.year)
      .map((line) => ({
        ...rowOf(line, `${line.account} ${line.label ?? ''}`),
        measure: measureOf(line),
        account: line.account === '' ? null : { code: line.account, label: line.label ?? '' },
        group,
        prior: priorOf(line, offices),
      })),
  );
  return { rows, shares: false, changes: true, name: rows[0]?.department ?? null, looked: null };
}

function measureOf({ table_kind, account, measure }: Line): string | null {
  return account === '' && (table_kind === 'three-public' || measure !== '') ? measure : null;
}

/** Looks for the dearest projects whose name holds a word; `rounds` says how far. */
export async function answerProjects(
  { word, year, region }: Asked<'projects'>,
  lines: Lines,
  of: number,
  rounds: number,
): Promise<Answer> {
  const wanted = fold(word);
  const rows: AnswerRow[] = [];
  let looked = 0;
  let groups = 0;
  for await (const projects of lines.projects()) {
    const fits = (one: ProjectLine): boolean =>
      (year === null || one.year === year) &&
      (region === null || one.region_slug === region) &&
      fold(one.project).includes(wanted);
    for (const one of projects) if (fits(one)) rows.push(rowOf(one, one.project));
    looked += projects.length;
    groups += 1;
    if (groups >= rounds * GROUPS_AT_ONCE || rows.length >= rounds * PROJECTS_SHOWN) break;
  }
  const more = looked < of || rows.length > rounds * PROJECTS_SHOWN;
  return {
    rows: rows.slice(0, rounds * PROJECTS_SHOWN),
    ...{ shares: false, changes: false, name: null },
    looked: { projects: looked, of, more },
  };
}

function rowOf(line: Line | ProjectLine, title: string): AnswerRow {
  const { region, department, year, amount, printed, unit, region_slug, department_slug, cell } = line;
  return {
    ...{
      title,
      measure: null,
      account: null,
      region,
      department,
      slugs: [region_slug, department_slug],
      year,
      amount,
      printed: printed ?? '',
      unit,
      doubted: line.doubted === true,
    },
    path: `/${region_slug}/${department_slug}/${year}/${cell === null ? '' : placeOfAnchor(cell)}`,
    share: null,
    prior: null,
    group: '',
  };
}

/** Does the line speak of the year of its document, and not of the one before? */
function isOwnYear({ year, for_year, measure }: Line): boolean {
  return for_year === year && measure !== 'prior';
}

/** Lines by office and year of the document. */
type Offices = ReadonlyMap<string, readonly Line[]>;

function byOffice(lines: readonly Line[]): Offices {
  const offices = new Map<string, Line[]>();
  for (const line of lines) {
    const key = officeKey(line, line.year);
    const known = offices.get(key);
    if (known) known.push(line);
    else offices.set(key, [line]);
  }
  return offices;
}

/** Of the lines in which a document prints one amount several times (a total above its only part) the first. */
function withoutRepeated(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = `${officeKey(line, line.year)} ${line.table_kind} ${line.account} ${line.measure} ${line.amount}`;
    return !seen.has(key) && seen.add(key);
  });
}

function officeKey({ region_slug, department_slug }: Line, year: number): string {
  return `${region_slug}/${department_slug}/${year}`;
}

/** The amount that lines agree on; `null` where there are none, or they differ. */
function agreed(lines: readonly Line[]): number | null {
  const amounts = new Set(lines.map(({ amount }) => amount));
  return amounts.size === 1 ? ([...amounts][0] ?? null) : null;
}

/** Thousandths of the department-year's own general public budget; `null` where it prints none, or several. */
function shareOf(line: Line, totals: Offices): number | null {
  const whole = agreed((totals.get(officeKey(line, line.year)) ?? []).filter(isOwnYear));
  return whole === null || whole <= 0 ? null : (line.amount / whole) * 1000;
}

/** The year before as the same document prints it, else as that year's own document does; where either prints several, none. */
function priorOf(line: Line, offices: Offices): AnswerRow['prior'] {
  const same = (other: Line): boolean =>
    other.table_kind === line.table_kind &&
    other.account === line.account &&
    (other.measure === line.measure || (other.measure === 'prior' && WHOLE_COLUMNS.includes(line.measure)));
  const own = (offices.get(officeKey(line, line.year)) ?? []).filter(
    (other) => same(other) && other.for_year === line.year - 1,
  );
  if (own.length > 0) {
    const amount = agreed(own);
    return amount === null ? null : { amount, by: 'same' };
  }
  const last = agreed(
    (offices.get(officeKey(line, line.year - 1)) ?? []).filter((other) => same(other) && isOwnYear(other)),
  );
  return last === null ? null : { amount: last, by: 'last-year' };
}

function byOrder(order: Order) {
  const value = (row: AnswerRow): number => {
    if (order === 'share') return row.share ?? -Infinity;
    if (order === 'change') return row.prior === null ? -Infinity : row.amount - row.prior.amount;
    return row.amount;
  };
  return (a: AnswerRow, b: AnswerRow): number => {
    const [left, right] = [value(a), value(b)];
    return left === right ? orderRows(a, b) : right - left;
  };
}

function orderRows(a: AnswerRow, b: AnswerRow): number {
  return b.amount - a.amount || b.year - a.year || order(a.path, b.path);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function mostCommon(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || order(a, b))[0]?.[0] ?? null;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

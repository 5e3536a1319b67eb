import { createHash } from 'node:crypto';
import { bySound, projectSlug, regionPath, type ProjectPage, type ProjectYear } from '../../content/index.ts';
import { DEFAULT_LOCALE, strings, type Strings } from '../../i18n/index.ts';
import { onlyOne } from '../../lists.ts';
import { bareName } from '../../text.ts';
import {
  findCounterpart,
  markDifferences,
  projectAmount,
  regionLine,
  titleOfDepartment,
  unverifiedAmount,
  viewProjectAmount,
  withCorrection,
  type AmountView,
  type NoteMark,
  type StandingAmount,
} from '../../views/index.ts';
import * as english from '../../views/account-name.ts';
import { syllablesOf } from '../build/sounds.ts';
import { normalise } from '../text/normalise.ts';
import { accountGroups, departmentGroups, regionChoices, type Choice } from './choices.ts';
import { LIST_FORMAT, type ListHead, type ListMark, type ListPart } from './format.ts';
import { projectListColumns, projectListRow } from './rows.ts';
import { Selector } from './select.ts';
import { ALL_ROWS, STEP } from './state.ts';
import { ProjectTable } from './table.ts';
import { totalsOf } from './totals.ts';
import { totalsInWords } from './words.ts';

/** Rows of a part: read in one go, it keeps a phone busy for less than a twentieth of a second. */
const ROWS = 1000;
const WORDS = strings(DEFAULT_LOCALE);

/** A project in one document, with the document before. */
interface Line {
  page: ProjectPage;
  project: ProjectYear;
  amount: AmountView | null;
  prior: AmountView | null;
}

function amountOf({ corrected, differences, ...project }: ProjectYear): AmountView | null {
  return markDifferences(withCorrection(viewProjectAmount(project), corrected), differences, WORDS);
}

/** What is printed of a line's amount: one that nothing proves too, which has no value. */
function readOf({ amount, project }: Line): StandingAmount | null {
  return amount ?? unverifiedAmount(projectAmount(project));
}

/** Every project of every document once. The year before counts where each of the two documents has the project once. */
function linesOf(pages: readonly ProjectPage[]): Line[] {
  const lines = pages.flatMap((page) =>
    page.years
      .filter((project) => projectSlug(project) === page.slug)
      .map((project): Line => {
        const only = (year: number) => onlyOne(page.years, (one) => one.year === year);
        const before = only(project.year) && only(project.year - 1);
        return { page, project, amount: amountOf(project), prior: before && amountOf(before) };
      }),
  );
  const fen = ({ project }: Line) => projectAmount(project)?.fen ?? -Infinity;
  return lines.sort((a, b) => fen(b) - fen(a) || 0);
}

interface Numbered {
  head: ListHead;
  departmentOf: (line: Line) => number;
  accountOf: (line: Line) => number;
}

function numberThings(lines: readonly Line[]): Numbered {
  const pathOf = ({ page: { region, department } }: Line) => `${region.slug}/${department.slug}`;
  const first = new Map<string, Line>();
  for (const line of lines) if (!first.has(pathOf(line))) first.set(pathOf(line), line);
  const lineOf = ({ page }: Line) => regionLine(regionPath(page.region), WORDS);
  const byRegion = [...Map.groupBy(first.values(), ({ page }) => page.region.slug)].sort(([, [a]], [, [b]]) =>
    a && b ? bySound(lineOf(a), lineOf(b)) : 0,
  );
  const head: ListHead = {
    ...{ format: LIST_FORMAT, rows: lines.length, parts: [], departments: [] },
    compared: lines.some(({ amount, prior }) => (amount?.fen ?? null) !== null && (prior?.fen ?? null) !== null),
    regions: byRegion.map(([slug, [line]]) => ({ slug, line: line ? lineOf(line) : slug })),
    accounts: accountsOf(lines),
  };
  const numbers = new Map<string, number>();
  for (const [region, [, own]] of byRegion.entries()) {
    const label = ({ page }: Line) => titleOfDepartment(page.department, regionPath(page.region), WORDS);
    for (const line of own.toSorted((a, b) => bySound(label(a), label(b)))) {
      const named = `${line.page.department.name} ${lineOf(line)}`;
      numbers.set(pathOf(line), head.departments.length);
      head.departments.push({
        ...{ region, slug: line.page.department.slug, label: label(line) },
        ...{ text: normalise(named), sounds: syllablesOf(named) },
      });
    }
  }
  const accounts = new Map(head.accounts.map(({ code }, index) => [code, index]));
  return {
    head,
    departmentOf: (line) => numbers.get(pathOf(line)) ?? -1,
    accountOf: ({ project }) => accounts.get(project.account?.code ?? '') ?? -1,
  };
}

/** The accounts by code, each with the name that most projects print. */
function accountsOf(lines: readonly Line[]): ListHead['accounts'] {
  const told = lines.flatMap(({ project: { account } }) => account ?? []);
  return [...Map.groupBy(told, ({ code }) => code)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => {
      const names = Map.groupBy(
        own.flatMap(({ name }) => name ?? []),
        (name) => name,
      );
      const [most] = [...names].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
      return { code, name: most?.[0] ?? '' };
    });
}

/** For rows of an office (本级) the row of the same project in its department's budget of the same year. */
function rowsWithin(lines: readonly Line[]): Map<number, number> {
  const within = new Map<number, number>();
  const identities = [
    ...new Map(
      lines.map(({ project: { identity } }) => [
        `${identity.region.slug}/${identity.department.slug}/${identity.year}`,
        { identity },
      ]),
    ).values(),
  ];
  const key = (region: string, department: string, year: number) => `${region}/${department}/${year}`;
  const rows = Map.groupBy(lines.keys(), (row) => {
    const { region, department, year } = lines[row]?.project.identity ?? {
      region: { slug: '' },
      department: { slug: '' },
      year: 0,
    };
    return key(region.slug, department.slug, year);
  });
  const inRegion = Map.groupBy(identities, ({ identity }) => identity.region.slug);
  for (const { identity } of identities) {
    if (identity.department.kind !== 'unit') continue;
    const { region, department, year } = identity;
    const [whole] = findCounterpart(inRegion.get(region.slug) ?? [], identity).filter(
      (one) => one.identity.year === year,
    );
    if (!whole) continue;
    const others = rows.get(key(region.slug, whole.identity.department.slug, year)) ?? [];
    for (const row of rows.get(key(region.slug, department.slug, year)) ?? []) {
      const of = others.find((other) => isSame(lines[row]?.project, lines[other]?.project));
      if (of !== undefined) within.set(row, of);
    }
  }
  return within;
}

function isSame(a: ProjectYear | undefined, b: ProjectYear | undefined): boolean {
  if (!a || !b) return false;
  return a.code !== null && b.code !== null ? a.code === b.code : bareName(a.name) === bareName(b.name);
}

const marksOf = (notes: readonly NoteMark[]): ListMark[] =>
  notes.map(({ number, about, href }) => [number, about, href]);

function partOf(
  lines: readonly Line[],
  from: number,
  { departmentOf, accountOf }: Numbered,
  spoken: readonly number[],
  within: ReadonlyMap<number, number>,
): ListPart {
  const own = lines.slice(from, from + ROWS);
  const some = <Value>(value: (line: Line, row: number) => Value | null | undefined): [number, Value][] =>
    own.flatMap((line, row): [number, Value][] => {
      const found = value(line, row);
      return found === null || found === undefined ? [] : [[row, found]];
    });
  const codeOf = ({ project }: Line) => project.code ?? '';
  return {
    names: own.map(({ project }) => project.name),
    texts: some(({ project: { name } }) => (normalise(name) === name.toLowerCase() ? null : normalise(name))),
    codes: own.map(codeOf),
    slugs: own.map((line) => (line.page.slug === codeOf(line).toLowerCase() ? '' : line.page.slug)),
    departments: own.map(departmentOf),
    years: own.map(({ project }) => project.year),
    amounts: own.map(({ amount }) => amount?.fen ?? null),
    printed: own.map((line) => readOf(line)?.text ?? ''),
    units: own.map((line) => readOf(line)?.unit ?? ''),
    places: own.map(({ amount }) => amount?.href ?? ''),
    accounts: own.map(accountOf),
    priors: own.map(({ amount, prior }) => ((amount?.fen ?? null) === null ? null : (prior?.fen ?? null))),
    spoken: own.map((_, row) => spoken[from + row] ?? 0),
    marks: some(({ amount }) => amount?.doubts && marksOf(amount.doubts)),
    priorMarks: some(({ prior }) => prior?.doubts && marksOf(prior.doubts)),
    corrected: some(({ amount }) => amount?.corrected).map(([row, { number, printed }]) => [row, number, printed]),
    within: some((_, row) => within.get(from + row)),
  };
}

/** Each row's place among all when they stand in the order of spoken names. */
function spokenPlaces(lines: readonly Line[]): number[] {
  const name = (row: number) => lines[row]?.project.name ?? '';
  const order = [...lines.keys()].sort((a, b) => bySound(name(a), name(b)) || a - b);
  const places = new Array<number>(lines.length).fill(0);
  for (const [place, row] of order.entries()) places[row] = place;
  return places;
}

/** The files of the list by their name beside `/projects/`, and the same for the page itself. */
export interface BuiltList {
  head: ListHead;
  parts: ListPart[];
  files: Map<string, string>;
}

/** Makes the list of all projects of their pages. The same pages give the same bytes. */
export function buildProjectList(pages: readonly ProjectPage[]): BuiltList {
  const lines = linesOf(pages);
  const numbered = numberThings(lines);
  const spoken = spokenPlaces(lines);
  const within = rowsWithin(lines);
  const parts: ListPart[] = [];
  for (let from = 0; from < lines.length; from += ROWS) parts.push(partOf(lines, from, numbered, spoken, within));
  const texts = parts.map((part) => JSON.stringify(part));
  const names = texts.map(
    (text, index) => `part-${index + 1}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`,
  );
  const head = { ...numbered.head, parts: names };
  const files = new Map([
    ['list.json', JSON.stringify(head)],
    ...names.map((name, at): [string, string] => [name, texts[at] ?? '']),
  ]);
  return { head, parts, files };
}

/** What the page of all projects shows before anything is asked. `base`: the address of the site, with a slash at its end. */
export function startOfList(head: ListHead, parts: readonly ListPart[], base: string, strings: Strings) {
  const table = new ProjectTable(head, strings.language === 'en' ? english : null);
  for (const part of parts) table.add(part);
  const { shown } = table;
  const { rows, choices } = new Selector(table).select(ALL_ROWS);
  const first = Array.from(rows.subarray(0, STEP), (row) => projectListRow(table, row, base, strings));
  const documents = new Set(Array.from(rows, (row) => `${table.departments[row] ?? ''} ${table.years[row] ?? ''}`));
  const years = [...choices.years].sort(([a], [b]) => b - a);
  return {
    rows: first,
    columns: projectListColumns(head, strings),
    compared: head.compared,
    totals: totalsInWords(totalsOf(table, rows), strings),
    documents: documents.size,
    shown: first.length,
    choices: {
      years: years.map(([year, count]): Choice => ({ value: String(year), label: strings.list.yearOf(year), count })),
      regions: regionChoices(shown, choices.regions),
      departments: departmentGroups(shown, '', choices.departments),
      accounts: accountGroups(shown.accounts, choices.accounts),
    },
  };
}

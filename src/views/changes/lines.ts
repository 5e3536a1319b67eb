import type { Disclosure, Project, Row, Table, TableKind } from '../../budget/schema.ts';
import { bareName, compact } from '../../text.ts';
import type { Strings } from '../../i18n/index.ts';
import { plainLabel } from '../../vocabulary/index.ts';
import { viewAmount, type AmountView } from '../amounts.ts';
import { onlyOne } from '../../lists.ts';
import { amountInColumn } from '../prior-row.ts';
import { wholeOf } from '../spending.ts';
import { viewThreePublic } from '../three-public.ts';

export type ChangeGroup = 'functional' | 'economic' | 'three-public' | 'project';

/** A line of this year and of the year before. An amount is `null` where its document has no such line, or a blank there. */
export interface Pair {
  /** By what reasons of the narrative are found. */
  key: string;
  label: string;
  /** The name of the year before, where it is another one. */
  formerly: string | null;
  code: string | null;
  now: AmountView | null;
  prior: AmountView | null;
  /** Where an amount is `null`: its document has the line, with a blank there. */
  blank: boolean;
}

/** Where the year before was taken from: its own document, or a column of this one. */
export type PriorFrom = 'document' | 'column';

export interface Pairs {
  from: PriorFrom;
  /** The table of this year's figures. */
  title: string;
  pairs: Pair[];
}

const FUNCTIONAL: readonly TableKind[] = ['expenditure', 'general-public-expenditure'];
const ECONOMIC: readonly TableKind[] = ['basic-expenditure'];

/** The rows with a code that no other row is a part of: items, or what a table that goes less deep ends with. */
function leaves(table: Table): Row[] {
  const coded = table.rows.filter((row) => row.code !== null && (row.level ?? 0) > 0);
  const codes = coded.map(({ code }) => code ?? '');
  return coded.filter(
    ({ code }) => !codes.some((other) => other.length > (code ?? '').length && other.startsWith(code ?? '')),
  );
}

function only(disclosure: Disclosure, kind: TableKind): Table | null {
  return onlyOne(disclosure.tables, (table) => table.kind === kind && !table.empty && table.unit !== null);
}

/** The row of a code, where one row alone bears it. */
function rowOf(rows: readonly Row[], code: string | null): Row | null {
  return onlyOne(rows, (row) => row.code === code);
}

/** Whether the other year prints only what the row is a part of. */
function isWithin({ code }: Row, leavesOfOther: readonly Row[]): boolean {
  return leavesOfOther.some(
    (other) => other.code !== null && other.code !== code && code?.startsWith(other.code) === true,
  );
}

/** Leaves of two documents' tables of one kind, by code: the classification says what a code is, whatever a document calls it. */
function pairDocuments(now: Table, prior: Table): Pair[] {
  const [here, there] = [leaves(now), leaves(prior)];
  const pairs = here.flatMap((row): Pair[] => {
    if (!rowOf(here, row.code)) return [];
    const before = rowOf(there, row.code);
    // A row of that code that is no leaf there, or borne twice, is not the same line; nor is one of a table that goes less deep.
    if (!before && (prior.rows.some(({ code }) => code === row.code) || isWithin(row, there))) return [];
    const [label, other] = [plainLabel(row.label), before && plainLabel(before.label)];
    return [
      {
        key: row.code ?? label,
        label,
        formerly: other !== null && compact(other) !== compact(label) ? other : null,
        code: row.code,
        now: wholeOf(now, row),
        prior: before && wholeOf(prior, before),
        blank: before !== null,
      },
    ];
  });
  const gone = there
    .filter((row) => rowOf(there, row.code) && !now.rows.some(({ code }) => code === row.code) && !isWithin(row, here))
    .map((row) => {
      const label = plainLabel(row.label);
      return {
        key: row.code ?? label,
        label,
        formerly: null,
        code: row.code,
        now: null,
        prior: wholeOf(prior, row),
        blank: false,
      };
    });
  return [...pairs, ...gone];
}

/** Leaves of a table that prints the year before in a column of its own. */
function pairColumns(table: Table): Pair[] {
  const rows = leaves(table);
  return rows.flatMap((row) =>
    rowOf(rows, row.code)
      ? [
          {
            key: row.code ?? '',
            label: plainLabel(row.label),
            formerly: null,
            code: row.code,
            now: wholeOf(table, row),
            prior: amountInColumn(table, row),
            blank: true,
          },
        ]
      : [],
  );
}

/** An amount without a printed unit is none to compare, and not nothing either. */
function hasUnits({ now, prior }: Pair): boolean {
  return [now, prior].every((amount) => amount === null || amount.fen !== null);
}

function isFilled(pair: Pair): boolean {
  return (pair.now?.fen ?? null) !== null || (pair.prior?.fen ?? null) !== null;
}

function pairKinds(kinds: readonly TableKind[], disclosure: Disclosure, prior: Disclosure | null): Pairs | null {
  for (const kind of kinds) {
    const [now, before] = [only(disclosure, kind), prior && only(prior, kind)];
    if (!now || !before) continue;
    const pairs = pairDocuments(now, before).filter(isFilled);
    if (pairs.length > 0) return { from: 'document', title: now.title, pairs };
  }
  for (const kind of kinds) {
    const now = only(disclosure, kind);
    if (!now) continue;
    const pairs = pairColumns(now).filter(isFilled);
    if (pairs.some((pair) => pair.prior !== null)) return { from: 'column', title: now.title, pairs };
  }
  return null;
}

/** Each of the three public expenses once: a whole that is divided stands by its parts. */
function pairThreePublic(disclosure: Disclosure, prior: Disclosure | null, strings: Strings): Pairs | null {
  const view = viewThreePublic(disclosure, strings);
  if (typeof view === 'string') return null;
  const before = prior ? viewThreePublic(prior, strings) : null;
  const rows = view.rows.filter(({ item }) => item !== 'three-public-total');
  const divided = rows.some(({ inner, now }) => inner && now !== null);
  const lines = rows.filter(({ item }) => !(divided && item === 'vehicles'));
  const fromDocument = before !== null && typeof before !== 'string';
  const pairs = lines
    .map(({ item, name, now, prior: printed }): Pair => {
      const theirs = fromDocument ? before.rows.find((row) => row.item === item) : { now: printed };
      const blank = theirs !== undefined;
      return { key: item, label: name, formerly: null, code: null, now, prior: theirs?.now ?? null, blank };
    })
    .filter(isFilled);
  if (!fromDocument && !view.hasPrior) return null;
  return { from: fromDocument ? 'document' : 'column', title: view.source.title, pairs };
}

function pairProjects({ projects }: Disclosure, prior: Disclosure | null): Pairs | null {
  if (!prior || projects.length === 0 || prior.projects.length === 0) return null;
  const isSame = (a: Project, b: Project) =>
    a.code !== null && b.code !== null ? a.code === b.code : bareName(a.name) === bareName(b.name);
  const known = new Set<Project>();
  const amount = (project: Project | null) => project && viewAmount(project.amount);
  const pairs = projects.flatMap((project): Pair[] => {
    if (!onlyOne(projects, (other) => isSame(project, other))) return [];
    const matches = prior.projects.filter((other) => isSame(project, other));
    for (const match of matches) known.add(match);
    if (matches.length > 1) return [];
    const [before = null] = matches;
    const formerly = before && bareName(before.name) !== bareName(project.name) ? before.name : null;
    const { name, code } = project;
    const blank = before !== null;
    return [{ key: name, label: name, formerly, code, now: amount(project), prior: amount(before), blank }];
  });
  const gone = prior.projects
    .filter((project) => !known.has(project) && onlyOne(prior.projects, (other) => isSame(project, other)))
    .map((project): Pair => ({
      key: project.name,
      label: project.name,
      formerly: null,
      code: project.code,
      now: null,
      prior: amount(project),
      blank: false,
    }));
  return { from: 'document', title: '', pairs: [...pairs, ...gone].filter(isFilled).filter(hasUnits) };
}

/**
 * The lines of a department-year beside those of the year before, in groups. `prior`: last year's document of the same body, or `null`.
 * Lines are paired by code, never by position; what two rows bear is left out.
 */
export function pairLines(
  disclosure: Disclosure,
  prior: Disclosure | null,
  strings: Strings,
): Partial<Record<ChangeGroup, Pairs>> {
  const groups = {
    functional: pairKinds(FUNCTIONAL, disclosure, prior),
    economic: pairKinds(ECONOMIC, disclosure, prior),
    'three-public': pairThreePublic(disclosure, prior, strings),
    project: pairProjects(disclosure, prior),
  };
  return Object.fromEntries(Object.entries(groups).filter(([, pairs]) => pairs !== null && pairs.pairs.length > 0));
}

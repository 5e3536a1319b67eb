import type { RuleCounts } from '../budget/check-schema.ts';
import type { RegionPath } from '../budget/region-path.ts';
import type { Identity, TableKind } from '../budget/schema.ts';
import { countStages, groupByDepartment, splitStages, type Listed } from './lists.ts';

export type TableState = 'present' | 'empty' | 'missing' | 'title-only';

/** What the page of the checks needs of a department-year. */
export interface CheckedEntry extends Listed {
  regionPath: RegionPath;
  required: {
    profile: string;
    tables: {
      kind: TableKind;
      title: string;
      status: 'present' | 'empty' | 'missing';
      optional: boolean;
      table: string | null;
      titleOnly: boolean;
    }[];
  } | null;
  checks: {
    status: 'current' | 'stale' | 'missing';
    counts: RuleCounts | null;
    open: { error: number; warning: number; note: number };
  };
}

/** How many of the required tables are in a department-year. */
export interface Coverage {
  required: number;
  present: number;
  empty: number;
  missing: number;
}

export interface PortalYear {
  year: number;
  /** Absent for the budget. */
  stage: Identity['stage'];
  coverage: Coverage | null;
  checks: CheckedEntry['checks'];
  /** Open findings that ask for an explanation. */
  open: number;
}

/** One table of the profile with its state in each year; `null` where the year's profile does not ask for it. */
export interface PortalTable {
  kind: TableKind;
  title: string;
  optional: boolean;
  states: ({ state: TableState; table: string | null } | null)[];
}

/** The documents of one stage of a department against the tables asked for: the two have kinds in common, but not their titles. */
export interface PortalStage {
  stage: Identity['stage'];
  /** Latest first. */
  years: PortalYear[];
  tables: PortalTable[];
}

export interface PortalDepartment {
  /** Anchor on the page. */
  id: string;
  region: Identity['region'];
  regionPath: RegionPath;
  department: Identity['department'];
  /** All documents, latest first, the budget of a year before its final accounts. */
  years: PortalYear[];
  /** The stages there are, the budgets first. */
  stages: PortalStage[];
}

export interface PortalRegion {
  region: Identity['region'];
  regionPath: RegionPath;
  departments: PortalDepartment[];
}

/** The anchor of a department on the page of the checks. */
export function departmentAnchor(region: string, department: string): string {
  return `checks-${region}-${department}`;
}

/** Optional tables count only where they are: nobody misses one. */
function coverageOf({ required }: CheckedEntry): Coverage | null {
  if (!required) return null;
  const asked = required.tables.filter(({ optional }) => !optional);
  const count = (wanted: TableState) => asked.filter(({ status }) => status === wanted).length;
  return { required: asked.length, present: count('present'), empty: count('empty'), missing: count('missing') };
}

/** Brings the tables that the years' profiles list into one list, in the order of the latest profile. */
function listTables(entries: readonly CheckedEntry[]): PortalTable[] {
  const tables = new Map<TableKind, PortalTable>();
  entries.forEach(({ required }, index) => {
    for (const { kind, title, optional, status, titleOnly, table } of required?.tables ?? []) {
      const line = tables.get(kind) ?? { kind, title, optional, states: entries.map(() => null) };
      line.states[index] = { state: titleOnly ? 'title-only' : status, table };
      tables.set(kind, line);
    }
  });
  return [...tables.values()];
}

/** Errors and warnings that nobody has explained; notes are for information and ask for nothing. */
function countOpen({ open }: CheckedEntry['checks']): number {
  return open.error + open.warning;
}

function viewYear(entry: CheckedEntry): PortalYear {
  const { year, stage } = entry.identity;
  return { year, stage, coverage: coverageOf(entry), checks: entry.checks, open: countOpen(entry.checks) };
}

function viewStages(entries: readonly CheckedEntry[]): PortalStage[] {
  const { budgets, finals } = splitStages(entries);
  const stages = [
    { stage: undefined, own: budgets },
    { stage: 'final-accounts' as const, own: finals },
  ];
  return stages
    .filter(({ own }) => own.length > 0)
    .map(({ stage, own }) => ({ stage, years: own.map(viewYear), tables: listTables(own) }));
}

/** Regions and departments with the state of every required table and the open findings, year by year. */
export function viewPortal(entries: readonly CheckedEntry[]): PortalRegion[] {
  const paths = new Map(entries.map(({ identity, regionPath }) => [identity.region.slug, regionPath]));
  const pathOf = ({ slug, name }: Identity['region']) => paths.get(slug) ?? { central: false, path: [name] };
  return groupByDepartment(entries).map(({ region, departments }) => ({
    region,
    regionPath: pathOf(region),
    departments: departments.map(({ department, entries: list }) => ({
      id: departmentAnchor(region.slug, department.slug),
      region,
      regionPath: pathOf(region),
      department,
      years: list.map(viewYear),
      stages: viewStages(list),
    })),
  }));
}

/** How many documents of each stage have been checked in their present version, and how many findings are open in them. */
export function countChecked(entries: readonly Pick<CheckedEntry, 'identity' | 'checks'>[]): {
  checked: ReturnType<typeof countStages>;
  open: number;
} {
  const current = entries.filter(({ checks }) => checks.status === 'current');
  return {
    checked: countStages(current),
    open: current.reduce((sum, { checks }) => sum + countOpen(checks), 0),
  };
}

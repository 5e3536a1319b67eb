import type { Headline, Identity } from '../budget/schema.ts';
import { formatFen, type MoneyUnit } from '../money.ts';
import { compact } from '../text.ts';
import { isDoubted, type Difference } from './doubts.ts';

/** What the lists need of a department-year. */
export interface Listed {
  identity: Identity;
  headline: Headline;
}

export interface DepartmentList<T extends Listed> {
  region: Identity['region'];
  department: Identity['department'];
  /** Latest year first. */
  entries: T[];
}

export interface RegionList<T extends Listed> {
  region: Identity['region'];
  departments: DepartmentList<T>[];
}

/** Budgets and final accounts apart, each in the order they come in: no sum, column or ranking takes both. */
export function splitStages<T extends Pick<Listed, 'identity'>>(entries: readonly T[]): { budgets: T[]; finals: T[] } {
  return {
    budgets: entries.filter(({ identity }) => identity.stage === undefined),
    finals: entries.filter(({ identity }) => identity.stage !== undefined),
  };
}

/** How many of the documents are of each stage. */
export function countStages(entries: readonly Pick<Listed, 'identity'>[]): { budgets: number; finals: number } {
  const { budgets, finals } = splitStages(entries);
  return { budgets: budgets.length, finals: finals.length };
}

/** Groups documents by region and department, keeping the order they come in; years latest first, in the order of the documents of a year. */
export function groupByDepartment<T extends Listed>(entries: readonly T[]): RegionList<T>[] {
  const regions = new Map<string, RegionList<T>>();
  const departments = new Map<string, DepartmentList<T>>();
  for (const entry of entries) {
    const { region, department } = entry.identity;
    let regionList = regions.get(region.slug);
    if (!regionList) regions.set(region.slug, (regionList = { region, departments: [] }));
    const key = `${region.slug}/${department.slug}`;
    let list = departments.get(key);
    if (!list) {
      departments.set(key, (list = { region, department, entries: [] }));
      regionList.departments.push(list);
    }
    list.entries.push(entry);
  }
  for (const list of departments.values()) list.entries.sort((a, b) => b.identity.year - a.identity.year);
  return [...regions.values()];
}

/** The name that a department and its own office share. */
export function bareOffice(name: string): string {
  return compact(name).replace(/\(?本级\)?$/u, '');
}

/** The department-years of the other of a department and its own office, which have one name; latest year first. */
export function findCounterpart<T extends Pick<Listed, 'identity'>>(
  entries: readonly T[],
  { region, department }: Identity,
): T[] {
  return entries
    .filter(({ identity: other }) => other.region.slug === region.slug && other.department.slug !== department.slug)
    .filter(
      ({ identity: { department: other } }) =>
        other.kind !== department.kind && bareOffice(other.name) === bareOffice(department.name),
    )
    .toSorted((a, b) => b.identity.year - a.identity.year);
}

/** What sums over department-years need of one: its figures, and what the checks found about them. */
export interface Summed extends Listed {
  checks: { differences: readonly Difference[] };
}

/** The documents of one stage of a year. */
export interface StageSummary<T extends Summed> {
  /** Absent for the budgets. */
  stage: Identity['stage'];
  /** Largest total first. */
  entries: T[];
  /** The sum of all totals in fen, computed, and in 万元: one unit for all years, so that they can be held against each other. */
  total: { fen: number; text: string; unit: MoneyUnit } | null;
  /** How many of the totals that were added are under open findings. */
  doubted: number;
}

/** The documents of a year, a stage by itself; a stage of which there is none is not listed. */
export interface YearSummary<T extends Summed> {
  year: number;
  stages: StageSummary<T>[];
}

/** A sum for orientation: 万元 with two decimals, however large. */
export function formatSum(fen: number): { fen: number; text: string; unit: MoneyUnit } {
  return { fen, text: formatFen(fen, '万元', 2), unit: '万元' };
}

/** The years there are, latest first, with their budgets, then their final accounts, each from the largest total to the smallest. */
export function groupByYear<T extends Summed>(entries: readonly T[]): YearSummary<T>[] {
  const years = [...Map.groupBy(entries, ({ identity }) => identity.year)].sort(([a], [b]) => b - a);
  return years.map(([year, list]) => {
    const { budgets, finals } = splitStages(list);
    const stages = [summarise(budgets, undefined), summarise(finals, 'final-accounts')];
    return { year, stages: stages.filter((summary) => summary.entries.length > 0) };
  });
}

function summarise<T extends Summed>(list: readonly T[], stage: Identity['stage']): StageSummary<T> {
  const totals = list.flatMap(({ headline }) => headline.total?.fen ?? []);
  return {
    stage,
    entries: list.toSorted((a, b) => (b.headline.total?.fen ?? -1) - (a.headline.total?.fen ?? -1)),
    total: totals.length > 0 ? formatSum(totals.reduce((sum, fen) => sum + fen, 0)) : null,
    doubted: list.filter(
      ({ headline, checks }) => (headline.total?.fen ?? null) !== null && isDoubted(headline.total, checks.differences),
    ).length,
  };
}

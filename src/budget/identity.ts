import { Problem, type Place } from '../problem.ts';
import type { RecognisedTable, TextBlock } from '../tables/index.ts';
import { compact } from '../text.ts';
import { departmentLabel } from '../vocabulary/index.ts';
import { CODED_NAME, readLabels, readTitles } from './cover.ts';
import { decideDepartment, gatherEvidence, preparedBy, type Verdict } from './department.ts';
import { findRegion, otherDivision, UNKNOWN_REGION } from './region-of.ts';
import type { Identity, Notice } from './schema.ts';
import { departmentSlug } from './slugs.ts';

/** Which of the two documents of a year. */
export type Stage = 'budget' | 'final-accounts';

/** What a person may say about a document instead of what is found in it. */
export interface Overrides {
  department?: string | undefined;
  region?: string | undefined;
  year?: number | undefined;
  /** Which of the two documents of the year it is. */
  stage?: Stage | undefined;
  title?: string | undefined;
  /** The last part but one of its address, said before the first publication. */
  slug?: string | undefined;
}

/**
 * Reads who published the document and for which year. Throws a Problem when no department or no year is found, when the places
 * that name a department do not agree, and when title and tables do not agree whether it is a budget or final accounts.
 */
export function readIdentity(
  narrative: readonly TextBlock[],
  tables: readonly RecognisedTable[],
  overrides: Overrides,
  place: Place,
): { identity: Identity; title: string; aliases: string[]; notices: Notice[]; kindIsSaid: boolean } {
  const titles = readTitles(narrative);
  const labels = readLabels(narrative);
  const verdict: Verdict =
    overrides.department === undefined
      ? decideDepartment(
          gatherEvidence(titles, labels, narrative, tables),
          titles.flatMap(({ unsure }) => unsure ?? []),
        )
      : { name: overrides.department };
  const named = titles.find(({ name }) => name !== null) ?? titles[0];
  const year = overrides.year ?? named?.year ?? commonYear(tables);
  const { name } = verdict;
  if (name === null) throw departmentProblem(verdict, place);
  if (year === null) throw new Problem('year-not-named', {}, { place });
  const stage = overrides.stage ?? readStage(titles, tables, narrative);
  if (stage === null) throw new Problem('stage-not-clear', {}, { place });
  const notices: Notice[] = [];
  const region = findRegion(name, overrides.region, { narrative, tables }, place);
  const other = region && otherDivision(region, tables);
  if (other) notices.push(regionNotice(region, other));
  if (!region) {
    notices.push({
      id: 'region-not-found',
      severity: 'warning',
      values: { department: name },
      place: {},
      table: null,
      row: null,
      column: null,
    });
  }
  const said = saidKind(name, titles, labels);
  const kind = said ?? usualKind(tables);
  const identity: Identity = {
    region: region ?? UNKNOWN_REGION,
    department: {
      slug: overrides.slug ?? departmentSlug(departmentLabel({ name, kind })),
      name,
      code: codeOf(name, tables, preparedBy(tables)),
      kind,
    },
    year,
    ...(stage === 'final-accounts' && { stage }),
  };
  return {
    identity,
    title:
      overrides.title ??
      named?.title ??
      `${name}${year}年${kind === 'unit' ? '单位' : '部门'}${stage === 'budget' ? '预算' : '决算'}`,
    aliases: readAliases(narrative, name),
    notices,
    kindIsSaid: said !== null,
  };
}

function regionNotice(region: Identity['region'], other: { code: string; name: string }): Notice {
  return {
    id: 'project-codes-elsewhere',
    severity: 'note',
    values: { region: region.name, code: other.code, other: other.name },
    place: {},
    table: null,
    row: null,
    column: null,
  };
}

function departmentProblem(verdict: Exclude<Verdict, { name: string }>, place: Place): Problem {
  const { candidates, agreed } = verdict;
  if (candidates.length === 0) return new Problem('department-not-named', {}, { place });
  return new Problem(
    agreed ? 'department-not-sure' : 'departments-disagree',
    { candidates: candidates.join('\n') },
    { place },
  );
}

/**
 * Is the document of a department as a whole or of a unit, its own office among them? （本级） says it for sure; then the cover's
 * title, its labels; `null` where none says it.
 */
function saidKind(
  name: string,
  titles: ReturnType<typeof readTitles>,
  labels: ReturnType<typeof readLabels>,
): 'department' | 'unit' | null {
  if (/本级\)?$/u.test(compact(name))) return 'unit';
  return titles.find(({ kind }) => kind !== null)?.kind ?? labels.find(({ kind }) => kind !== null)?.kind ?? null;
}

/** What the titles of the tables begin with: many tables of a unit are titled 部门. */
function usualKind(tables: readonly RecognisedTable[]): 'department' | 'unit' {
  const starts = tables.map(({ title }) =>
    /^(?:(?:19|20)\d{2}年度?)?(?:预算)?(?<kind>部门|单位)/u.exec(compact(title)),
  );
  const count = (kind: string) => starts.filter((match) => match?.groups?.kind === kind).length;
  return count('单位') > count('部门') ? 'unit' : 'department';
}

/**
 * What the document says it is, in its title and by its tables; `null` where one says the budget and the other final accounts
 * (决算). What says nothing of either is a budget, if it is anything.
 */
function readStage(
  titles: ReturnType<typeof readTitles>,
  tables: readonly RecognisedTable[],
  narrative: readonly TextBlock[],
): Stage | null {
  const texts = [...tables.map(({ title }) => title), ...narrative.slice(0, 60).map(({ text }) => text)]
    .map((text) => compact(text))
    .filter((text) => /表(?:[…·.]*\d*|说明)$/u.test(text));
  const final = texts.filter((text) => text.includes('决算')).length;
  const budget = texts.filter((text) => text.includes('预算') && !text.includes('决算')).length;
  const measured = tables.filter(({ columns }) =>
    columns.some(({ labels }) => labels.some((label) => /^(?:本年)?决算数$/u.test(compact(label)))),
  ).length;
  const inTables = final + measured;
  const [said] = titles.flatMap(({ accounts }) => accounts ?? []);
  if (said === 'final') return budget > inTables ? null : 'final-accounts';
  if (inTables <= budget) return 'budget';
  // One table of last year's outturn makes no final accounts of a budget.
  return said !== 'budget' ? 'final-accounts' : inTables > budget + 1 ? null : 'budget';
}

/** The code printed with exactly this name, or the only department code (部门编码) of the document. */
function codeOf(
  name: string,
  tables: readonly RecognisedTable[],
  prepared: ReturnType<typeof preparedBy>,
): string | null {
  const own = compact(name);
  const direct = prepared.find((entry) => compact(entry.name) === own)?.code;
  if (direct) return direct;
  for (const table of tables) {
    for (const cell of table.cells.flat()) {
      const groups = CODED_NAME.exec(cell)?.groups;
      if (groups?.name && compact(groups.name) === own) return groups.code ?? null;
    }
  }
  const codes = new Set<string>();
  for (const table of tables) {
    const column = table.columns.findIndex((candidate) =>
      /^(?:预算)?(?:部门|单位)(?:编码|代码)$/u.test(compact(candidate.labels.at(-1) ?? '')),
    );
    if (column < 0) continue;
    for (const row of table.cells.slice(table.headerRows))
      if (/^\d{3,12}$/u.test(row[column] ?? '')) codes.add(row[column] ?? '');
  }
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function commonYear(tables: readonly RecognisedTable[]): number | null {
  const years = tables.flatMap((table) =>
    [...table.title.matchAll(/((?:19|20)\d{2})\s*年/gu)].map((match) => Number(match[1])),
  );
  const count = (year: number) => years.filter((other) => other === year).length;
  return years.length === 0 ? null : years.reduce((best, year) => (count(year) > count(best) ? year : best));
}

/** Short names that the document gives its department: （以下简称“重庆经开区管委会”）. */
function readAliases(narrative: readonly TextBlock[], name: string): string[] {
  const own = compact(name);
  const aliases = narrative.flatMap((block) =>
    [...block.text.matchAll(/([\u4e00-\u9fff（）()]{4,40})[（(]以下(?:均)?简称[:：]?[“"]([^”"]{2,20})[”"][)）]/gu)]
      .filter((match) => compact(match[1] ?? '').endsWith(own))
      .map((match) => match[2] ?? ''),
  );
  return [...new Set(aliases)].filter(Boolean);
}

/** The contact for questions about the budget, as the document prints it. */
export function readContact(narrative: readonly TextBlock[]): { name: string | null; telephone: string | null } | null {
  const text = narrative.map((block) => block.text).join('\n');
  const name = /联系人\s*[：:]\s*([\u4e00-\u9fff·]{2,6}?)(?=\s|$|联系|电话|[，,；;。])/u.exec(text)?.[1] ?? null;
  const telephone =
    /(?:联系方式|联系电话|电话|咨询电话)\s*[：:]\s*((?:\d{3,4}[-—－\s]?)?\d{7,8})(?!\d)/u.exec(text)?.[1] ?? null;
  return name || telephone ? { name, telephone: telephone?.replace(/[—－]/gu, '-') ?? null } : null;
}

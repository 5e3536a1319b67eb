import { Problem, type Place } from '../problem.ts';
import type { RecognisedTable, TextBlock } from '../tables/index.ts';
import { compact } from '../text.ts';
import { CODED_NAME, readCover } from './cover.ts';
import { splitRegion } from './regions.ts';
import type { Identity, Notice } from './schema.ts';
import { departmentSlug, regionSlug } from './slugs.ts';

/** What a person may say about a document instead of what is found in it. */
export interface Overrides {
  department?: string | undefined;
  region?: string | undefined;
  year?: number | undefined;
  title?: string | undefined;
}

/** Reads who published the document and for which year. Throws a Problem when no department or no year is found. */
export function readIdentity(
  narrative: readonly TextBlock[],
  tables: readonly RecognisedTable[],
  overrides: Overrides,
  place: Place,
): { identity: Identity; title: string; aliases: string[]; notices: Notice[] } {
  const cover = readCover(narrative);
  const prepared = preparedBy(tables);
  const name = overrides.department ?? (cover?.name || prepared[0]?.name) ?? '';
  const year = overrides.year ?? cover?.year ?? commonYear(tables);
  if (name === '' || year === null) {
    throw new Problem(name === '' ? 'department-not-named' : 'year-not-named', {}, { place });
  }
  const notices: Notice[] = [];
  const split = splitRegion(name);
  const region = overrides.region ?? split.region;
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
  const kind = /本级\)?$/u.test(compact(name)) || cover?.unit ? 'unit' : 'department';
  const identity: Identity = {
    region: region ? { slug: regionSlug(region), name: region } : { slug: 'unknown', name: '地区未知' },
    department: { slug: departmentSlug(name), name, code: codeOf(name, tables, prepared), kind },
    year,
  };
  return {
    identity,
    title: overrides.title ?? cover?.title ?? `${name}${year}年${kind === 'unit' ? '单位' : '部门'}预算`,
    aliases: readAliases(narrative, name),
    notices,
  };
}

function preparedBy(tables: readonly RecognisedTable[]): { name: string; code: string | null; count: number }[] {
  const counts = new Map<string, { name: string; code: string | null; count: number }>();
  for (const table of tables) {
    if (!table.preparedBy) continue;
    const match = CODED_NAME.exec(table.preparedBy);
    const name = match?.groups?.name ?? table.preparedBy;
    const entry = counts.get(name) ?? { name, code: null, count: 0 };
    counts.set(name, { name, code: entry.code ?? match?.groups?.code ?? null, count: entry.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
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

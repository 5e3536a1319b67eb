import type { RecognisedTable, TextBlock } from '../tables/index.ts';
import { compact } from '../text.ts';
import { namesOrganisation } from '../vocabulary/index.ts';
import { bareName, CODED_NAME, restoreName, type TitleLine } from './cover.ts';
import { splitRegion } from './regions.ts';

/** A place that names the department, with how far it is to be believed. */
export interface Evidence {
  name: string;
  weight: number;
}

/**
 * What all places together say: one organisation; several that contradict each other; or what was found and is not enough.
 */
export type Verdict = { name: string } | { name: null; candidates: string[]; agreed: boolean };

/** A name that stands alone and in one weak place is not enough. */
const ENOUGH = 2;
const STRONG = 3;

/** Everything in a document that names its department, the places most to be believed first. */
export function gatherEvidence(
  titles: readonly TitleLine[],
  labels: readonly { name: string }[],
  narrative: readonly TextBlock[],
  tables: readonly RecognisedTable[],
): Evidence[] {
  const inTitles = titles.flatMap(({ name }) => (name ? [name] : []));
  const evidence = [...new Set(inTitles)].map((name, index) => ({ name, weight: index === 0 ? STRONG : 1 }));
  const [label] = labels;
  if (label) evidence.push({ name: label.name, weight: STRONG });
  const prepared = preparedBy(tables);
  for (const { name, share } of prepared) evidence.push({ name, weight: share > 0.5 ? STRONG : 1 });
  const heading = namedOnce(narrative, HEADING);
  if (heading) evidence.push({ name: heading, weight: 2 });
  const sentence = namedOnce(narrative, SENTENCE);
  if (sentence) evidence.push({ name: sentence, weight: 2 });
  const inTables = tables.flatMap(({ title }) => {
    const name = bareName(TABLE_TITLE.exec(compact(title))?.groups?.name ?? '');
    return namesOrganisation(name) ? [name] : [];
  });
  for (const name of new Set(inTables)) {
    const count = inTables.filter((other) => other === name).length;
    evidence.push({ name: restoreName(name, narrative), weight: count * 2 > tables.length && count >= 2 ? 2 : 1 });
  }
  return evidence;
}

/** Weighs the evidence: names of one organisation count together, and a second strong one makes the first unsure. */
export function decideDepartment(evidence: readonly Evidence[], unsure: readonly string[]): Verdict {
  const groups: { names: string[]; weight: number }[] = [];
  for (const { name, weight } of evidence) {
    const group = groups.find(({ names }) => names.some((other) => sameOrganisation(other, name)));
    if (group) {
      group.names.push(name);
      group.weight += weight;
    } else groups.push({ names: [name], weight });
  }
  groups.sort((a, b) => b.weight - a.weight);
  const [best, second] = groups;
  const candidates = [...groups.map(({ names }) => fullest(names)), ...unsure];
  if (!best || best.weight < ENOUGH) return { name: null, candidates: [...new Set(candidates)], agreed: true };
  if (second && second.weight >= STRONG && second.weight >= best.weight - 1)
    return { name: null, candidates: [...new Set(candidates)], agreed: false };
  return { name: fullest(best.names) };
}

/** The first name with a region in it, else the first: `云州市青禾区财政局` of it and `区财政局`. */
function fullest(names: readonly string[]): string {
  return names.find((name) => splitRegion(name).region !== null) ?? names[0] ?? '';
}

/** Are two names of one organisation: with and without its region, with and without （本级）? */
function sameOrganisation(a: string, b: string): boolean {
  return coreOf(a) === coreOf(b) || compact(a).endsWith(compact(b)) || compact(b).endsWith(compact(a));
}

/** A name without region and without （本级）: what a department and its own office have in common. */
export function coreOf(name: string): string {
  const { rest } = splitRegion(compact(name));
  return rest
    .replace(/^(?:省|自治区|市|区|县|旗|州)(?=.{3})/u, '')
    .replace(/\(?(?:本级|机关本级|部门|单位|汇总)\)?$/u, '');
}

const LEVEL = '(?:\\((?:部门|单位|本级)\\))?';
const HEADING = new RegExp(
  `^(?<name>.{3,40}?)${LEVEL}(?:部门|单位)?(?:主要)?(?:职能|职责|概况|基本情况|机构设置|简介)$`,
  'u',
);
const SENTENCE = new RegExp(
  `^(?<name>.{3,40}?)${LEVEL}(?:\\(.{2,60}?\\))?(?:是|为|系)(?:.{0,80}?)(?:部门|机关|机构|单位|学校|大学|医院|法院|检察院|组织|团体)`,
  'u',
);
const TABLE_TITLE =
  /^(?:(?:19|20)\d{2}年度?)?(?<name>.{3,40}?)(?:(?:19|20)\d{2}年度?)?(?:部门|单位)?(?:财务|预算)?(?:收支|收入|支出|财政拨款|一般公共预算|政府性基金|国有资本|["(]*三公|政府采购|预算整体|整体绩效|整体支出)/u;

/** The organisation of the first line of this shape. */
function namedOnce(narrative: readonly TextBlock[], shape: RegExp): string | null {
  for (const block of narrative) {
    const name = bareName(shape.exec(bareName(compact(block.text)))?.groups?.name ?? '');
    if (namesOrganisation(name)) return restoreName(name, narrative);
  }
  return null;
}

/** Who the tables say prepared them, most of them first; `share` is of the tables that say it. Forms are of single projects. */
export function preparedBy(tables: readonly RecognisedTable[]): { name: string; code: string | null; share: number }[] {
  const statutory = tables.filter(({ form }) => !form);
  const counts = new Map<string, { name: string; code: string | null; count: number }>();
  for (const table of statutory.some(({ preparedBy: by }) => by) ? statutory : tables) {
    if (!table.preparedBy) continue;
    const groups = CODED_NAME.exec(table.preparedBy)?.groups;
    const name = groups?.name ?? table.preparedBy;
    const key = compact(name);
    if (!namesOrganisation(key)) continue;
    const entry = counts.get(key) ?? { name, code: null, count: 0 };
    counts.set(key, { ...entry, code: entry.code ?? groups?.code ?? null, count: entry.count + 1 });
  }
  const all = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ name, code, count }) => ({ name, code, share: count / all }));
}

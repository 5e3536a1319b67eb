import { Problem, type Place } from '../problem.ts';
import type { RecognisedTable, TextBlock } from '../tables/index.ts';
import { compact } from '../text.ts';
import { centralOrganisation } from '../vocabulary/index.ts';
import { divisionsCalled, divisionsNamed, divisionWithCode, type Division } from './divisions.ts';
import { CORPS_NAME, splitRegion, withShortProvince } from './regions.ts';
import type { Identity } from './schema.ts';
import { regionSlug } from './slugs.ts';

type Region = Identity['region'];

/** Stands for the region of a document until a person has said it. Nothing is stored under it: offices of one name would meet there. */
export const UNKNOWN_REGION: Region = { slug: 'unknown', name: '地区未知', code: null };

/** What a document says beside its department's name of where it belongs. */
export interface Surroundings {
  narrative: readonly TextBlock[];
  tables: readonly RecognisedTable[];
}

/**
 * The region of a department, `null` where nothing says it: what a person says; else the ministry over it, wherever it stands;
 * else the division its name begins with. Throws a Problem where a division's name is that of several and nothing tells which.
 */
export function findRegion(
  name: string,
  said: string | undefined,
  surroundings: Surroundings,
  place: Place,
): Region | null {
  const printed = said ?? ministryOver(name, surroundings) ?? splitRegion(name).region ?? centralOrganisation(name);
  if (!printed) return null;
  const full = splitRegion(printed);
  // A person may write 张家界 for 张家界市, 兵团 for the corps.
  const whole = full.rest === '' && full.region !== null ? full.region : printed === '兵团' ? CORPS_NAME : printed;
  const listed = divisionsNamed(whole);
  const named = listed.length > 0 ? listed : divisionsCalled(whole);
  const meant = named.length > 1 ? narrow(named, surroundings) : named;
  const [division, ...others] = meant;
  if (!division) return { slug: regionSlug(whole), name: whole, code: null };
  if (others.length > 0) {
    const candidates = meant.map(({ fullName }) => fullName).join('\n');
    throw new Problem('region-ambiguous', { region: printed, candidates }, { place });
  }
  return { slug: regionSlug(division.fullName), name: division.fullName, code: division.code };
}

/** Of several divisions of one name those that project codes or the names of what is above them point at. */
function narrow(named: readonly Division[], { narrative, tables }: Surroundings): readonly Division[] {
  const codes = projectDivisions(tables);
  const coded = named.filter(({ code }) => codes.has(code));
  if (coded.length > 0) return coded;
  const text = [...narrative.map((block) => block.text), ...tables.map(({ title }) => title)].map(compact).join('\n');
  for (const depth of [-2, 0]) {
    const mentioned = named.filter(({ path }) => text.includes(path.at(depth) ?? path[0] ?? ''));
    if (mentioned.length === 1) return mentioned;
  }
  return named;
}

const SUPERVISOR = /^主管(?:部门|单位)(?:名称)?(?:及(?:代码|编码))?[:：]?(?<name>.*)$/u;

/** The ministry that a unit's forms or its own description give as the one over it. */
function ministryOver(name: string, { narrative, tables }: Surroundings): string | null {
  const supervisors = tables
    .filter(({ form }) => form)
    .flatMap(({ cells }) => cells)
    .flatMap((row) => {
      const at = row.findIndex((cell) => SUPERVISOR.test(compact(cell)));
      if (at < 0) return [];
      const own = SUPERVISOR.exec(compact(row[at] ?? ''))?.groups?.name ?? '';
      const text = own || compact(row.slice(at + 1).find((cell) => cell.trim() !== '') ?? '');
      return text === '' ? [] : [centralOrganisation(text.replace(/^[[(]?\d{3,}[\])]?[-—]?/u, ''))];
    });
  const central = supervisors.filter((supervisor) => supervisor !== null);
  if (central.length * 2 > supervisors.length) return central[0] ?? null;
  const own = compact(name);
  for (const block of narrative.slice(0, 80)) {
    const text = compact(block.text);
    const said = text.startsWith(own)
      ? /(?:是|为|系)(?:一所)?(?<rest>.{3,60})/u.exec(text.slice(own.length, own.length + 120))
      : null;
    const rest = said?.groups?.rest ?? '';
    const ministry = centralOrganisation(rest);
    if (ministry && /^(?:直属|所属|直接管理|主管|直管)/u.test(rest.slice(rest.indexOf(ministry) + ministry.length)))
      return ministry;
  }
  return null;
}

/** `50011022T000000155466-会务服务`: six digits of the division, two of the year. */
const PROJECT_CODE = /^[[(]?(?<division>\d{6})\d{2}[A-Z]\d{9,}/u;

/** The divisions that project codes begin with, each with how many codes do. */
export function projectDivisions(tables: readonly RecognisedTable[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of tables.flatMap(({ cells }) => cells.flat())) {
    const division = PROJECT_CODE.exec(compact(cell))?.groups?.division;
    if (division) counts.set(division, (counts.get(division) ?? 0) + 1);
  }
  return counts;
}

/**
 * The division that most project codes name, where it is another than the region: another county, or another city where the
 * region is one. `null` where they agree, and for codes that no list knows: zones and divisions of former years have their own.
 */
export function otherDivision(
  region: Region,
  tables: readonly RecognisedTable[],
): { code: string; name: string } | null {
  const { code } = region;
  if (!code) return null;
  const level = code.endsWith('0000') ? 2 : code.endsWith('00') ? 4 : 6;
  const counts = [...projectDivisions(tables)].sort((a, b) => b[1] - a[1]);
  if (counts.some(([other]) => other.slice(0, level) === code.slice(0, level))) return null;
  const found = counts[0] ? divisionWithCode(counts[0][0]) : null;
  // Money of the province or the city is planned by them, with their code.
  const own = found?.code.replace(/(?:00){1,2}$/u, '') ?? '';
  const above = found && own.length < level && code.startsWith(own);
  return found && !above ? { code: found.code, name: found.fullName } : null;
}

/**
 * Do two regions of one address mean the same? By their codes where both have one, else by their names: one may leave out what is over
 * it. That they sound alike says nothing.
 */
export function isSameRegion(a: Region, b: Region): boolean {
  const code = ({ code, name }: Region) => code ?? onlyCode(divisionsNamed(name));
  const [codeA, codeB] = [code(a), code(b)];
  if (codeA && codeB) return codeA === codeB;
  const [nameA, nameB] = [a, b].map(({ name }) => withShortProvince(compact(name))) as [string, string];
  return nameA.endsWith(nameB) || nameB.endsWith(nameA);
}

function onlyCode([division, ...others]: readonly Division[]): string | null {
  return others.length === 0 ? (division?.code ?? null) : null;
}

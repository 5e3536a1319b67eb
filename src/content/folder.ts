import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Identity } from '../budget/index.ts';

/** Where things stand in a content folder. Paths inside it are written with forward slashes. */

/** Which department-year: the three parts of its path, and which of the two documents of the year. */
export interface DisclosureKey {
  region: string;
  department: string;
  year: number;
  /** Absent for the budget. */
  stage?: Identity['stage'];
}

/** What a content folder holds of every department-year, and how the files end. */
const ENDINGS = {
  disclosures: 'json',
  narratives: 'md',
  checks: 'json',
  corrections: 'yaml',
  history: 'json',
} as const;

/** What a content folder holds of department-years, each in `<kind>/<region>/<department>/`. */
export const YEAR_KINDS = Object.keys(ENDINGS) as (keyof typeof ENDINGS)[];

/** The folder of the content: `content`, or what the environment variable MINGZHANG_CONTENT names. */
export function contentRoot(): string {
  return resolve(process.env['MINGZHANG_CONTENT'] || 'content');
}

/** The content folder of the project itself: the site's own texts, and profiles where the content brings none. */
export function ownContent(): string {
  const here = resolve('content');
  // A built page runs from another place, a command may be started in another folder.
  return existsSync(join(here, 'jurisdictions')) ? here : fileURLToPath(new URL('../../content', import.meta.url));
}

/** The identifier of a department-year: `region/department/year`; of final accounts `region/department/year-final`. */
export function disclosureId({ region, department, year, stage }: DisclosureKey): string {
  return `${region}/${department}/${year}${stage === undefined ? '' : '-final'}`;
}

/** The path of one of a department-year's files inside its content folder: `checks/yubei/finance/2026.json`. */
export function pathOf(kind: keyof typeof ENDINGS, key: DisclosureKey): string {
  return `${kind}/${disclosureId(key)}.${ENDINGS[kind]}`;
}

/** The department-year that an identifier names, or `null` for what is none. */
export function keyOfId(id: string): DisclosureKey | null {
  const match = /^([^/]+)\/([^/]+)\/(\d{4})(-final)?$/u.exec(id);
  if (!match) return null;
  const [, region = '', department = '', year, final] = match;
  const key = { region, department, year: Number(year) };
  return final === undefined ? key : { ...key, stage: 'final-accounts' };
}

/** The path of a department's file inside its content folder. */
export function departmentPath(region: string, department: string): string {
  return `departments/${region}/${department}.yaml`;
}

/** A path as messages name it: from the folder in which the command runs, where it is inside. */
export function shownPath(path: string): string {
  const inside = relative(process.cwd(), resolve(path));
  return inside === '' || inside.startsWith('..') ? path : inside.replaceAll('\\', '/');
}

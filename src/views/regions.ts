import type { RegionPath } from '../budget/region-path.ts';
import type { Identity } from '../budget/schema.ts';
import type { Strings } from '../i18n/index.ts';
import { compact } from '../text.ts';
import { departmentLabel } from '../vocabulary/index.ts';
import { placeText, romanised } from './account-name.ts';

/** A document of a list. */
interface Listed {
  identity: Pick<Identity, 'department' | 'region'>;
  regionPath: RegionPath;
}

/** What a page shows of where a region belongs: 江苏省, 南京市, 鼓楼区; 中央, 教育部. */
export function regionLevels({ central, path }: RegionPath, { region }: Strings): string[] {
  return central ? [region.central, ...path] : path;
}

/** The same in one line. */
export function regionLine(path: RegionPath, strings: Strings): string {
  return regionLevels(path, strings).join(strings.region.between);
}

/** The same on a page of a language: in another one after what its name sounds like. */
export function regionText(slug: string, path: RegionPath, strings: Strings): string {
  const line = regionLine(path, strings);
  return strings.language === 'zh-CN' ? line : placeText(slug, line);
}

/** Where a department of a list belongs: its region, on pages in another language the names of both in pinyin. */
export function placeLine(
  { identity: { department, region }, regionPath }: Pick<Listed, 'identity' | 'regionPath'>,
  strings: Strings,
): string {
  if (strings.language === 'zh-CN') return regionLine(regionPath, strings);
  return [department.slug, region.slug].map(romanised).join(strings.region.between);
}

/**
 * A department's name for titles, which stand without its region: 鼓楼区教育局（江苏省南京市） where the name does not begin with what
 * tells its region from others of the name.
 */
export function titleOfDepartment(
  department: Identity['department'],
  { central, path }: RegionPath,
  { region }: Strings,
): string {
  const label = departmentLabel(department);
  const name = compact(department.name);
  const upper = path.slice(0, -1);
  const told =
    central ||
    upper.length === 0 ||
    upper.some((level) => name.startsWith(level)) ||
    !name.startsWith(path.at(-1) ?? '');
  return told ? label : region.of(label, upper.join(''));
}

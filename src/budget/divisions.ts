import { areaList } from '@vant/area-data';

/** An administrative division of the kept list: its code, its name, and its name with those above it. */
export interface Division {
  code: string;
  name: string;
  /** `江苏省南京市鼓楼区`, `重庆市綦江区`. */
  fullName: string;
  /** Names from the province down, without a municipality's second level. */
  path: readonly string[];
}

/** Second levels that only group: 县 of a municipality, 省直辖县. */
const GROUP = /^(?:县|市辖区|.*直辖县.*)$/u;
/** Zones have codes of their own, but are run by a committee of their city and are no region. */
const ZONE = /(?:开发区|高新区|园区|示范区|实验区|管理区|管委会|办事处|集中区|街道|镇)$/u;

const SUFFIXES = [
  '省',
  '自治区',
  '壮族自治区',
  '回族自治区',
  '维吾尔自治区',
  '市',
  '地区',
  '盟',
  '自治州',
  '区',
  '县',
  '旗',
  '自治县',
  '林区',
];

const listed: Division[] = [];
for (const [code, name] of Object.entries(areaList.province_list)) listed.push(divisionOf(code, name));
for (const [code, name] of Object.entries(areaList.city_list)) {
  const province = areaList.province_list[`${code.slice(0, 2)}0000`];
  if (name !== province && !GROUP.test(name)) listed.push(divisionOf(code, name));
}
for (const [code, name] of Object.entries(areaList.county_list)) {
  if (!ZONE.test(name)) listed.push(divisionOf(code, name));
}

function divisionOf(code: string, name: string): Division {
  const province = areaList.province_list[`${code.slice(0, 2)}0000`] ?? '';
  const city = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
  const above = [province, city].filter((part) => part !== '' && !GROUP.test(part));
  const path = [...new Set(code.endsWith('0000') ? [name] : code.endsWith('00') ? [province, name] : [...above, name])];
  return { code, name, fullName: path.join(''), path };
}

/** One of each: the list has a few of Taiwan twice. */
const divisions = [...new Map(listed.toReversed().map((division) => [division.fullName, division])).values()].reverse();

/** Every way to write a division, with and without the levels above it. */
const byName = new Map<string, Division[]>();
for (const division of divisions) {
  const { path, name } = division;
  const [first = ''] = path;
  const forms = new Set([path.join(''), path.slice(1).join(''), name, `${first}${name}`].filter((form) => form !== ''));
  for (const form of forms) byName.set(form, [...(byName.get(form) ?? []), division]);
}
const byCode = new Map(divisions.map((division) => [division.code, division]));

/** The divisions that a name may mean: none that is invented, one, or several (鼓楼区 stands in four cities). */
export function divisionsNamed(name: string): readonly Division[] {
  return byName.get(name) ?? [];
}

/**
 * The divisions that a name without 省, 市, 区 or 县 may mean: 张家界. A province is meant before a city or county of its name: 吉林, 海南.
 */
export function divisionsCalled(name: string): readonly Division[] {
  const called = SUFFIXES.flatMap((suffix) => divisionsNamed(`${name}${suffix}`));
  const provinces = called.filter(({ path }) => path.length === 1);
  return provinces.length > 0 ? provinces : [...new Set(called)];
}

export function divisionWithCode(code: string): Division | null {
  return byCode.get(code) ?? null;
}

/** All divisions, for the addresses that none of them may share. */
export function allDivisions(): readonly Division[] {
  return divisions;
}

/** The longest name of a division with which a text begins. */
export function leadingDivision(text: string): string | null {
  for (let length = Math.min(text.length, 30); length >= 2; length--) {
    const start = text.slice(0, length);
    if (byName.has(start)) return start;
  }
  return null;
}

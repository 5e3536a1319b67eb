import { pinyin } from 'pinyin-pro';
import { largest } from '../lists.ts';
import { readNames } from '../vocabulary/index.ts';
import { allDivisions, divisionsNamed, type Division } from './divisions.ts';
import { CORPS_NAME, regionParts, splitRegion } from './regions.ts';

/**
 * Words that are written together in a slug. Only ever appended to: a slug made once must come out the same again for a
 * department that is not yet in `content/departments`.
 */
const WORDS = [
  '人民政府',
  '办公室',
  '办公厅',
  '委员会',
  '管理',
  '开发',
  '建设',
  '街道',
  '办事处',
  '本级',
  '社会',
  '经济',
  '技术',
  '开发区',
  '财政局',
  '教育',
  '卫生',
  '健康',
  '人力资源',
  '保障',
  '民政局',
  '公安局',
  '司法局',
  '审计局',
  '统计局',
  '农业',
  '农村',
  '交通',
  '运输',
  '住房',
  '城乡',
  '规划',
  '自然资源',
  '生态',
  '环境',
  '市场',
  '监督',
  '应急',
  '文化',
  '旅游',
  '体育',
  '发展',
  '改革',
  '科学',
  '信息',
  '商务',
  '水利',
  '林业',
  '医疗',
  '保险',
  '退役',
  '军人',
  '事务',
  '政务',
  '服务',
  '中心',
  '行政',
  '审批',
  '数据',
  '信访',
  '机关',
  '党委',
  '宣传部',
  '组织部',
  '统战部',
  '政法',
  '纪律',
  '检查',
  '法院',
  '检察院',
  '人民',
  '代表大会',
  '政治',
  '协商',
  '会议',
  '工会',
  '共青团',
  '妇女',
  '联合会',
  '学校',
  '小学',
  '中学',
  '医院',
  '研究',
  '招商',
  '投资',
  '促进',
  '城市',
  '执法',
  '园区',
  '工业',
  '中共',
  '政协',
  '大学',
];
const LONGEST = largest(WORDS.map((word) => word.length));
const KNOWN = new Set(WORDS);

function spell(text: string): string {
  return readNames(text)
    .map(
      (part) =>
        part.reading ?? pinyin(part.text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(''),
    )
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '');
}

/** Splits a Chinese name into known words and the runs between them. */
function words(name: string): string[] {
  const found: string[] = [];
  let run = '';
  for (let index = 0; index < name.length;) {
    const length = [...Array(LONGEST).keys()]
      .map((i) => LONGEST - i)
      .find((size) => KNOWN.has(name.slice(index, index + size)));
    if (length) {
      if (run) found.push(run);
      run = '';
      found.push(name.slice(index, index + length));
      index += length;
    } else {
      run += name.charAt(index);
      index += 1;
    }
  }
  return run ? [...found, run] : found;
}

/**
 * Readable ASCII for a region: `重庆市綦江区` → `chongqing-qijiang`, `江苏省南京市鼓楼区` → `nanjing-gulou`. A known division has one
 * address however it is written, and no two share one; any other region is spelled whole.
 */
export function regionSlug(region: string): string {
  const [division, ...others] = divisionsNamed(region);
  const known = division && others.length === 0 ? divisionSlugs().get(division.code) : undefined;
  if (known) return known;
  const parts = regionParts(region.replace(CORPS_NAME, '兵团'));
  const slug = (parts.length > 0 ? parts : [region.replace(CORPS_NAME, '兵团')]).map(spell).filter(Boolean).join('-');
  return slug || `region-${[...region].map((character) => character.codePointAt(0)?.toString(16)).join('')}`;
}

let slugsByCode: ReadonlyMap<string, string> | null = null;

/**
 * The address of every known division: without the province where that names one only, else with it, else with 市, 区 or 县, else
 * with the code. All that share an address move on together, so that it does not depend on who comes first.
 */
function divisionSlugs(): ReadonlyMap<string, string> {
  if (slugsByCode) return slugsByCode;
  const slugs = new Map<string, string>();
  let open = [...allDivisions()];
  for (const candidate of [shortSlug, withProvince, withSuffix, withCode]) {
    const made = open.map((division) => ({ division, slug: candidate(division) }));
    const taken = new Set(slugs.values());
    const free = ({ division, slug }: (typeof made)[number]) =>
      !taken.has(slug) &&
      !made.some((other) => other.slug === slug && other.division !== division && !isBelow(other.division, division));
    const counts = Map.groupBy(made, ({ slug }) => slug);
    for (const entry of made) {
      const rivals = counts.get(entry.slug) ?? [];
      if (rivals.length === 1 ? !taken.has(entry.slug) : free(entry)) slugs.set(entry.division.code, entry.slug);
    }
    open = open.filter(({ code }) => !slugs.has(code));
  }
  return (slugsByCode = slugs);
}

/** A province keeps its short address beside a city of the same sound: 吉林省 and 吉林市. */
function isBelow(division: Division, above: Division): boolean {
  return division.path.length > 1 && above.path.length === 1;
}

const spellParts = (names: readonly string[]) =>
  names.map((name) => spell(regionParts(name)[0] ?? name.replace(/地区$/u, ''))).join('-');

function shortSlug({ path }: Division): string {
  const [province = '', ...below] = path;
  return spellParts(below.length === 0 || /市$/u.test(province) ? path : below);
}

function withProvince({ path }: Division): string {
  return spellParts(path);
}

function withSuffix({ path }: Division): string {
  return path.map(spell).join('-');
}

function withCode(division: Division): string {
  return `${withSuffix(division)}-${division.code}`;
}

/** Readable ASCII for any name: `zhaoshang-yinzi`; `name` where nothing of it can be spelled. */
export function nameSlug(name: string): string {
  return (
    words(name.replace(/[^\p{L}\p{N}]+/gu, ''))
      .map(spell)
      .filter(Boolean)
      .join('-') || 'name'
  );
}

/** Readable ASCII for a department, without its region: `renminzhengfu-bangongshi-benji`. */
export function departmentSlug(name: string): string {
  const { rest } = splitRegion(name);
  const bare = (rest || name).replace(/[^\p{L}\p{N}]+/gu, '');
  return words(bare).map(spell).filter(Boolean).join('-') || 'department';
}

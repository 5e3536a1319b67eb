import { leadingDivision } from './divisions.ts';

/** Provincial-level divisions by the short name that organisations start with. */
const PROVINCES: Readonly<Record<string, string>> = {
  北京: '北京市',
  天津: '天津市',
  上海: '上海市',
  重庆: '重庆市',
  河北: '河北省',
  山西: '山西省',
  辽宁: '辽宁省',
  吉林: '吉林省',
  黑龙江: '黑龙江省',
  江苏: '江苏省',
  浙江: '浙江省',
  安徽: '安徽省',
  福建: '福建省',
  江西: '江西省',
  山东: '山东省',
  河南: '河南省',
  湖北: '湖北省',
  湖南: '湖南省',
  广东: '广东省',
  海南: '海南省',
  四川: '四川省',
  贵州: '贵州省',
  云南: '云南省',
  陕西: '陕西省',
  甘肃: '甘肃省',
  青海: '青海省',
  台湾: '台湾省',
  内蒙古: '内蒙古自治区',
  广西: '广西壮族自治区',
  西藏: '西藏自治区',
  宁夏: '宁夏回族自治区',
  新疆: '新疆维吾尔自治区',
};

/** One character of a division's name: none that ends an organisation (`生态环境局綦江区分局` starts with no county). */
const NAME = '(?:(?![局厅委院处署所校])[\\u4e00-\\u9fff])';
/** The same, outside names of districts and counties: `綦江区城市管理局` starts with no city. */
const UPPER_NAME = '(?:(?![区县旗局厅委院处署所校])[\\u4e00-\\u9fff])';
const DIVISIONS = new RegExp(
  `^(?<province>[\\u4e00-\\u9fff]{2,7}?(?:省|自治区))?` +
    `(?<city>(?!.{0,7}(?:省|自治区))${UPPER_NAME}{2,7}?(?:市(?!场)|自治州|盟))?` +
    `(?<county>${UPPER_NAME}{1,14}?自治[县旗]|${NAME}{2,3}(?<![城都超门夜股集上早菜])市(?![场政级民区])|${NAME}{1,8}?(?:新区|[区县旗]))?`,
  'u',
);
/** What goes on after a listed name and shows that it was none: 东方市 of 东方市场. */
const NO_DIVISION_END = /^(?:场|政|级|民)/u;
/** Words that end in 区 or 县 but name no administrative division. */
const NO_DIVISION =
  /(?:开发区|经开区|高新区|园区|社区|小区|景区|片区|辖区|地区|校区|示范区|保税区|合作区|试验区|功能区|度假区|库区|港区|学区|灌区|集中区|集聚区|工业区|产业区|商务区|旅游区|保护区|综保区|自贸区|行政区)$/u;

/** What any place may call itself: 本区, 我县, 自治区, 新区. It names none, whatever list has one of that name. */
const ANY_PLACE = /^(?:[本我该全各某此]?(?:自治[区州县旗]|[省市区县旗州盟])|市辖区|[城郊矿新]区)$/u;
export const CORPS_NAME = '新疆生产建设兵团';
/** The corps in Xinjiang has a budget of its own beside the region's, and so have its divisions: 兵团第一师. */
const CORPS =
  /^(?:新疆生产建设兵团|兵团(?=.{2}))(?<division>第[一二三四五六七八九十]{1,3}师(?:[\u4e00-\u9fff]{2,4}?市(?![场政级民区]))?)?/u;

/** Organisations that name their region second: `中共云州市委`, `国家税务总局云州市税务局`. */
const BEFORE_REGION =
  /^(?:中共|中国共产党|政协|中国人民政治协商会议|共青团|中国共产主义青年团|民革|中国国民党革命委员会|民盟|中国民主同盟|民建|中国民主建国会|民进|中国民主促进会|农工党|中国农工民主党|致公党|中国致公党|九三学社|台盟|台湾民主自治同盟|国家税务总局)(?=.{4})/u;

/**
 * Splits the name of an organisation: `重庆市綦江区人民政府办公室` → region `重庆市綦江区`, rest `人民政府办公室`.
 * What stands before the region stays with the rest: `中共云州市委宣传部` → `云州市`, `中共市委宣传部`.
 * The region is `null` when the name starts with none.
 */
export function splitRegion(name: string): { region: string | null; rest: string } {
  const before = BEFORE_REGION.exec(name)?.[0] ?? '';
  if (before === '') return splitPlainName(name);
  const { region, rest } = splitPlainName(name.slice(before.length));
  if (region === null) return { region, rest: name };
  // 区委 is 区委 of its 区: the character belongs to both.
  const level = /^委(?!员会)/u.test(rest) ? region.slice(-1) : '';
  return { region, rest: `${before}${level}${rest}` };
}

function splitPlainName(name: string): { region: string | null; rest: string } {
  const corps = CORPS.exec(name);
  if (corps) return { region: `${CORPS_NAME}${corps.groups?.division ?? ''}`, rest: name.slice(corps[0].length) };
  const groups = DIVISIONS.exec(name)?.groups ?? {};
  const upper = `${groups.province ?? ''}${groups.city ?? ''}`;
  const county =
    groups.county && !NO_DIVISION.test(groups.county) && !/^城?[市区]/u.test(groups.county) ? groups.county : '';
  const patterned = upper + county;
  const listed = leadingDivision(name) ?? '';
  // The list knows 喀什地区, the pattern knows divisions that are no longer or not yet in the list.
  const region =
    listed.length > patterned.length && !NO_DIVISION_END.test(name.slice(listed.length)) ? listed : patterned;
  if (ANY_PLACE.test(region)) return { region: null, rest: name };
  if (region !== '') return { region, rest: name.slice(region.length) };
  const short = shortProvince(name);
  return short ? { region: PROVINCES[short] ?? null, rest: name.slice(short.length) } : { region: null, rest: name };
}

function shortProvince(name: string): string | undefined {
  return Object.keys(PROVINCES).find((key) => name.startsWith(key));
}

const NATIONALITIES =
  '蒙古|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安|裕固|京|独龙|鄂伦春|普米|回|各';
const AUTONOMOUS = new RegExp(`(?<=..)(?:(?:${NATIONALITIES})族?){0,20}自治[州县旗]$`, 'u');

/** Province, city and county as a region's name spells them; the name alone where it is none of them, or not only. */
export function regionLevels(region: string): string[] {
  const groups = DIVISIONS.exec(region)?.groups ?? {};
  const levels = [groups.province, groups.city, groups.county].filter((part): part is string => Boolean(part));
  return levels.join('') === region && !NO_DIVISION.test(region) ? levels : [region];
}

/**
 * The parts of a region's name without 省, 市, 区, 县: what its slug is made of; what follows the county (镇, 街道) stands last, as it is.
 * A name of one character keeps its suffix. Empty for a name that begins with no division.
 */
export function regionParts(region: string): string[] {
  const groups = DIVISIONS.exec(region)?.groups ?? {};
  const levels = [groups.province, groups.city, groups.county].filter((part): part is string => Boolean(part));
  const parts = levels.map((part) => {
    const bare = part
      .replace(AUTONOMOUS, '')
      .replace(/(?:(?:壮族|回族|维吾尔)?自治区|自治[州县旗]|新区|地区|[林特]区|[省市区县旗盟])$/u, '');
    return bare.length >= 2 ? bare : part;
  });
  const [only = ''] = parts;
  const short = parts.length === 1 ? shortProvince(only) : undefined;
  const named = short && only.length >= short.length + 2 ? [short, only.slice(short.length)] : parts;
  const rest = region.slice(levels.join('').length);
  return named.length > 0 && rest !== '' ? [...named, rest] : named;
}

/** A region's name with its province written in one way: 河北省雄安新区 and 河北雄安新区 are one. */
export function withShortProvince(region: string): string {
  const short = shortProvince(region) ?? '';
  const full = PROVINCES[short] ?? '';
  return region.startsWith(full) ? `${short}${region.slice(full.length)}` : region;
}

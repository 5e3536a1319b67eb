/**
 * Official readings of names of divisions where the everyday reading of their characters is another: 蔚县 is Yuxian, not Weixian.
 * Only ever appended to: an address made once must come out the same again.
 */
const READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '蔚县 yuxian 浚县 xunxian 歙县 shexian 乐清 yueqing 大埔 dabu 洪洞 hongtong 莘庄 xinzhuang 六合 luhe 乐亭 laoting 乐陵 laoling ' +
    '涡阳 guoyang 尉犁 yuli 单县 shanxian 繁峙 fanshi 筠连 junlian 郫都 pidu 都昌 duchang 都安 duan 都匀 duyun 都兰 dulan ' +
    '新都 xindu 宜都 yidu 丰都 fengdu 武都 wudu 于都 yudu 乐都 ledu 宁都 ningdu 江都 jiangdu 盐都 yandu 莲都 liandu 花都 huadu ' +
    '秦都 qindu 尧都 yaodu 信都 xindu 襄都 xiangdu 殷都 yindu 魏都 weidu 曾都 zengdu 三都 sandu 商都 shangdu 望都 wangdu ' +
    '昆都仑 kundulun 牟定 mouding 泌阳 biyang 黄陂 huangpi 什邡 shifang 宕昌 tanchang 吴堡 wubu 克什克腾 keshiketeng ' +
    '康巴什 kangbashi 乌什 wushi 阿图什 atushi 塔什库尔干 tashikuergan 喀什 kashi 穆棱 muling 陕西 shaanxi 民乐 minle ' +
    '莞城 guancheng 塘厦 tangxia 会稽 kuaiji 解州 xiezhou'
  )
    .split(/ (?=\p{Script=Han})/u)
    .map((pair) => pair.split(' ')),
) as Record<string, string>;
const NAMES = new RegExp(
  Object.keys(READINGS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/** A text cut at the names that have an official reading: `中共乐清市委` → 中共, 乐清 (yueqing), 市委. */
export function readNames(text: string): { text: string; reading: string | null }[] {
  const parts: { text: string; reading: string | null }[] = [];
  let end = 0;
  for (const match of text.matchAll(NAMES)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), reading: null });
    parts.push({ text: match[0], reading: READINGS[match[0]] ?? null });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), reading: null });
  return parts;
}

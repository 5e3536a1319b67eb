import { describe, expect, it } from 'vitest';
import { regionParts, splitRegion } from './regions.ts';

/** `云州市|财政局` or, without region, `|教育部`. */
function split(name: string): string {
  const { region, rest } = splitRegion(name);
  return `${region ?? ''}|${rest}`;
}

describe('splitRegion', () => {
  it.each([
    '重庆市綦江区|人民政府办公室（本级）',
    '上海市浦东新区|财政局',
    '四川省成都市武侯区|审计局',
    '浙江省金华市义乌市|教育局',
    '湖南省津市市|财政局',
    '荆州市沙市区|财政局',
    '内蒙古自治区呼和浩特市新城区|司法局',
    '广西壮族自治区|财政厅',
    '新疆维吾尔自治区伊犁哈萨克自治州|财政局',
    '重庆市酉阳土家族苗族自治县|财政局',
    '甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县|财政局',
    '锡林郭勒盟|财政局',
    '青禾县|人民政府办公室',
    '重庆市|人民检察院第一分院',
  ])('%s', (expected) => {
    expect(split(expected.replace('|', ''))).toBe(expected);
  });

  it.each([
    '云州市|城市管理局',
    '綦江区|城市管理局',
    '綦江区|市场监督管理局',
    '重庆市|市场监督管理局',
    '云州市|市级机关事务管理局',
    '青禾县|农贸市场管理处',
    '云州市|智慧城市运营中心',
    '云州市|社区卫生服务中心',
    '云州市青禾区|朝阳社区卫生服务中心',
    '云州市|经济技术开发区管理委员会',
    '云州市|工业集中区管理委员会',
    '云州市|旅游度假区管理委员会',
    '云州市|自然保护区管理局',
    '云州市|学区管理中心',
    '云州市|区域合作办公室',
    '重庆市|生态环境局綦江区分局',
    '重庆市渝北区|临空都市开发建设管理办公室',
  ])('takes no other word for a division: %s', (expected) => {
    expect(split(expected.replace('|', ''))).toBe(expected);
  });

  it('gives a province its full name where only the short one is printed', () => {
    expect(split('重庆经济技术开发区管理委员会')).toBe('重庆市|经济技术开发区管理委员会');
    expect(split('新疆生产建设兵团财政局')).toBe('新疆生产建设兵团|财政局');
  });

  it.each([
    ['中共重庆市綦江区委宣传部', '重庆市綦江区|中共区委宣传部'],
    ['中国共产党云州市纪律检查委员会', '云州市|中国共产党纪律检查委员会'],
    ['政协云州市青禾区委员会办公室', '云州市青禾区|政协委员会办公室'],
    ['共青团云州市委员会', '云州市|共青团委员会'],
    ['国家税务总局云州市税务局', '云州市|国家税务总局税务局'],
  ])('finds the region behind what stands before it: %s', (name, expected) => {
    expect(split(name)).toBe(expected);
  });

  it.each(['教育部', '中国气象局', ''])('finds none in “%s”', (name) => {
    expect(splitRegion(name)).toEqual({ region: null, rest: name });
  });
});

describe('regionParts', () => {
  it.each([
    ['重庆市綦江区', ['重庆', '綦江']],
    ['四川省成都市武侯区', ['四川', '成都', '武侯']],
    ['新疆维吾尔自治区', ['新疆']],
    ['上海市浦东新区', ['上海', '浦东']],
    ['重庆两江新区', ['重庆', '两江']],
    ['阳泉市矿区', ['阳泉', '矿区']],
    ['海南区', ['海南']],
  ])('%s', (region, parts) => {
    expect(regionParts(region)).toEqual(parts);
  });
});

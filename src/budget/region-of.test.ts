import { describe, expect, it } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';
import { findRegion, isSameRegion } from './region-of.ts';

const TABLE = '\n\n部门收支总表\n单位：万元\n\n项目\t预算数\n合计\t5.00\n';
const read = (name: string, rest = '') => budgetOf(`${name}2026年部门预算情况说明${rest}${TABLE}`).disclosure;

function form(supervisor: string, code = '50011026T000000000001'): string {
  return `\n\n${tabs(`
    2026年项目支出绩效目标表
    单位：万元

    项目名称 | ${code}-房屋修缮 | 主管部门及代码 | ${supervisor}
    当年预算 | 5.00 | |
    年度目标 | 修好 | |`)}`;
}

describe('the region of a department', () => {
  it.each([
    ['重庆市綦江区财政局', { slug: 'chongqing-qijiang', name: '重庆市綦江区', code: '500110' }],
    ['綦江区财政局', { slug: 'chongqing-qijiang', name: '重庆市綦江区', code: '500110' }],
    ['南京市鼓楼区财政局', { slug: 'nanjing-gulou', name: '江苏省南京市鼓楼区', code: '320106' }],
    ['喀什地区财政局', { slug: 'kashi', name: '新疆维吾尔自治区喀什地区', code: '653100' }],
    ['云州市青禾区财政局', { slug: 'yunzhou-qinghe', name: '云州市青禾区', code: null }],
    ['新疆生产建设兵团水利局', { slug: 'bingtuan', name: '新疆生产建设兵团', code: null }],
    ['兵团第一师水利局', { slug: 'bingtuandiyishi', name: '新疆生产建设兵团第一师', code: null }],
  ])('of %s', (name, region) => {
    expect(read(name).identity.region).toEqual(region);
  });

  it.each(['本区财政局', '城区财政局', '市辖区财政局', '自治区财政厅', '经开区财政局'])(
    'is unknown where any place is called so: %s',
    (name) => {
      expect(read(name).identity.region.slug).toBe('unknown');
    },
  );

  it('may be said without its suffix', () => {
    const said = (region: string) => findRegion('水务局', region, { narrative: [], tables: [] }, {});
    expect(said('张家界')).toEqual({ slug: 'zhangjiajie', name: '湖南省张家界市', code: '430800' });
    expect(said('吉林')).toEqual({ slug: 'jilin', name: '吉林省', code: '220000' });
    expect(said('兵团')).toEqual({ slug: 'bingtuan', name: '新疆生产建设兵团', code: null });
    expect(() => said('鼓楼')).toThrow('region-ambiguous');
  });

  it('whose name several have is told by what else the document says, or asked for', () => {
    expect(() => read('鼓楼区财政局')).toThrow('region-ambiguous');
    expect(read('鼓楼区财政局', '\n\n本局在南京市办公。').identity.region.name).toBe('江苏省南京市鼓楼区');
    expect(read('鼓楼区财政局', form('103-鼓楼区财政局', '35010226T000000000001')).identity.region.code).toBe('350102');
  });

  it.each([
    ['its forms', form('[105]教育部')],
    ['a sentence', '\n\n重庆市云州大学是教育部直属的大学，位于重庆市。'],
  ])('is the ministry over it, not the city it stands in, by %s', (_, rest) => {
    expect(read('重庆市云州大学', rest).identity.region).toEqual({ slug: 'jiaoyubu', name: '教育部', code: null });
  });

  it('is the division where a local department is over it', () => {
    expect(read('重庆市云州大学', form('重庆市教育委员会')).identity.region.slug).toBe('chongqing');
  });
});

describe('project codes of another division', () => {
  const notices = (name: string, code: string) =>
    read(name, form('区财政局', code)).notices.filter(({ id }) => id === 'project-codes-elsewhere');

  it('are said', () => {
    expect(notices('重庆市渝北区财政局', '50011026T000000000001')).toMatchObject([
      { severity: 'note', values: { code: '500110', other: '重庆市綦江区' } },
    ]);
  });

  it.each([
    ['its own', '50011226T000000000001'],
    ['of its city', '50000026T000000000001'],
    ['of no division in the list', '50019926T000000000001'],
  ])('are no matter where they are %s', (_, code) => {
    expect(notices('重庆市渝北区财政局', code)).toEqual([]);
  });
});

describe('isSameRegion', () => {
  const region = (name: string) => ({ slug: 'x', name });
  it.each([
    ['江苏省南京市鼓楼区', '南京市鼓楼区', true],
    ['江苏省南京市鼓楼区', '福建省福州市鼓楼区', false],
    ['云州市青禾区', '云州市青禾区', true],
    ['云州市青禾区', '运州市清河区', false],
    ['云州市青禾县', '云州市青禾区', false],
    ['河北省雄安新区', '河北雄安新区', true],
    ['重庆市綦江区', '重庆市綦江区古南街道', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameRegion(region(a), region(b))).toBe(same);
  });
});

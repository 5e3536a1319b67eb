import { describe, expect, it } from 'vitest';
import { departmentSlug, regionSlug } from './slugs.ts';

describe('regionSlug', () => {
  it.each([
    ['重庆市綦江区', 'chongqing-qijiang'],
    ['上海市普陀区', 'shanghai-putuo'],
    ['云州市青禾区', 'yunzhou-qinghe'],
    ['新疆维吾尔自治区', 'xinjiang'],
  ])('%s → %s', (region, slug) => {
    expect(regionSlug(region)).toBe(slug);
  });
});

describe('departmentSlug', () => {
  it.each([
    ['重庆市綦江区人民政府办公室（本级）', 'renminzhengfu-bangongshi-benji'],
    ['上海市普陀区社会福利院', 'shehui-fuliyuan'],
    ['重庆经济技术开发区管理委员会', 'jingji-jishu-kaifaqu-guanli-weiyuanhui'],
    ['云州市青禾区财政局', 'caizhengju'],
    ['云州市第3小学', 'di3-xiaoxue'],
    ['绿化中心', 'lvhua-zhongxin'],
  ])('%s → %s', (name, slug) => {
    expect(departmentSlug(name)).toBe(slug);
  });

  it('is ASCII words with hyphens for any name', () => {
    for (const name of ['云州市“12345”一号通中心', '㐀㐁', '（）', 'ABC 公司', '']) {
      expect(departmentSlug(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    }
  });
});

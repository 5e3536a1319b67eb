import { describe, expect, it } from 'vitest';
import { allDivisions } from './divisions.ts';
import { departmentSlug, regionSlug } from './slugs.ts';

describe('regionSlug', () => {
  it.each([
    ['重庆市綦江区', 'chongqing-qijiang'],
    ['上海市普陀区', 'shanghai-putuo'],
    ['云州市青禾区', 'yunzhou-qinghe'],
    ['新疆维吾尔自治区', 'xinjiang'],
    ['江苏省南京市鼓楼区', 'nanjing-gulou'],
    ['南京市鼓楼区', 'nanjing-gulou'],
    ['福建省福州市鼓楼区', 'fuzhou-gulou'],
    ['吉林省', 'jilin'],
    ['吉林省吉林市', 'jilin-jilin'],
    ['江苏省苏州市', 'jiangsu-suzhou'],
    ['安徽省宿州市', 'anhui-suzhou'],
    ['山西省', 'shanxi'],
    ['陕西省', 'shaanxi'],
    ['河北省张家口市蔚县', 'zhangjiakou-yuxian'],
    ['乐清市', 'wenzhou-yueqing'],
    ['张家界', 'zhangjiajie'],
    ['中央', 'zhongyang'],
    ['兵团', 'bingtuan'],
    ['教育部', 'jiaoyubu'],
    ['重庆市綦江区古南街道', 'chongqing-qijiang-gunanjiedao'],
    ['新疆生产建设兵团第一师', 'bingtuandiyishi'],
    ['阿克苏地区', 'akesu'],
    ['重庆市酉阳土家族苗族自治县', 'chongqing-youyang'],
  ])('%s → %s', (region, slug) => {
    expect(regionSlug(region)).toBe(slug);
  });
});

describe('the addresses of all divisions', () => {
  it('are words, and no two are alike', () => {
    const slugs = allDivisions().map(({ fullName }) => regionSlug(fullName));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z]+(?:-[a-z0-9]+)*$/u.test(slug))).toEqual([]);
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
    ['云州大学', 'yunzhou-daxue'],
  ])('%s → %s', (name, slug) => {
    expect(departmentSlug(name)).toBe(slug);
  });

  it('is ASCII words with hyphens for any name', () => {
    for (const name of ['云州市“12345”一号通中心', '㐀㐁', '（）', 'ABC 公司', '']) {
      expect(departmentSlug(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { strings } from '../i18n/index.ts';
import { regionLevels, regionLine, titleOfDepartment } from './regions.ts';

const words = strings('zh-CN');
const nanjing = { central: false, path: ['江苏省', '南京市', '鼓楼区'] };
const fuzhou = { central: false, path: ['福建省', '福州市', '鼓楼区'] };
const ministry = { central: true, path: ['教育部'] };
const department = (name: string) => ({ slug: 'jiaoyuju', name, code: null, kind: 'department' as const });

describe('regions on pages', () => {
  it('tell two of one name apart, and show what is central', () => {
    expect(regionLine(nanjing, words)).toBe('江苏省 · 南京市 · 鼓楼区');
    expect(regionLine(fuzhou, words)).toBe('福建省 · 福州市 · 鼓楼区');
    expect(regionLevels(ministry, words)).toEqual(['中央', '教育部']);
  });

  it.each([
    ['鼓楼区教育局', nanjing, '鼓楼区教育局（江苏省南京市）'],
    ['鼓楼区教育局', fuzhou, '鼓楼区教育局（福建省福州市）'],
    ['南京市鼓楼区教育局', nanjing, '南京市鼓楼区教育局'],
    ['江苏省南京市鼓楼区教育局', nanjing, '江苏省南京市鼓楼区教育局'],
    ['重庆市财政局', { central: false, path: ['重庆市'] }, '重庆市财政局'],
    ['西南大学', ministry, '西南大学'],
  ])('%s is called %s in titles', (name, path, title) => {
    expect(titleOfDepartment(department(name), path, words)).toBe(title);
  });
});

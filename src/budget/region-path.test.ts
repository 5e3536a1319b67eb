import { describe, expect, it } from 'vitest';
import { regionPath } from './region-path.ts';

describe('the path of a region', () => {
  it.each([
    ['重庆市大渡口区', '500104', ['重庆市', '大渡口区']],
    ['江苏省南京市鼓楼区', '320106', ['江苏省', '南京市', '鼓楼区']],
    ['福建省福州市鼓楼区', '350102', ['福建省', '福州市', '鼓楼区']],
    ['綦江区', null, ['重庆市', '綦江区']],
    ['重庆市', '500000', ['重庆市']],
    ['云州市青禾区', undefined, ['云州市', '青禾区']],
    ['重庆经济技术开发区', null, ['重庆经济技术开发区']],
    // Of four cities: nothing tells which.
    ['鼓楼区', null, ['鼓楼区']],
  ])('%s (%s): %j', (name, code, path) => {
    expect(regionPath({ name, code })).toEqual({ central: false, path });
  });

  it('knows central bodies', () => {
    expect(regionPath({ name: '教育部', code: null })).toEqual({ central: true, path: ['教育部'] });
  });
});

import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from './facets.ts';
import { parseQuery } from './parse.ts';
import { findProjects, projectsAsCsv, type FoundProject } from './projects.ts';

function project(name: string, fen: number | null, more: Partial<FoundProject> = {}): FoundProject {
  return {
    name,
    code: '',
    fen,
    printed: fen === null ? '' : `${fen / 1_000_000} 万元`,
    year: 2026,
    region: { slug: 'qinghe', name: '云州市青禾区', line: '云州市 · 青禾区' },
    department: { slug: 'finance', name: '云州市青禾区财政局', title: '云州市青禾区财政局', kind: 'department' },
    path: '/qinghe/finance/2026/#project-1',
    finding: null,
    ...more,
  };
}

const all = [
  project('会务服务', 30_000_000, { code: '50011022T000000155466' }),
  project('巨灾保险', 90_000_000, { year: 2025 }),
  project('水库维护', null),
];
const find = (typed: string, filters = NO_FILTERS) =>
  findProjects(all, parseQuery(typed), filters, 'amount').map(({ name }) => name);

describe('findProjects', () => {
  it('orders by amount, those without one last', () => {
    expect(find('')).toEqual(['巨灾保险', '会务服务', '水库维护']);
    expect(findProjects(all, parseQuery(''), NO_FILTERS, 'amount-up').map(({ name }) => name)).toEqual([
      '会务服务',
      '巨灾保险',
      '水库维护',
    ]);
  });

  it.each([
    ['灾保', ['巨灾保险']],
    ['0155466', ['会务服务']],
    ['30万元', ['会务服务']],
    ['300000元', ['会务服务']],
    ['30', ['会务服务']],
    ['青禾 -保险', ['会务服务', '水库维护']],
    ['财政局 维护', ['水库维护']],
    ['没有', []],
  ])('finds %s', (typed, names) => {
    expect(find(typed)).toEqual(names);
  });

  it('is narrowed by filters', () => {
    expect(find('', { ...NO_FILTERS, year: '2025' })).toEqual(['巨灾保险']);
    expect(find('', { ...NO_FILTERS, region: 'xiqiao' })).toEqual([]);
  });
});

describe('projectsAsCsv', () => {
  it('begins with a byte order mark and guards against formulas', () => {
    const csv = projectsAsCsv([project('=1+1 "甲"', 1_234_500), project('收回', -50_000)], ['项目', '编码']);
    expect(csv).toBe(
      [
        '\ufeff项目,编码',
        '"\'=1+1 ""甲""",,云州市青禾区财政局,云州市青禾区,2026,1.2345 万元,12345.00',
        '收回,,云州市青禾区财政局,云州市青禾区,2026,-0.05 万元,-500.00',
        '',
      ].join('\r\n'),
    );
  });
});

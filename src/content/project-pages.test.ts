import { describe, expect, test } from 'vitest';
import { pagesOf, projectSlug, type ProjectYear } from './project-pages.ts';

describe('the address of a project', () => {
  test('is its code', () => {
    expect(projectSlug({ code: '50011122T000002', name: '会议费' })).toBe('50011122t000002');
  });

  test('else its name, told from others that sound alike', () => {
    const one = projectSlug({ code: null, name: '招商引资工作经费' });
    expect(one).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{4}$/u);
    expect(projectSlug({ code: null, name: '招商引资 工作经费' })).toBe(one);
    expect(projectSlug({ code: null, name: '办公' })).not.toBe(projectSlug({ code: null, name: '半宫' }));
  });

  test('a code that is no code of letters and digits is not taken', () => {
    expect(projectSlug({ code: '（略）', name: '会议费' })).toBe(projectSlug({ code: null, name: '会议费' }));
  });
});

describe('the years of a project', () => {
  const project = (year: number, code: string | null, name = '会议费') => ({ year, code, name }) as unknown as ProjectYear;
  const show = (projects: readonly ProjectYear[]) =>
    pagesOf(projects).map(({ years }) => years.map(({ year, code }) => `${year} ${code ?? '-'}`).join(', '));

  test('are joined by code, and by name where one has no code', () => {
    expect(show([project(2026, 'A1', '会务'), project(2025, 'A1')])).toEqual(['2026 A1, 2025 A1']);
    expect(show([project(2026, 'A1'), project(2025, null)])).toEqual(['2026 A1, 2025 -', '2026 A1, 2025 -']);
  });

  test('a name that stands with two codes joins nothing without a code', () => {
    expect(show([project(2026, 'A1'), project(2026, 'B2'), project(2025, null)])).toEqual(['2026 A1', '2026 B2', '2025 -']);
  });
});

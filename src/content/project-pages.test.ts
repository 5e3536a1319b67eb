import { describe, expect, test } from 'vitest';
import { projectSlug } from './project-pages.ts';

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

import { expect, it } from 'vitest';
import { findCounterpart } from './lists.ts';

const entry = (slug: string, name: string, kind: 'department' | 'unit', year: number, region = 'yunzhou') => ({
  identity: { region: { slug: region, name: '云州市' }, department: { slug, name, kind, code: null }, year },
  headline: { total: null, priorTotal: null, basic: null, project: null, threePublic: null, projects: 0 },
});

it('of a department is its own office, under the same name or with （本级）, and the other way round', () => {
  const whole = entry('shangwuju', '云州市商务局', 'department', 2026);
  const own = entry('shangwuju-benji', '云州市商务局', 'unit', 2026);
  const earlier = entry('shangwuju-benji', '云州市商务局（本级）', 'unit', 2025);
  const others = [
    entry('caizhengju-benji', '云州市财政局', 'unit', 2026),
    entry('shangwuju-benji', '云州市商务局', 'unit', 2026, 'qinghe'),
  ];
  const all = [whole, earlier, own, ...others];
  expect(findCounterpart(all, whole.identity)).toEqual([own, earlier]);
  expect(findCounterpart(all, own.identity)).toEqual([whole]);
});

import { expect, test } from 'vitest';
import { FORMS_EACH } from '../vocabulary/index.ts';
import { viewParts } from './parts.ts';

test('forms that stand on one page are not divided', () => {
  for (const count of [0, 1, FORMS_EACH]) expect(viewParts(count, 1)).toBeNull();
});

test('each part says which forms it has, and what lies before and behind it', () => {
  const count = 2 * FORMS_EACH + 24;
  const all = [
    { part: 1, first: 1, last: FORMS_EACH },
    { part: 2, first: FORMS_EACH + 1, last: 2 * FORMS_EACH },
    { part: 3, first: 2 * FORMS_EACH + 1, last: count },
  ];
  const [first, second, third] = all;
  expect(viewParts(count, 1)).toEqual({ all, here: first, previous: null, next: second });
  expect(viewParts(count, 2)).toEqual({ all, here: second, previous: first, next: third });
  expect(viewParts(count, 3)).toEqual({ all, here: third, previous: second, next: null });
  expect(viewParts(FORMS_EACH + 1, 2)?.here).toEqual({ part: 2, first: FORMS_EACH + 1, last: FORMS_EACH + 1 });
});

test('there is no part behind the last', () => {
  expect(viewParts(FORMS_EACH + 1, 3)).toBeNull();
});

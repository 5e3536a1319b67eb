import { expect, it } from 'vitest';
import { syllablesOf } from './sounds.ts';

it.each([
  ['开发区管委会', 'kai fa qu guan wei hui'],
  ['重庆市潼南区', 'chong qing shi tong nan qu'],
  ['蔚县财政局', 'yuxian cai zheng ju'],
  ['“三公”（本级）', 'san gong ben ji'],
])('%s is spoken %s', (name, spoken) => {
  expect(syllablesOf(name)).toBe(spoken);
});

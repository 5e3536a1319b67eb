import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../budget/schema.ts';
import { makeSynthetic } from '../../../tests/world/index.ts';
import { checkDisclosure } from '../index.ts';

const { disclosure } = makeSynthetic({ seed: 7 });

function of(kind: 'department' | 'unit'): Disclosure {
  const { identity } = disclosure;
  return { ...disclosure, identity: { ...identity, department: { ...identity.department, kind } } };
}

/** How what a sentence states comes out, held against the tables. */
function told(kind: 'department' | 'unit', sentence: string): string[] {
  const narrative = `## 三、部门收支预算情况说明\n\n${sentence}`;
  return checkDisclosure(of(kind), { narrative })
    .filter(({ key }) => /statement-\d+$/u.test(key))
    .map(({ outcome, severity }) => `${outcome} ${severity}`);
}

const WRONG = '收入预算98,765.43万元。';

describe('what a narrative says of another body', () => {
  it.each([
    ['department', `局本级2026年${WRONG}`],
    ['department', `其中：区水务局本级${WRONG}`],
    ['department', `本单位（本级）${WRONG}`],
    ['unit', `2026年水务局及下属单位${WRONG}`],
    ['unit', `本部门（含所属5个事业单位）2026年${WRONG}`],
    ['unit', `2026年全系统${WRONG}`],
  ] as const)('is not held against a %s’s tables: %s', (kind, sentence) => {
    expect(told(kind, sentence)).toEqual([]);
  });

  it.each([
    ['department', `2026年${WRONG}`],
    ['department', `本部门（含下属单位）2026年${WRONG}`],
    ['department', `局本级及下属单位2026年${WRONG}`],
    ['department', `本级财政安排收入预算98,765.43万元。`],
    ['unit', `局本级2026年${WRONG}`],
    ['department', `局本级在职20人。2026年${WRONG}`],
  ] as const)('is, where it is said of the %s itself: %s', (kind, sentence) => {
    expect(told(kind, sentence)).toEqual(['differs error']);
  });
});

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

describe('appropriation in a document that prints no table of its own for it', () => {
  const tables = disclosure.tables.filter(({ kind }) => ['balance', 'expenditure', 'basic-expenditure'].includes(kind));
  /** All revenue from one source, as printed, or some of it from another. */
  function of(other: boolean): Disclosure {
    const copy = structuredClone({ ...disclosure, tables });
    const rows = copy.tables.find(({ kind }) => kind === 'balance')?.rows ?? [];
    for (const row of rows.filter(({ side, part }) => side === 'revenue' && part === 'source')) {
      const general = row.measure === 'general-public' || row.measure === 'fiscal-appropriation';
      const fen = general ? 90_000_000 : other ? 10_000_000 : 0;
      for (const amount of row.amounts) Object.assign(amount, { fen, text: String(fen / 1_000_000) });
    }
    return copy;
  }
  const narrative = '## 三、一般公共预算支出情况说明\n\n其中：基本支出98,765.43万元。';
  const told = (given: Disclosure) =>
    checkDisclosure(given, { narrative })
      .filter(({ key }) => key.startsWith('narrative/statement'))
      .map(({ outcome }) => outcome);

  it('is held against the whole department’s table where there is no other money, and else against nothing', () => {
    expect(told(of(false))).toEqual(['differs']);
    expect(told(of(true))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { strings } from '../i18n/index.ts';
import type { Difference } from './doubts.ts';
import { viewVerdict, viewVerdicts } from './verdict.ts';

const zh = strings('zh-CN');

function difference(severity: Difference['severity'], cells: Difference['cells'], acknowledged = false): Difference {
  return { severity, acknowledged, cells };
}

describe('the results in one line', () => {
  const file = (results: Difference[], holds = 40) => ({
    counts: { holds, rounding: 2 },
    results: results.map((result) => ({ ...result, outcome: 'differs' })),
  });

  it('counts open errors and warnings', () => {
    const results = [
      difference('error', []),
      difference('error', []),
      difference('warning', []),
      difference('note', []),
    ];
    expect(viewVerdict(file(results), zh)).toMatchObject({
      text: '核对：2 处错误、1 处提醒',
      href: '#checks',
      tone: 'error',
    });
    expect(viewVerdict(file([difference('warning', [])]), zh).text).toBe('核对：1 处提醒');
  });

  it('says when nothing is open, and of how much', () => {
    expect(viewVerdict(file([difference('note', [])]), zh)).toMatchObject({
      text: '核对无误：比对了 42 处，没有发现错误',
      tone: 'fine',
    });
    expect(viewVerdict(file([difference('error', [], true)]), zh).text).toBe('核对：1 处不符，都已有说明');
  });

  it('claims nothing where nothing was compared or the results are of another version', () => {
    expect(viewVerdict({ counts: { holds: 0, rounding: 0 }, results: [] }, zh).tone).toBe('unchecked');
    expect(viewVerdict(null, zh).text).toBe('尚未核对');
  });
});

describe('the results of several budgets in one line', () => {
  const { identity } = readFixture('qinghe/government-office/2026');
  const entry = (error: number, warning: number, status = 'current', stage?: 'final-accounts') => ({
    identity: stage === undefined ? identity : { ...identity, stage },
    checks: { status, open: { error, warning } },
  });

  it('are added up, and lead to the page of the checks', () => {
    expect(viewVerdicts([entry(1, 0), entry(2, 3)], '/checks/', zh)).toEqual({
      text: '核对：3 处错误、3 处提醒',
      href: '/checks/',
      tone: 'error',
    });
    expect(viewVerdicts([entry(0, 3)], '/checks/', zh).tone).toBe('warning');
  });

  it('speak only of what was checked in its present version', () => {
    expect(viewVerdicts([entry(0, 0), entry(0, 0, 'stale')], '/checks/', zh)).toMatchObject({
      text: '核对：1 份预算都没有尚待说明的错误和提醒',
      tone: 'fine',
    });
    expect(viewVerdicts([entry(0, 0), entry(0, 0, 'current', 'final-accounts')], '/checks/', zh).text).toBe(
      '核对：1 份预算、1 份决算都没有尚待说明的错误和提醒',
    );
    expect(viewVerdicts([entry(0, 0, 'missing')], '/checks/', zh)).toMatchObject({ tone: 'unchecked' });
    expect(viewVerdicts([], '/checks/', zh).text).toBe('尚未核对');
  });
});

import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleBudget } from '../src/budget/index.ts';
import { checkDisclosure } from '../src/checks/index.ts';
import { findProfile } from '../src/content/index.ts';
import { readDocument } from '../src/readers/index.ts';
import { present, readReal } from './real-documents/documents.ts';

/**
 * Every difference in the real documents, each checked by hand against its source: rule, severity, and the texts of the
 * first two cells, for the form what it is about. Nothing else may be reported.
 */
const DIFFERENCES: Record<string, string[]> = {
  'chongqing/qijiang-government-office-2026.txt': ['form warning table-revenue'],
  'chongqing/tongnan-government-office-2026.txt': [
    'rows error 57.70 | 36',
    'weights warning 9% | 5%',
    'narrative error 无 | 29.40',
    'form warning compared-year',
    'form warning stated-year',
    'form warning section-number',
    ...Array.from({ length: 4 }, () => 'form note leftover-choices'),
  ],
  'chongqing/yubei-airport-city-office-2024.txt': [
    'narrative error 539,000元 | 5,390,000.00',
    'narrative warning 项目9个 | 5',
    'form warning table-revenue',
    'form warning contents-r',
    'form warning error-general',
  ],
  'chongqing/dadukou-government-office-2026.txt': [
    'narrative error 27.5万元 | 28.50',
    'narrative error 824.70万元 | 1,020.77',
    'narrative error 351.02万元 | 213.64万元',
    'narrative error 30.5万元 | 0万元',
    'form warning notice-indicator',
    'form warning notice-personal',
    'form warning notice-personal',
  ],
  'chongqing/economic-development-zone-2023.txt': [
    'narrative warning 281.86万元 | 769.08',
    'form warning table-revenue',
    'form warning table-procurement',
    ...Array.from({ length: 6 }, () => 'form note leftover-choices'),
    'form warning leftover-instruction',
  ],
  'shanghai/wanli-subdistrict-2024.pdf': [
    'narrative error 352.67万元 | 3,503,499',
    'narrative note 5634.81万元 | 56,505,103',
    'narrative warning 230.28万元 | 原因是:事业单位离退休经费增加',
    'form warning note-three',
  ],
  'shanghai/wanli-subdistrict-2023.pdf': [
    'projects error 11,419,043.00 | 10,903,043.00',
    'narrative error 441.25万元 | 2,206,272',
    'narrative note 3328.13万元 | 65,572,343',
    'narrative error 1421.25万元 | 0万元',
    'narrative error 314.82% | 45.41万元',
    'narrative error 60.54% | 441.25万元',
    'narrative warning 220.63万元 | 原因是:事业单位离退休经费增加',
  ],
  'shanghai/commerce-commission-2025-department.pdf': ['narrative note 11381.60万元 | 351,684,000.00'],
  'shanghai/commerce-commission-2025-unit.pdf': ['narrative note 11381.60万元 | 351,684,000.00'],
  'ministry/southwest-university-2023-budget.pdf': [
    'rows error 9,645.51 | 8,201.15',
    'roll-up error 520,603.91 | 9,645.51',
    'form warning code-expenditure',
  ],
  'shanghai/wanli-subdistrict-2025.pdf': ['narrative note 8825.98万元 | 88,425,805'],
  'shanghai/social-welfare-home-2024.pdf': [
    'narrative error 738.66万元 | 6,964,796',
    'narrative warning 医疗卫生与计划生育支出',
    'form warning code-expenditure',
    'form warning code-general',
    'form warning leftover-reason',
    'form warning leftover-added',
  ],
};

async function check(path: string) {
  const file = basename(path);
  const document = await readDocument(readReal(path), file);
  const { disclosure, narrative } = assembleBudget(document, {
    files: [{ name: file, format: document.format, bytes: 0, sha256: '0'.repeat(64) }],
  });
  const profile = await findProfile(disclosure.identity, null);
  return checkDisclosure(disclosure, { narrative, profile });
}

describe.runIf(present)('the figures of the real documents', () => {
  it.each(Object.entries(DIFFERENCES))('%s', async (path, expected) => {
    const results = await check(path);
    const found = results
      .filter((result) => result.outcome === 'differs')
      .map(({ rule, key, severity, cells: [first, second] }) => {
        const about = /^form\/([a-z]+-[a-z]+)/u.exec(key)?.[1];
        const texts = [first?.text ?? '', ...(second ? [second.text] : [])].join(' | ');
        return `${rule} ${severity} ${about ?? texts.replace(/ (?=万元|元)/gu, '')}`;
      });
    expect(found).toEqual(expected);
    expect(results.filter((result) => result.outcome === 'holds').length).toBeGreaterThan(150);
  });
});

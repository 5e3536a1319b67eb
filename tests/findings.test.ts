import { describe, expect, it } from 'vitest';
import type { CellName, CheckedCell, CheckResult, Says } from '../src/budget/check-schema.ts';
import { checkDisclosure } from '../src/checks/index.ts';
import { findingText, LOCALES, nameText, ruleText } from '../src/i18n/index.ts';
import { changeAmount, makeNarrative, makeSynthetic } from './world/index.ts';

/** Cells of one column of a table, or of one row, by their texts. */
function cells(texts: string[], unit: CheckedCell['unit'] = '万元', inRow = false): CheckedCell[] {
  return texts.map((text, index) => ({
    table: 't',
    row: inRow ? 0 : index,
    column: inRow ? index : 0,
    name: tableName(inRow ? '合计' : text, inRow ? `第${text}项` : '总计'),
    text,
    unit,
    fen: Math.round(Number(text) * (unit === '元' ? 100 : 1_000_000)),
    place: {},
    anchor: `t-r${index}-c0`,
  }));
}

function tableName(label: string, header: string): CellName {
  return { kind: 'table', title: '表', row: { code: null, label }, column: [header], year: null, published: null };
}

function result(says: Says, fields: Partial<CheckResult> = {}): CheckResult {
  return {
    rule: 'rows',
    key: 'rows/k',
    outcome: 'holds',
    severity: 'note',
    says,
    cells: [],
    difference: null,
    differenceUnit: null,
    acknowledged: null,
    ...fields,
  };
}

function sum(texts: string[], difference: number, fields: Partial<CheckResult> = {}): CheckResult {
  const all = cells(texts);
  const [total = 0, ...parts] = all.map((cell) => cell.fen ?? 0);
  const added = parts.reduce((whole, fen) => whole + fen, 0);
  return result({ id: 'sum', values: { total, added, remark: null } }, { cells: all, difference, ...fields });
}

describe('a comparison', () => {
  const equal: Says = { id: 'equal', values: { first: 27_500_000, second: 28_500_000, remark: 'restated' } };
  const differing = result(equal, {
    outcome: 'differs',
    severity: 'warning',
    cells: cells(['27.5', '28.50']),
    difference: -1_000_000,
  });

  it('names both figures as printed, the difference, and what may explain it', () => {
    expect(findingText('zh-CN', differing)).toBe(
      '《表》“27.5”行“总计”列为 27.5 万元，《表》“28.50”行“总计”列为 28.50 万元，相差 1.00 万元。上年预算可能按新口径调整过。',
    );
    expect(findingText('en', differing)).toBe(
      '《表》, row “27.5”, column “Grand total” (总计) is 27.5 × 10,000 yuan; 《表》, row “28.50”, column “Grand total” (总计) is 28.50 × 10,000 yuan; they differ by 1.00 × 10,000 yuan. Last year’s budget may have been restated.',
    );
  });

  it('writes differences between units exactly', () => {
    const [a] = cells(['352.67']);
    const [b] = cells(['3503499'], '元');
    if (!a || !b) throw new Error('there are two cells');
    const says: Says = { id: 'equal', values: { first: 352_670_000, second: 350_349_900, remark: null } };
    const text = findingText('zh-CN', result(says, { outcome: 'differs', cells: [a, b], difference: 2_320_100 }));
    expect(text).toContain('相差 2.3201 万元。');
  });

  it('says rounding where the difference is only that, and a blank where nothing is printed', () => {
    const [a, b] = cells(['3.01', '3.00']);
    if (!a || !b) throw new Error('there are two cells');
    const says: Says = { id: 'equal', values: { first: 3_010_000, second: 0, remark: null } };
    const blank = { ...b, text: '', fen: null };
    const rounded = result(says, { outcome: 'rounding', cells: [a, blank], difference: 10_000 });
    expect(findingText('zh-CN', rounded)).toContain('列为空白，相差 0.01 万元，属四舍五入。');
    expect(findingText('en', rounded)).toContain('is blank; the difference of 0.01 × 10,000 yuan is rounding.');
  });
});

describe('a sum', () => {
  it('lists few parts by what tells them apart', () => {
    expect(findingText('zh-CN', sum(['6.00', '1.00', '2.00', '3.00'], 0))).toBe(
      '《表》“6.00”行“总计”列为 6.00 万元，“1.00” 1.00 万元、“2.00” 2.00 万元、“3.00” 3.00 万元之和为 6.00 万元，相符。',
    );
    const inRow = { cells: cells(['6.00', '2.00', '4.00'], '万元', true) };
    expect(findingText('zh-CN', sum(['6.00', '2.00', '4.00'], 0, inRow))).toContain(
      '，第2.00项 2.00 万元、第4.00项 4.00 万元之和为',
    );
  });

  it('lists the first and last of many', () => {
    const many = sum(['28.00', '0.00', '1.00', '2.00', '3.00', '4.00', '5.00', '6.00', '7.00'], 0);
    expect(findingText('zh-CN', many)).toContain('“0.00” 0.00 万元……“7.00” 7.00 万元等 8 项之和为 28.00 万元，相符。');
    expect(findingText('en', many)).toContain(
      '8 figures (“0.00” 0.00 × 10,000 yuan … “7.00” 7.00 × 10,000 yuan) add up to 28.00 × 10,000 yuan',
    );
  });

  it('names a single part without the title that both share', () => {
    expect(findingText('zh-CN', sum(['6.00', '5.00'], 1_000_000, { outcome: 'differs' }))).toBe(
      '《表》“6.00”行“总计”列为 6.00 万元，“5.00”行“总计”列为 5.00 万元，相差 1.00 万元。',
    );
  });

  it('tells changes as such', () => {
    const stated = (words: string, fen: number): CheckedCell => ({
      table: 'narrative',
      row: 0,
      column: 0,
      name: { kind: 'statement', line: 7, subject: 'basic', words, of: 'change' },
      text: `${Math.abs(fen) / 1_000_000}万元`,
      unit: '万元',
      fen,
      place: { line: 7 },
      anchor: 'narrative-0',
    });
    const says: Says = { id: 'sum', values: { total: 3_000_000, added: 2_000_000, remark: null } };
    const change = result(says, {
      outcome: 'differs',
      cells: [stated('基本支出', 3_000_000), stated('人员经费', 4_000_000), stated('公用经费', -2_000_000)],
      difference: 1_000_000,
    });
    expect(findingText('zh-CN', change)).toBe(
      '情况说明（第 7 行）“基本支出”增加 3 万元，“人员经费”增加 4 万元、“公用经费”减少 2 万元之和为增加 2 万元，相差 1 万元。',
    );
    expect(findingText('zh-CN', change, { lineless: true })).toMatch(/^文字说明“基本支出”增加/u);
    expect(findingText('en', change)).toMatch(/^The narrative \(line 7\) on the change of basic expenditure/u);
  });
});

describe('the name of a place', () => {
  const names: [CellName, string][] = [
    [
      { ...tableName('办公费', '总计'), row: { code: '30201', label: '办公费' }, year: 2026 } as CellName,
      '《表》“30201办公费”行“2026年总计”列',
    ],
    [{ ...tableName('', ''), row: null, column: [], published: 2025 } as CellName, '2025 年公开的《表》'],
    [{ kind: 'absent', title: '表', what: 'account' }, '《表》（没有这一科目）'],
    [{ kind: 'absent', title: '表', what: 'data' }, '《表》（没有数据）'],
    [{ kind: 'absent', title: '表', what: { accountOf: 'receptions' } }, '《表》（没有公务接待费科目）'],
    [{ kind: 'position', title: '表', row: 2, column: 0 }, '《表》第 3 行第 1 列'],
    [{ kind: 'project', title: null, project: '河道保洁', part: null }, '项目“河道保洁”的金额'],
    [{ kind: 'project', title: '表', project: '河道保洁', part: '本级安排' }, '《表》项目“河道保洁”的本级安排'],
    [{ kind: 'weight', title: '表', indicator: '保洁长度' }, '《表》指标“保洁长度”的权重'],
    [
      { kind: 'statement', line: 3, subject: 'receptions', words: '公务接待费', of: 'percent' },
      '情况说明（第 3 行）“公务接待费”的增减百分比',
    ],
    [{ kind: 'line', line: 3 }, '情况说明（第 3 行）'],
    [{ kind: 'heading', title: '表八' }, '标题“表八”'],
    [{ kind: 'document' }, '文件'],
    [{ kind: 'anchor', anchor: 'balance-r1-c1' }, 'balance-r1-c1'],
  ];

  it.each(names)('%j', (name, text) => {
    expect(nameText('zh-CN', name)).toBe(text);
    expect(nameText('en', name)).not.toBe('');
  });

  it('is in English words around what is printed', () => {
    const [[first], , absent] = names as [(typeof names)[0], (typeof names)[0], (typeof names)[0]];
    expect(nameText('en', first)).toBe(
      '《表》, row “30201 Office expenses” (办公费), column “Grand total (2026)” (总计)',
    );
    expect(nameText('en', absent[0])).toBe('《表》 (no such account)');
  });
});

describe('every result', () => {
  const synthetic = makeSynthetic({ seed: 7 });
  const wrong = changeAmount(synthetic.disclosure, 'general-public-expenditure', 2, 3, 990_000_000);
  const results = [
    ...checkDisclosure(synthetic.disclosure, { narrative: makeNarrative(synthetic) }),
    ...checkDisclosure(wrong, {
      narrative: `${makeNarrative(synthetic)}\n因公出国（境）费用比2019年增加3万元，原因是：。`,
    }),
    ...checkDisclosure({ ...synthetic.disclosure, tables: [], projects: [], overallPerformance: [] }),
  ];

  it.each(LOCALES)('has a whole sentence in %s', (locale) => {
    const end = locale === 'en' ? /^[^a-z].*\.$/u : /^.*[\u4e00-\u9fff].*。$/u;
    expect(new Set(results.map(({ says }) => says.id)).size).toBeGreaterThan(10);
    for (const one of results) {
      const text = findingText(locale, one);
      expect(text).toMatch(end);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  });

  it('belongs to a rule that is explained in both languages', () => {
    for (const { rule } of results) {
      expect(ruleText('zh-CN', rule).title).toMatch(/[\u4e00-\u9fff]/u);
      expect(ruleText('en', rule).title).toMatch(/^[A-Z]/u);
    }
  });
});

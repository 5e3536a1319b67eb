import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../budget/check-schema.ts';
import { jurisdictionSchema } from '../../budget/index.ts';
import type { Disclosure, Table } from '../../budget/schema.ts';
import type { Place } from '../../problem.ts';
import { makeNarrative, makeSynthetic } from '../../../tests/world/index.ts';
import { checkDisclosure } from '../index.ts';

const synthetic = makeSynthetic({ seed: 7 });
const { disclosure } = synthetic;
const narrative = makeNarrative(synthetic);
const profile = jurisdictionSchema.parse({
  name: 'test',
  title: { zh: '测试', en: 'Test' },
  match: { regions: ['.'], priority: 0 },
  basis: '测试所用的公开要求',
  unit: '万元',
  tables: [
    { kind: 'balance', titles: ['部门收支总表'] },
    { kind: 'government-funds', titles: ['政府性基金预算支出表'] },
    { kind: 'state-capital', titles: ['国有资本经营预算支出表'] },
    { kind: 'project-list', titles: ['项目支出明细表'] },
  ],
  sections: [
    { id: 'duties', title: { zh: '部门职责', en: 'Duties' }, patterns: ['职能'] },
    { id: 'terms', title: { zh: '名词解释', en: 'Terms explained' }, patterns: ['这里没有的话'] },
  ],
});

/** The results of the form, with what they say. */
function form(given: Disclosure, options: Parameters<typeof checkDisclosure>[1] = {}): CheckResult[] {
  return checkDisclosure(given, options).filter(({ rule }) => rule === 'form');
}

function saying(results: readonly CheckResult[], id: CheckResult['says']['id']): CheckResult[] {
  return results.filter(({ says }) => says.id === id);
}

function only(results: readonly CheckResult[], id: CheckResult['says']['id']): CheckResult {
  const [found, ...more] = saying(results, id);
  expect(more).toEqual([]);
  if (!found) throw new Error(`nothing says ${id}`);
  return found;
}

function change(kind: Table['kind'], by: (table: Table) => Partial<Table>): Disclosure {
  return {
    ...disclosure,
    tables: disclosure.tables.map((table) =>
      table.kind === kind ? { ...table, ...by(structuredClone(table)) } : table,
    ),
  };
}

function withCell(kind: Table['kind'], row: number, column: number, text: string): Disclosure {
  return change(kind, ({ cells }) => ({
    cells: cells.map((line, r) => (r === row ? line.with(column, text) : line)),
  }));
}

describe('the tables and sections that are asked for', () => {
  it('cannot be looked for without a profile', () => {
    expect(only(form(disclosure), 'no-profile').outcome).toBe('not-applicable');
  });

  it('are published, empty, or missing', () => {
    const results = form(disclosure, { profile, narrative });
    const published = saying(results, 'table-published').map(({ says }) => says.values);
    expect(published).toContainEqual({ table: 'balance', title: '部门收支总表', empty: false });
    const missing = only(results, 'table-missing');
    expect(missing).toMatchObject({ severity: 'warning', cells: [] });
    expect(missing.says.values).toMatchObject({ table: 'state-capital', titleOnly: false });
    const section = { zh: '名词解释', en: 'Terms explained' };
    expect(only(results, 'section-missing').says.values).toEqual(section);
    expect(only(results, 'section-present').says.values).toMatchObject({ en: 'Duties' });
  });

  it('may be there by their title alone', () => {
    const heading = { kind: 'state-capital' as const, title: '国有资本经营预算支出表', place: { line: 8 } };
    const missing = only(
      form({ ...disclosure, titlesWithoutTable: [heading] }, { profile, narrative }),
      'table-missing',
    );
    expect(missing.says.values).toMatchObject({ titleOnly: true });
    expect(missing.cells).toMatchObject([{ name: { kind: 'heading', title: heading.title }, place: { line: 8 } }]);
  });

  it('ask for no table of projects where there are none', () => {
    const without = disclosure.tables.filter(({ kind }) => kind !== 'project-list');
    const asked = (given: Disclosure) => saying(form(given, { profile, narrative }), 'table-missing').length;
    expect(asked({ ...disclosure, tables: without })).toBe(2);
    const noProjects = without.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        amounts: row.amounts.map((amount) =>
          table.columns[amount.column]?.measure === 'project' ? { ...amount, fen: 0, text: '0.00' } : amount,
        ),
      })),
    }));
    expect(asked({ ...disclosure, tables: noProjects })).toBe(1);
  });

  it('tell a narrative that is not there from one that is not kept', () => {
    expect(only(form({ ...disclosure, narrative: 'absent' }, { profile }), 'narrative-missing').outcome).toBe(
      'differs',
    );
    expect(only(form({ ...disclosure, narrative: 'omitted' }, { profile }), 'narrative-not-kept').outcome).toBe(
      'not-applicable',
    );
  });
});

describe('the document’s own table of contents', () => {
  const [first] = disclosure.tables;
  if (!first) throw new Error('there are no tables');
  const contents: Table = {
    ...first,
    id: 'contents',
    kind: 'contents',
    title: '目录',
    headerRows: 1,
    columns: [],
    rows: [],
    cells: [
      ['序号', '表名'],
      ['1', '部门收支总表'],
      ['2', '表九 委托业务费支出表'],
      ['3', '资产配置情况表'],
      ['', ''],
    ],
    places: [{}, {}, {}, {}, {}],
  };

  it('names tables that are there, by their title alone, or not at all', () => {
    const titled = {
      ...disclosure,
      tables: [contents, ...disclosure.tables],
      titlesWithoutTable: [{ kind: 'other' as const, title: '资产配置情况表', place: {} }],
    };
    const results = form(titled, { narrative });
    expect(only(results, 'listed-table-found').says.values).toEqual({ title: '部门收支总表' });
    expect(saying(results, 'listed-table-missing').map(({ says }) => says.values)).toEqual([
      { title: '表九 委托业务费支出表', titleOnly: false },
      { title: '资产配置情况表', titleOnly: true },
    ]);
  });
});

describe('years, codes and numbers of sections', () => {
  it('belong to the year of the budget', () => {
    const old = change('balance', () => ({ title: '2019年部门收支总表' }));
    expect(only(form(old, { narrative }), 'title-of-another-year').says.values).toEqual({
      title: '2019年部门收支总表',
      named: 2019,
      year: 2026,
    });
    const text =
      '## 三、“三公”经费情况说明\n\n公务接待费3.00万元，比2023年增加1.00万元。\n\n2025年“三公”经费预算7万元。';
    const results = form(disclosure, { narrative: text });
    expect(only(results, 'compared-with-another-year')).toMatchObject({
      says: { values: { compared: 2023, year: 2026 } },
      cells: [{ table: 'narrative', name: { kind: 'line', line: 3 } }],
    });
    expect(only(results, 'budget-of-another-year').says.values).toEqual({ stated: 2025, year: 2026 });
  });

  it('continue one another', () => {
    const strayed = change('general-public-expenditure', ({ rows }) => ({
      rows: rows.map((row, index) => (index === 3 ? { ...row, code: '7' } : row)),
    }));
    expect(only(form(strayed), 'code-out-of-order').says.values).toMatchObject({ code: '7' });
    const twice = form(disclosure, { narrative: '## 二、部门情况\n\n说明。\n\n## 二、收支情况\n\n说明。' });
    expect(only(twice, 'section-number-repeated').says.values).toMatchObject({ numeral: '二', number: 2 });
  });

  it('are in doubt as read, not as printed, where many codes are out of order', () => {
    const strayed = change('general-public-expenditure', ({ rows }) => ({
      rows: rows.map((row) => ({ ...row, code: row.level === 0 ? row.code : '7' })),
    }));
    expect(saying(form(strayed), 'code-out-of-order')).toEqual([]);
  });
});

describe('what is left standing', () => {
  it.each([
    ['#DIV/0!', 'spreadsheet-error', { printed: '#DIV/0!' }],
    ['（请填写项目名称）', 'leftover', { leftover: 'instruction', printed: '（请填写项目名称）' }],
    ['优良中差', 'leftover', { leftover: 'choices' }],
  ] as const)('in a cell: %s', (printed, id, values) => {
    const result = only(form(withCell('project-list', 1, 1, printed)), id);
    expect(result.says.values).toMatchObject(values);
    expect(result.cells[0]).toMatchObject({ row: 1, column: 1, name: { kind: 'position', row: 1, column: 1 } });
  });

  it('in the narrative', () => {
    const results = form(disclosure, { narrative: '## 一、情况说明\n\n比上年增加，主要原因是。\n\n共XX万元。' });
    expect(saying(results, 'leftover').map(({ says }) => says.values)).toMatchObject([
      { leftover: 'reason' },
      { leftover: 'placeholder' },
    ]);
  });

  it('of personal numbers, which are not shown', () => {
    const number = ['138', '0013', '8000'].join('');
    const result = only(form(withCell('project-list', 1, 1, `联系电话${number}`)), 'personal-number');
    expect(JSON.stringify(result)).not.toContain(number);
    const told = only(form(disclosure, { narrative: `## 七、联系方式\n\n电话${number}。` }), 'personal-number');
    expect(JSON.stringify(told)).not.toContain(number);
  });

  const [hotline, own] = ['0000', '1111'].map((end) => `1380013${end}`) as [string, string];
  const showing = (place: Place, given = disclosure): Disclosure => ({
    ...given,
    personal: [{ decision: 'show', kind: 'mobile', ends: '0000', reason: '热线', place }],
  });
  const leaksIn = (text: string, given: Disclosure) =>
    saying(form(given, { narrative: `## 七、联系方式\n\n${text}` }), 'personal-number').length;

  it.each([
    ['the number itself', `电话${hotline}。`, 0],
    ['another one', `电话${own}。`, 1],
    ['another one beside it', `电话${hotline}，手机${own}。`, 1],
    ['another one in another paragraph', `电话${hotline}。\n\n手机${own}。`, 1],
    ['the number once more, where nobody decided so', `电话${hotline}。\n\n手机${hotline}。`, 1],
  ])('of personal numbers but one that is shown by decision: %s', (_, text, leaks) => {
    expect(leaksIn(text, showing({ page: 3 }))).toBe(leaks);
    expect(leaksIn(text, disclosure)).toBeGreaterThan(0);
    expect(leaksIn(text, showing({ sheet: '收支', row: 1 }))).toBeGreaterThan(0);
  });

  it('of personal numbers in the row of one that is shown by decision', () => {
    const shown = withCell('project-list', 1, 1, `联系电话${hotline}`);
    const table = shown.tables.find(({ kind }) => kind === 'project-list');
    const place = table?.places[1] ?? table?.place ?? {};
    expect(saying(form(showing(place, shown)), 'personal-number')).toEqual([]);
    const both = withCell('project-list', 1, 1, `联系电话${hotline}、${own}`);
    expect(saying(form(showing(place, both)), 'personal-number')).toHaveLength(1);
    expect(saying(form(showing({ ...place, row: 9999 }, shown)), 'personal-number')).toHaveLength(1);
  });

  it('a note that there is no data over figures, and words among amounts', () => {
    const noted = change('balance', () => ({ note: '本表无数据' }));
    expect(only(form(noted), 'note-of-no-data').says.values).toMatchObject({ title: '部门收支总表' });
    const worded = change('project-list', ({ rows }) => ({
      rows: rows.map((row, index) =>
        index === 1
          ? { ...row, amounts: row.amounts.map((amount) => ({ ...amount, text: '见附件', fen: null })) }
          : row,
      ),
    }));
    expect(saying(form(worded), 'not-an-amount')[0]?.says.values).toMatchObject({ printed: '见附件' });
  });

  it('a table that no rule knows', () => {
    const other = change('project-list', () => ({ kind: 'other' }));
    expect(only(form(other), 'unknown-table')).toMatchObject({ outcome: 'not-applicable', cells: [{ row: null }] });
  });
});

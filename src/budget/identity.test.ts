import { describe, expect, it } from 'vitest';
import { budgetOf, documentOf, tabs } from '../../tests/helpers/documents.ts';
import { Problem } from '../problem.ts';
import { assembleBudget } from './assemble.ts';
import { readContact } from './identity.ts';
import type { Identity } from './schema.ts';

const TABLE = '\n\n部门收支总表\n单位：万元\n\n项目\t预算数\n合计\t5.00\n';

function identify(cover: string, table = TABLE): Identity {
  return assembleBudget(documentOf(cover + table), { files: [] }).disclosure.identity;
}

describe('the department and the year', () => {
  it.each([
    ['in the title', '云州市青禾区财政局2026年部门预算情况说明'],
    ['in a title with spaces', '云州市青禾区财政局 2026 年部门预算情况说明'],
    ['over the title', '云州市青禾区财政局\n\n2026年部门预算情况说明'],
    ['in headings', '# 云州市青禾区财政局\n\n## 2026年部门预算情况说明'],
    ['behind the year', '2026年云州市青禾区财政局部门预算'],
    ['in a title with 关于', '关于云州市青禾区财政局2026年部门预算的说明'],
    ['in a title wrapped inside the name', '云州市青禾区财政\n\n局2026年部门预算情况说明'],
    ['under a title that names nobody', '2026年部门预算\n\n云州市青禾区财政局\n\n二〇二六年二月'],
    ['before the year at the end', '云州市青禾区财政局部门预算情况说明（2026年）'],
    ['before 部门 and the year', '云州市青禾区财政局部门2026年预算公开说明'],
    ['beside a label', '预算单位：云州市青禾区财政局\n\n2026年部门预算'],
  ])('%s', (_, cover) => {
    expect(identify(cover)).toEqual({
      region: { slug: 'yunzhou-qinghe', name: '云州市青禾区', code: null },
      department: { slug: 'caizhengju', name: '云州市青禾区财政局', code: null, kind: 'department' },
      year: 2026,
    });
  });

  it.each([
    ['（本级）', '云州市青禾区财政局（本级）\n\n2026年部门预算情况说明', '云州市青禾区财政局（本级）'],
    ['（本级） in the line below', '云州市青禾区财政局\n\n（本级）2026年部门预算', '云州市青禾区财政局（本级）'],
    ['单位预算', '云州市青禾区社会福利院2026年单位预算', '云州市青禾区社会福利院'],
  ])('is a budget unit where it says %s', (_, cover, name) => {
    expect(identify(cover).department).toMatchObject({ kind: 'unit', name });
  });

  it('are in a title of the document that ends as titles of tables do', () => {
    const { department, year } = identify('云州市青禾区水利局2026年部门预算公开表');
    expect([department.name, year]).toEqual(['云州市青禾区水利局', 2026]);
  });

  it('are taken from who prepared the tables and from their titles where there is no cover', () => {
    const tables = tabs(`
      2026年部门收支总表
      编制单位：103-云州市青禾区财政局
      单位：万元

      项目 | 预算数
      合计 | 5.00`);
    expect(identify('', tables)).toMatchObject({
      department: { name: '云州市青禾区财政局', code: '103' },
      year: 2026,
    });
  });

  it('have to be there', () => {
    expect(() => identify('预算情况说明')).toThrow(Problem);
    expect(() => identify('云州市青禾区财政局预算情况说明\n\n编制单位：云州市青禾区财政局')).toThrow('year-not-named');
  });

  it.each([
    [
      'in a contents page before the title',
      '目录\n\n第一部分 2026年部门预算说明\n\n第二部分 2026年部门预算表\n\n云州市青禾区财政局\n\n2026年部门预算编制说明',
    ],
    ['in the title of a part', '第一部分 云州市青禾区财政局2026年部门预算说明'],
    ['behind the number of an annex', '附件1：云州市青禾区财政局2026年部门预算'],
    ['in Chinese numerals', '云州市青禾区财政局二〇二六年部门预算'],
    [
      'in a sentence',
      '2026年部门预算说明\n\n云州市青禾区财政局是主管全区财政工作的政府部门。\n\n本部门2026年收入增加。',
    ],
    ['in a heading', '2026年部门预算\n\n一、云州市青禾区财政局概况'],
    ['with its region only in the label', '青禾财政局2026年部门预算\n\n编制单位：云州市青禾区青禾财政局'],
  ])('%s', (_, cover) => {
    expect(identify(cover).year).toBe(2026);
    expect(identify(cover).department.name).toMatch(/^云州市青禾区(?:青禾)?财政局$/u);
  });

  it.each([
    '中共云州市青禾区委员会社会工作部',
    '云州市青禾区人民代表大会常务委员会',
    '云州市青禾区人民法院',
    '云州市总工会',
    '云州市青禾区残疾人联合会',
    '云州县枫林镇石桥小学校',
    '云州市第一人民医院',
    '教育部',
  ])('are found where %s publishes', (name) => {
    expect(identify(`目录\n\n第一部分 2026年部门预算说明\n\n${name}2026年部门预算`).department.name).toBe(name);
  });

  it.each([
    ['第一部分 2026年部门预算说明', 'department-not-named'],
    ['目录\n\n附件\n\n2026年部门预算公开', 'department-not-named'],
    ['云州市青禾文旅2026年部门预算', 'department-not-sure'],
    ['云州市青禾区财政局2026年部门预算\n\n编制单位：云州市青禾区教育局', 'departments-disagree'],
  ])('are not made up from “%s”', (cover, id) => {
    expect(() => identify(cover)).toThrow(id);
  });

  it('say who might be meant where the document does not say it for sure', () => {
    const failure = problemOf('云州市青禾区财政局2026年部门预算\n\n编制单位：云州市青禾区教育局');
    expect(failure.values).toEqual({ candidates: '云州市青禾区财政局\n云州市青禾区教育局' });
  });

  it('can be given by a person', () => {
    const { disclosure } = assembleBudget(
      documentOf(`说明${TABLE}`),
      { files: [] },
      {
        department: '云州市青禾区财政局',
        year: 2025,
        title: '青禾区财政局预算',
      },
    );
    expect(disclosure).toMatchObject({
      title: '青禾区财政局预算',
      identity: { year: 2025, department: { name: '云州市青禾区财政局' } },
    });
  });

  it('without a region stand under “unknown” until a person has said it, with a notice', () => {
    const { disclosure } = assembleBudget(documentOf(`气象服务中心2026年部门预算${TABLE}`), { files: [] });
    expect(disclosure.identity.region).toEqual({ slug: 'unknown', name: '地区未知', code: null });
    expect(disclosure.notices.map(({ id }) => id)).toContain('region-not-found');
  });
});

function problemOf(cover: string, table = TABLE): Problem {
  try {
    identify(cover, table);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('nothing was wrong');
}

describe('final accounts', () => {
  const tables = '\n\n收入支出决算总表\n\n项目\t决算数\n合计\t5.00\n\n收入决算表\n\n项目\t决算数\n合计\t5.00\n';

  it.each([
    ['in the title', '云州市青禾区审计局2025年度部门决算', TABLE],
    ['in the title and in tables', '云州市青禾区审计局2025年度部门决算', tables],
    ['in the tables', '云州市青禾区审计局是主管审计的政府部门。', `\n\n2025年度部门决算公开表${tables}`],
  ])('are told by what stands %s', (_, cover, table) => {
    expect(identify(cover, table).stage).toBe('final-accounts');
  });

  it('wait for a person where title and tables disagree', () => {
    const budget = '\n\n部门收支预算总表\n\n项目\t预算数\n合计\t5.00\n\n部门收入预算总表\n\n项目\t预算数\n合计\t5.00\n';
    expect(problemOf('云州市青禾区审计局2025年度部门决算', budget).id).toBe('stage-not-clear');
    expect(problemOf('云州市青禾区审计局2025年度部门预算', tables).id).toBe('stage-not-clear');
  });

  it('leave out the 关于 between the name and what the document is', () => {
    const text = '云州市青禾区农业局关于2024年度部门决算的说明\n\n本年支出决算为9.00万元。';
    const { identity } = assembleBudget(
      documentOf(`${text}\n\n支出决算表\n单位：万元\n\n科目编码\t科目名称\t合计\n201\t一般公共服务支出\t9.00`),
      { files: [] },
    ).disclosure;
    expect(identity).toMatchObject({ department: { name: '云州市青禾区农业局' }, year: 2024, stage: 'final-accounts' });
  });

  it('are not a budget that speaks of last year’s', () => {
    expect(identify('云州市青禾区审计局2026年部门预算\n\n2024年部门决算情况').year).toBe(2026);
  });
});

describe('a document of a whole department and one of its own office', () => {
  it.each([
    ['上海市青禾区2026年区级部门预算\n\n预算主管部门：上海市青禾区商务委员会', 'department'],
    ['上海市青禾区2026年区级单位预算\n\n预算单位：上海市青禾区商务委员会', 'unit'],
    ['上海市青禾区商务委员会（本级）2026年部门预算', 'unit'],
  ])('are told apart: %s', (cover, kind) => {
    expect(identify(cover).department.kind).toBe(kind);
  });

  it('are told apart by the titles of their tables', () => {
    const table = (title: string) => `\n\n${title}\n单位：万元\n\n项目\t预算数\n合计\t5.00\n`;
    const cover = '云州市青禾区财政局2026年预算';
    expect(identify(cover, table('2026年预算单位收支预算总表')).department.kind).toBe('unit');
    expect(identify(cover, table('2026年部门收支预算总表')).department.kind).toBe('department');
  });
});

describe('the code of the department', () => {
  it('is the one printed with exactly its name', () => {
    const forms = tabs(`
      2026年项目支出绩效目标表
      编制单位：103001-云州市青禾区财政局（本级）

      项目名称 | 会务 | 主管部门 | 103-云州市青禾区财政局
      当年预算 | 5.00 | |`);
    expect(identify('云州市青禾区财政局2026年部门预算', `${TABLE}\n${forms}`).department.code).toBe('103');
    expect(identify('云州市青禾区财政局（本级）2026年单位预算', `${TABLE}\n${forms}`).department.code).toBe('103001');
  });

  it('is the only one in a column of department codes', () => {
    const table = tabs(`
      “三公”经费预算表

      部门编码 | 部门名称 | 总计 | 因公出国（境）费 | 公务接待费
      312 | 区财政局 | 5.00 | | 5.00`);
    expect(identify('云州市青禾区财政局2026年部门预算', `\n\n${table}`).department.code).toBe('312');
  });
});

describe('aliases', () => {
  it('are the short names that the document gives its department', () => {
    const { aliases } = budgetOf(
      `云州市青禾区财政局2026年部门预算情况说明\n\n云州市青禾区财政局（以下简称“区财政局”）主管财政，云州市青禾区统计局（以下简称“区统计局”）协助。${TABLE}`,
    );
    expect(aliases).toEqual(['区财政局']);
  });
});

describe('readContact', () => {
  const contact = (text: string) => readContact([{ type: 'paragraph', text, place: {} }]);

  it.each([
    ['部门预算公开联系人：王五 联系方式：023-48660000', { name: '王五', telephone: '023-48660000' }],
    ['联系人：王五，电话：44550000。', { name: '王五', telephone: '44550000' }],
    ['联系电话：023—48660000', { name: null, telephone: '023-48660000' }],
    ['联系人：王五联系电话：023 48660000', { name: '王五', telephone: '023 48660000' }],
  ])('%s', (text, expected) => {
    expect(contact(text)).toEqual(expected);
  });

  it('may be over two lines', () => {
    expect(
      readContact([
        { type: 'paragraph', text: '联系人：王五', place: {} },
        { type: 'paragraph', text: '联系方式：44550000', place: {} },
      ]),
    ).toEqual({ name: '王五', telephone: '44550000' });
  });

  it('is null where none is printed', () => {
    expect(contact('本单位无联系人信息。')).toBeNull();
  });
});

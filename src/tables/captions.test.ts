import { describe, expect, it } from 'vitest';
import { recognise, tableOf } from '../../tests/helpers/documents.ts';

const GRID = `
  项目 | 预算数
  合计 | 5.00`;

/** What was read over a table, from the lines above it. */
function captionOf(...lines: string[]) {
  const { title, number, unit, preparedBy } = tableOf(`${lines.join('\n\n')}\n${GRID}`);
  return { title, number, unit, preparedBy };
}

const PLAIN = { title: '部门收支总表', number: null, unit: '万元', preparedBy: null };

describe('the caption of a table', () => {
  it('is its title and its unit', () => {
    expect(captionOf('部门收支总表', '单位：万元')).toEqual(PLAIN);
    expect(captionOf('# 部门收支总表', '单位：万元')).toEqual(PLAIN);
    expect(captionOf('**部门收支总表**', '单位：万元')).toEqual(PLAIN);
  });

  it.each(['表六', '附件 6', '附表6', '公开表6', '预算公开表6', '公开06表'])(
    'has the number %s above the title',
    (number) => {
      expect(captionOf(number, '部门收支总表', '单位：万元')).toEqual({ ...PLAIN, number });
    },
  );

  it.each([
    ['a mark of a note behind the title', ['部门收支总表²', '单位：万元']],
    ['the unit without a label', ['部门收支总表', '万元']],
    ['a note between unit and table', ['部门收支总表', '单位：万元', '注：本表含上年结转。']],
  ])('may have %s', (_, lines) => {
    expect(captionOf(...lines)).toEqual(PLAIN);
  });

  it('has a unit behind the name of who prepared it', () => {
    expect(captionOf('部门收支总表', '预算单位：某某局（万元）')).toEqual({ ...PLAIN, preparedBy: '某某局' });
  });

  it.each([
    [['部门收支总表', '单位：元', '单位：万元'], GRID],
    [['部门收支总表（元）', '单位：万元'], GRID],
    [['部门收支总表', '单位：元'], GRID.replace('预算数', '预算数（万元）')],
  ])('with two units has none: %s', (lines, grid) => {
    const table = tableOf(`${lines.join('\n\n')}\n${grid}`);
    expect(table).toMatchObject({ unit: null, isUnitDisputed: true });
    expect(table.notices).toMatchObject([{ id: 'units-disagree', values: { unit: '元', other: '万元' } }]);
  });

  it('has a number in front of the title', () => {
    expect(captionOf('附件 6 部门收支总表', '单位：万元')).toEqual({ ...PLAIN, number: '附件 6' });
  });

  it('has a number without a space behind, and none where 一 begins the title', () => {
    expect(captionOf('表六 部门收支总表', '单位：万元')).toEqual({ ...PLAIN, number: '表六' });
    expect(captionOf('附表 一般公共预算支出表', '单位：万元').title).toBe('附表一般公共预算支出表');
  });

  it('has a number in the words of the form in front of the title', () => {
    expect(captionOf('公开06表 部门收支总表', '单位：万元')).toEqual({ ...PLAIN, number: '公开06表' });
  });

  it('has a title with the name of the department in front', () => {
    expect(captionOf('云州市青禾区财政局部门收支总表', '单位：万元').title).toBe('云州市青禾区财政局部门收支总表');
  });

  it('has a title wrapped behind the name of the department', () => {
    expect(captionOf('附件 6', '云州市青禾区财政局', '部门收支总表', '单位：万元')).toEqual({
      ...PLAIN,
      number: '附件 6',
      title: '云州市青禾区财政局部门收支总表',
    });
  });

  it('has a title wrapped inside the name of the department, or marked otherwise than the name', () => {
    const title = '2026年云州市青禾区生态环境局部门收支总表';
    expect(captionOf('2026年云州市青禾区生态', '环境局部门收支总表', '单位：万元').title).toBe(title);
    expect(captionOf('2026年云州市青禾区生态环境局', '# 部门收支总表', '单位：万元').title).toBe(title);
  });

  it('has no title of the document in its own', () => {
    expect(captionOf('2026年云州市青禾区部门预算公开', '部门收支总表', '单位：万元')).toEqual(PLAIN);
  });

  it('has a title wrapped in its middle', () => {
    expect(captionOf('2026年一般公共预算财政拨款', '基本支出预算表', '单位：万元').title).toBe(
      '2026年一般公共预算财政拨款基本支出预算表',
    );
  });

  it('has a part in brackets under the title', () => {
    expect(captionOf('基本支出预算表', '（政府预算支出经济分类科目）', '单位：元').title).toBe(
      '基本支出预算表（政府预算支出经济分类科目）',
    );
  });

  it('has no year that stands alone', () => {
    expect(captionOf('部门收支总表', '（2026年度）', '单位：万元')).toEqual(PLAIN);
  });

  it.each([
    ['单位：万', '元'],
    ['单位：', '万元'],
  ])('has a unit broken over two lines: %s / %s', (first, second) => {
    expect(captionOf('部门收支总表', first, second)).toEqual(PLAIN);
  });

  it.each([
    [['编制单位：103001-云州市青禾区财政局（本级）', '单位：万元']],
    [['单位：万元', '编制单位：103001-云州市青禾区财政局（本级）']],
    [['编制单位： 103001-云州市青禾区财政局（本级）', '单位：万', '元']],
    [['填报单位：103001-云州市青禾区财政局（本级） 单位：万元']],
    [['部门全称：103001-云州市青禾区财政局（本级）', '单位：万元']],
  ])('says who prepared it: %j', (lines) => {
    expect(captionOf('部门收支总表', ...lines)).toEqual({
      ...PLAIN,
      preparedBy: '103001-云州市青禾区财政局（本级）',
    });
  });

  it('may name nobody who prepared it, and no unit', () => {
    expect(captionOf('部门收支总表', '编制单位：')).toEqual({ ...PLAIN, unit: null });
  });

  it('reads the other units of money', () => {
    expect(captionOf('部门收支总表', '金额单位：人民币千元').unit).toBe('千元');
    expect(captionOf('部门收支总表', '单位：亿元').unit).toBe('亿元');
  });

  it('ends where the narrative begins', () => {
    const { narrative, tables } = recognise(`
      六、名词解释

      部门预算公开联系人：王五

      部门收支总表

      单位：万元
      ${GRID}`);
    expect(narrative.map((block) => block.text)).toEqual(['六、名词解释', '部门预算公开联系人：王五']);
    expect(tables).toMatchObject([{ title: '部门收支总表', place: { line: 6 } }]);
  });
});

describe('a unit in every dress', () => {
  it.each([
    '（单位：万元）',
    '计量单位：万元',
    '货币单位:万元',
    '金额单位：人民币万元',
    '单位（万元）',
    '单位：万元、%',
    '单位：%、万元',
    '单位：万元（人民币）',
    '单 位 ： 万 元',
    '单位：万元（保留两位小数）',
    '币种：人民币 单位：万元',
    '2026年    单位：万元',
  ])('%s', (line) => {
    expect(captionOf('部门收支总表', line)).toEqual(PLAIN);
  });

  it.each(['部门收支总表（单位：万元）', '部门收支总表（万元）', '部门收支总表 单位：万元'])(
    'is glued to the title: %s',
    (line) => {
      expect(captionOf(line)).toEqual(PLAIN);
    },
  );

  it.each(['编制单位：万元乡人民政府', '实施单位 万元'])('is not in a name: %s', (line) => {
    expect(captionOf('部门收支总表', line).unit).toBeNull();
  });
});

describe('lines over a table in any order', () => {
  it.each([
    [['部门收支总表', '单位：万元', '（盖章）']],
    [['部门收支总表', '填报日期：2026年2月3日', '单位：万元']],
    [['单位：万元', '部门收支总表']],
    [['部门收支总表', '（一）', '单位：万元', '密级：公开']],
    [['部门收支总表', '单位：万元', '续表']],
    [['部门收支总表', '这一行不认得', '单位：万元']],
  ])('%j', (lines) => {
    expect(captionOf(...lines)).toEqual(PLAIN);
  });

  it.each(['预算01表', '公开01表', '表1-1', '财预01表'])('has the number %s below the title', (number) => {
    expect(captionOf('部门收支总表', number, '单位：万元')).toEqual({ ...PLAIN, number });
  });

  it('names the department beside the unit', () => {
    expect(captionOf('部门收支总表', '云州市青禾区财政局   2026年   单位：万元')).toEqual({
      ...PLAIN,
      preparedBy: '云州市青禾区财政局',
    });
  });

  it('keeps a line that is not understood in the text', () => {
    const { narrative, tables } = recognise(`部门收支总表\n\n这一行不认得\n\n单位：万元\n${GRID}`);
    expect(tables[0]?.title).toBe('部门收支总表');
    expect(narrative.map(({ text }) => text)).toEqual(['这一行不认得']);
  });
});

describe('a unit that stands elsewhere', () => {
  const elsewhere = (sketch: string) => {
    const table = tableOf(sketch);
    return { unit: table.unit, where: table.notices.map(({ values }) => (values as { where?: string }).where) };
  };

  it('is read from the last row, which is no row of the table', () => {
    const sketch = `部门收支总表\n${GRID}\n  金额单位：万元 | `;
    expect(elsewhere(sketch)).toEqual({ unit: '万元', where: ['last-row'] });
    expect(tableOf(sketch).cells).toHaveLength(2);
  });

  it('is read from the note below', () => {
    expect(elsewhere(`部门收支总表\n${GRID}\n\n注：本表金额单位为万元。`)).toEqual({ unit: '万元', where: ['note'] });
  });

  it('is read from the words over the columns', () => {
    expect(tableOf('部门收支总表\n  项目 | 预算数（万元）\n  合计 | 5.00').unit).toBe('万元');
    const below = tableOf('部门收支总表\n  项目 | 预算数\n   | 万元\n  教育支出 | 5.00\n  合计 | 5.00');
    expect([below.unit, below.headerRows, below.columns[1]?.role]).toEqual(['万元', 2, 'amount']);
  });
});

it.each(['详见单位的项目绩效目标表', '五、项目绩效目标表', '（二）部门收支总表'])(
  '%s is no title without a table',
  (line) => {
    const { titlesWithoutTable, narrative } = recognise(`${line}\n\n一句话。`);
    expect(titlesWithoutTable).toEqual([]);
    expect(narrative.map(({ text }) => text)).toContain(line);
  },
);

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

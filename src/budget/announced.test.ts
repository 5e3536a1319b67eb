import { describe, expect, it } from 'vitest';
import { assembleBudget } from './assemble.ts';
import { readDocument } from '../readers/index.ts';

const SECTIONS = ['一、部门基本情况', '二、收支总体情况', '三、“三公”经费情况', '四、其他重要事项', '五、专业名词解释'];
const table = (title: string) => `${title}\n单位：万元\n\n项目\t预算数\n合计\t5.00\n办公费\t5.00\n`;

/** A document that lists its sections and has the first of them. */
function documentOf(listed: readonly string[], present: readonly string[], after = table('部门收支总表')): string {
  const body = present.map((heading) => `${heading}\n\n本单位负责财政工作，本年预算5.00万元。`);
  return `云州市青禾区财政局2026年部门预算\n\n目录\n\n${listed.join('\n\n')}\n\n${body.join('\n\n')}\n\n${after}`;
}

async function absentIn(text: string): Promise<unknown[]> {
  const document = await readDocument(new TextEncoder().encode(text), 'a.txt');
  const { notices } = assembleBudget(document, { files: [] }).disclosure;
  return notices
    .filter(({ id }) => id === 'announced-missing' || id === 'no-tables')
    .map(({ id, values }) => [id, values]);
}

describe('what a document lists and does not have', () => {
  it('is told where it is the end of the list', async () => {
    expect(await absentIn(documentOf(SECTIONS, SECTIONS))).toEqual([]);
    expect(await absentIn(documentOf(SECTIONS, SECTIONS.slice(0, 3)))).toEqual([
      ['announced-missing', { count: 2, names: '四、其他重要事项\n五、专业名词解释' }],
    ]);
    const paged = SECTIONS.map((line, index) => `${line}……${index + 3}`);
    expect(await absentIn(documentOf(paged, SECTIONS))).toEqual([]);
    expect(await absentIn(documentOf(paged, SECTIONS.slice(0, 4)))).toEqual([
      ['announced-missing', { count: 1, names: '五、专业名词解释' }],
    ]);
  });

  it('is told of tables, too', async () => {
    const tables = ['表一、部门收支总表', '表二、部门收入总表', '表三、部门支出总表'];
    const [first = '', second = '', third = ''] = tables.map((line) => table(line));
    expect(await absentIn(documentOf(tables, [], first + second + third))).toEqual([]);
    expect(await absentIn(documentOf(tables, [], first + second))).toEqual([
      ['announced-missing', { count: 1, names: '表三、部门支出总表' }],
    ]);
  });

  it('is left alone in the middle of the list, where headings are worded otherwise, and for what stands for all tables', async () => {
    const gap = SECTIONS.filter((_, index) => index !== 2);
    expect(await absentIn(documentOf(SECTIONS, gap))).toEqual([]);
    expect(await absentIn(documentOf([...SECTIONS, '六、部门预算公开表', '附件'], SECTIONS))).toEqual([]);
    expect(
      await absentIn(documentOf([...SECTIONS, '六、项目经费情况说明'], [...SECTIONS, '消防专项经费情况说明'])),
    ).toEqual([]);
    expect(await absentIn(documentOf(SECTIONS, ['财政局主要职能', ...SECTIONS]))).toEqual([]);
  });

  it('is all tables, where the text tells amounts', async () => {
    expect(await absentIn(documentOf(SECTIONS, SECTIONS, ''))).toEqual([['no-tables', {}]]);
  });
});

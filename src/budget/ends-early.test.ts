import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../readers/index.ts';
import { assembleBudget } from './assemble.ts';

const TWIN = readFileSync(join(import.meta.dirname, '../../tests/fixtures/twins/qinghe-culture-2026.txt'), 'utf8');

async function signsIn(text: string): Promise<unknown[]> {
  const document = await readDocument(new TextEncoder().encode(text), 'a.txt');
  const { notices, tables } = assembleBudget(document, { files: [] }).disclosure;
  return notices
    .filter(({ id }) => id === 'ends-early')
    .map(({ values, table }) => [tables.find(({ id }) => id === table)?.kind, values.sign]);
}

/** The document up to a line that begins so, which is kept: the first of them, or a later one. */
function upTo(beginning: string, nth = 0): string {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = TWIN.indexOf(`\n${beginning}`, at + 1);
  expect(at).toBeGreaterThan(0);
  return TWIN.slice(0, TWIN.indexOf('\n', at + 1) + 1);
}

describe('the end of a document that is cut off behind a whole row', () => {
  it.each([
    ['the total of a table of accounts', upTo('\t合计\t9,554.10'), ['basic-expenditure', 'parts']],
    ['a class', upTo('201\t', 1), ['revenue', 'parts']],
    ['a class that is the last', upTo('229\t'), ['government-funds', 'parts']],
    ['a section', upTo('22908\t', 1), ['revenue', 'parts']],
    ['an item among others', upTo('2070307\t'), ['general-public-expenditure', 'parts']],
    ['the first table of accounts', upTo('20111\t'), ['general-public-expenditure', 'parts']],
    ['a row of a list of projects', upTo('99010126T000000456001'), ['project-list', 'parts']],
    ['a row of procurement', upTo('工程类'), ['procurement', 'parts']],
    ['an item of two sides', upTo('一般公共预算资金', 1), ['balance', 'parts']],
    ['the total of one side', upTo('\t\t其他支出'), ['appropriation-balance', 'total']],
    ['the goal of a whole department', upTo('当年整体绩效目标'), ['overall-performance', 'form']],
    ['an indicator of a whole department', upTo('\t效益指标\t社会效益指标'), ['overall-performance', 'weights']],
    ['a field of a form', upTo('立项依据', 1), ['project-performance', 'form']],
    ['the header of the indicators of a form', upTo('绩效指标', 2), ['project-performance', 'form']],
    ['an indicator of a form', upTo('\t产出指标\t质量指标', 1), ['project-performance', 'weights']],
    ['the first of three forms', upTo('\t满意度指标'), ['project-performance', 'list']],
    ['a title like the one before', upTo('## 2026年项目支出绩效目标表', 2), ['project-performance', 'title']],
    ['what stands under such a title', upTo('编制单位', 2), ['project-performance', 'title']],
  ])('shows at %s', async (_, text, sign) => {
    expect(await signsIn(text)).toEqual([sign]);
  });

  it('shows at the header of a table of Markdown, unless others are empty, too', async () => {
    const markdown = TWIN.replace(/^.*\t.*$/gmu, (line) => `| ${line.replaceAll('\t', ' | ')} |`);
    const header = markdown.slice(0, markdown.indexOf('|', markdown.indexOf('政府性基金预算支出表')));
    const rows = '| 科目编码 | 科目名称 | 总计 | 基本支出 | 项目支出 |\n';
    expect(await signsIn(header + rows)).toEqual([['government-funds', 'header']]);
    expect(await signsIn(`${header}${rows}\n## 国有资本经营预算支出表\n\n单位：万元\n\n${rows}`)).toEqual([]);
  });

  it('shows nothing of a whole document, nor of one that text follows or whose tables never add up', async () => {
    expect(await signsIn(TWIN)).toEqual([]);
    expect(await signsIn(`${upTo('\t合计\t9,554.10')}\n以上为本单位2026年部门预算公开的全部内容。\n`)).toEqual([]);
    const odd = TWIN.replace(/^\t合计\t/gmu, '\t合计\t9');
    expect(await signsIn(odd.slice(0, odd.indexOf('\n## 政府采购')))).toEqual([]);
  });
});

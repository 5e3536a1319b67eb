import { describe, expect, it } from 'vitest';
import { documentOf } from '../../tests/helpers/documents.ts';
import { recogniseTables } from '../tables/index.ts';
import { writeNarrative } from './narrative.ts';

function narrative(text: string): string | null {
  return writeNarrative(recogniseTables(documentOf(text)).narrative);
}

describe('writeNarrative', () => {
  it('writes headings by level and paragraphs with an empty line between', () => {
    expect(narrative('一、单位概况\n（一）职能\n管理财政。\n\n另有编外人员。')).toBe(
      '## 一、单位概况\n\n### （一）职能\n\n管理财政。\n\n另有编外人员。\n',
    );
  });

  it('keeps Markdown from reading marks into the text', () => {
    expect(narrative('1.负责财政。')).toBe('1\\.负责财政。\n');
    expect(narrative('增长<3%，见*注*与[一]、a_b、c|d、`e`、~f。')).toBe(
      '增长\\<3%，见\\*注\\*与\\[一\\]、a\\_b、c\\|d、\\`e\\`、\\~f。\n',
    );
    expect(narrative('+5%，比上年增加。')).toBe('\\+5%，比上年增加。\n');
  });

  it('leaves out tables and their captions', () => {
    expect(narrative('管理财政。\n\n部门收支总表\n单位：万元\n\n项目\t预算数\n合计\t5.00\n\n备注：无。')).toBe(
      '管理财政。\n',
    );
  });

  it('leaves out a table of contents', () => {
    const text = [
      '目录',
      '第一部分 部门概况',
      '一、职能',
      '二、机构',
      '第一部分 部门概况',
      '一、职能',
      '管理财政。',
      '二、机构',
      '无下属单位。',
    ].join('\n\n');
    expect(narrative(text)).toBe('# 第一部分部门概况\n\n## 一、职能\n\n管理财政。\n\n## 二、机构\n\n无下属单位。\n');
  });

  it('leaves out a table of contents with leaders', () => {
    expect(narrative('一、职能............1\n\n二、机构………………3\n\n一、职能\n\n管理财政。')).toBe(
      '## 一、职能\n\n管理财政。\n',
    );
  });

  it('is null where there is no sentence', () => {
    expect(narrative('云州市青禾区财政局\n\n2026年部门预算\n\n项目\t预算数\n合计\t5.00')).toBeNull();
    expect(narrative('')).toBeNull();
  });
});

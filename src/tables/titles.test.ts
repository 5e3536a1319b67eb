import { kindOfTitle } from '../vocabulary/index.ts';
import { describe, expect, it } from 'vitest';
import { isKnownTitle, isTitleLine, titleKey } from './titles.ts';

describe('kindOfTitle', () => {
  it.each([
    ['财政拨款收支总表', 'appropriation-balance'],
    ['2026年云州区部门财政拨款收支预算总表', 'appropriation-balance'],
    ['一般公共预算财政拨款支出预算表', 'general-public-expenditure'],
    ['一般公共预算支出功能分类预算表', 'general-public-expenditure'],
    ['一般公共预算财政拨款基本支出预算表', 'basic-expenditure'],
    ['一般公共预算财政拨款基本支出预算表（部门预算支出经济分类科目）', 'basic-expenditure'],
    ['一般公共预算财政拨款基本支出预算表(政府预算支出经济分类科目)', 'basic-expenditure-government'],
    ['一般公共预算财政拨款项目支出预算表（部门预算支出经济分类科目）', 'project-expenditure'],
    ['一般公共预算财政拨款项目支出预算表（政府预算支出经济分类科目）', 'project-expenditure-government'],
    ['一般公共预算“三公”经费支出表', 'three-public'],
    ['一般公共预算支出“三公”经费预算表', 'three-public'],
    ['"三公"经费和机关运行经费预算表', 'three-public'],
    ['政府性基金预算支出表', 'government-funds'],
    ['国有资本经营预算财政拨款支出预算表', 'state-capital'],
    ['部门收支总表', 'balance'],
    ['财务收支预算总表', 'balance'],
    ['部门收支预算总表', 'balance'],
    ['部门收入总表', 'revenue'],
    ['部门收入预算总表', 'revenue'],
    ['部门支出总表', 'expenditure'],
    ['部门支出预算总表', 'expenditure'],
    ['政府采购预算明细表', 'procurement'],
    ['项目支出明细表', 'project-list'],
    ['部门(单位)整体绩效目标表', 'overall-performance'],
    ['部门整体支出绩效目标申报表', 'overall-performance'],
    ['2026年项目支出绩效目标表', 'project-performance'],
    ['一般项目绩效目标表', 'project-performance'],
    ['部门预算公开表（目录）', 'contents'],
  ])('%s → %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
  });

  it.each(['人员编制情况表', '单位基本情况', ''])('“%s” names none', (title) => {
    expect(kindOfTitle(title)).toBeNull();
  });

  it('sees through the spaces of a wrapped title', () => {
    expect(kindOfTitle('云州市青禾区财政局 一般公共预算财政拨款 支出预算表')).toBe('general-public-expenditure');
  });
});

describe('isTitleLine', () => {
  it.each(['部门收支总表', '项目绩效目标表-1', '绩效目标表（一级项目）', '部门预算公开表（目录）'])(
    '%s is one',
    (line) => {
      expect(isTitleLine(line)).toBe(true);
    },
  );

  it.each(['附件 10', '详见部门收支总表。', '本单位收支总表，见下', '填表人：张三代表', '表十一'])(
    '%s is none',
    (line) => {
      expect(isTitleLine(line) && isKnownTitle(line)).toBe(false);
    },
  );
});

describe('titleKey', () => {
  it('is the same for the continuation of a table', () => {
    expect(titleKey('部门支出总表（续表）')).toBe(titleKey('部门 支出总表'));
  });
});

import { expect, test } from 'vitest';
import { budgetOf, tabs } from '../../tests/helpers/documents.ts';
import { accountOfProject } from './project-account.ts';

/** A list of projects under a head of its code column. */
function accountsUnder(head: string): unknown[] {
  const { projects, tables } = budgetOf(
    tabs(`项目支出明细表
    单位：万元
    ${head} | 科目名称 | 项目名称 | 合计
    2010302 | 一般行政管理事务 | 会议费 | 12.00
    2010303 | 机关服务 | 车辆维修 | 8.00`),
  ).disclosure;
  return projects.map((project) => accountOfProject(project, tables));
}

test('a project in a list is booked under the code of its row, where the head makes it one of accounts', () => {
  expect(accountsUnder('科目编码')).toEqual([
    { code: '2010302', name: '一般行政管理事务' },
    { code: '2010303', name: '机关服务' },
  ]);
});

test('a code under another head is none', () => {
  expect(accountsUnder('单位编码')).toEqual([null, null]);
});

test('else it is the one that its form names', () => {
  const form = (text: string, label = '功能科目') =>
    accountOfProject({ listed: null, fields: [{ label, text }] }, []);
  expect(form('2010302 一般行政管理事务')).toEqual({ code: '2010302', name: '一般行政管理事务' });
  expect(form('2130305-水利工程建设', '支出功能分类科目')).toEqual({ code: '2130305', name: '水利工程建设' });
  expect(form('20103')).toEqual({ code: '20103', name: null });
  expect(form('2010302、2010303')).toBeNull();
  expect(form('2010302', '项目性质')).toBeNull();
  expect(accountOfProject({ listed: null }, [])).toBeNull();
});

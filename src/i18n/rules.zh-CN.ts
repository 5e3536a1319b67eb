import type { RuleId } from '../budget/check-schema.ts';
import type { RuleText } from './rules.ts';

/** The tolerance of every rule that adds printed figures. */
const ROUNDING = '各项印刷数末位半个单位之和，不少于一个末位单位';

/** The rules in Chinese, in the field's own terms. */
export const zhCN: Record<RuleId, RuleText> = {
  balance: {
    title: '收支平衡',
    basis:
      '《中华人民共和国预算法》第十二条：各级预算应当遵循收支平衡的原则；部门收支总表、财政拨款收支总表的表式；决算的政府性基金表每行年初结转和结余+本年收入=本年支出+年末结转和结余。',
    tolerance: ROUNDING,
  },
  totals: {
    title: '各项之和等于总计，收入总表、支出总表与收支总表一致',
    basis: '部门预算公开表之间的勾稽关系（财预〔2016〕143号所附表式）。',
    tolerance: ROUNDING,
  },
  rows: {
    title: '每行合计等于分项之和',
    basis:
      '公开表表式：合计=基本支出+项目支出；合计=人员经费+公用经费；“三公”经费合计=因公出国（境）费+公务用车购置及运行费+公务接待费。',
    tolerance: ROUNDING,
  },
  'roll-up': {
    title: '科目逐级汇总：类=Σ款，款=Σ项，合计=Σ类',
    basis: '《政府收支分类科目》的类、款、项层级。',
    tolerance: ROUNDING,
  },
  'across-tables': {
    title: '各表之间一致',
    basis: '部门预算公开表之间的勾稽关系：同一支出在功能分类、经济分类、收支总表中的合计一致。',
    tolerance: '两数末位半个单位之和，不少于一个末位单位',
  },
  projects: {
    title: '项目金额之和等于项目支出',
    basis: '项目支出由各项目组成；项目支出明细表、项目绩效目标表与一般公共预算财政拨款支出表的项目支出合计一致。',
    tolerance: ROUNDING,
  },
  'three-public': {
    title: '“三公”经费与经济分类科目一致',
    basis:
      '《政府收支分类科目》部门预算支出经济分类：30212 因公出国（境）费用、30217 公务接待费、30231 公务用车运行维护费、30913、31013 公务用车购置。',
    tolerance: ROUNDING,
  },
  weights: {
    title: '指标权重与预算执行率权重之和为 100',
    basis:
      '《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效评价指标权重总计 100 分，预算执行率指标权重统一为 10%。',
    tolerance: '无；各项权重末位不是整数时，允许末位半个单位之和',
  },
  changes: {
    title: '增减百分比与上年数',
    basis:
      '增幅=（本年−上年）÷上年；本年公开表的上年预算数与上年公开的预算一致；决算表里“三公”经费的预算数与当年公开的预算相比。',
    tolerance: '百分比末位一个单位；上年数为两数末位半个单位之和',
  },
  narrative: {
    title: '情况说明与公开表一致',
    basis:
      '《地方预决算公开操作规程》（财预〔2016〕143号）：情况说明与公开表数据一致；决算的完成率=同一句的决算数÷预算数。',
    tolerance: ROUNDING,
  },
  accounts: {
    title: '科目编码与科目名称一致',
    basis: '财政部每年印发的《政府收支分类科目》；没有收录当年科目表时，以本站多数预算所印的名称为准。',
    tolerance: '不涉及金额；括号、标点、（款）（项）和“支出”“费”等写法不同不算不符',
  },
  form: {
    title: '公开形式：应有的表和内容齐全，没有模板残留、错误值和个人信息',
    basis:
      '《地方预决算公开操作规程》（财预〔2016〕143号）规定公开的表和说明；各地公开模板；《中华人民共和国个人信息保护法》。',
    tolerance: '不涉及金额',
  },
};

/** What the labels of a performance-target form name. Matched on the label without white space, unit and colon. */
export const FORM_LABELS = {
  name: /^(?:项目名称|专项资金名称|专项名称|项目(?:支出)?名称)$/u,
  code: /^(?:项目|专项)(?:编码|代码|编号)$/u,
  department: /^(?:部门\(单位\)名称|部门名称|单位名称|部门\/单位名称|预算部门名称|\(单位\)名称)$/u,
  supervisingDepartment: /^(?:业务|预算|项目)?主管(?:部门|单位)(?:名称)?(?:及代码)?$/u,
  unit: /^(?:实施单位|项目单位|预算单位|项目实施单位|项目单位名称|实施单位名称|填报单位|申报单位|编制单位)$/u,
  amount:
    /^(?:(?:项目)?(?:当年|本年度?|年度)(?:预算|资金)(?:数|金额|总额)?|资金总额|预算金额|项目(?:资金|预算)?总额|项目(?:预算)?(?:资金|金额)|部门支出预算数|部门预算总额|预算总额)$/u,
  /** Money of several years, which is not this year's amount. */
  wholeAmount: /^(?:项目)?(?:中期|实施期|项目期)(?:预算|资金)(?:总额)?$|^项目总(?:预算|投资)(?:金额|数)?$/u,
  funding:
    /^(?:其中[:：]?)?(?:本级安排|上级补助|区级支出|区级安排|补助(?:镇街|区县|乡镇)|财政拨款|其他资金|市级支出|市级安排|补助区县|上级资金|本级资金|一般公共预算|政府性基金|单位资金|中央资金|市级资金|区级资金)$/u,
  executionWeight: /^预算(?:资金)?执行率权重(?:\(%\))?$/u,
  category: /^项目(?:分类|属性|类别|类型)$/u,
  starts: /^(?:项目|计划)?(?:起始|开始)(?:时间|日期|年度?)$/u,
  ends: /^(?:项目|计划)?(?:终止|结束|完成)(?:时间|日期|年度?)$/u,
  overview: /^项目(?:概述|概况|简介|内容|基本情况)$/u,
  basis: /^(?:项目)?立项依据$/u,
  goal: /^(?:项目)?(?:当年|年度|本年度?|总体|总)?(?:整体|总体)?(?:绩效)?(?:总)?目标$/u,
  contact: /^(?:项目负责人(?:及联系电话)?|负责人(?:及电话)?|联系人(?:及电话)?|联系电话)$/u,
  group: /^(?:资金情况|预算资金|项目资金|资金来源|年度资金|项目资金情况)$/u,
  /** Labels of which nothing is kept but that they begin a value of their own. */
  other:
    /^(?:项目期限?|存续状态|同名项目上年预算额|同名项目上年预算执行数|上年预算(?:数|金额|执行数)|项目设立的?必要性|保证项目实施的制度、?措施|项目实施(?:计划|方案|周期)|职能职责与活动|年度主要任务|填报(?:人|日期|时间)|项目经办人)$/u,
  indicators: /^绩效指标$/u,
} as const;

export type FormField = keyof typeof FORM_LABELS;

/** Columns of the indicators in a performance-target form. */
export const INDICATOR_LABELS = {
  level1: /^一级(?:绩效)?(?:指标|目标)$/u,
  level2: /^二级(?:绩效)?(?:指标|目标)$/u,
  name: /^(?:三级(?:绩效)?(?:指标|目标)|指标名称|指标|绩效指标名称)$/u,
  weight: /^(?:指标)?(?:权重|分值)(?:\(%\))?$/u,
  unit: /^(?:计量单位|度量单位|指标单位|单位)$/u,
  direction: /^(?:指标性质?|指标方向|性质)$/u,
  target: /^(?:指标值|目标值|年度(?:指标|目标)值|指标目标值|绩效指标值|三级指标值)$/u,
  core: /^是否核心(?:指标)?$/u,
} as const;

export type IndicatorField = keyof typeof INDICATOR_LABELS;

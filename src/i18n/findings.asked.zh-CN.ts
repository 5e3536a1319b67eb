import type { Words } from './findings.told.ts';

type Ids = 'accounts-too-coarse' | 'empty-without-words' | 'vehicles';

/** What is said of tables that tell less than is asked for, and of counts that do not add up. */
export const ASKED: Pick<Words['sentences'], Ids> = {
  'accounts-too-coarse': ({ title, level }) =>
    level === 'item' ? `《${title}》的功能分类科目没有公开到项级。` : `《${title}》的经济分类科目没有公开到款级。`,
  'empty-without-words': ({ title }) => `《${title}》是空表，表下和情况说明都没有说明原因。`,
  vehicles: ({ total, added }, told) => `${told.name(0)}写明共有车辆 ${total} 辆，所列各类合计 ${added} 辆。`,
};

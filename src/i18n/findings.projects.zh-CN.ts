import type { Words } from './findings.told.ts';

type Ids = 'projects-unpublished' | 'projects-told-left-out' | 'projects-without-targets';

/** What is said of the projects of a department together. */
export const PROJECTS: Pick<Words['sentences'], Ids> = {
  'projects-unpublished': ({ projects, added, total }, told) =>
    `公开的 ${projects} 个项目金额之和为${told.amount(added, 0, told.cells.slice(1))}，少于${told.name(0)}的${told.amount(total, 0)}：另有项目没有公开，不能核对。`,
  'projects-without-targets': ({ title, listed, names }) =>
    `《${title}》的 ${listed} 个项目中有 ${names.length} 个没有公开绩效目标表：${names.map((name) => `“${name}”`).join('、')}。`,
  'projects-told-left-out': ({ projects, told: more, added, total }, told) =>
    `有表可查的 ${projects} 个项目金额之和为${told.amount(added, 0, told.cells.slice(1))}，${told.name(0)}为${told.amount(total, 0)}；另有 ${more} 个项目只在文字中说明，分不清是否已在其中，没有计入，不能核对。`,
};

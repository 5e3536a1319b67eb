import type { Words } from './findings.told.ts';

type Ids = 'projects-unpublished' | 'projects-told-left-out' | 'projects-without-targets';

/** What is said of the projects of a department together. */
export const PROJECTS: Pick<Words['sentences'], Ids> = {
  'projects-unpublished': ({ projects, added, total }, told) =>
    `The published projects (${projects}) add up to ${told.amount(added, 0, told.cells.slice(1))}, less than project expenditure of ${told.amount(total, 0)}: other projects are not published.`,
  'projects-without-targets': ({ listed, names }) =>
    `${names.length} of ${listed} listed projects have no performance table: ${names.map((name) => `“${name}”`).join(', ')}.`,
  'projects-told-left-out': ({ projects, told: more, added, total }, told) =>
    `The projects with a form or a row (${projects}) add up to ${told.amount(added, 0, told.cells.slice(1))}, project expenditure is ${told.amount(total, 0)}; ${more} told in words only are left out, since it cannot be told whether they are among them.`,
};

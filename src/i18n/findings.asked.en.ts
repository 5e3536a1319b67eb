import type { Words } from './findings.told.ts';

type Ids = 'accounts-too-coarse' | 'empty-without-words' | 'vehicles';

/** What is said of tables that tell less than is asked for, and of counts that do not add up. */
export const ASKED: Pick<Words['sentences'], Ids> = {
  'accounts-too-coarse': ({ title, level }) =>
    `《${title}》 does not go down to the ${level === 'item' ? 'items (项) by function' : 'sections (款) by economic use'}.`,
  'empty-without-words': ({ title }) => `《${title}》 is empty, and nothing under it or in the text says why.`,
  vehicles: ({ total, added }, told) => `${told.name(0)} tells of ${total} vehicles; the kinds it lists are ${added}.`,
};

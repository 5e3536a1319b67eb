import type { Rule } from '../rule.ts';
import { checkContents, checkSections, checkTables } from './form-contents.ts';
import { checkDepth, checkEmpty, checkVehicles } from './form-depth.ts';
import { checkCells, checkNarrativeText, checkNotices } from './form-text.ts';
import { checkCodes, checkSectionNumbers, checkYears } from './form-order.ts';

/** Rule 11: what a disclosure must have, and what must not be left standing in it. */
export const form: Rule = {
  id: 'form',
  tables: [],
  check(context) {
    return [
      ...checkTables(context),
      ...checkSections(context),
      ...checkContents(context),
      ...checkDepth(context),
      ...checkEmpty(context),
      ...checkVehicles(context),
      ...checkYears(context),
      ...checkSectionNumbers(context),
      ...checkCodes(context),
      ...checkCells(context),
      ...checkNarrativeText(context),
      ...checkNotices(context),
    ];
  },
};

import type { Rule } from '../rule.ts';
import { checkContents, checkSections, checkTables } from './form-contents.ts';
import { checkCells, checkNarrativeText, checkNotices } from './form-text.ts';
import { checkCodes, checkSectionNumbers, checkYears } from './form-order.ts';

/** Rule 11: what a disclosure must have, and what must not be left standing in it. */
export const form: Rule = {
  id: 'form',
  title: '公开形式：应有的表和内容齐全，没有模板残留、错误值和个人信息',
  titleEn: 'Form: required tables and sections, no leftovers, errors or personal data',
  basis:
    '《地方预决算公开操作规程》（财预〔2016〕143号）规定公开的表和说明；各地公开模板；《中华人民共和国个人信息保护法》。',
  tables: [],
  tolerance: '不涉及金额',
  check(context) {
    return [
      ...checkTables(context),
      ...checkSections(context),
      ...checkContents(context),
      ...checkYears(context),
      ...checkSectionNumbers(context),
      ...checkCodes(context),
      ...checkCells(context),
      ...checkNarrativeText(context),
      ...checkNotices(context),
    ];
  },
};

import { capitalised } from '../text.ts';
import type { CellName, CheckResult, RuleId, Says } from '../budget/check-schema.ts';
import { en } from './findings.en.ts';
import { zhCN } from './findings.zh-CN.ts';
import { Told, type Naming, type Words } from './findings.told.ts';
import type { Locale } from './locale.ts';
import { en as enRules } from './rules.en.ts';
import type { RuleText } from './rules.ts';
import { zhCN as zhCNRules } from './rules.zh-CN.ts';

const LANGUAGES: Record<Locale, Words> = { 'zh-CN': zhCN, en };

/** The sentence of a result of the checks. `lineless` where the reader sees no numbers of lines in the narrative. */
export function findingText(locale: Locale, result: CheckResult, naming: Pick<Naming, 'lineless'> = {}): string {
  const words = LANGUAGES[locale];
  const text = sentence(words, result.says, new Told(result, words, naming));
  return capitalised(text);
}

function sentence<Id extends Says['id']>(words: Words, says: Extract<Says, { id: Id }>, told: Told): string {
  const make = words.sentences[says.id] as (values: Says['values'], told: Told) => string;
  return make(says.values, told);
}

/** What stands at a place that a result speaks of: `《部门支出总表》“合计”行“基本支出”列`. */
export function nameText(locale: Locale, name: CellName, naming: Pick<Naming, 'lineless'> = {}): string {
  return LANGUAGES[locale].name(name, naming);
}

/** A rule's title, basis and tolerance. */
export function ruleText(locale: Locale, rule: RuleId): RuleText {
  return (locale === 'en' ? enRules : zhCNRules)[rule];
}

/** Words as data: identifiers and names that several rooms share. No zod, nothing of Node: the browser loads it too. */
export { NARRATIVE, OUTCOMES, RULE_IDS, SEVERITIES, type Outcome, type RuleId, type Severity } from './checking.ts';
export { tableName, TABLE_KINDS, type Named, type TableKind } from './kinds.ts';
export { MEASURES, type Measure } from './measures.ts';

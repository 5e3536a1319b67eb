import type { ChecksFile, Correction, Disclosure } from '../budget/index.ts';
import { viewDownload } from '../views/index.ts';
import { DEFAULT_LOCALE, strings } from '../i18n/index.ts';
import type { FieldType, RECORD_FIELDS, RecordKind, RequiredField } from '../vocabulary/index.ts';
import { budgetRows } from './rows/budgets.ts';
import { findingRows } from './rows/findings.ts';
import { indicatorRows } from './rows/indicators.ts';
import { projectRows } from './rows/projects.ts';
import { cellKey, type Marks } from './rows/shared.ts';

/** What a field holds in the program: an `amount` is integer fen; blank is `null`, never an empty text or 0. */
type Value<Type extends FieldType> = Type extends 'text' ? string : Type extends 'boolean' ? boolean : number;

/** One record: every field of its kind, in the order of the field list. */
export type RecordOf<Kind extends RecordKind> = {
  [Name in keyof (typeof RECORD_FIELDS)[Kind]]:
    Value<(typeof RECORD_FIELDS)[Kind][Name] & FieldType> | (Name extends RequiredField ? never : null);
};

/** The records of one department-year, by kind. */
export type Records = { [Kind in RecordKind]: RecordOf<Kind>[] };

/**
 * The records of a department-year. `disclosure` and `applied` are as `readCorrected` gives them, `checks` as `readChecks`: where
 * the results are not those of these figures, nothing is known of doubts, and `doubted` is `null`. Nothing is added up: every
 * record is a cell of a table, a project, an indicator, or a cell that a finding names.
 */
export function recordsOf(
  disclosure: Disclosure,
  applied: readonly Correction[],
  checks: { status: 'current' | 'stale' | 'missing'; file: ChecksFile | null },
): Records {
  const told = viewDownload(disclosure, applied, checks, strings(DEFAULT_LOCALE)).checks;
  const marks: Marks = {
    printed: new Map(applied.map(({ table, row, column, old }) => [cellKey(table, row, column), old])),
    doubted:
      checks.file === null ? null : new Set(told.doubted.map(({ table, row, column }) => cellKey(table, row, column))),
  };
  return {
    budgets: budgetRows(disclosure, marks),
    projects: projectRows(disclosure, marks),
    indicators: indicatorRows(disclosure),
    findings: checks.file === null ? [] : findingRows(disclosure, checks.file, told.results),
  };
}

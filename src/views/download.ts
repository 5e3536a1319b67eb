import type { CheckedCell, CheckResult, ChecksFile } from '../budget/check-schema.ts';
import type { Correction } from '../budget/corrections.ts';
import type { Disclosure } from '../budget/schema.ts';
import { findingText, nameText, type Strings } from '../i18n/index.ts';
import { cellAnchor, NARRATIVE } from '../vocabulary/index.ts';
import { isOpen } from './doubts.ts';

/** A place that a result speaks of, for other programs. */
export interface DownloadCell {
  /** Whose cell it is: this document's tables, its narrative, the document of the year before, or the document as a whole. */
  of: 'table' | 'narrative' | 'prior' | 'document';
  /** Id of the table, row and column as in `tables[].cells`; `null` where the place is none. */
  table: string | null;
  row: number | null;
  column: number | null;
  /** What stands there, in words. */
  name: string;
  text: string;
  unit: CheckedCell['unit'];
  fen: number | null;
}

/** A result of the checks for other programs; it holds unless it is listed. */
export interface DownloadResult extends Pick<
  CheckResult,
  'rule' | 'key' | 'outcome' | 'severity' | 'difference' | 'differenceUnit' | 'acknowledged'
> {
  /** What was found, in one sentence. */
  message: string;
  cells: DownloadCell[];
}

/** A cell of `tables` under open findings that are more than notes. */
export interface DoubtedCell {
  table: string;
  row: number;
  column: number;
  text: string;
  /** `key` of each finding, the gravest first. */
  findings: { rule: CheckResult['rule']; key: string; severity: CheckResult['severity'] }[];
}

/** What the checks found, as the download of a page says it. */
export interface DownloadChecks {
  /** `current`: results of the data in this file; else there are none, which does not mean that the figures are right. */
  status: 'current' | 'stale' | 'missing';
  counts: ChecksFile['counts'] | null;
  results: DownloadResult[];
  doubted: DoubtedCell[];
}

/** The figures of a department-year for download, with its corrections and what the checks found. */
export interface Download extends Disclosure {
  checks: DownloadChecks;
  /** Every correction with the printed text; left out where there are none. */
  corrections?: Correction[];
}

const GRAVEST_FIRST = { error: 0, warning: 1, note: 2 };

function whose({ table, row, anchor }: CheckedCell): DownloadCell['of'] {
  if (table === null) return 'document';
  if (table === NARRATIVE) return 'narrative';
  return anchor === null && row !== null ? 'prior' : 'table';
}

function viewCell(cell: CheckedCell, strings: Strings): DownloadCell {
  const { table, row, column, text, unit, fen, name } = cell;
  const of = whose(cell);
  // Rows of the narrative are lines, which the file does not hold.
  const place = of === 'narrative' ? { table: null, row: null, column: null } : { table, row, column };
  return { of, ...place, name: nameText(strings.language, name), text, unit, fen };
}

function listDoubted(results: readonly CheckResult[]): DoubtedCell[] {
  const found = new Map<string, DoubtedCell>();
  const open = results
    .filter((result) => result.outcome === 'differs' && isOpen(result))
    .toSorted((a, b) => GRAVEST_FIRST[a.severity] - GRAVEST_FIRST[b.severity]);
  for (const { rule, key, severity, cells } of open) {
    for (const cell of cells) {
      const { table, row, column, text } = cell;
      if (whose(cell) !== 'table' || table === null || row === null || column === null) continue;
      const id = cellAnchor(table, row, column);
      const known = found.get(id) ?? { table, row, column, text, findings: [] };
      if (!known.findings.some((other) => other.rule === rule && other.key === key)) {
        known.findings.push({ rule, key, severity });
      }
      found.set(id, known);
    }
  }
  return [...found.values()];
}

/**
 * Puts together the download of a page. `disclosure` is the corrected one; `checks.file` holds the results of this version of
 * the data, or is `null`. Sentences are in the language of `strings`.
 */
export function viewDownload(
  disclosure: Disclosure,
  applied: readonly Correction[],
  { status, file }: { status: DownloadChecks['status']; file: ChecksFile | null },
  strings: Strings,
): Download {
  const results = file?.results ?? [];
  return {
    ...disclosure,
    ...(applied.length > 0 ? { corrections: [...applied] } : {}),
    checks: {
      status,
      counts: file?.counts ?? null,
      results: results.map((result) => {
        const { rule, key, outcome, severity, difference, differenceUnit, acknowledged, cells } = result;
        return {
          ...{ rule, key, outcome, severity, difference, differenceUnit, acknowledged },
          message: findingText(strings.language, result),
          cells: cells.map((cell) => viewCell(cell, strings)),
        };
      }),
      doubted: listDoubted(results),
    },
  };
}

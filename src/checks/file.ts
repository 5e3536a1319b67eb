import type { Disclosure } from '../budget/schema.ts';
import type { ChecksFile, CheckResult, NarrativeLink } from '../budget/check-schema.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import { wordsOf } from './narrative/figures.ts';
import { narrativeOf, type Narrative } from './narrative/index.ts';
import { RULES } from './rules/index.ts';
import { tellAmounts } from './told-amounts.ts';
import { countResults, summarise } from './summary.ts';

/** SHA-256 of the files that results were computed from. */
export type CheckInputs = ChecksFile['inputs'];

/**
 * The model of `content/checks/<region>/<department>/<year>.json`: counts, every result that does not simply hold, and the
 * links between the narrative's amounts and the cells they quote. Deterministic: same input, same model.
 */
export function checksFile(
  results: readonly CheckResult[],
  inputs: CheckInputs,
  extra: { profile: string | null; narrative: string | null; disclosure: Disclosure },
): ChecksFile {
  const { disclosure } = extra;
  const narrative = extra.narrative === null ? null : narrativeOf(extra.narrative, disclosure);
  const summary = summarise(results);
  return {
    schema: 2,
    inputs,
    profile: extra.profile,
    counts: summary.counts,
    rules: RULES.map((rule) => ({
      rule: rule.id,
      counts: countResults(results.filter((result) => result.rule === rule.id)),
    })),
    results: results.filter((result) => result.outcome !== 'holds'),
    links: narrative ? linksOf(results, narrative) : [],
    narrative: narrative && tellAmounts(narrative, results),
  };
}

/** One link for every amount of the narrative that was held against a cell. */
function linksOf(results: readonly CheckResult[], { statements }: Narrative): NarrativeLink[] {
  return results.flatMap((result) => {
    const ordinal = /^narrative\/statement-(\d+)$/u.exec(result.key)?.[1];
    const statement = ordinal === undefined ? undefined : statements[Number(ordinal)];
    const cell = result.cells[1];
    if (!statement || !cell || cell.table === NARRATIVE || cell.table === null) return [];
    return [
      {
        anchor: `${NARRATIVE}-${ordinal}`,
        line: statement.line,
        start: statement.column,
        length: statement.length,
        text: statement.text,
        subject: wordsOf(statement.subject),
        outcome: result.outcome,
        cell,
      },
    ];
  });
}

import type { CheckResult } from '../budget/check-schema.ts';
import { applyCorrections, type Corrections } from '../budget/index.ts';
import type { Jurisdiction } from '../budget/jurisdiction.ts';
import type { Disclosure } from '../budget/schema.ts';
import type { Problem } from '../problem.ts';
import { tableName } from '../vocabulary/index.ts';
import { finding, notApplicable } from './compare.ts';
import { Context } from './context.ts';
import { readNarrative } from './narrative/index.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

export type { Rule } from './rule.ts';
export { RULES } from './rules/index.ts';
export { summarise, type Summary } from './summary.ts';
export { checksFile, type CheckInputs } from './file.ts';
export { readNarrative, type Narrative } from './narrative/index.ts';

export interface CheckOptions {
  /** The narrative's Markdown; without it the rules on the narrative are not applicable. */
  narrative?: string | null;
  /** The same department's disclosure of the year before. */
  prior?: Disclosure | null;
  profile?: Jurisdiction | null;
  corrections?: Corrections | null;
}

/**
 * Checks a department-year against every rule. In: the disclosure as stored, and what goes with it. Out: one result for
 * every single check, holding or not, in the order of the rules. Corrections are applied first: what is checked is the
 * corrected disclosure; a correction that no longer fits its cell is an error of the form.
 */
export function checkDisclosure(disclosure: Disclosure, options: CheckOptions = {}): CheckResult[] {
  const corrected = applyCorrections(disclosure, options.corrections?.corrections ?? []);
  const { year } = disclosure.identity;
  const context = new Context(corrected.disclosure, {
    narrative: typeof options.narrative === 'string' ? readNarrative(options.narrative, year) : null,
    prior: options.prior ?? null,
    profile: options.profile ?? null,
  });
  const stale = corrected.failed.map(({ correction, problem }, index) => {
    const anchor = `${correction.table}-r${correction.row}-c${correction.column}`;
    const cell = {
      table: correction.table,
      row: correction.row,
      column: correction.column,
      label: anchor,
      text: correction.old,
      unit: null,
      fen: null,
      place: problem.place,
      anchor,
    };
    return finding(
      'form',
      `correction-${index + 1}`,
      'error',
      staleText(anchor, problem),
      `A correction does not fit ${anchor} any more.`,
      [cell],
    );
  });
  const results = [...RULES.flatMap((rule) => runRule(rule, context)), ...stale];
  const accepted = options.corrections?.acknowledged ?? [];
  return [...acknowledge(results, accepted), ...withoutFinding(results, accepted)];
}

function runRule(rule: Rule, context: Context): CheckResult[] {
  const present =
    rule.tables.length === 0 ||
    rule.tables.some((kind) => context.tables(kind).length > 0) ||
    rule.id === 'weights' ||
    rule.id === 'projects';
  const results = present ? rule.check(context) : [];
  if (results.length > 0) return results;
  const names = rule.tables.map((kind) => tableName(kind).zh).join('、');
  return [
    notApplicable(
      rule.id,
      'all',
      present ? '没有可以核对的内容。' : `没有${names}，或表中没有数据，不能核对。`,
      present ? 'Nothing to check.' : 'None of the tables it needs has data.',
    ),
  ];
}

/** Marks differences that the corrections file accepts. The outcome stays. */
function acknowledge(results: CheckResult[], accepted: Corrections['acknowledged']): CheckResult[] {
  return results.map((result) => {
    const entry = accepted.find((candidate) => accepts(candidate, result));
    return entry ? { ...result, acknowledged: { reason: entry.reason, date: entry.date } } : result;
  });
}

function accepts({ rule, key, cells }: Corrections['acknowledged'][number], result: CheckResult): boolean {
  if (result.outcome !== 'differs' || rule !== result.rule) return false;
  const anchors = result.cells.map((cell) => cell.anchor);
  return key === undefined ? (cells ?? []).every((cell) => anchors.includes(cell)) : key === result.key;
}

/** Entries that accept a finding there is not: the key is misspelt, or the finding has gone. */
function withoutFinding(results: readonly CheckResult[], accepted: Corrections['acknowledged']): CheckResult[] {
  return accepted
    .filter((entry) => !results.some((result) => accepts(entry, result)))
    .map((entry) => {
      const named = entry.key ?? (entry.cells ?? []).join('、');
      return finding(
        'form',
        `acknowledged-${named}`,
        'warning',
        `更正文件中认可的问题“${named}”（${entry.rule}）现在没有，请核对 key 是否写对，或删去这一条。`,
        `The corrections file accepts a finding that does not exist: ${entry.rule} ${named}.`,
        [],
      );
    });
}

function staleText(cell: string, { id, values }: Problem): string {
  const { printed = '', recorded = '', text = '' } = values as Record<string, string>;
  if (id === 'correction-cell-missing') return `更正所指的单元格 ${cell} 不存在。`;
  if (id === 'correction-not-amount') return `更正后的“${text}”不是金额，而 ${cell} 是金额。`;
  return `更正不再适用：${cell} 现印为“${printed}”，更正文件记为“${recorded}”。`;
}

import type { CheckResult, Says } from '../budget/check-schema.ts';
import { applyCorrections, settleDoubts, type Corrections, type KnownName } from '../budget/index.ts';
import type { Jurisdiction } from '../budget/jurisdiction.ts';
import type { Disclosure } from '../budget/schema.ts';
import { finding, notApplicable } from './compare.ts';
import { Context } from './context.ts';
import { cellAnchor } from '../vocabulary/index.ts';
import { doubtReading } from './doubt.ts';
import { narrativeOf, ofOwnScope } from './narrative/index.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { withholdScanned } from './scanned.ts';
import { likelyValues, withReadings } from './scanned-values.ts';

export type { Rule } from './rule.ts';
export { RULES } from './rules/index.ts';
export { summarise, type Summary } from './summary.ts';
export { checksFile, type CheckInputs } from './file.ts';
export { hasScanned, withoutScannedSayings } from './scanned.ts';
export { hasAligned, withholdUnproven } from './unproven.ts';
export { withSaid } from './said/index.ts';
export type { Narrative } from './narrative/index.ts';

export interface CheckOptions {
  /** The narrative's Markdown; without it the rules on the narrative are not applicable. */
  narrative?: string | null;
  /** The same department's disclosure of the year before. */
  prior?: Disclosure | null;
  /** Beside final accounts: the same department's budget of the year. */
  budget?: Disclosure | null;
  profile?: Jurisdiction | null;
  corrections?: Corrections | null;
  /** The names that its codes are known by, from `knownNames`; without them the rule on names is not applicable. */
  names?: readonly KnownName[];
}

/**
 * Checks a department-year against every rule. In: the disclosure as stored, and what goes with it. Out: one result for
 * every single check, holding or not, in the order of the rules. Corrections are applied first: what is checked is the
 * corrected disclosure; a correction that no longer fits its cell is an error of the form.
 */
export function checkDisclosure(disclosure: Disclosure, options: CheckOptions = {}): CheckResult[] {
  const corrected = applyCorrections(disclosure, options.corrections?.corrections ?? []);
  const context = contextOf(disclosure, corrected.disclosure, options);
  const stale = corrected.failed.map(({ correction, problem }, index) => {
    const anchor = cellAnchor(correction.table, correction.row, correction.column);
    const cell = {
      table: correction.table,
      row: correction.row,
      column: correction.column,
      name: { kind: 'anchor' as const, anchor },
      text: correction.old,
      unit: null,
      fen: null,
      place: problem.place,
      anchor,
    };
    return finding('form', `correction-${index + 1}`, 'error', { id: problem.id, values: problem.values } as Says, [
      cell,
    ]);
  });
  const results = [...doubtReading(context, runRules(context)), ...stale];
  const accepted = options.corrections?.acknowledged ?? [];
  const checked = checkedOtherwise(disclosure, options.corrections?.checked ?? []);
  return [...acknowledge(results, accepted), ...withoutFinding(results, accepted), ...checked];
}

function contextOf(printed: Disclosure, corrected: Disclosure, options: CheckOptions): Context {
  return new Context(corrected, {
    narrative:
      typeof options.narrative === 'string'
        ? ofOwnScope(narrativeOf(options.narrative, printed), printed.identity.department)
        : null,
    prior: ofSameBody(printed, options.prior ?? null),
    budget: ofSameBody(printed, options.budget ?? null),
    profile: options.profile ?? null,
    names: options.names ?? [],
  });
}

function runRules(context: Context): CheckResult[] {
  return RULES.flatMap((rule) => runRule(rule, context));
}

/**
 * The disclosure with the figures that were read from pictures of pages proven or withheld (`withholdScanned`), by every rule and without
 * any doubt of the reading: it is the reading that is asked about.
 */
export function proveDisclosure(disclosure: Disclosure, options: CheckOptions = {}): Disclosure {
  return withholdScanned(disclosure, runRules(contextOf(disclosure, disclosure, options)));
}

/**
 * What the figures that were read from pictures and have no value would have to be for the sums they stand in to come out, in fen, by anchor:
 * those on which all their failing comparisons agree.
 */
export function suggestScanned(disclosure: Disclosure, options: CheckOptions = {}): Map<string, number> {
  const asRead = withReadings(disclosure);
  return likelyValues(runRules(contextOf(asRead, asRead, options)));
}

/** Another disclosure of the department, unless it is that of the whole department (部门) beside a unit's (单位) of the same name, or the other way round. */
function ofSameBody({ identity }: Disclosure, other: Disclosure | null): Disclosure | null {
  return other?.identity.department.kind === identity.department.kind ? other : null;
}

function runRule(rule: Rule, context: Context): CheckResult[] {
  const present =
    rule.tables.length === 0 ||
    rule.tables.some((kind) => context.tables(kind).length > 0) ||
    rule.id === 'weights' ||
    rule.id === 'projects';
  const results = present ? rule.check(context) : [];
  if (results.length > 0) return results;
  const unitless = rule.tables.filter((kind) =>
    context.disclosure.tables.some((table) => table.kind === kind && !table.empty && context.unitOf(table) === null),
  );
  const says: Says =
    unitless.length > 0
      ? { id: 'no-unit', values: { tables: unitless } }
      : present
        ? { id: 'nothing-to-check', values: {} }
        : { id: 'no-data', values: { tables: [...rule.tables] } };
  return [notApplicable(rule.id, 'all', says)];
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

/** Entries that say a doubt was looked at whose cell prints something else now: they settle nothing any more. */
function checkedOtherwise(printed: Disclosure, checked: NonNullable<Corrections['checked']>): CheckResult[] {
  return settleDoubts(printed, checked).gone.map(({ entry, printed: now }) => {
    const { doubt, table = null, row, column, text = null } = entry;
    const place = [table, row !== undefined && `r${row}`, column !== undefined && `c${column}`];
    const cell = place.filter(Boolean).join('-') || null;
    const says: Says = { id: 'checked-otherwise', values: { doubt, cell, printed: now, recorded: text } };
    return finding('form', `checked-${[doubt, cell, entry.page].filter(Boolean).join('-')}`, 'warning', says, []);
  });
}

/** Entries that accept a finding there is not: the key is misspelt, or the finding has gone. */
function withoutFinding(results: readonly CheckResult[], accepted: Corrections['acknowledged']): CheckResult[] {
  return accepted
    .filter((entry) => !results.some((result) => accepts(entry, result)))
    .map((entry) => {
      const named = entry.key === undefined ? (entry.cells ?? []) : [entry.key];
      const says: Says = { id: 'accepted-finding-gone', values: { rule: entry.rule, named } };
      return finding('form', `acknowledged-${named.join('、')}`, 'warning', says, []);
    });
}

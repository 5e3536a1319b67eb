import type { CheckResult, ChecksFile, RuleId } from '../budget/check-schema.ts';
import { RULE_IDS } from '../vocabulary/index.ts';
import { findingText, ruleText, type Strings } from '../i18n/index.ts';
import { LINELESS, viewCell, type CellRef, type RefSources } from './check-cells.ts';
import { distinctPages, type PageLink } from './originals.ts';
import { collectDoubts, findingAnchor, numberDifferences, type Doubts, type Numbered } from './doubts.ts';

/** A result that does not simply hold, as the page shows it. */
export interface FindingView {
  /** `finding-3`; `null` for results without a number. */
  id: string | null;
  number: number | null;
  rule: RuleId;
  ruleName: string;
  /** 不符, 四舍五入, 不适用. */
  outcome: string;
  severity: CheckResult['severity'];
  severityName: string;
  message: string;
  cells: CellRef[];
  /** Pages of the original on which they stand. */
  sources: PageLink[];
  acknowledged: { date: string; reason: string } | null;
}

/** One rule with the number of its results by outcome. */
export interface RuleView {
  id: RuleId;
  name: string;
  /** The field's own title. */
  title: string;
  counts: ChecksFile['counts'];
}

/** What became of the narrative's amounts: the sentence, and those that were held against nothing, one line a kind. */
export interface ToldView {
  summary: string;
  kinds: { name: string; amounts: string[] }[];
}

/** The panel of the checks. */
export interface ChecksView {
  counts: ChecksFile['counts'];
  summary: string;
  rules: RuleView[];
  findings: FindingView[];
  roundings: FindingView[];
  notApplicable: FindingView[];
  /** Some amounts of the narrative lead to cells. */
  quotes: boolean;
  /** `null` where there is no narrative with amounts. */
  told: ToldView | null;
}

/** A difference with its note number, before it is written out. */
export type NumberedFinding = Numbered<CheckResult>;

/** A rule as the page of the checks explains it. */
export interface RuleText {
  id: RuleId;
  name: string;
  /** What it compares with what. */
  what: string;
  /** In the field's own terms. */
  stated: { title: string; basis: string; tolerance: string };
}

/** The rules explained, in the field's order. */
export function viewRules(strings: Strings): RuleText[] {
  return RULE_IDS.map((id) => ({
    id,
    ...strings.checks.rules[id],
    stated: ruleText(strings.language, id),
  }));
}

/** Numbers the differences of a department-year in the order its page shows them. */
export function numberFindings(file: ChecksFile): NumberedFinding[] {
  return numberDifferences(file.results.filter(({ outcome }) => outcome === 'differs'));
}

/** The figures under open findings, from the results of a department-year; none where it has no current ones. */
export function doubtsOf(file: ChecksFile | null, strings: Strings): Doubts {
  return collectDoubts(file ? numberFindings(file) : [], strings);
}

function viewFinding(result: CheckResult, number: number | null, sources: RefSources, strings: Strings): FindingView {
  const words = strings.checks;
  return {
    id: number === null ? null : findingAnchor(number),
    number,
    rule: result.rule,
    ruleName: words.rules[result.rule].name,
    outcome: words.outcomes[result.outcome],
    severity: result.severity,
    severityName: words.severity[result.severity],
    message: findingText(strings.language, result, LINELESS),
    // A finding about the document as a whole has no place to show.
    cells: result.cells.filter(({ table }) => table !== null).map((cell) => viewCell(cell, sources, strings)),
    sources: distinctPages(
      // Places of the year before are those of another document.
      result.cells.filter(({ anchor }) => anchor !== null).map(({ place }) => place),
      sources.find,
    ),
    acknowledged: result.acknowledged,
  };
}

function summarise(rules: readonly RuleView[], strings: Strings): string {
  const differ = rules.filter(({ counts }) => counts.differs > 0).length;
  const held = rules.filter(({ counts }) => counts.differs === 0 && counts.holds + counts.rounding > 0).length;
  return strings.checks.rulesHeld(held, differ, rules.length - differ - held);
}

/** The panel of the checks, from results that are those of the data shown. */
export function viewChecks(
  file: ChecksFile,
  findings: readonly NumberedFinding[],
  sources: RefSources,
  strings: Strings,
): ChecksView {
  const rules = RULE_IDS.flatMap((id): RuleView[] => {
    const rule = file.rules.find((candidate) => candidate.rule === id);
    return rule
      ? [{ id, name: strings.checks.rules[id].name, title: ruleText(strings.language, id).title, counts: rule.counts }]
      : [];
  });
  const others = (outcome: CheckResult['outcome']) =>
    file.results
      .filter((result) => result.outcome === outcome)
      .map((result) => viewFinding(result, null, sources, strings));
  return {
    counts: file.counts,
    summary: summarise(rules, strings),
    rules,
    findings: findings.map(({ number, result }) => viewFinding(result, number, sources, strings)),
    roundings: others('rounding'),
    notApplicable: others('not-applicable'),
    quotes: file.links.length > 0,
    told: viewTold(file.narrative, strings),
  };
}

function viewTold(told: ChecksFile['narrative'], strings: Strings): ToldView | null {
  if (told === null || told.amounts === 0) return null;
  const words = strings.checks.told;
  const kinds = (
    ['unread', 'change', 'prior', 'planned', 'goal', 'assets', 'reserved', 'price', 'reason'] as const
  ).map((kind) => ({
    name: words.kinds[kind],
    amounts: told.list.filter((one) => one.kind === kind).map((one) => words.place(one.text, one.line)),
  }));
  return { summary: words.summary(told), kinds: kinds.filter(({ amounts }) => amounts.length > 0) };
}

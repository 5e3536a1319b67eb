import type { CheckResult, Says, SubjectId } from '../../budget/check-schema.ts';
import { addsUp, checkEqual, holding, isSame, notApplicable, type Options } from '../compare.ts';
import type { Context } from '../context.ts';
import { statementFigure } from '../narrative/figures.ts';
import type { Narrative, PlacedStatement } from '../narrative/index.ts';
import { cellsFor, itemRows } from '../narrative/resolve.ts';
import type { Figure } from '../figure.ts';
import type { Rule } from '../rule.ts';
import { projectTotals } from './projects.ts';
import { checkChanges, checkPercents } from './narrative-changes.ts';
import { checkExceeding, checkPriors } from './narrative-priors.ts';
import { checkExecutions } from './narrative-execution.ts';
import { checkNames } from './narrative-names.ts';
import { checkParts } from './narrative-parts.ts';
import { checkShares } from './narrative-shares.ts';
import { checkProjectCount } from './narrative-projects.ts';

/** Rule 10: what the narrative says is what the tables print; parts add up to the whole; stated changes are this − prior. */
export const narrative: Rule = {
  id: 'narrative',
  tables: [],
  check(context) {
    const { narrative: text } = context;
    if (!text) {
      const omitted = context.disclosure.narrative === 'omitted';
      return [notApplicable('narrative', 'all', { id: 'no-narrative', values: { omitted } })];
    }
    const changes = checkChanges(context, text);
    const exceeding = checkExceeding(text, changes);
    return [
      ...once(
        doubtBare(
          text,
          text.statements.flatMap((statement) => checkStatement(context, text, statement)),
        ),
      ),
      ...exceeding,
      ...withoutToldParts(checkParts(context, text), exceeding),
      ...changes,
      ...checkPercents(context, text),
      ...checkPriors(context, text),
      ...checkShares(context, text),
      ...checkProjectCount(context, text),
      ...checkNames(context, text),
      ...(context.disclosure.identity.stage === 'final-accounts' ? checkExecutions(text) : []),
    ];
  },
};

/** Accounts named alone of which most in a paragraph are not those of the tables are parts of something narrower. */
function doubtBare(text: Narrative, results: readonly CheckResult[]): CheckResult[] {
  const partOf = ({ cells }: CheckResult) => {
    const statement = text.statements.find(({ ordinal }) => ordinal === cells[0]?.row);
    return statement?.subject.bare ? statement.part : null;
  };
  const made = Map.groupBy(results, partOf);
  return results.map((result) => {
    const part = partOf(result);
    const beside = part === null ? [] : (made.get(part) ?? []);
    const failed = beside.filter(({ outcome }) => outcome === 'differs').length;
    const doubted = result.outcome === 'differs' && failed > 1 && failed * 2 > beside.length;
    return doubted && result.says.id === 'equal'
      ? {
          ...result,
          severity: 'note',
          says: { ...result.says, values: { ...result.says.values, remark: 'reading-doubted' } },
        }
      : result;
  });
}

/** A figure that a paragraph states twice is reported once where it differs. */
function once(results: CheckResult[]): CheckResult[] {
  const seen = new Set<string>();
  return results.filter(({ outcome, says, cells }) => {
    const told = JSON.stringify([outcome, says, cells.map(({ name, unit, fen }) => [name, unit, fen])]);
    if (outcome === 'differs' && seen.has(told)) return false;
    seen.add(told);
    return true;
  });
}

/** Sums that fail by a change that is told already are not told as well. */
function withoutToldParts(sums: readonly CheckResult[], exceeding: readonly CheckResult[]): CheckResult[] {
  const told = new Set(exceeding.map(({ cells }) => cells[0]?.anchor));
  return sums.filter(({ outcome, cells }) => outcome !== 'differs' || !cells.some(({ anchor }) => told.has(anchor)));
}

function checkStatement(context: Context, text: Narrative, statement: PlacedStatement): CheckResult[] {
  const key = `statement-${statement.ordinal}`;
  const figure = statementFigure(statement);
  if (statement.kind === 'none') return checkNone(context, statement, figure, key);
  if (statement.kind !== 'level') return [];
  const cells = cellsFor(context, statement.subject, statement.topic);
  const [first] = cells;
  if (!first) return unresolved(context, statement, figure, key);
  const match = cells.find((cell) => isSame(figure, cell));
  return [
    checkEqual(
      'narrative',
      key,
      figure,
      match ?? cells.find((cell) => cell.cell.fen !== null) ?? first,
      optionsFor(context, text, statement, figure, match ?? first),
    ),
  ];
}

const CARRIED: ReadonlySet<SubjectId> = new Set(['carried-over', 'surplus-used', 'carried-forward']);
const WHOLE: ReadonlySet<SubjectId> = new Set(['revenue-total', 'expenditure-total']);

/** Some subjects are counted more narrowly than any table; a difference is then for a person to look at, not an error. */
function optionsFor(
  context: Context,
  text: Narrative,
  statement: PlacedStatement,
  figure: Figure,
  cell: Figure,
): Options {
  const { id } = statement.subject;
  if (id === 'agency-operating' && cell.cell.table !== context.only('three-public')?.id) {
    return { severity: 'warning', remark: 'agency-scope' };
  }
  if (CARRIED.has(id)) {
    // Money of one fund, or of a part of the department, may be meant where the sentence does not begin with the whole.
    const whole = text.statements.some(
      ({ kind, part, subject }) => kind === 'level' && part === statement.part && WHOLE.has(subject.id),
    );
    if (!whole) return { severity: 'warning' };
  }
  if (id === 'performance') {
    const all = /项目支出均|均实行|全部项目|所有项目/u.test(text.parts[statement.part]?.text ?? '');
    if (!all && figure.fen < cell.fen) {
      if (countsEveryProject(context, text, statement)) return { severity: 'warning' };
      return { severity: 'note', remark: 'not-every-project' };
    }
  }
  return {};
}

/** The paragraph counts as many projects as are published, and those are all that the tables' total is made of. */
function countsEveryProject(context: Context, text: Narrative, { part }: PlacedStatement): boolean {
  const amounts = context.disclosure.projects
    .map(({ amount, name }) => amount && context.cited(amount, name))
    .filter((figure): figure is Figure => figure !== null && figure.cell.fen !== null);
  const counted = text.statements.some(
    (other) => other.kind === 'count' && other.part === part && other.value === amounts.length,
  );
  return counted && projectTotals(context).some((total) => addsUp(total, amounts));
}

function checkNone(context: Context, statement: PlacedStatement, figure: Figure, key: string): CheckResult[] {
  const cells = cellsFor(context, statement.subject, statement.topic);
  const printed = cells.find((cell) => cell.cell.fen !== null && cell.fen !== 0);
  const words = { subject: statement.subject.id, words: statement.text };
  const says = (fen: number | null): Says => ({ id: 'said-to-be-none', values: { ...words, printed: fen } });
  if (printed) return [{ ...checkEqual('narrative', key, figure, printed), says: says(printed.fen) }];
  return cells[0] ? [holding('narrative', key, says(null), [figure.cell, cells[0].cell])] : [];
}

/** An account that the narrative names and no table has is worth a look, but the account, not the amount, is in doubt. */
function unresolved(context: Context, statement: PlacedStatement, figure: Figure, key: string): CheckResult[] {
  const table = context.only(statement.subject.fund ?? 'general-public-expenditure');
  if (statement.subject.id !== 'item' || !table || figure.fen === 0) return [];
  const named = itemRows(table, statement.subject).length > 0;
  if (named) return [];
  return [
    notApplicable('narrative', key, { id: 'account-not-in-table', values: { title: table.title } }, [figure.cell]),
  ];
}

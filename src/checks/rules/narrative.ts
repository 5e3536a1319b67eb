import type { CheckResult } from '../../budget/check-schema.ts';
import { checkEqual, holding, judge, notApplicable, toleranceOf, type Options } from '../compare.ts';
import type { Context } from '../context.ts';
import { statementFigure } from '../narrative/figures.ts';
import { SUBJECT_NAMES, type Narrative, type PlacedStatement } from '../narrative/index.ts';
import { cellsFor, itemRows } from '../narrative/resolve.ts';
import type { Figure } from '../figure.ts';
import { ROUNDING, type Rule } from '../rule.ts';
import { amountText, amountTextEn } from '../wording.ts';
import { checkChanges, checkPercents } from './narrative-changes.ts';
import { checkParts } from './narrative-parts.ts';
import { checkProjectCount } from './narrative-projects.ts';

/** Rule 10: what the narrative says is what the tables print; parts add up to the whole; stated changes are this − prior. */
export const narrative: Rule = {
  id: 'narrative',
  title: '情况说明与公开表一致',
  titleEn: 'The narrative agrees with the tables',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）：情况说明与公开表数据一致。',
  tables: [],
  tolerance: ROUNDING,
  check(context) {
    const { narrative: text } = context;
    if (!text) {
      const why = context.disclosure.narrative === 'omitted' ? '情况说明没有收录（只收录数字）' : '没有情况说明';
      return [notApplicable('narrative', 'all', `${why}，不能与公开表核对。`, 'There is no narrative to compare.')];
    }
    return [
      ...once(text.statements.flatMap((statement) => checkStatement(context, text, statement))),
      ...checkParts(context, text),
      ...checkChanges(context, text),
      ...checkPercents(context, text),
      ...checkProjectCount(context, text),
    ];
  },
};

/** A figure that a paragraph states twice is reported once where it differs. */
function once(results: CheckResult[]): CheckResult[] {
  const told = new Set<string>();
  return results.filter(({ outcome, message }) => {
    if (outcome !== 'differs' || !told.has(message)) {
      told.add(message);
      return true;
    }
    return false;
  });
}

function checkStatement(context: Context, text: Narrative, statement: PlacedStatement): CheckResult[] {
  const key = `statement-${statement.ordinal}`;
  const figure = statementFigure(text, statement);
  if (statement.kind === 'none') return checkNone(context, statement, figure, key);
  if (statement.kind !== 'level') return [];
  const cells = cellsFor(context, statement.subject, statement.topic);
  const [first] = cells;
  if (!first) return unresolved(context, statement, figure, key);
  const match = cells.find((cell) => judge(figure.fen - cell.fen, toleranceOf([figure, cell])) !== 'differs');
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
    return {
      severity: 'warning',
      remark: '机关运行经费只含行政单位和参公事业单位，口径可能小于日常公用经费。',
      remarkEn: 'Agency operating costs cover administrative units only, so the scopes may differ.',
    };
  }
  if (id === 'performance') {
    const all = /项目支出均|均实行|全部项目|所有项目/u.test(text.parts[statement.part]?.text ?? '');
    if (!all && figure.fen < cell.fen) {
      return {
        severity: 'note',
        remark: '可能不是全部项目都编报绩效目标。',
        remarkEn: 'Not every project need have targets.',
      };
    }
  }
  return {};
}

function checkNone(context: Context, statement: PlacedStatement, figure: Figure, key: string): CheckResult[] {
  const cells = cellsFor(context, statement.subject, statement.topic);
  const printed = cells.find((cell) => cell.cell.fen !== null && cell.fen !== 0);
  const { subject, text } = statement;
  const says = `${figure.cell.label}写“${text}”`;
  if (!printed) {
    return cells[0]
      ? [
          holding(
            'narrative',
            key,
            `${says}，与公开表相符。`,
            `The narrative says there is no ${SUBJECT_NAMES[subject.id]}; the tables agree.`,
            [figure.cell, cells[0].cell],
          ),
        ]
      : [];
  }
  const result = checkEqual('narrative', key, figure, printed);
  return [
    {
      ...result,
      message: `${says}，${printed.cell.label}为${amountText(printed)}。`,
      messageEn: `The narrative says there is no ${SUBJECT_NAMES[subject.id]}; ${printed.cell.label} is ${amountTextEn(printed)}.`,
    },
  ];
}

/** An account that the narrative names and no table has is worth a look, but the account, not the amount, is in doubt. */
function unresolved(context: Context, statement: PlacedStatement, figure: Figure, key: string): CheckResult[] {
  const table = context.only('general-public-expenditure');
  if (statement.subject.id !== 'item' || !table || figure.fen === 0) return [];
  const named = itemRows(table, statement.subject).length > 0;
  if (named) return [];
  return [
    notApplicable(
      'narrative',
      key,
      `${figure.cell.label}所写的科目在《${table.title}》中找不到，不能核对。`,
      `The account named in ${figure.cell.label} is not in the table.`,
      [figure.cell],
    ),
  ];
}

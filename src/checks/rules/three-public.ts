import type { CheckResult } from '../../budget/check-schema.ts';
import type { Table } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { measureName, THREE_PUBLIC_ACCOUNTS } from '../../vocabulary/index.ts';
import { checkSum, judge, notApplicable, sum, toleranceOf } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { ROUNDING, type Rule } from '../rule.ts';
import { threePublicWhole } from '../three-public-figures.ts';
import { differenceText } from '../wording.ts';

type Account = (typeof THREE_PUBLIC_ACCOUNTS)[number];

/** Rule 7: the three public expenses against the economic classification. */
export const threePublic: Rule = {
  id: 'three-public',
  title: '“三公”经费与经济分类科目一致',
  titleEn: 'Three public expenses agree with the economic classification',
  basis:
    '《政府收支分类科目》部门预算支出经济分类：30212 因公出国（境）费用、30217 公务接待费、30231 公务用车运行维护费、30913、31013 公务用车购置。',
  tables: ['three-public', 'basic-expenditure', 'project-expenditure'],
  tolerance: ROUNDING,
  check(context) {
    const table = context.only('three-public');
    const basic = context.only('basic-expenditure');
    if (!table || !basic) {
      const missing = table ? '一般公共预算财政拨款基本支出预算表' : '“三公”经费支出表';
      return [
        notApplicable('three-public', 'economic', `${missing}没有数据，不能与“三公”经费核对。`, 'A table is missing.'),
      ];
    }
    const project = context.only('project-expenditure');
    return THREE_PUBLIC_ACCOUNTS.flatMap((item) => checkItem(context, table, basic, project, item));
  },
};

function checkItem(context: Context, table: Table, basic: Table, project: Table | null, item: Account): CheckResult[] {
  const figure = threePublicWhole(context, table, context.year)?.figure(item.measure);
  const parts = [basic, project]
    .filter((source) => source !== null)
    .flatMap((source) => accounts(context, source, item));
  if (!figure || (figure.cell.fen === null && parts.length === 0)) return [];
  const key = `${table.id}/${item.measure}`;
  // Project expenditure may be zero rather than unpublished; then basic expenditure is all there is.
  const complete = project !== null || noProjects(context);
  if (
    complete &&
    parts.length === 0 &&
    figure.fen !== 0 &&
    [basic, project].some((source) => source && numbersItsOwnWay(source))
  ) {
    return [
      notApplicable(
        'three-public',
        key,
        `《${basic.title}》的科目编码不是统一的编码，不能与${measureName(item.measure).zh}核对。`,
        `The accounts of ${basic.title} bear codes of their own.`,
        [figure.cell],
      ),
    ];
  }
  if (complete)
    return parts.length > 0 || figure.fen !== 0
      ? [checkSum('three-public', key, figure, parts.length > 0 ? parts : [zero(figure, basic, item)])]
      : [];
  if (parts.length === 0) return [];
  const added = sum(parts);
  if (judge(added - figure.fen, toleranceOf([figure, ...parts])) === 'differs' && added > figure.fen) {
    return [checkSum('three-public', key, figure, parts)];
  }
  if (added === figure.fen) return [checkSum('three-public', key, figure, parts)];
  const gap = differenceText(figure.fen - added, [figure, ...parts]);
  return [
    notApplicable(
      'three-public',
      key,
      `没有公开项目支出的经济分类：${measureName(item.measure).zh}不少于基本支出中的同名科目，多出的${gap.zh}应在项目支出中，不能核对。`,
      `Project expenditure is not published by account; ${measureName(item.measure).en} exceed basic expenditure by ${gap.en}.`,
      [figure.cell, ...parts.map((part) => part.cell)],
    ),
  ];
}

/** The accounts of an item: by code and name; by the name alone where the district numbers its accounts in its own way. */
function accounts(context: Context, table: Table, item: Account): Figure[] {
  const named = table.rows.filter((row) => row.level !== 1 && item.name.test(compact(row.label)));
  const coded = named.filter((row) => row.code !== null && item.codes.includes(row.code));
  return (coded.length > 0 ? coded : named)
    .map((row) => context.figure(table, row, context.columnOf(table, ['total', 'amount'])))
    .filter((figure): figure is Figure => figure !== null && figure.cell.fen !== null);
}

/** Codes of the three public expenses that name something else: the table has a numbering of its own. */
function numbersItsOwnWay(table: Table): boolean {
  return table.rows.some((row) =>
    THREE_PUBLIC_ACCOUNTS.some(
      ({ codes, name }) => row.code !== null && codes.includes(row.code) && !name.test(compact(row.label)),
    ),
  );
}

function noProjects(context: Context): boolean {
  const general = context.only('general-public-expenditure');
  if (!general || context.column(general, 'project') === null) return false;
  return (context.total(general, 'project')?.fen ?? 1) === 0;
}

function zero(figure: Figure, basic: Table, item: Account): Figure {
  const label = `《${basic.title}》（没有${measureName(item.measure).zh}科目）`;
  return {
    fen: 0,
    half: 0,
    cell: {
      ...figure.cell,
      table: basic.id,
      row: null,
      column: null,
      label,
      text: '',
      fen: null,
      place: basic.place,
      anchor: basic.id,
    },
  };
}

import type { CheckResult } from '../../budget/check-schema.ts';
import type { Table } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { THREE_PUBLIC_ACCOUNTS } from '../../vocabulary/index.ts';
import { checkSum, judge, notApplicable, sum, toleranceOf } from '../compare.ts';
import type { Context } from '../context.ts';
import { absentFrom, type Figure } from '../figure.ts';
import type { Rule } from '../rule.ts';
import { threePublicWhole } from '../three-public-figures.ts';

type Account = (typeof THREE_PUBLIC_ACCOUNTS)[number];

/** Rule 7: the three public expenses against the economic classification. */
export const threePublic: Rule = {
  id: 'three-public',
  tables: ['three-public', 'basic-expenditure', 'project-expenditure'],
  check(context) {
    const table = context.only('three-public');
    const basic = context.only('basic-expenditure');
    if (!table || !basic) {
      const missing = table ? 'basic-expenditure' : 'three-public';
      return [
        notApplicable('three-public', 'economic', { id: 'three-public-table-empty', values: { table: missing } }),
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
        { id: 'codes-of-its-own', values: { title: basic.title, item: item.measure } },
        [figure.cell],
      ),
    ];
  }
  if (complete)
    return parts.length > 0 || figure.fen !== 0
      ? [
          checkSum(
            'three-public',
            key,
            figure,
            parts.length > 0 ? parts : [absentFrom(basic, figure, { accountOf: item.measure })],
          ),
        ]
      : [];
  if (parts.length === 0) return [];
  const added = sum(parts);
  if (judge(added - figure.fen, toleranceOf([figure, ...parts])) === 'differs' && added > figure.fen) {
    return [checkSum('three-public', key, figure, parts)];
  }
  if (added === figure.fen) return [checkSum('three-public', key, figure, parts)];
  return [
    notApplicable(
      'three-public',
      key,
      { id: 'projects-by-account-unpublished', values: { item: item.measure, more: figure.fen - added } },
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

import type { CheckResult } from '../../budget/check-schema.ts';
import { plannedBeside, type Measure } from '../../vocabulary/index.ts';
import { checkEqual } from '../compare.ts';
import type { Context } from '../context.ts';
import { ofOwnBudget } from '../figure.ts';
import { threePublicWhole } from '../three-public-figures.ts';
import { isPrinted } from './across-shared.ts';

const ITEMS: readonly Measure[] = [
  'three-public-total',
  'overseas',
  'vehicles',
  'vehicle-purchase',
  'vehicle-operation',
  'receptions',
];

/**
 * The column 预算数 of 财政拨款“三公”经费支出决算表 against the budget that the same department published for the year. A difference is worth a
 * note, no more: budgets are adjusted, and some publishers print the adjusted one under this header.
 */
export function checkPlanned(context: Context): CheckResult[] {
  const { budget } = context;
  const [now, then] = [context.only('three-public'), budget?.only('three-public') ?? null];
  if (!budget || !now || !then || context.disclosure.identity.stage === undefined) return [];
  const [spent, planned] = [threePublicWhole(context, now, context.year), threePublicWhole(budget, then, budget.year)];
  if (!spent || !planned) return [];
  return ITEMS.flatMap((measure) => {
    const column = spent.figure(measure)?.cell.column ?? null;
    const beside = column === null ? null : plannedBeside(now.columns, column, 'initial-budget');
    const own = context.disclosure.tables
      .find(({ id }) => id === now.id)
      ?.rows.find(({ row }) => row === spent.figure(measure)?.cell.row);
    const [printed, published] = [own ? context.figure(now, own, beside) : null, planned.figure(measure)];
    if (!isPrinted(printed) || !isPrinted(published)) return [];
    const key = `${now.id}-r${printed.cell.row}-c${printed.cell.column}/planned`;
    const options = { severity: 'note', remark: 'adjusted-since' } as const;
    return [checkEqual('changes', key, printed, ofOwnBudget(budget.year, published), options)];
  });
}

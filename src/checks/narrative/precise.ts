import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { statementFigure } from './figures.ts';
import type { PlacedStatement } from './index.ts';
import { cellsFor } from './resolve.ts';

/**
 * A statement as a figure, to as many digits as are known: `2万元` of which a table prints 2.00 was not rounded to whole 万元,
 * so that a sum it is part of hides no more than the table's digits do.
 */
export function preciseFigure(context: Context, statement: PlacedStatement): Figure {
  const figure = statementFigure(statement);
  if (statement.kind !== 'level') return figure;
  const printed = cellsFor(context, statement.subject, statement.topic).find(
    ({ cell, fen, half }) => cell.fen !== null && fen === figure.fen && half < figure.half,
  );
  return printed ? { ...figure, half: printed.half } : figure;
}

import { NARRATIVE } from '../../vocabulary/index.ts';
import type { Context } from '../context.ts';
import { halfDigit, type Figure } from '../figure.ts';
import type { PlacedStatement, Subject } from './index.ts';
import { cellsFor } from './resolve.ts';

/** The narrative's words for a subject: `公务接待费`, or the account's names one after the other. */
export function wordsOf(subject: Subject): string {
  return subject.path?.join('-') ?? subject.name;
}

/**
 * A statement as a figure: `情况说明“公务接待费”`, its value in fen, the rounding that its own printed digits allow. A lone `0`
 * is no amount rounded away, it says none.
 */
export function statementFigure(statement: PlacedStatement): Figure {
  const { unit, decimals, ordinal, kind, subject, value } = statement;
  const money = kind === 'level' || kind === 'change' || kind === 'execution' || kind === 'prior' || kind === 'none';
  return {
    cell: {
      table: NARRATIVE,
      row: ordinal,
      column: 0,
      name: {
        kind: 'statement',
        line: statement.line,
        subject: subject.id,
        words: wordsOf(subject),
        of: kind === 'prior' && statement.final ? 'prior-final' : kind,
      },
      text: statement.text,
      unit,
      fen: money ? value : null,
      place: { line: statement.line },
      anchor: `${NARRATIVE}-${ordinal}`,
    },
    fen: money ? value : 0,
    half: money && unit && !(value === 0 && decimals === 0) ? halfDigit(unit, decimals) : 0,
  };
}

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

import { NARRATIVE } from '../../vocabulary/index.ts';
import { halfDigit, type Figure } from '../figure.ts';
import type { Narrative, PlacedStatement } from './index.ts';

const KINDS = {
  level: '',
  change: '的增减',
  execution: '的上年执行数',
  percent: '的增减百分比',
  share: '的占比',
  none: '',
  count: '',
};

/** A statement as a figure: `情况说明“公务接待费”`, its value in fen, the rounding the narrative's decimals allow. */
export function statementFigure(text: Narrative, statement: PlacedStatement): Figure {
  const { unit, ordinal, kind, subject, value } = statement;
  const money = kind === 'level' || kind === 'change' || kind === 'execution' || kind === 'none';
  return {
    cell: {
      table: NARRATIVE,
      row: ordinal,
      column: 0,
      label: `情况说明（第 ${statement.line} 行）“${subject.path ? subject.path.join('-') : subject.name}”${KINDS[kind]}`,
      text: statement.text,
      unit,
      fen: money ? value : null,
      place: { line: statement.line },
      anchor: `${NARRATIVE}-${ordinal}`,
    },
    fen: money ? value : 0,
    half: money && unit ? halfDigit(unit, text.decimals.get(unit) ?? 0) : 0,
    ...(kind === 'change' ? { change: true as const } : {}),
  };
}

import type { CheckResult, Says, SubjectId } from '../../budget/check-schema.ts';
import { finding, holding } from '../compare.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure.ts';
import { statementFigure } from '../narrative/figures.ts';
import type { Narrative, PlacedStatement } from '../narrative/index.ts';
import { cellsFor } from '../narrative/resolve.ts';
import { shareFits } from '../percent.ts';

/** What a part may be a share of, where the sentence leaves it open. */
const WHOLES: readonly SubjectId[] = [
  'revenue-total',
  'expenditure-total',
  'appropriation-expenditure',
  'general-expenditure',
  'general-revenue',
  'funds-expenditure',
  'state-expenditure',
  'basic',
  'project',
  'personnel',
  'three-public-total',
  'vehicles',
  'procurement',
];

/** The wholes that words name, most telling first: `占一般公共预算支出的5%`. */
const BASES: readonly (readonly [RegExp, readonly SubjectId[]])[] = [
  [/上年|去年|全[区市县省国]|\d{4}/u, []],
  [/三公/u, ['three-public-total']],
  [/政府采购|采购/u, ['procurement']],
  [/基金/u, ['funds-expenditure']],
  [/国有资本/u, ['state-expenditure']],
  [/基本支出/u, ['basic']],
  [/项目支出/u, ['project']],
  [/一般公共预算/u, ['general-expenditure', 'general-revenue']],
  [/财政拨款/u, ['appropriation-expenditure', 'general-expenditure', 'general-revenue']],
  [/总收入|收入/u, ['revenue-total']],
  [/总支出|支出/u, ['expenditure-total', 'general-expenditure', 'appropriation-expenditure']],
  [
    /总(?:预算|额|数|计|量)?|合计|收支|预算/u,
    ['revenue-total', 'expenditure-total', 'appropriation-expenditure', 'general-expenditure'],
  ],
];

/**
 * Stated shares: `100万元，占40%`. Each is tried against every whole it can be of, in the sentence and in the tables, before it is
 * called wrong; that is an error where the whole is named, a warning where it is not.
 */
export function checkShares(context: Context, text: Narrative): CheckResult[] {
  return text.statements.flatMap((statement, index) =>
    statement.kind === 'share' ? checkShare(context, text, statement, text.statements.slice(0, index)) : [],
  );
}

function checkShare(
  context: Context,
  text: Narrative,
  statement: PlacedStatement,
  before: readonly PlacedStatement[],
): CheckResult[] {
  const { subject, topic } = statement;
  const part = before.findLast(
    (other) => other.kind === 'level' && other.part === statement.part && other.subject.name === subject.name,
  );
  const named = basesOf(statement.base ?? '');
  if (!part || named === null) return [];
  const levels = before.filter((other) => other.kind === 'level' && other.topic === topic && other !== part);
  const own = levels.filter((other) => WHOLES.includes(other.subject.id) || other.subject.id === 'source');
  const meant = own.filter(({ subject: { id } }) => (named.length > 0 ? named.includes(id) : id !== 'source'));
  const wholes = [
    ...own.toReversed().map(statementFigure),
    ...levels.filter(({ subject: { id } }) => id === 'class' || id === 'item').map(statementFigure),
    ...WHOLES.flatMap((id) => cellsFor(context, { id, name: id }, topic)),
    ...(subject.within === undefined
      ? []
      : cellsFor(context, { id: 'class', name: '', classCode: subject.within }, topic)),
  ].filter(({ fen }) => fen > 0);
  const parts = [statementFigure(part), ...cellsFor(context, subject, topic).filter(({ cell }) => cell.fen !== null)];
  const percent = { value: statement.value, decimals: statement.decimals };
  const pairs = parts.flatMap((of) => wholes.map((whole) => ({ of, whole })));
  const fitting = pairs.find(({ of, whole }) => shareFits(percent, of, whole));
  if (fitting) return [holding('narrative', keyOf(statement), saysOf(statement, fitting), cellsOf(statement, fitting))];
  const said = meant.at(-1);
  const printed = named.flatMap((id) => cellsFor(context, { id, name: id }, topic)).find(({ fen }) => fen > 0);
  const whole = said ? statementFigure(said) : printed;
  if (!whole || whole.fen <= 0) return [];
  const pair = { of: statementFigure(part), whole };
  const certain =
    named.length > 0 || (said !== undefined && isOneSentence(text, said, statement) && onlyWhole(own, said));
  const computed = share(pair);
  // The last of several shares is often bent so that they add up to 100.
  const digit = 10 ** -statement.decimals;
  if ([percent.value - digit, percent.value + digit].some((value) => shareFits({ ...percent, value }, pair.of, whole)))
    return [
      {
        ...holding('narrative', keyOf(statement), saysOf(statement, pair), cellsOf(statement, pair)),
        outcome: 'rounding',
      },
    ];
  return [
    finding(
      'narrative',
      keyOf(statement),
      certain ? 'error' : 'warning',
      saysOf(statement, pair),
      cellsOf(statement, pair),
      {
        value: Math.round((percent.value - computed) * 100) / 100,
        unit: 'percent',
      },
    ),
  ];
}

interface Pair {
  of: Figure;
  whole: Figure;
}

/** The wholes that the words name: none where there are no words, `null` where they name something no table has. */
function basesOf(words: string): readonly SubjectId[] | null {
  if (words === '') return [];
  const ids = BASES.find(([pattern]) => pattern.test(words))?.[1] ?? [];
  return ids.length > 0 ? ids : null;
}

function isOneSentence(text: Narrative, a: PlacedStatement, b: PlacedStatement): boolean {
  return a.part === b.part && !(text.parts[a.part]?.text.slice(a.end, b.start) ?? '').includes('。');
}

/** Does the sentence state no other whole that the share could be of? */
function onlyWhole(own: readonly PlacedStatement[], said: PlacedStatement): boolean {
  return own.filter(({ part, subject }) => part === said.part && subject.id !== 'source').length === 1;
}

function share({ of, whole }: Pair): number {
  return Math.round((of.fen / whole.fen) * 10000) / 100;
}

function keyOf({ ordinal }: PlacedStatement): string {
  return `share-${ordinal}`;
}

function saysOf({ value }: PlacedStatement, pair: Pair): Says {
  const values = { percent: value, part: pair.of.fen, whole: pair.whole.fen, computed: share(pair) };
  return { id: 'share', values };
}

function cellsOf(statement: PlacedStatement, { of, whole }: Pair) {
  return [statementFigure(statement).cell, of.cell, whole.cell];
}

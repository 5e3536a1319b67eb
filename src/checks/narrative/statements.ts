import { readNone } from './none.ts';
import { reduce, START } from './reduce.ts';
import type { Comparison, Statement } from './statement.ts';
import { readTokens } from './tokens.ts';
import type { TopicPart } from './topics.ts';

/** What a statement that there is none has in common. */
const NOTHING = { kind: 'none', value: 0, unit: null, decimals: 0, against: null, againstExecution: false } as const;

/**
 * Reads the statements of one paragraph. In: the paragraph with its topic, its ordinal, and the budget's year. Out: what is
 * said in figures, then what there is none of, and the comparisons with a year that is named; nothing without a topic.
 */
export function readStatements(
  part: TopicPart,
  ordinal: number,
  year: number,
): { statements: Statement[]; comparisons: Comparison[] } {
  const { text, topic } = part;
  if (topic === null) return { statements: [], comparisons: [] };
  const tokens = readTokens(part, topic);
  const statements: Statement[] = [];
  let state = START;
  for (const token of tokens) {
    const step = reduce(state, token, { text, topic, year, part: ordinal });
    ({ state } = step);
    statements.push(...step.said);
  }
  return {
    statements: [
      ...statements,
      ...readNone(part).map((none): Statement => ({ ...NOTHING, ...none, topic, part: ordinal })),
    ],
    comparisons: tokens.flatMap((token) =>
      token.kind === 'compare' && token.year !== null && token.changes
        ? [{ year: token.year, part: ordinal, start: token.start, end: token.end }]
        : [],
    ),
  };
}

import { append } from '../../lists.ts';
import { NOTHING_KNOWN, type Known } from './known.ts';
import { readNone } from './none.ts';
import { reduce } from './reduce.ts';
import { START, type State } from './state.ts';
import { subjectAt } from './subjects.ts';
import { numberingOf } from './text.ts';
import type { Comparison, Statement } from './statement.ts';
import { readTokens } from './tokens.ts';
import type { TopicPart } from './topics.ts';

/** What a statement that there is none has in common. */
const NOTHING = { kind: 'none', value: 0, unit: null, decimals: 0, against: null, againstExecution: false } as const;

/**
 * Reads the statements of one paragraph. In: the paragraph with its topic, its ordinal, the budget's year, the heading right
 * above it, and what its tables tell of its names. Out: what is
 * said in figures, then what there is none of, and the comparisons with a year that is named; nothing without a topic.
 */
export function readStatements(
  part: TopicPart,
  ordinal: number,
  year: number,
  heading: string | null = null,
  known: Known = NOTHING_KNOWN,
): { statements: Statement[]; comparisons: Comparison[] } {
  const { text, topic } = part;
  if (topic === null) return { statements: [], comparisons: [] };
  const tokens = readTokens(part, topic, known);
  const statements: Statement[] = [];
  let state = stateUnder(heading, part);
  for (const token of tokens) {
    const step = reduce(state, token, { text, topic, year, part: ordinal, body: known.body });
    ({ state } = step);
    append(statements, step.said);
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

/** A paragraph under a heading that is a subject and no more (`（二）支出预算`) speaks of it from its first word. */
function stateUnder(heading: string | null, { topic, bodyStart }: TopicPart): State {
  if (heading === null || topic === null) return START;
  const name = heading.slice(numberingOf(heading).length).replace(/(?:情况)?(?:说明)?$/u, '');
  const found = subjectAt(topic, name, 0);
  return found?.end === name.length ? { ...START, subject: found.subject, since: bodyStart } : START;
}

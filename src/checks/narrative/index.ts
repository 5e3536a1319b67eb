import { NOTHING_KNOWN, type Known } from './known.ts';
import type { Comparison, Statement } from './statement.ts';
import { readStatements } from './statements.ts';
import { LineIndex, splitText } from './text.ts';
import { assignTopics, type TopicPart } from './topics.ts';

export type { Comparison, Statement } from './statement.ts';
export { knownTo } from './known.ts';
export type { Subject } from './subjects.ts';
export { withoutPlanned } from './planned.ts';
export { ofOwnScope } from './own-scope.ts';

/** A statement with its place in the Markdown file. `start` and `length` count UTF-16 units inside the line. */
export interface PlacedStatement extends Statement {
  ordinal: number;
  line: number;
  column: number;
  length: number;
}

/** What the narrative (情况说明) says in figures. */
export interface Narrative {
  markdown: string;
  /** The paragraphs and headings as read: no white space, half-width digits and brackets. */
  parts: readonly TopicPart[];
  statements: readonly PlacedStatement[];
  comparisons: readonly (Comparison & { line: number; text: string })[];
  /** Line, from 1, of a character of a part. */
  lineOf(part: number, index: number): number;
}

/**
 * Reads a narrative in Markdown. In: the text, the budget's year, and the names that its tables know. Out: every amount whose subject is beyond doubt,
 * with what is said of it; amounts in definitions, duties and reasons are passed over.
 */
export function readNarrative(markdown: string, year: number, known: Known = NOTHING_KNOWN): Narrative {
  const parts = assignTopics(splitText(markdown));
  const lines = new LineIndex(markdown);
  const place = (part: number, start: number, end: number) => {
    const offsets = parts[part]?.offsets ?? [];
    const from = offsets[start] ?? 0;
    const to = (offsets[end - 1] ?? from) + 1;
    const { line, column } = lines.at(from);
    // An amount broken over two lines is marked up to the end of its first.
    const sameLine = lines.at(to - 1).line === line;
    return {
      line,
      column,
      length: sameLine ? to - from : (offsets.findLast((o) => lines.at(o).line === line) ?? from) + 1 - from,
    };
  };
  const read = parts.map((part, ordinal) => {
    const above = parts[ordinal - 1];
    return readStatements(part, ordinal, year, above?.heading ? above.text : null, known);
  });
  const statements = read
    .flatMap((entry) => entry.statements)
    .map((statement, ordinal) => ({ ...statement, ordinal, ...place(statement.part, statement.start, statement.end) }));
  return {
    markdown,
    parts,
    statements,
    comparisons: read
      .flatMap((entry) => entry.comparisons)
      .map((comparison) => ({
        ...comparison,
        line: place(comparison.part, comparison.start, comparison.end).line,
        text: parts[comparison.part]?.text.slice(comparison.start, comparison.end) ?? '',
      })),
    lineOf: (part, index) => lines.at(parts[part]?.offsets[index] ?? 0).line,
  };
}

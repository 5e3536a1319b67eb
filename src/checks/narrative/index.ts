import type { Disclosure, Identity } from '../../budget/schema.ts';
import { knownTo, NOTHING_KNOWN, type Known } from './known.ts';
import { inWordsOfBudget, inWordsOfFinal } from './outturn.ts';
import type { Comparison, Statement } from './statement.ts';
import { readStatements } from './statements.ts';
import { LineIndex, splitText, type TextPart } from './text.ts';
import { assignTopics, type TopicPart } from './topics.ts';

export type { Comparison, Statement } from './statement.ts';
export type { Subject } from './subjects.ts';
export { inWordsOfBudget } from './outturn.ts';
export { ofOwnScope } from './own-scope.ts';
export { readExecutions, type PlannedBase, type ToldExecution, type ToldFigure } from './execution.ts';

/** A statement with its place in the Markdown file. `start` and `length` count UTF-16 units inside the line. */
export interface PlacedStatement extends Statement {
  ordinal: number;
  line: number;
  column: number;
  length: number;
  /** It stands in final accounts: last year's figure is what was spent. */
  final?: true;
}

/** What the narrative (情况说明) says in figures. */
export interface Narrative {
  markdown: string;
  /** Of final accounts: what was planned stands in no table of theirs. */
  final: boolean;
  /** The paragraphs and headings as read: no white space, half-width digits and brackets. */
  parts: readonly TopicPart[];
  statements: readonly PlacedStatement[];
  comparisons: readonly (Comparison & { line: number; text: string })[];
  /** Line, from 1, of a character of a part. */
  lineOf(part: number, index: number): number;
}

/** The narrative of a disclosure, read as that of its year and stage. */
export function narrativeOf(markdown: string, disclosure: Disclosure): Narrative {
  const { year, stage } = disclosure.identity;
  return readNarrative(markdown, year, knownTo(disclosure), stage);
}

/**
 * Reads a narrative in Markdown. In: the text, the document's year, the names that its tables know, and its stage, a budget without one. Out: every
 * amount whose subject is beyond doubt, with what is said of it; amounts in definitions, duties and reasons are passed over, and in final accounts
 * those that were planned.
 */
export function readNarrative(
  markdown: string,
  year: number,
  known: Known = NOTHING_KNOWN,
  stage?: Identity['stage'],
): Narrative {
  const printed = splitText(markdown);
  const parts = readTopics(printed, stage);
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
    .map((statement, ordinal) => ({
      ...(stage === undefined ? statement : asPrinted(statement, printed)),
      ordinal,
      ...place(statement.part, statement.start, statement.end),
    }));
  return {
    markdown,
    final: stage !== undefined,
    parts: stage === undefined ? parts : parts.map((part, ordinal) => ({ ...part, text: textOf(printed, ordinal) })),
    statements,
    comparisons: read
      .flatMap((entry) => entry.comparisons)
      .map((comparison) => ({
        ...comparison,
        line: place(comparison.part, comparison.start, comparison.end).line,
        text: textOf(printed, comparison.part).slice(comparison.start, comparison.end),
      })),
    lineOf: (part, index) => lines.at(parts[part]?.offsets[index] ?? 0).line,
  };
}

/** The parts with their topics, in the words of a budget whatever their stage. */
function readTopics(printed: readonly TextPart[], stage: Identity['stage']): TopicPart[] {
  return assignTopics(
    stage === undefined ? printed : printed.map((part) => ({ ...part, text: inWordsOfBudget(part.text) })),
  );
}

function textOf(parts: readonly TextPart[], ordinal: number): string {
  return parts[ordinal]?.text ?? '';
}

/** A statement that was read in the words of a budget, in those that final accounts print. */
function asPrinted(statement: Statement, printed: readonly TextPart[]): Statement & { final: true } {
  const { subject, part, start, end } = statement;
  return {
    ...statement,
    subject: { ...subject, name: inWordsOfFinal(subject.name) },
    text: textOf(printed, part).slice(start, end),
    final: true,
  };
}

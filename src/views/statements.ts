import type { CheckResult } from '../budget/check-schema.ts';
import { compact } from '../text.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import { findingAnchor, isOpen, type Numbered } from './doubts.ts';

/** An amount of the narrative that an open finding speaks of: its line and itself without marks and blanks. */
export interface Statement {
  line: string;
  amount: string;
  /** Anchor of the finding. */
  finding: string;
}

function plainProse(text: string): string {
  return compact(text.normalize('NFKC').replace(/[\\*#_]/gu, ''));
}

/** The amounts of the narrative (Markdown) under open findings. */
export function collectStatements(findings: readonly Numbered<CheckResult>[], narrative: string | null): Statement[] {
  const lines = narrative?.split('\n') ?? [];
  return findings
    .filter(({ result }) => isOpen(result))
    .flatMap(({ number, result }) =>
      result.cells.flatMap(({ table, fen, text, place }) => {
        const line =
          table === NARRATIVE && fen !== null && place.line !== undefined ? lines[place.line - 1] : undefined;
        return line === undefined
          ? []
          : [{ line: plainProse(line), amount: plainProse(text), finding: findingAnchor(number) }];
      }),
    );
}

/** Whether an amount, as printed in a piece of the narrative, is the one a statement is about. */
export function isStated({ line, amount }: Statement, block: string, printed: string): boolean {
  const piece = plainProse(block);
  return plainProse(printed) === amount && (line.includes(piece) || piece.includes(line));
}

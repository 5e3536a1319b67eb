import type { ChecksFile } from '../budget/check-schema.ts';
import type { Fact, SpentBefore } from '../budget/said-schema.ts';
import type { Strings } from '../i18n/index.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import type { NoteMark } from './cell-marks.ts';
import { numberFindings } from './checks.ts';
import { isOpen, markOf } from './doubts.ts';

/** The marks of figures of the narrative that open findings speak of, by their line and text. */
export type SaidDoubts = ReadonlyMap<string, readonly NoteMark[]>;

function keyOf(line: number, text: string): string {
  return `${line} ${text.replaceAll(/\s/gu, '')}`;
}

/** The figures of a narrative under open findings, from the results of its document; none where it has no current ones. */
export function saidDoubtsOf(file: ChecksFile | null, strings: Strings): SaidDoubts {
  const found = new Map<string, NoteMark[]>();
  for (const { number, result } of file ? numberFindings(file) : []) {
    if (!isOpen(result)) continue;
    for (const { table, text, place } of result.cells) {
      if (table !== NARRATIVE || place.line === undefined) continue;
      const key = keyOf(place.line, text);
      const marks = found.get(key) ?? [];
      if (!marks.some((mark) => mark.number === number)) marks.push(markOf(number, result.severity, strings));
      found.set(key, marks);
    }
  }
  return found;
}

/** The marks of a figure that is told in words: of the amount as printed there, or of those it was worked out from. */
export function saidMarks(said: SpentBefore | Fact, doubts: SaidDoubts): readonly NoteMark[] {
  const { at } = said;
  if (at === null) return [];
  const texts = 'amount' in said ? printedOf(said) : [said.text + said.unit, said.text];
  const marks = texts.flatMap((text) => doubts.get(keyOf(at.line, text)) ?? []);
  return marks.filter((mark, index) => marks.findIndex(({ number }) => number === mark.number) === index);
}

function printedOf({ amount, derived }: SpentBefore): string[] {
  const whole = ({ text, unit }: SpentBefore['amount']) => text + unit;
  return derived ? [whole(derived.now), whole(derived.change)] : [whole(amount)];
}

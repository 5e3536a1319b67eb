import { checkDisclosure } from '../src/checks/index.ts';
import { findingText } from '../src/i18n/index.ts';
import { mutate, untouched, type Mutant } from '../tests/world/index.ts';
import { EXIT, type ExitCode } from './command-line/index.ts';

/** Part of the misprints that the rules must find. */
const LEAST_FOUND = 0.98;

/** Seeds of one run of the bench, and of the untouched budgets beside them. */
const STRIDE = 100_000;

export interface MutationOptions {
  changes: number;
  untouched: number;
  seed: number;
}

/**
 * Misprints one figure at a time in invented budgets and prints which share the rules find, by kind of place and by unit, and
 * every one they miss; then checks untouched budgets. What stands alone is no misprint (`tests/world/mutate/places.ts`).
 */
export function benchMutations({ changes, untouched: whole, seed }: MutationOptions): ExitCode {
  const counts = new Map<string, Map<string, { found: number; made: number }>>();
  let found = 0;
  const from = seed * STRIDE;
  for (let index = 0; index < changes; index += 1) {
    const mutant = mutate(from + index);
    const { changed, printing } = mutant;
    if (!changed) continue;
    const hit = accusations(mutant).length > 0;
    if (hit) found += 1;
    else console.log(`missed: ${printing}, ${changed.kind}: ${changed.where}: ${changed.from} → ${changed.to}`);
    count(counts, 'by kind of place', changed.kind, hit);
    count(counts, 'by unit (tables; narrative)', printing, hit);
    if (changed.kind.startsWith('narrative'))
      for (const wording of mutant.wordings) count(counts, 'by wording of the narrative', wording, hit);
  }
  for (const [title, rows] of counts) {
    console.log(`\n${title}`);
    for (const [name, { found: hits, made }] of rows)
      console.log(`  ${name}: ${hits} of ${made} (${share(hits, made)})`);
  }
  console.log(`\nfound ${found} of ${changes} (${share(found, changes)})`);
  let accused = 0;
  for (let index = 0; index < whole; index += 1) {
    const mutant = untouched(from + STRIDE / 2 + index);
    const results = accusations(mutant);
    if (results.length > 0) accused += 1;
    for (const result of results) console.log(`false: ${mutant.printing}, ${result.key}: ${findingText('en', result)}`);
  }
  console.log(`accused ${accused} of ${whole} untouched`);
  return found >= changes * LEAST_FOUND && accused === 0 ? EXIT.fine : EXIT.failed;
}

function accusations({ disclosure, narrative }: Mutant) {
  return checkDisclosure(disclosure, { narrative }).filter(
    ({ outcome, severity }) => outcome === 'differs' && severity !== 'note',
  );
}

function count(
  counts: Map<string, Map<string, { found: number; made: number }>>,
  title: string,
  name: string,
  hit: boolean,
): void {
  const rows = counts.get(title) ?? new Map<string, { found: number; made: number }>();
  const row = rows.get(name) ?? { found: 0, made: 0 };
  rows.set(name, { found: row.found + (hit ? 1 : 0), made: row.made + 1 });
  counts.set(title, rows);
}

function share(part: number, all: number): string {
  return `${((part / all) * 100).toFixed(1)} %`;
}

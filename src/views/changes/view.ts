import type { ChecksFile } from '../../budget/check-schema.ts';
import type { Disclosure } from '../../budget/schema.ts';
import type { Strings } from '../../i18n/index.ts';
import { withDoubts, type DoubtedDocument, type Doubts } from '../doubts.ts';
import { ofSameBody } from '../prior-row.ts';
import { pairLines, type ChangeGroup, type Pair, type PriorFrom } from './lines.ts';
import { collectReasons, type Reason } from './reasons.ts';
import { formatChange } from '../percent.ts';

/** `new`: the year before has no such line, or a blank; `gone`: this year has none. Neither is a zero. */
export type ChangeState = 'changed' | 'same' | 'new' | 'gone';

/** A line with its change. */
export interface ChangeLine extends Pair {
  state: ChangeState;
  /** Computed, in fen, with its sign; a line that is not there counts as nothing. */
  fen: number;
  /** Computed; `null` where the year before is not positive or not there. */
  percent: string | null;
  /** `null` where the portal has no narrative to look into. */
  reason: Reason | null;
}

export interface ChangesOfGroup {
  from: PriorFrom;
  title: string;
  /** The largest change first, whatever its sign. */
  lines: ChangeLine[];
}

/** Year against year. */
export interface ChangesView {
  /** This year; the year before is one less. */
  year: number;
  groups: Partial<Record<ChangeGroup, ChangesOfGroup>>;
  /** How many functional items went up, down, stayed, are new, are gone. */
  counts: { up: number; down: number; same: number; new: number; gone: number };
  /** Whether the narrative could be asked for reasons. */
  withReasons: boolean;
}

function stateOf(now: number | null, prior: number | null): ChangeState {
  if (prior === null) return 'new';
  if (now === null) return 'gone';
  return now === prior ? 'same' : 'changed';
}

function lineOf(pair: Pair, reason: Reason | null): ChangeLine {
  const [now, prior] = [pair.now?.fen ?? null, pair.prior?.fen ?? null];
  return {
    ...pair,
    state: stateOf(now, prior),
    fen: (now ?? 0) - (prior ?? 0),
    percent: now === null || prior === null ? null : formatChange(now, prior),
    reason,
  };
}

function countOf(lines: readonly ChangeLine[]): ChangesView['counts'] {
  const counts = { up: 0, down: 0, same: 0, new: 0, gone: 0 };
  for (const { state, fen } of lines) counts[state === 'changed' ? (fen > 0 ? 'up' : 'down') : state]++;
  return counts;
}

/**
 * What changed against the year before: from last year's document where the portal has it, else from columns of this one. `null` where
 * neither is there. In: figures under open findings keep their marks; reasons come from the narrative, where checks are current.
 */
export function viewChanges(
  disclosure: Disclosure,
  given: {
    prior: DoubtedDocument | null;
    doubts: Doubts;
    checks: ChecksFile | null;
    narrative: string | null;
  },
  strings: Strings,
): ChangesView | null {
  const { identity } = disclosure;
  const prior = ofSameBody(given.prior, disclosure);
  const reasons = collectReasons(disclosure, given.checks, given.narrative);
  const pairs = pairLines(disclosure, prior?.disclosure ?? null, strings);
  const groups = Object.entries(pairs).map(([group, { from, title, pairs: list }]) => {
    const before = from === 'document' && prior ? prior.doubts : given.doubts;
    const lines = list
      .map((pair) =>
        lineOf(
          { ...pair, now: withDoubts(pair.now, given.doubts), prior: withDoubts(pair.prior, before) },
          reasons && group !== 'project' && pair.now ? reasons(pair.key) : null,
        ),
      )
      .toSorted((a, b) => Math.abs(b.fen) - Math.abs(a.fen));
    return [group, { from, title, lines }] as const;
  });
  if (groups.length === 0) return null;
  const view = Object.fromEntries(groups) as ChangesView['groups'];
  return {
    year: identity.year,
    groups: view,
    counts: countOf(view.functional?.lines ?? []),
    withReasons: reasons !== null,
  };
}

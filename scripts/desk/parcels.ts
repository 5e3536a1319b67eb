import type { Checked, Parcel, ParcelState } from '../../src/desk/api.ts';
import type { ProblemId } from '../../src/problem.ts';
import { isAccepted } from './context.ts';
import type { ParcelRecord } from './records.ts';
import { sameDocument, suggestTwin } from './twins.ts';

/** What a person can say so that a document is read: the rest is wrong with the file itself. */
const SAYABLE: ReadonlySet<string> = new Set<ProblemId>([
  'department-not-named',
  'department-not-sure',
  'departments-disagree',
  'year-not-named',
  'stage-not-clear',
  'region-ambiguous',
  'region-not-known',
  'region-clash',
  'slug-taken',
  'slug-settled',
  'guest-disagrees',
  'folder-lacks-files',
  'field-unknown',
  'field-missing',
  'field-kind',
  'field-value',
  'field-form',
  'field-twice',
  'file-syntax',
  'correction-twice',
  'correction-outdated',
  'correction-cell-missing',
  'correction-not-amount',
  'disclosure-twice',
]);

/** What is known of a parcel besides its record. */
export interface Beside {
  isReading: boolean;
  checked: (Checked & { of?: string | undefined }) | null;
  /** What was published last holds it as it is. */
  isPublished: boolean;
  suggestion: Parcel['suggestion'];
  lacksEngine: boolean;
}

/** A parcel as pages show it. */
export function parcelOf(
  record: ParcelRecord,
  { isReading, checked, isPublished, suggestion, lacksEngine }: Beside,
): Parcel {
  const { id, version, files, problem, identity, tables, open, needsReplace, accepted, staged } = record;
  const isFinal = checked !== null && (checked.of === undefined || checked.of === staged?.from);
  return {
    id,
    version,
    files,
    state: stateOf(record, { isReading, isPublished, isFinal }),
    sentence: problem?.sentence ?? null,
    problem: problem?.id ?? null,
    identity,
    tables,
    open,
    suggestion,
    lacksEngine,
    accepted: accepted?.id ?? null,
    acceptedAs: { figuresOnly: accepted?.figuresOnly ?? false, originals: accepted?.originals ?? null },
    ahead: accepted !== null && !isAccepted(record),
    needsReplace,
    checked: isFinal ? { by: checked.by, date: checked.date } : null,
  };
}

function stateOf(
  record: ParcelRecord,
  { isReading, isPublished, isFinal }: { isReading: boolean; isPublished: boolean; isFinal: boolean },
): ParcelState {
  if (isReading) return 'reading';
  if (record.stage === 'waiting') return 'waiting';
  if (record.stage === 'failed') return SAYABLE.has(record.problem?.id ?? '') ? 'needs-you' : 'failed';
  if (isAccepted(record)) return isPublished ? 'published' : isFinal ? 'checked' : 'accepted';
  const { errors, doubts, scans } = record.open;
  const asks = errors + doubts + scans + record.tables.missing.length > 0;
  return asks || record.needsReplace || record.problem !== null || record.identity?.unit === null
    ? 'needs-you'
    : 'read';
}

/**
 * Another parcel that one seems to belong to: one of the same department, year and stage, or, for one that names nobody, the only one that came
 * with it and does.
 */
export function suggest(record: ParcelRecord, all: readonly ParcelRecord[]): Parcel['suggestion'] {
  const others = all.filter(({ id, stored }) => id !== record.id && stored !== true);
  if (record.stored === true) return null;
  if (record.staged !== null) {
    const twin = suggestTwin(record, others);
    if (twin) return twin;
    const same = others.find((one) => one.staged?.id === record.staged?.id && sameDocument(record, one) === null);
    return same ? { with: same.id, why: 'same-identity' } : null;
  }
  if (record.stage !== 'failed') return null;
  const beside = others.filter(({ batch, staged }) => batch === record.batch && staged !== null);
  const named = /^(?:department|year|stage|region)-|^(?:not-said-budget|no-figures)$/u.test(record.problem?.id ?? '');
  return named && beside.length === 1 && beside[0] ? { with: beside[0].id, why: 'beside' } : null;
}

import { extname } from 'node:path';
import type { Parcel } from '../../src/desk/api.ts';
import type { ParcelRecord } from './records.ts';

/*
 * One disclosure that came twice: as PDF and OFD, or in two states. Its files complement each other in nothing, so that they are no halves of one; a person
 * says which of them is the source, and the other is set aside.
 */

/** Formats in the order in which they are the better source: what knows its cells, then what draws them; OFD says no widths of characters. */
const BETTER = ['xlsx', 'xls', 'docx', 'doc', 'html', 'csv', 'pdf', 'ofd', 'text'];

/** Do two parcels print the same tables of one department-year? Out: the titles of those with other figures or in one of them only; `null` where they complement each other. */
export function sameDocument(one: ParcelRecord, other: ParcelRecord): string[] | null {
  if (one.staged === null || one.staged.id !== other.staged?.id) return null;
  const [own, its] = [one.figures ?? {}, other.figures ?? {}];
  const shared = Object.keys(own).filter((key) => its[key] !== undefined);
  const least = Math.min(Object.keys(own).length, Object.keys(its).length);
  if (shared.length === 0 || shared.length * 2 < least) return null;
  const differing = shared.filter((key) => own[key]?.digest !== its[key]?.digest);
  const alone = [...Object.keys(own), ...Object.keys(its)].filter((key) => !shared.includes(key));
  return [...differing, ...alone].flatMap((key) => (own[key] ?? its[key])?.title ?? []);
}

/** The one of two parcels that had better be the source: of which less is open, else by its format, else the first. */
export function betterOf(one: ParcelRecord, other: ParcelRecord): ParcelRecord {
  const asks = ({ open }: ParcelRecord): number => open.errors + open.doubts + open.scans;
  const rank = (record: ParcelRecord): number => BETTER.indexOf(formatOf(record));
  const order = asks(one) - asks(other) || rank(one) - rank(other) || (one.id < other.id ? -1 : 1);
  return order <= 0 ? one : other;
}

function formatOf({ files: [first] }: ParcelRecord): string {
  return first?.format ?? '';
}

/** What is suggested of a parcel that is the same document as another one; `null` where none is. */
export function suggestTwin(record: ParcelRecord, others: readonly ParcelRecord[]): Parcel['suggestion'] {
  for (const other of others) {
    const differing = sameDocument(record, other);
    // Of one format another state of a document that was accepted is a new version, which takes its place.
    const isVersion = (record.accepted ?? other.accepted) !== null && formatOf(record) === formatOf(other);
    if (differing === null || isVersion) continue;
    return { with: other.id, why: 'same-document', keep: betterOf(record, other).id, differing };
  }
  return null;
}

/** Names of files of a folder that hold nothing that its other files do not hold, and are of another format: twins, no parts. */
export function twinsAmong(read: readonly string[], repeating: readonly string[]): string[] {
  const formats = new Set(read.map((name) => extname(name).toLowerCase()));
  return repeating.filter((name) => !formats.has(extname(name).toLowerCase()));
}

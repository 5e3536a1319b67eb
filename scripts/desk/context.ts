import { join } from 'node:path';
import { parse } from 'yaml';
import { DISCLOSURE_FILE } from '../../src/content/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { Reading } from '../reading/index.ts';
import { readOptionalText } from './files.ts';
import type { Folders } from './folders.ts';
import type { FileChange, Journal } from './journal.ts';
import { OWN } from './folders.ts';
import type { Inbox, ParcelRecord } from './records.ts';

/** What every piece of the desk's work stands on. */
export interface Context {
  folders: Folders;
  inbox: Inbox;
  journal: Journal;
  reading: Reading;
  locale: Locale;
  /** Bytes that a file may have. */
  most: number;
  /** Pages that are pictures are read of every document (`--scans`), not only where `disclosure.yaml` says so. */
  scans: boolean;
  /** Whether what reads such pages is installed. */
  canScan: boolean;
}

/** Are pages of a document that are pictures to be read too? As `convert` takes it: by the setting, or by what is said of the document. */
export function wantsScans({ scans }: Pick<Context, 'scans'>, said: string | null): boolean {
  return scans || saidAsData(said)['scans'] === true;
}

/** What of that tells one reading from another beside what is said: nothing where the document is read as its file says. */
export function scansTold(context: Context, said: string | null): string[] {
  if (!wantsScans(context, said)) return [];
  if (!context.canScan) return ['scans not read'];
  return saidAsData(said)['scans'] === true ? [] : ['scans'];
}

/** What is said of a parcel as data; nothing where the file is not as it must be. */
export function saidAsData(text: string | null): Record<string, unknown> {
  try {
    return (text === null ? {} : (parse(text) ?? {})) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Does the content hold a parcel as it was read last? */
export function isAccepted({ accepted, staged }: ParcelRecord): boolean {
  return accepted !== null && staged !== null && accepted.id === staged.id && accepted.from === staged.from;
}

/** `disclosure.yaml` of a parcel as it stands. */
export function saidOf({ inbox }: Context, id: string): Promise<string | null> {
  return readOptionalText(join(inbox.parcel(id), DISCLOSURE_FILE));
}

/** Where decisions on cells and findings of a parcel stand: in the content once that holds it, before that with the parcel. */
export function correctionsFile(record: ParcelRecord): Pick<FileChange, 'root' | 'path'> {
  return isAccepted(record) && record.accepted
    ? { root: 'content', path: contentCorrections(record.accepted.id) }
    : pendingCorrections(record.id);
}

export function pendingCorrections(id: string): Pick<FileChange, 'root' | 'path'> {
  return { root: 'inbox', path: `${OWN}/corrections/${id}.yaml` };
}

export function contentCorrections(disclosure: string): string {
  return `corrections/${disclosure}.yaml`;
}

/** The text of a file by its root and path. */
export function textOf(
  { folders }: Context,
  { root, path }: Pick<FileChange, 'root' | 'path'>,
): Promise<string | null> {
  return readOptionalText(join(folders[root], ...path.split('/')));
}

/** The corrections and acknowledgements that hold for a parcel: decided with it, else those that the content has for its department-year. */
export async function correctionsOf(context: Context, record: ParcelRecord): Promise<string | null> {
  const own = await textOf(context, correctionsFile(record));
  if (own !== null || isAccepted(record)) return own;
  // Undone to nothing, or never begun: what the content has of it goes on.
  const id = record.staged?.id ?? record.accepted?.id;
  return id === undefined ? null : textOf(context, { root: 'content', path: contentCorrections(id) });
}

/** The content folder that shows a parcel as it was read last: the real one once it is accepted, its own before. */
export function rootOf({ folders, inbox }: Context, record: ParcelRecord): string {
  return isAccepted(record) ? folders.content : inbox.staged(record.id);
}

/** What an archive to be verified may cost. Far above any year of a province: only damage or an attack goes beyond. */
export const ARCHIVE_LIMITS = {
  /** Entries of a folder or ZIP file. */
  entries: 5_000_000,
  /** Characters of a list of files, and bytes of another tag file. */
  list: 400 * 1024 * 1024,
  tag: 1024 * 1024,
  /** How many times larger than the ZIP file all its entries may be; pages and tables pack to a tenth. */
  ratio: 200,
  /** What may be unpacked whatever the ratio. */
  unpacked: 64 * 1024 * 1024,
} as const;

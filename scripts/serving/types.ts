/**
 * Kinds of files of the site that web servers do not know by themselves. The one list: the preview server answers by it, and
 * `docs/nginx.conf` is written from it.
 */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  md: 'text/markdown',
  jsonld: 'application/ld+json',
  atom: 'application/atom+xml',
  parquet: 'application/vnd.apache.parquet',
  gz: 'application/gzip',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  wps: 'application/vnd.ms-works',
  xls: 'application/vnd.ms-excel',
  et: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
};

/**
 * Endings of files that are text: told with their encoding, and worth a compressed twin. Not in it: what readers ask for in ranges
 * (Parquet, ZIP, PDF), of which a browser would mix the lengths, and what is compressed already.
 */
export const TEXT_ENDINGS: readonly string[] = [
  'html',
  'css',
  'js',
  'json',
  'jsonld',
  'csv',
  'md',
  'txt',
  'svg',
  'xml',
  'atom',
];

/** The type of a file that servers do not know, with its encoding where it is text; `null` for any other. */
export function typeOf(path: string): string | null {
  const ending = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(FILE_TYPES, ending) ? FILE_TYPES[ending] : undefined;
  if (type === undefined) return null;
  return TEXT_ENDINGS.includes(ending) ? `${type}; charset=utf-8` : type;
}

import { FILE_TYPES } from '../serving/types.ts';

/** Kinds of files of content and portal that every server knows; the others stand in the list of the servers. */
const KNOWN: Readonly<Record<string, string>> = {
  ...FILE_TYPES,
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  yaml: 'application/yaml',
  txt: 'text/plain',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  png: 'image/png',
  pdf: 'application/pdf',
  zip: 'application/zip',
  woff2: 'font/woff2',
};

/** The media type of a file by its name. */
export function mediaTypeOf(path: string): string {
  const ending = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(KNOWN, ending) ? KNOWN[ending] : undefined) ?? 'application/octet-stream';
}

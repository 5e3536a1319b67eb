import type { Portal } from '../../content/index.ts';
import { dataWords, DEFAULT_LOCALE, type Locale } from '../../i18n/index.ts';
import type { RecordKind } from '../../vocabulary/index.ts';
import type { DataFile } from '../files/write.ts';
import { FISCAL } from './fiscal.ts';
import { kindText } from './schema.ts';

export { tableSchema } from './schema.ts';

const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };
const MEDIA_TYPES = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;

/** Names of licences that Data Package takes as identifiers; any other is a title. */
const IDENTIFIER = /^[-\w.]+$/u;

/**
 * The description of the data files: Data Package 2.0. `rows` and `order` of a resource and `fiscal` are extensions. `home`: the
 * address of the page of the data, where the site knows its own. What the publisher does not state is left out.
 */
export function describeData(
  files: readonly DataFile[],
  portal: Portal,
  home: string | null,
  locale: Locale = DEFAULT_LOCALE,
) {
  const words = dataWords(locale);
  const title = locale === 'en' ? (portal.title?.en ?? portal.title?.zh) : portal.title?.zh;
  const { publisher, licence } = portal;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'budgets',
    title: words.package.title(title ?? null),
    description: words.package.description,
    ...(home === null ? {} : { homepage: home }),
    ...(publisher && {
      contributors: [
        {
          title: publisher.name,
          ...(publisher.url === null ? {} : { path: publisher.url }),
          ...(publisher.email === null ? {} : { email: publisher.email }),
          roles: ['publisher'],
        },
      ],
    }),
    ...licences(licence),
    resources: files.flatMap((file) => (file.format === 'csv.gz' ? [] : [resource(file, file.format, locale)])),
    fiscal: FISCAL,
  };
}

/** A licence that has neither an address nor an identifier cannot stand under `licenses`: it stands beside, in its own words. */
function licences(licence: Portal['licence']) {
  if (!licence) return {};
  const { name, url } = licence;
  if (url === null && !IDENTIFIER.test(name)) return { licence: name };
  const identifier = IDENTIFIER.test(name) ? { name } : { title: name };
  return { licenses: [{ ...identifier, ...(url === null ? {} : { path: url }) }] };
}

function resource(file: DataFile, format: keyof typeof MEDIA_TYPES, locale: Locale) {
  const { path, kind, year, order, rows, bytes, sha256 } = file;
  const words = dataWords(locale);
  const { title, text } = kindText(kind, locale);
  const whose = year === null ? words.files.allYears : words.files.year(year);
  return {
    name: nameOf(file),
    path,
    type: 'table',
    title: [title, whose, ...(format === 'csv' ? [] : [words.files.order[order]])].join(' · '),
    description: text,
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === 'csv' ? { encoding: 'utf-8', dialect: DIALECT } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    order,
    schema: schemaPath(kind),
  };
}

/** Where the Table Schema of a kind of records stands, from the description. */
export function schemaPath(kind: RecordKind): string {
  return `schemas/${kind}.json`;
}

/** `budgets`, `budgets-2026`, `budgets-by-code`; the Parquet file of the other kinds is `projects-parquet`. */
function nameOf({ path, kind, year, format }: DataFile): string {
  if (format === 'csv') return year === null ? kind : `${kind}-${year}`;
  const name = path.replace(/\.parquet$/u, '');
  return name === kind ? `${kind}-parquet` : name;
}

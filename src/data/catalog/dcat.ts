import type { DisclosureEntry, Portal } from '../../content/index.ts';
import { apiWords, dataWords, LOCALES, strings, type Locale } from '../../i18n/index.ts';
import { paths } from '../../links.ts';
import { RECORD_KINDS, type RecordKind } from '../../vocabulary/index.ts';
import type { Address } from '../address.ts';
import type { DataFile } from '../files/write.ts';

type Json = Record<string, unknown>;

/** The names that stand for those of the vocabularies; written out, so that no reader has to fetch them. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const MEDIA = 'https://www.iana.org/assignments/media-types/';
const MEDIA_TYPES: Record<DataFile['format'], string> = {
  csv: 'text/csv',
  'csv.gz': 'text/csv',
  parquet: 'application/vnd.apache.parquet',
};
const LANGUAGES: Record<Locale, string> = {
  'zh-CN': 'http://publications.europa.eu/resource/authority/language/ZHO',
  en: 'http://publications.europa.eu/resource/authority/language/ENG',
};

export interface CatalogSource {
  entries: readonly DisclosureEntry[];
  /** The data files; none where the site is not built. */
  files: readonly DataFile[];
  portal: Portal;
  address: Address;
}

/** A text in every language of the interface. */
function inLanguages(text: (locale: Locale) => string): Json[] {
  return LOCALES.map((locale) => ({ '@value': text(locale), '@language': locale }));
}

function titleOf({ title }: Portal, locale: Locale): string | null {
  return locale === 'en' ? (title?.en ?? title?.zh ?? null) : (title?.zh ?? null);
}

function id(value: string): Json {
  return { '@id': value };
}

/** A publisher that nobody has stated is said to be not stated: DCAT-AP asks for one, and none is made up. */
function publisherOf({ publisher }: Portal, address: Address): Json {
  const name = publisher?.name ?? inLanguages((locale) => dataWords(locale).terms.notStated);
  return {
    '@id': address(`${paths.dataFile('catalog.jsonld')}#publisher`),
    '@type': 'foaf:Agent',
    'foaf:name': name,
    ...(publisher?.url ? { 'foaf:homepage': id(publisher.url) } : {}),
    ...(publisher?.email ? { 'foaf:mbox': id(`mailto:${publisher.email}`) } : {}),
  };
}

function contactOf({ publisher }: Portal): Json {
  if (!publisher?.email) return {};
  const contact = {
    '@type': 'vcard:Kind',
    'vcard:fn': publisher.name,
    'vcard:hasEmail': id(`mailto:${publisher.email}`),
  };
  return { 'dcat:contactPoint': contact };
}

/** Without a stated licence there is none to name. */
function licenceOf({ licence }: Portal): Json {
  if (licence === null) return {};
  const document = { '@type': 'dct:LicenseDocument', 'dct:title': licence.name };
  return { 'dct:license': licence.url === null ? document : { '@id': licence.url, ...document } };
}

function distribution(file: DataFile, { portal, address }: CatalogSource): Json {
  const href = address(paths.dataFile(file.path));
  const year = (locale: Locale) => {
    const { files } = dataWords(locale);
    return `${file.year === null ? files.allYears : files.year(file.year)}, ${file.format}, ${files.order[file.order]}`;
  };
  return {
    '@id': href,
    '@type': 'dcat:Distribution',
    'dct:title': inLanguages(year),
    'dcat:accessURL': id(href),
    'dcat:downloadURL': id(href),
    'dcat:mediaType': id(MEDIA + MEDIA_TYPES[file.format]),
    ...(file.format === 'csv.gz' ? { 'dcat:compressFormat': id(`${MEDIA}application/gzip`) } : {}),
    'dcat:byteSize': { '@value': String(file.bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': id('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@value': file.sha256, '@type': 'xsd:hexBinary' },
    },
    ...licenceOf(portal),
  };
}

/** The years that the department-years are of. */
function temporalOf(entries: readonly DisclosureEntry[]): Json {
  const years = entries.map(({ identity }) => identity.year).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return {};
  const day = (value: string) => ({ '@value': value, '@type': 'xsd:date' });
  return {
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': day(`${first}-01-01`),
      'dcat:endDate': day(`${last}-12-31`),
    },
  };
}

function dataset(kind: RecordKind, source: CatalogSource): Json {
  const { portal, address, entries, files } = source;
  const regions = new Map(entries.map(({ identity: { region } }) => [region.slug, region.name]));
  return {
    '@id': address(`${paths.data}#${kind}`),
    '@type': 'dcat:Dataset',
    'dct:title': inLanguages((locale) => dataWords(locale).kinds[kind].title),
    'dct:description': inLanguages((locale) => dataWords(locale).kinds[kind].text),
    'dct:identifier': kind,
    'dct:publisher': id(address(`${paths.dataFile('catalog.jsonld')}#publisher`)),
    ...contactOf(portal),
    'dct:language': id(LANGUAGES['zh-CN']),
    'dct:accrualPeriodicity': id('http://publications.europa.eu/resource/authority/frequency/IRREG'),
    'dcat:theme': id('http://publications.europa.eu/resource/authority/data-theme/GOVE'),
    'dct:spatial': [...regions.values()].map((name) => ({ '@type': 'dct:Location', 'dct:title': name })),
    ...temporalOf(entries),
    'dcat:landingPage': { '@id': address(paths.data), '@type': 'foaf:Document' },
    'dcat:distribution': files.filter((file) => file.kind === kind).map((file) => distribution(file, source)),
  };
}

/**
 * The catalogue of the portal's data: DCAT 3 in JSON-LD, with what DCAT-AP 3 requires, in Chinese and English. A dataset for each kind
 * of records, a distribution for each file, the API as a service.
 */
export function catalogOf(source: CatalogSource): Json {
  const { portal, address } = source;
  const datasets = RECORD_KINDS.map((kind) => dataset(kind, source));
  const name = (locale: Locale) => titleOf(portal, locale) ?? strings(locale).site.name;
  return {
    '@context': CONTEXT,
    '@id': address(paths.dataFile('catalog.jsonld')),
    '@type': 'dcat:Catalog',
    'dct:title': inLanguages((locale) => dataWords(locale).package.title(titleOf(portal, locale))),
    'dct:description': inLanguages((locale) => dataWords(locale).package.description),
    'dct:publisher': publisherOf(portal, address),
    'dct:language': LOCALES.map((locale) => id(LANGUAGES[locale])),
    'foaf:homepage': { '@id': address(paths.home), '@type': 'foaf:Document' },
    ...licenceOf(portal),
    'dcat:dataset': datasets,
    'dcat:service': {
      '@id': address(paths.api),
      '@type': 'dcat:DataService',
      'dct:title': inLanguages((locale) => apiWords(locale).title(name(locale))),
      'dcat:endpointURL': id(address('/api/v1/')),
      'dcat:endpointDescription': LOCALES.map((locale) => id(address(paths.openApi(locale)))),
      'dcat:servesDataset': RECORD_KINDS.map((kind) => id(address(`${paths.data}#${kind}`))),
      ...licenceOf(portal),
    },
  };
}

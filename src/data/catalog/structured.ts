import type { Disclosure } from '../../budget/index.ts';
import type { Portal } from '../../content/index.ts';
import { paths } from '../../links.ts';
import { largest, smallest } from '../../lists.ts';
import type { Address } from '../address.ts';
import type { DataFile } from '../files/write.ts';

type Json = Record<string, unknown>;

interface Page {
  name: string;
  description: string;
  portal: Portal;
  address: Address;
}

/** What the publisher states of the data, in the words of schema.org; what is not stated is left out. */
function rightsOf({ publisher, licence }: Portal): Json {
  return {
    ...(publisher && {
      publisher: {
        '@type': 'Organization',
        name: publisher.name,
        ...(publisher.url === null ? {} : { url: publisher.url }),
      },
    }),
    ...(licence && {
      license: licence.url ?? { '@type': 'CreativeWork', name: licence.name },
    }),
  };
}

function download(encodingFormat: string, contentUrl: string): Json {
  return { '@type': 'DataDownload', encodingFormat, contentUrl };
}

/** A department-year as a dataset of schema.org: who published it, for which year and place, and its files. */
export function disclosureDataset(
  { identity, source, title }: Pick<Disclosure, 'identity' | 'source' | 'title'>,
  { name, description, portal, address }: Page,
): Json {
  const { region, department, year, stage } = identity;
  const key = [region.slug, department.slug, year] as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    alternateName: title,
    description,
    url: address(paths.disclosure(...key, stage)),
    identifier: stage === undefined ? key.join('/') : `${key.join('/')}/final`,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: department.name },
    ...rightsOf(portal),
    spatialCoverage: { '@type': 'Place', name: region.name },
    temporalCoverage: String(year),
    ...(source.url === null ? {} : { isBasedOn: source.url }),
    ...(source.published === null ? {} : { datePublished: source.published }),
    includedInDataCatalog: { '@type': 'DataCatalog', url: address(paths.data) },
    distribution: [
      download('application/json', address(paths.disclosureData(...key, stage))),
      download(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        address(paths.disclosureWorkbook(...key, stage)),
      ),
    ],
  };
}

/** All data of the portal as a dataset of schema.org, with the files that hold all years. */
export function portalDataset(
  files: readonly DataFile[],
  years: readonly number[],
  { name, description, portal, address }: Page,
): Json {
  const [first, last] = [smallest(years), largest(years)];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url: address(paths.data),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    ...rightsOf(portal),
    ...(years.length === 0 ? {} : { temporalCoverage: first === last ? String(first) : `${first}/${last}` }),
    distribution: files
      .filter(({ year, format }) => year === null && format !== 'csv.gz')
      .map(({ format, path }) =>
        download(format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet', address(paths.dataFile(path))),
      ),
  };
}

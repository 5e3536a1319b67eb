import { archiveWords, type ArchivedKind } from '../i18n/index.ts';
import type { Portal } from '../content/index.ts';
import type { PayloadFile } from './payload-file.ts';
import type { Written } from './write-file.ts';

/** What a bag says of itself besides its files. */
export interface About {
  year: number;
  /** The UTC day of freezing. */
  day: string;
  name: string;
  description: string;
  publisher: Portal['publisher'];
  licence: Portal['licence'];
  /** The type of a file, by its name. */
  typeOf: (path: string) => string;
}

/** The language of the descriptions: that of the portal, whoever makes the archive. */
const LOCALE = 'zh-CN';

/** What a portal's archive of a year is called and what it holds, in the language of the portal. */
export function describeYear(year: number, departments: number, portal: Portal): Pick<About, 'name' | 'description'> {
  const words = archiveWords(LOCALE);
  const title = portal.title?.zh ?? words.portal;
  return { name: words.name(title, year), description: words.description(title, year, departments) };
}

/** The identifier of a file in a crate: its path, with what no address may hold written as a code; Chinese stays as it is. */
function idOf(path: string): string {
  return path.replace(/[^\p{L}\p{N}\-._~/]/gu, (sign) => encodeURIComponent(sign));
}

/**
 * The description of a payload as RO-Crate 1.2 (attached, its root is `data/`), an entity a line. Every file is described and a part of
 * the root. https://www.researchobject.org/ro-crate/specification/1.2/root-data-entity.html
 */
export function* crateOf(files: readonly (PayloadFile & Omit<Written, 'path'>)[], about: About): Iterable<string> {
  const words = archiveWords(LOCALE);
  yield '{\n"@context": "https://w3id.org/ro/crate/1.2/context",\n"@graph": [\n';
  yield JSON.stringify({
    '@id': 'ro-crate-metadata.json',
    '@type': 'CreativeWork',
    about: { '@id': './' },
    conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
  });
  const { name, description, day, publisher, licence } = about;
  const publisherId = publisher && (publisher.url ?? '#publisher');
  const licenceId = licence?.url ?? (licence ? '#licence' : null);
  const root = {
    '@id': './',
    '@type': 'Dataset',
    name,
    description,
    datePublished: day,
    inLanguage: LOCALE,
    temporalCoverage: `${about.year}`,
    license: licenceId === null ? words.licenceUnstated : { '@id': licenceId },
    ...(publisherId === null ? {} : { publisher: { '@id': publisherId } }),
  };
  yield `,\n${JSON.stringify(root).slice(0, -1)},"hasPart":[`;
  for (const [index, { path }] of files.entries())
    yield `${index === 0 ? '' : ','}\n${JSON.stringify({ '@id': idOf(path) })}`;
  yield '\n]}';
  if (licence)
    yield `,\n${JSON.stringify({ '@id': licenceId, '@type': 'CreativeWork', name: licence.name, description: licence.name })}`;
  if (publisher) {
    const { name: called, url, email } = publisher;
    const told = { name: called, ...(url === null ? {} : { url }), ...(email === null ? {} : { email }) };
    yield `,\n${JSON.stringify({ '@id': publisherId, '@type': 'Organization', ...told })}`;
  }
  for (const { path, kind, department, bytes, sha256 } of files) {
    yield `,\n${JSON.stringify({
      '@id': idOf(path),
      '@type': 'File',
      name: nameOf(kind, department, about.year),
      description: words.kinds[kind],
      encodingFormat: about.typeOf(path),
      contentSize: `${bytes}`,
      sha256,
    })}`;
  }
  yield '\n]\n}\n';
}

function nameOf(kind: ArchivedKind, department: string | null, year: number): string {
  const words = archiveWords(LOCALE);
  return department === null ? words.kinds[kind] : words.ofDepartment(department, year, words.kinds[kind]);
}

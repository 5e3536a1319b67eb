import type { DisclosureEntry, Portal } from '../../content/index.ts';
import { llmsWords, LOCALES, strings, type Locale } from '../../i18n/index.ts';
import { paths } from '../../links.ts';
import { countStages, splitStages } from '../../views/index.ts';
import { recordFields } from '../../vocabulary/index.ts';
import type { Address } from '../address.ts';
import { apiPath } from '../api/routes.ts';

/**
 * What a language model should know of the portal (llmstxt.org): what it is and how large, where the data is, its fields, its terms
 * and how to cite it, in each language of the interface.
 */
export function llmsText(entries: readonly DisclosureEntry[], portal: Portal, address: Address): string {
  const title = portal.title?.zh ?? strings('zh-CN').site.name;
  const [first, ...others] = LOCALES;
  const parts = [
    part(first, entries, portal, address),
    ...others.map((locale) => part(locale, entries, portal, address)),
  ];
  return `# ${line(title)}\n\n${parts.join('\n')}`;
}

function part(
  locale: Locale,
  entries: readonly DisclosureEntry[],
  { publisher, licence }: Portal,
  address: Address,
): string {
  const words = llmsWords(locale);
  const years = [...new Set(entries.map(({ identity }) => identity.year))].sort((a, b) => a - b);
  const ids = (of: (identity: DisclosureEntry['identity']) => string) =>
    new Set(entries.map(({ identity }) => of(identity))).size;
  const about = words.about({
    regions: ids(({ region }) => region.slug),
    departments: ids(({ region, department }) => `${region.slug}/${department.slug}`),
    documents: countStages(entries),
    years: years.join(locale === 'en' ? ', ' : '、'),
    projects: splitStages(entries).budgets.reduce((sum, { headline }) => sum + headline.projects, 0),
  });
  const files: [string, string][] = [
    [paths.data, words.files.page],
    ...(['budgets', 'projects', 'indicators', 'findings'] as const).map((kind): [string, string] => [
      paths.dataFile(`${kind}.csv`),
      words.files[kind],
    ]),
    [paths.dataFile('datapackage.json'), words.files.package],
    [paths.dataFile('catalog.jsonld'), words.files.catalog],
    [apiPath('index'), words.files.api],
    [paths.openApi(locale), words.files.openapi],
  ];
  const list = (items: readonly string[]) => items.map((item) => `- ${item}\n`).join('');
  return [
    `> ${about}\n\n${list(words.rules)}`,
    `## ${words.data}\n\n${list(files.map(([path, text]) => `[${address(path)}](${address(path)}): ${text}`))}`,
    `## ${words.columns}\n\n${recordFields('budgets')
      .map(({ name }) => name)
      .join(', ')}\n`,
    `## ${words.rights}\n\n${list([
      words.publisher(publisher && line([publisher.name, publisher.url].filter(Boolean).join(' '))),
      words.licence(licence && line([licence.name, licence.url].filter(Boolean).join(' '))),
    ])}`,
    `## ${words.cite}\n\n${words.citing}\n`,
  ].join('\n');
}

/** A text of the publisher on one line. */
function line(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

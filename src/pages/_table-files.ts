import { disclosureId, type DisclosureKey } from '../content/index.ts';
import { pageLocale } from '../i18n/index.ts';
import { inEnglish, link, paths } from '../links.ts';
import type { TableFiles } from '../views/index.ts';

/** Where each table of a department-year can be had as a file, and what the file is called on the reader's disk. */
export function tableFiles(key: DisclosureKey, locale: string | undefined): TableFiles {
  const { region, department, year, stage } = key;
  const name = disclosureId(key).replaceAll('/', '-');
  return {
    href: (table) => {
      const path = paths.disclosureTable(region, department, year, table, stage);
      return link(pageLocale(locale) === 'en' ? inEnglish(path) : path);
    },
    name: (table) => `${name}-${table}.csv`,
  };
}

import { disclosureId, readChecks, readCorrected, type DisclosureKey } from '../../../../content/index.ts';
import { strings } from '../../../../i18n/index.ts';
import { viewAnnotated, type AnnotatedPage } from '../../../../views/index.ts';

let department = '';
const kept = new Map<string, Promise<AnnotatedPage>>();

async function read(key: DisclosureKey, locale: string | undefined): Promise<AnnotatedPage> {
  const { disclosure, applied } = await readCorrected(key);
  const { file } = await readChecks(disclosure.identity);
  return viewAnnotated(disclosure, null, { applied, checks: file, prior: null }, strings(locale));
}

/**
 * A department-year with its marks, without its narrative. Those of the department asked for last are kept: pages of its projects are
 * written one after the other, and each shows all years.
 */
export function readDocumentOf(key: DisclosureKey, locale: string | undefined): Promise<AnnotatedPage> {
  const own = `${strings(locale).language} ${key.region}/${key.department}`;
  if (own !== department) kept.clear();
  department = own;
  const id = disclosureId(key);
  const view = kept.get(id) ?? read(key, locale);
  kept.set(id, view);
  return view;
}

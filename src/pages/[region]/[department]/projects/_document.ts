import { AtHand, disclosureId, readChecks, readCorrected, type DisclosureKey } from '../../../../content/index.ts';
import { strings } from '../../../../i18n/index.ts';
import { viewAnnotated, type AnnotatedPage } from '../../../../views/index.ts';

/** Pages of a department's projects are made one after the other, and each shows all years. */
const views = new AtHand<AnnotatedPage>();

/** A department-year with its marks, without its narrative. */
export async function readDocumentOf(key: DisclosureKey, locale: string | undefined): Promise<AnnotatedPage> {
  const { disclosure, applied } = await readCorrected(key);
  const { file } = await readChecks(disclosure.identity);
  const texts = strings(locale);
  return views.get(disclosureId(key), [disclosure, file, texts], () =>
    viewAnnotated(disclosure, null, { applied, checks: file, prior: null }, texts),
  );
}

import { disclosureId, readChecks, readCorrected, type DisclosureKey } from '../../../../content/index.ts';
import { strings } from '../../../../i18n/index.ts';
import { viewAnnotated, type AnnotatedPage } from '../../../../views/index.ts';

let kept: { id: string; view: Promise<AnnotatedPage> } | null = null;

async function read(key: DisclosureKey, locale: string | undefined): Promise<AnnotatedPage> {
  const { disclosure, applied } = await readCorrected(key);
  const { file } = await readChecks(disclosure.identity);
  return viewAnnotated(disclosure, null, { applied, checks: file, prior: null }, strings(locale));
}

/**
 * A department-year with its marks, without its narrative. The one asked for last is kept: pages of projects of one document are written
 * one after the other.
 */
export function readDocumentOf(key: DisclosureKey, locale: string | undefined): Promise<AnnotatedPage> {
  const id = `${strings(locale).language} ${disclosureId(key)}`;
  if (kept?.id !== id) kept = { id, view: read(key, locale) };
  return kept.view;
}

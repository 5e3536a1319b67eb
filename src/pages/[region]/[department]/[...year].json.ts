import type { APIRoute, GetStaticPaths } from 'astro';
import { readChecks, readCorrected, stableJson, type DisclosureKey } from '../../../content/index.ts';
import { strings } from '../../../i18n/index.ts';
import { viewDownload } from '../../../views/index.ts';
import { documentRoutes } from '../../_documents.ts';

export const getStaticPaths = (() => documentRoutes()) satisfies GetStaticPaths;

/** A department-year for download: as in `content/disclosures`, with its corrections, and with what the checks found. */
export const GET: APIRoute = async ({ props, currentLocale }) => {
  const { disclosure, applied } = await readCorrected(props['key'] as DisclosureKey);
  const checks = await readChecks(disclosure.identity);
  return new Response(stableJson(viewDownload(disclosure, applied, checks, strings(currentLocale))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

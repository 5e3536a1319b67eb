import type { APIRoute, GetStaticPaths } from 'astro';
import { listEntries } from '../../../content/collections.ts';
import { readChecks, readCorrected, stableJson } from '../../../content/index.ts';
import { strings } from '../../../i18n/index.ts';
import { viewDownload } from '../../../views/index.ts';

export const getStaticPaths = (async () =>
  (await listEntries()).map(({ identity: { region, department, year } }) => ({
    params: { region: region.slug, department: department.slug, year: String(year) },
  }))) satisfies GetStaticPaths;

/** A department-year for download: as in `content/disclosures`, with its corrections, and with what the checks found. */
export const GET: APIRoute = async ({ params, currentLocale }) => {
  const { region = '', department = '', year } = params;
  const { disclosure, applied } = await readCorrected({ region, department, year: Number(year) });
  const checks = await readChecks(disclosure.identity);
  return new Response(stableJson(viewDownload(disclosure, applied, checks, strings(currentLocale))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

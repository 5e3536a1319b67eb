import type { APIRoute, GetStaticPaths } from 'astro';
import { listEntries } from '../../../content/collections.ts';
import { readDownload } from '../../../content/index.ts';

export const getStaticPaths = (async () =>
  (await listEntries()).map(({ identity: { region, department, year } }) => ({
    params: { region: region.slug, department: department.slug, year: String(year) },
  }))) satisfies GetStaticPaths;

/** The figures of a department-year for download: as in `content/disclosures`, byte for byte, or with its corrections. */
export const GET: APIRoute = async ({ params }) => {
  const { region = '', department = '', year } = params;
  return new Response(await readDownload({ region, department, year: Number(year) }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

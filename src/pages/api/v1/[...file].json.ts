import type { APIRoute, GetStaticPaths } from 'astro';
import { listDocuments, listTerms, mapDepartments } from '../../../content/collections.ts';
import { readPortal } from '../../../content/index.ts';
import { addressesOf, listApiFiles } from '../../../data/index.ts';
import { paths } from '../../../links.ts';
import { keyFor } from '../../_keyed.ts';

const { SITE, BASE_URL } = import.meta.env;

/** Every file of the API; its shape is checked when it is written. */
export const getStaticPaths = (async () => {
  const files = listApiFiles({
    entries: await listDocuments(),
    departments: await mapDepartments(),
    terms: await listTerms(),
    portal: await readPortal(),
    address: addressesOf(SITE, BASE_URL),
    links: { openapi: paths.openApi('zh-CN'), openapi_en: paths.openApi('en'), documentation: paths.api },
  });
  return files.map(({ path, of, text }) => ({
    params: { file: path.replace(/^\/api\/v1\/|\.json$/gu, '') },
    props: { text },
    ...(of && { cacheKey: keyFor(of) }),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => Promise<string> }> = async ({ props }) =>
  new Response(await props.text(), { headers: { 'content-type': 'application/json; charset=utf-8' } });

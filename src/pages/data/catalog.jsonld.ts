import type { APIRoute } from 'astro';
import { listDocuments } from '../../content/collections.ts';
import { readPortal, stableJson } from '../../content/index.ts';
import { addressesOf, catalogOf, listDataFiles } from '../../data/index.ts';

/** The catalogue of the portal's data for other portals. */
export const GET: APIRoute = async () => {
  const { SITE, BASE_URL } = import.meta.env;
  const catalog = catalogOf({
    entries: await listDocuments(),
    files: (await listDataFiles()) ?? [],
    portal: await readPortal(),
    address: addressesOf(SITE, BASE_URL),
  });
  return new Response(stableJson(catalog), { headers: { 'content-type': 'application/ld+json; charset=utf-8' } });
};

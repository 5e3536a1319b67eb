import type { APIRoute, GetStaticPaths } from 'astro';
import { listDocuments } from '../../../../../content/collections.ts';
import { keyOf, readHistory, readKept, type DisclosureKey } from '../../../../../content/index.ts';
import { yearParams } from '../../../../../links.ts';
import { keyed } from '../../../../_keyed.ts';

export const getStaticPaths = (async () => {
  const found = [];
  for (const { identity } of await listDocuments()) {
    const key = keyOf(identity);
    for (const version of (await readHistory(key))?.versions ?? [])
      if ((await readKept(key, version)) !== null)
        found.push({ params: { ...yearParams(identity), version: String(version.version) }, props: { key } });
  }
  return keyed(found);
}) satisfies GetStaticPaths;

/** A superseded version of a department-year, byte for byte as it is kept. */
export const GET: APIRoute = async ({ params, props }) => {
  const key = props['key'] as DisclosureKey;
  const found = (await readHistory(key))?.versions[Number(params.version) - 1];
  const kept = found && (await readKept(key, found));
  return new Response(kept?.disclosure, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};

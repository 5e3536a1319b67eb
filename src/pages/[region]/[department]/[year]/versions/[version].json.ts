import type { APIRoute, GetStaticPaths } from 'astro';
import { listEntries } from '../../../../../content/collections.ts';
import { readHistory, readKept } from '../../../../../content/index.ts';

export const getStaticPaths = (async () => {
  const found = [];
  for (const { identity } of await listEntries()) {
    const key = { region: identity.region.slug, department: identity.department.slug, year: identity.year };
    for (const version of (await readHistory(key))?.versions ?? [])
      if ((await readKept(key, version)) !== null)
        found.push({ params: { ...key, year: String(key.year), version: String(version.version) } });
  }
  return found;
}) satisfies GetStaticPaths;

/** A superseded version of a department-year, byte for byte as it is kept. */
export const GET: APIRoute = async ({ params }) => {
  const { region = '', department = '', year, version } = params;
  const key = { region, department, year: Number(year) };
  const found = (await readHistory(key))?.versions[Number(version) - 1];
  const kept = found && (await readKept(key, found));
  return new Response(kept?.disclosure, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};

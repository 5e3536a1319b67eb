import type { APIRoute } from 'astro';
import { listDocuments } from '../content/collections.ts';
import { readPortal } from '../content/index.ts';
import { addressesOf, llmsText } from '../data/index.ts';

/** What a language model should know of the portal. */
export const GET: APIRoute = async () => {
  const { SITE, BASE_URL } = import.meta.env;
  const text = llmsText(await listDocuments(), await readPortal(), addressesOf(SITE, BASE_URL));
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};

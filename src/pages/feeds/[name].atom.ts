import type { APIRoute, GetStaticPaths } from 'astro';
import { listDocuments } from '../../content/collections.ts';
import { readPortal } from '../../content/index.ts';
import { addressesOf, FEED_NAMES, feedText } from '../../data/index.ts';
import { pageLocale } from '../../i18n/index.ts';

const { SITE, BASE_URL } = import.meta.env;

/** The feeds of which a day is known. */
export const getStaticPaths = (async () => {
  const source = {
    entries: await listDocuments(),
    portal: await readPortal(),
    address: addressesOf(SITE, BASE_URL),
    locale: pageLocale(undefined),
  };
  const feeds = await Promise.all(FEED_NAMES.map(async (name) => ({ name, text: await feedText(name, source) })));
  return feeds.flatMap(({ name, text }) => (text === null ? [] : [{ params: { name }, props: { text } }]));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

import type { APIRoute, GetStaticPaths } from 'astro';
import { listDocuments } from '../../content/collections.ts';
import { readPortal } from '../../content/index.ts';
import { addressesOf, FEED_NAMES, feedText } from '../../data/index.ts';
import { LOCALES } from '../../i18n/index.ts';
import { paths } from '../../links.ts';
import { keyed } from '../_keyed.ts';

const { SITE, BASE_URL } = import.meta.env;

/** The feeds of which a day is known, in each language. */
export const getStaticPaths = (async () => {
  const source = {
    entries: await listDocuments(),
    portal: await readPortal(),
    address: addressesOf(SITE, BASE_URL),
  };
  const feeds = LOCALES.flatMap((locale) =>
    FEED_NAMES.map(async (feed) => ({
      name: paths.feed(feed, locale).slice('/feeds/'.length, -'.atom'.length),
      text: await feedText(feed, { ...source, locale }),
    })),
  );
  return keyed(
    (await Promise.all(feeds)).flatMap(({ name, text }) =>
      text === null ? [] : [{ params: { name }, props: { text } }],
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

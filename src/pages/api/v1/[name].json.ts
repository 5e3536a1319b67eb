import type { APIRoute, GetStaticPaths } from 'astro';
import { readPortal } from '../../../content/index.ts';
import { addressesOf, openApiText } from '../../../data/index.ts';
import { LOCALES, type Locale } from '../../../i18n/index.ts';
import { paths } from '../../../links.ts';
import { keyed } from '../../_keyed.ts';

/** The description of the API, once a language. */
export const getStaticPaths = (() =>
  keyed(
    LOCALES.map((locale) => ({
      params: { name: paths.openApi(locale).replace(/^\/api\/v1\/|\.json$/gu, '') },
      props: { locale },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props }) => {
  const { SITE, BASE_URL } = import.meta.env;
  return new Response(openApiText(props.locale, await readPortal(), addressesOf(SITE, BASE_URL)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

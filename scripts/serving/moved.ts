import { movedWords, type Locale } from '../../src/i18n/index.ts';
import type { Redirect } from '../../src/content/index.ts';

/** The pages and rules by which addresses that have moved still answer. `base` ends with a slash; addresses start with one. */

/** A page that leads on, for hosts that know no rules: without script, and without waiting. */
export function movedPage(
  to: string,
  { base, site, locale }: { base: string; site: string | null; locale: Locale },
): string {
  const words = movedWords(locale);
  const href = below(base, to);
  const canonical = site === null ? href : new URL(href, site).href;
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="0; url=${href}" />
    <meta name="robots" content="noindex" />
    <link rel="canonical" href="${canonical}" />
    <title>${words.title}</title>
  </head>
  <body>
    <main>
      <h1>${words.title}</h1>
      <p><a href="${href}">${words.here}</a></p>
    </main>
  </body>
</html>
`;
}

/** The rules for hosts that read `_redirects`. */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  const lines = redirects.flatMap(({ from, to, below: all }) => [
    `${below(base, from)} ${below(base, to)} 301`,
    ...(all ? [`${below(base, from)}* ${below(base, to)}:splat 301`] : []),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * The rules for nginx: lines of a `map`, which `docs/nginx.conf` includes. What is taken over from the address is only what addresses
 * of a portal are made of, so that nobody writes lines of the answer with it.
 */
export function nginxMap(redirects: readonly Redirect[], base: string): string {
  const lines = redirects.map(({ from, to, below: all }) => {
    const [old, now] = [below(base, from), below(base, to)];
    return all ? `"~^${old.replaceAll('.', '\\.')}(?<rest>[A-Za-z0-9._~/-]*)$" ${now}$rest;` : `${old} "${now}";`;
  });
  return lines.map((line) => `${line}\n`).join('');
}

function below(base: string, address: string): string {
  return base + address.slice(1);
}

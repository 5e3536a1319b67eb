/**
 * What every answer of the site tells the browser. The one list: the preview server sends it, `_headers` of the built site and
 * `docs/nginx.conf` are written from it.
 */

/** What a page may load, run and be part of. Everything else is forbidden, above all what stands inside a page itself. */
const CONTENT_SECURITY_POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // The full-text engine is WebAssembly.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  // No text becomes markup or a program in the browser. The one that may be named by an address is the worker of the search
  // (`src/search/page/desk.ts`), which comes from here too.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'search-worker',
};

/** What of the machine a page could ask for. None does. */
const FORBIDDEN_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** The policy of a site whose search page may ask a server at another origin too; `null`: none. */
function policyWith(searchOrigin: string | null): string {
  const connect = searchOrigin === null ? {} : { 'connect-src': `'self' ${searchOrigin}` };
  return policyOf({ ...CONTENT_SECURITY_POLICY, ...connect });
}

/** Headers by name, in small letters. */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': policyWith(null),
  'x-content-type-options': 'nosniff',
  // For browsers that do not know `frame-ancestors`.
  'x-frame-options': 'DENY',
  // An address holds what was searched for: it is told to nobody else.
  'referrer-policy': 'same-origin',
  'permissions-policy': FORBIDDEN_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
};

/** Pages that are made to stand in frames of other sites: they have no form and no script, so nobody can be led to press what is not seen. */
export const FRAMED = /\/embed\/[^/]+\/[^/]+\/[0-9]{4}\//u;

/** What those pages are told instead; `''`: the header is left out. */
export const FRAMED_HEADERS: Readonly<Record<'content-security-policy' | 'x-frame-options', string>> = {
  'content-security-policy': policyOf({ ...CONTENT_SECURITY_POLICY, 'frame-ancestors': '*' }),
  'x-frame-options': '',
};

function siteHeaders(searchOrigin: string | null): Readonly<Record<string, string>> {
  return { ...SITE_HEADERS, 'content-security-policy': policyWith(searchOrigin) };
}

/** The headers of a path of the site. `searchOrigin`: where its search page asks, if that is not the site itself. */
export function headersOf(path: string, searchOrigin: string | null = null): Readonly<Record<string, string>> {
  if (!FRAMED.test(path)) return siteHeaders(searchOrigin);
  const all = Object.entries({ ...SITE_HEADERS, ...FRAMED_HEADERS });
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

/** Only where the site is never reached without encryption, which a server that has a certificate can say. */
export const ENCRYPTED_ONLY: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000',
};

/**
 * What originals are told beside it. They come from strangers and are no pages of the site: all but PDF are saved, never shown. Pages of
 * HTML have an ending besides that is none of theirs (`src/content/originals.ts`).
 */
export function originalHeaders(path: string): Readonly<Record<string, string>> {
  return SAVED.test(path) ? { 'content-disposition': 'attachment' } : {};
}

/** Paths of originals that are not PDF. */
export const SAVED = /\/archive\/[0-9a-f]{64}\.(?!pdf$)/u;

/** Endings of originals that a browser shows as text where nobody says otherwise; others it saves. */
const SHOWN = ['txt', 'md', 'csv'];

/** The file `_headers` of the hosts that read one (Cloudflare Pages, Netlify). `base`: the path the site is built for; `searchOrigin` as above. */
export function headersFile(base: string, searchOrigin: string | null = null): string {
  const lines = Object.entries(siteHeaders(searchOrigin)).map(([name, value]) => `  ${titled(name)}: ${value}\n`);
  const path = (below: string): string => `/${base}/${below}\n`.replace(/\/{2,}/gu, '/');
  const saved = SHOWN.map((ending) => `${path(`archive/*.${ending}`)}  Content-Disposition: attachment\n`);
  // Cloudflare takes away what `/*` says and then sets anew. Where a host knows no `!`, frames stay forbidden.
  const framed = Object.entries(FRAMED_HEADERS).flatMap(([name, value]) => [
    `  ! ${titled(name)}\n`,
    ...(value === '' ? [] : [`  ${titled(name)}: ${value}\n`]),
  ]);
  return [path('*'), ...lines, ...saved, path('embed/*'), ...framed].join('');
}

/** `x-frame-options` as it is usually written: `X-Frame-Options`. */
export function titled(name: string): string {
  return name.replace(/(?:^|-)[a-z]/gu, (letter) => letter.toUpperCase());
}

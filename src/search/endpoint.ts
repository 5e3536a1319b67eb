import { Problem } from '../problem.ts';

/** The index on a search server that the search page asks. */
interface Endpoint {
  /** Its address, without a slash at its end. */
  href: string;
  /** What the policy of the site must allow; `null` where it is of the site itself. */
  origin: string | null;
}

const NAME = 'MINGZHANG_SEARCH_ENDPOINT';

/**
 * The search server that the environment names, or `null`: a whole address (`https://search.example.org/mingzhang`) or a path of the site
 * itself (`/search-server/mingzhang`), behind which `_search` is asked. Throws a Problem where it is none.
 */
export function searchEndpoint(env: Readonly<Record<string, string | undefined>> = process.env): Endpoint | null {
  const given = env[NAME]?.trim() ?? '';
  if (given === '') return null;
  const isPath = /^\/[^/\\]/u.test(given);
  const address = isPath || /^https?:\/\//u.test(given) ? URL.parse(given, 'http://localhost') : null;
  // A password here would be read by everybody; what stands behind `?` or `#` would end before `_search`.
  const isPlain = address && address.username + address.password + address.search + address.hash === '';
  if (!isPlain || /^\/+$/u.test(address.pathname)) throw new Problem('search-endpoint-wrong', { name: NAME, given });
  const path = address.pathname
    .split('/')
    .filter(Boolean)
    .map((name) => `/${name}`)
    .join('');
  return isPath ? { href: path, origin: null } : { href: address.origin + path, origin: address.origin };
}

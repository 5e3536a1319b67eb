/** Where a path of the site (`/years/2026/#top`, without the base) is to be found, for files that leave the site. */
export type Address = (path: string) => string;

/**
 * Addresses for files that are read elsewhere: absolute where the address of the site is known (`site`, as in Astro's configuration),
 * else from the root of the server, which a reader resolves against the address of the file. `base` is the base path of the site.
 */
export function addressesOf(site: string | undefined, base: string): Address {
  return (path) => {
    const below = encodeURI(`/${base}/${path}`.replace(/\/{2,}/gu, '/'));
    return site === undefined ? below : new URL(below, site).href;
  };
}

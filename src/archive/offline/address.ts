import { attributeOf, elementsOf, type Document } from './dom.ts';

/** Stands for the portal where its address is not known; nothing can be there (RFC 2606). */
const NOWHERE = 'http://portal.invalid';

/** Where a portal was built for: the path it is below, decoded, with a slash at its end, and its origin where the pages state it. */
export interface PortalPlace {
  base: string;
  origin: string | null;
}

/** Where an address of a page leads: to a file of the bag, to a page of the portal or of others on the web, or nowhere. */
export type Target = { file: string; hash: string } | { web: string } | null;

/** Which files are in the bag, by their paths below `data/`. */
export type Held = Pick<ReadonlySet<string>, 'has'>;

/** Reads from a page where its portal was built for: every page names the styles or the icon at the top of its portal. */
export function placeOf(page: Document): PortalPlace {
  const links = elementsOf(page).filter(({ tagName }) => tagName === 'link');
  const canonical = links.find((link) => attributeOf(link, 'rel') === 'canonical');
  const stated = canonical && URL.parse(attributeOf(canonical, 'href') ?? '');
  const paths = links.map((link) => decoded(URL.parse(attributeOf(link, 'href') ?? '', NOWHERE)?.pathname ?? '') ?? '');
  const bases = paths.flatMap((path) => /^(\/(?:.*?\/)?)(?:_astro\/|favicon\.)/u.exec(path)?.[1] ?? []);
  return { base: bases[0] ?? '/', origin: stated?.origin ?? null };
}

/**
 * Where an address that stands in a page leads. `from`: the file of the page in the portal, `qinghe/2026/index.html`; `held`: the files
 * of the bag below `data/`.
 */
export function targetOf(address: string, from: string, place: PortalPlace, held: Held): Target {
  const url = URL.parse(address, NOWHERE + encodePath(place.base + from));
  if (!url) return null;
  if (url.origin !== NOWHERE && url.origin !== place.origin) return { web: address };
  const path = decoded(url.pathname)?.normalize('NFC');
  const base = place.base.normalize('NFC');
  if (path?.startsWith(base)) {
    const file = fileOf(path.slice(base.length), held);
    // The start page of the archive stands in the place of the portal's: nothing of what that one anchors is on it.
    if (file !== null) return { file, hash: path === base ? '' : url.hash };
  }
  return place.origin === null ? null : { web: place.origin + url.pathname + url.search + url.hash };
}

/** The file of a bag that a path of the portal names: itself, the page of a folder, an original. */
function fileOf(path: string, held: Held): string | null {
  const page = path === '' || path.endsWith('/') ? `site/${path}index.html` : `site/${path}/index.html`;
  const original = /^archive\/([^/]+)$/u.exec(path)?.[1];
  const candidates = [`site/${path}`, page, ...(original === undefined ? [] : [`originals/${original}`])];
  return candidates.find((candidate) => held.has(candidate)) ?? null;
}

/** The address of a file as seen from another one, both by their paths in a bag. Chinese stays as it is. */
export function relativeAddress(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared).map(encodePath)].join('/');
}

/** A path as an address: what no address may hold is written as a code. */
function encodePath(path: string): string {
  return path.replace(/[^\p{L}\p{N}\-._~/]/gu, (sign) => encodeURIComponent(sign));
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

import { createHash } from 'node:crypto';

/**
 * Routes with a key each, of what is handed to their pages: a page whose key, program and files are what they were is not made again. Throws a
 * TypeError for what a key cannot tell apart, as functions and maps.
 */
export function keyed<Route extends { props: object }>(routes: readonly Route[]): (Route & { cacheKey: string })[] {
  return routes.map((route) => ({ ...route, cacheKey: keyFor(route.props) }));
}

/** The key of what is handed to a page. Throws a TypeError for what it cannot tell apart. */
export function keyFor(props: object): string {
  requirePlain(props);
  return createHash('sha256').update(JSON.stringify(props)).digest('hex');
}

function requirePlain(value: unknown): void {
  if (value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value)) return;
  const isPlain =
    Array.isArray(value) || (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype);
  if (!isPlain) throw new TypeError(`a page cannot be told by ${typeof value} among what it is handed`);
  for (const inner of Object.values(value)) requirePlain(inner);
}

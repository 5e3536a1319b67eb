import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { staticMiddleware } from 'srvx/static';
import { headersOf, originalHeaders } from './headers.ts';
import { typeOf } from './types.ts';

/** What the library sends for a name whose kind it does not know. */
const UNKNOWN = 'application/octet-stream';

/**
 * How requests to a folder of static files are answered. Files, ranges, digests, and `.br` and `.gz` beside a file are the
 * library's work; here is what it leaves open: the base, the slash at the end of folders, kinds of downloads, the 404 page, the
 * headers of the site. `searchOrigin`: where its search page asks, if that is not the site itself.
 */
export function answerFrom(
  root: string,
  base: string,
  searchOrigin: string | null = null,
): (request: Request) => Promise<Response> {
  const files = staticMiddleware({ dir: root, encodings: true });
  const answer = async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    const { pathname, search, origin } = new URL(request.url);
    if (`${pathname}/` === base) return redirect(base + search);
    const inside = pathname.startsWith(base) ? pathname.slice(base.length - 1) : null;
    if (inside === null || /\/\/|%00/u.test(inside)) return missing(root, request.method);
    if (!inside.endsWith('/') && (await isFolder(root, inside))) return redirect(`${pathname}/${search}`);
    const asked = new Request(origin + inside, { method: request.method, headers: request.headers });
    const found = await files(asked, () => new Response(null, { status: 404 }));
    // A path that cannot be decoded leads nowhere, as one that is not there.
    if (found.status === 404 || found.status === 400) return missing(root, request.method);
    const type = typeOf(inside);
    for (const [name, value] of Object.entries(originalHeaders(inside))) found.headers.set(name, value);
    if (type && found.headers.get('content-type') === UNKNOWN) found.headers.set('content-type', type);
    return found;
  };
  return async (request) => withCommon(await answer(request), new URL(request.url).pathname, searchOrigin);
}

function redirect(location: string): Response {
  return new Response(null, { status: 301, headers: { location } });
}

/** Is this path, as it stands in an address, a folder with a page? `..` cannot stand in it: `URL` has taken it away. */
async function isFolder(root: string, path: string): Promise<boolean> {
  // An encoded slash or backslash is part of a name to the library, and no way out of the folder.
  if (/%2f|%5c/iu.test(path)) return false;
  try {
    return (await stat(join(root, decodeURI(path), 'index.html'))).isFile();
  } catch {
    return false;
  }
}

/** The headers of the site, and that nothing is kept without asking again: a page may be built anew at any time. */
function withCommon(response: Response, path: string, searchOrigin: string | null): Response {
  response.headers.set('cache-control', 'no-cache');
  for (const [name, value] of Object.entries(headersOf(path, searchOrigin))) response.headers.set(name, value);
  return response;
}

async function missing(root: string, method: string): Promise<Response> {
  const page = await readFile(join(root, '404.html')).catch(() => null);
  const type = page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  const body = page ?? 'Not found\n';
  const headers = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) };
  return new Response(method === 'HEAD' ? null : body, { status: 404, headers });
}

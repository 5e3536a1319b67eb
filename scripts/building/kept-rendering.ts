import type { AstroPrerenderer } from 'astro';
import { traced } from '../../src/content/index.ts';
import type { KeptPages } from './kept-pages.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where a page is written, and what it is handed; `key` is `null` where that cannot be told: such a page is always made. */
interface Planned {
  key: string | null;
  file: string;
}

/**
 * Makes pages as another does, but takes those of the last portal of which nothing has changed. `base`: the path below which the portal
 * stands; `onTaken`: called for each that is taken.
 */
export function keptRendering(
  own: AstroPrerenderer,
  kept: KeptPages,
  { base, onTaken }: { base: string; onTaken: () => void },
): AstroPrerenderer {
  const planned = new Map<string, Planned>();
  return {
    ...own,
    async getStaticPaths() {
      const paths = await own.getStaticPaths();
      for (const path of paths) planned.set(trimmed(path.pathname), { key: keyOf(path), file: fileOf(path) });
      return paths;
    },
    async render(request, options) {
      const name = nameOf(request.url, base);
      const { key = null, file = '' } = planned.get(name) ?? {};
      if (key === null) return own.render(request, options);
      const found = await kept.find(name, key);
      const [page] = found?.files ?? [];
      if (found && page) {
        onTaken();
        return new Response(page.body as BodyInit, { headers: { 'content-type': found.type ?? '' } });
      }
      // A page may go on reading while its body is taken.
      const {
        made: { made, response, body },
        seen,
      } = await traced(async () => {
        const made = await own.render(request, options);
        const response = made instanceof Response ? made : made.response;
        const isKept = response.status === 200 && response.body !== null;
        return { made, response, body: isKept ? new Uint8Array(await response.arrayBuffer()) : null };
      });
      if (body === null) return made;
      const type = response.headers.get('content-type') ?? '';
      await kept.keep(name, { key, type, files: [{ file, body }], seen });
      const again = new Response(body, response);
      return made instanceof Response ? again : { ...made, response: again };
    },
  };
}

/** A page that stands by itself is handed nothing; one of many says what. */
function keyOf({ route, cacheKey }: Path): string | null {
  const key = cacheKey ?? (route.params.length === 0 ? '' : null);
  return key === null ? null : `${route.component} ${key}`;
}

/** Where Astro writes a page; a wrong guess finds no page there and has it made. */
function fileOf({ pathname, route }: Path): string {
  const name = trimmed(pathname);
  if (route.type === 'endpoint') return name;
  if (name === '404') return '404.html';
  return name === '' ? 'index.html' : `${name}/index.html`;
}

function nameOf(url: string, base: string): string {
  const name = trimmed(decodeURI(new URL(url).pathname));
  const below = trimmed(decodeURI(base));
  return below !== '' && `${name}/`.startsWith(`${below}/`) ? trimmed(name.slice(below.length)) : name;
}

function trimmed(path: string): string {
  return path.split('/').filter(Boolean).join('/');
}

import type { AstroPrerenderer } from 'astro';
import { traced } from '../../src/content/index.ts';
import { append } from '../../src/lists.ts';
import { inOrder } from './files.ts';
import type { KeptPages } from './kept-pages.ts';
import type { Meanwhile } from './meanwhile.ts';

const NO_CONTENT = 204;

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

interface How {
  base: string;
  choose: (paths: Path[]) => Path[];
  found: string[];
  waits?: (path: Path) => boolean;
  meanwhile?: Meanwhile;
}

/**
 * Makes pages as another does, but not those of the last portal of which nothing has changed. `own`: what makes them; `base`: the path below which
 * the portal stands; `choose`: of all pages those that are made here, in their order. `found`: the files that are to be taken. `meanwhile`: begun before
 * the first page that waits for something (`waits`), which are the last ones.
 */
export function keptRendering(
  own: AstroPrerenderer,
  kept: KeptPages,
  { base, choose, found, waits, meanwhile }: How,
): AstroPrerenderer {
  /** Where each page is written, and of what it is made beside what it reads. */
  const planned = new Map<string, { key: string; file: string }>();
  let firstToWait: string | null = null;
  return {
    ...own,
    async getStaticPaths() {
      const paths = choose(await own.getStaticPaths());
      const there = await inOrder(paths, async (path) => {
        const [name, key] = [trimmed(path.pathname), keyOf(path)];
        // What its page is made of cannot be told: it is always made.
        if (key === null) return false;
        planned.set(name, { key, file: fileOf(path) });
        const files = await kept.find(name, key);
        if (files) append(found, files);
        return files !== null;
      });
      const left = paths.filter((_, at) => there[at] !== true);
      const first = waits && left.find(waits);
      firstToWait = first ? trimmed(first.pathname) : null;
      return left;
    },
    async render(request, options) {
      const name = nameOf(request.url, base);
      if (name === firstToWait) meanwhile?.begin();
      const plan = planned.get(name);
      if (!plan) return own.render(request, options);
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
      // Where there is nothing to say there is no file, until something that was read says otherwise.
      if (response.status === NO_CONTENT) await kept.keep(name, { key: plan.key, files: [], seen });
      if (body === null) return made;
      await kept.keep(name, { key: plan.key, files: [{ file: plan.file, body }], seen });
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

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { KeepFiles } from '../../src/data/index.ts';
import { holdContent, type KeepBytes } from '../../src/content/index.ts';
import { buildWords } from '../../src/i18n/index.ts';
import { append } from '../../src/lists.ts';
import { pagesAmong } from './files.ts';
import { keptRendering } from './kept-rendering.ts';
import { Meanwhile } from './meanwhile.ts';
import { KeptBytes } from './kept-bytes.ts';
import { KeptPages, toldKept } from './kept-pages.ts';
import { departmentIn, pathsOf, type Part, type Path } from './part.ts';

/**
 * What the pages of one document lie under, whatever the language; "" for pages that are not of one department. The documents of a
 * department stand before its projects, and each language by itself.
 */
function placeOf(path: Path): string {
  const place = departmentIn(path);
  if (!place) return waitsForData(path) ? '~' : '';
  const { region, department, below, english } = place;
  const ordered = /^\d/u.test(below) ? below.replace(/\.json$/u, '') : `~${below === '' ? '' : 'projects'}`;
  return [region, department, ordered, english ? 'en' : ''].join(' ');
}

/** Is a page among those that tell of the data files? They are made last, as the files are made meanwhile. */
function waitsForData({ route }: Path): boolean {
  return route.component.includes('/pages/data/');
}

/** Paths so that those of one document follow each other; the order is otherwise as it was. */
export function orderPaths(paths: readonly Path[]): Path[] {
  return paths
    .map((path) => ({ path, place: placeOf(path) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place === b.place ? 0 : 1))
    .map(({ path }) => path);
}

interface Together {
  pages: AstroIntegration;
  keep: KeepFiles;
  /** The same of what is worked out of documents and is no file of the portal. */
  keepBytes: KeepBytes;
  /** Takes in what the processes of shares have kept, once they have ended. */
  takeInBytes: () => Promise<void>;
  kept: AstroIntegration;
  /** What can be done with all other pages while those that tell of the data files wait for them, as `Meanwhile.add`; of a portal that others make too, only once they are done. */
  early: Meanwhile['add'];
  /** Pages of the last portal that were taken, as `qinghe/finance/2026/`, listed before the site is finished. */
  taken: readonly string[];
}

/**
 * Makes all pages of a document one after the other, where Astro goes from kind of page to kind of page: what was read, checked and
 * marked for one of them is then still at hand for the next, and nothing has to be kept for longer. A page of which nothing has changed
 * since the last portal is taken from there, and so are files that others make (`keep`); `kept` is to stand last. Of a part of the portal,
 * those of the part: what is left out is known to lists and neighbours all the same, as it is read from the content.
 */
export function pagesTogether(part: Part): Together {
  let base = '/';
  let known: KeptPages | null = null;
  let bytes: KeptBytes | null = null;
  const shares = part.kind === 'whole' ? (part.shares?.length ?? 0) : 0;
  const isAlone = part.kind === 'whole' && shares === 0;
  const meanwhile = new Meanwhile();
  let out = '';
  const laid = meanwhile.add(async () => known?.lay(found, out));
  const found: string[] = [];
  const taken: string[] = [];
  const choose = (paths: Path[]) => orderPaths(pathsOf(part, paths));
  const pages: AstroIntegration = {
    name: 'mingzhang-pages-together',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        holdContent(true);
        const place = toldKept();
        known = place && (await KeptPages.open(place));
        bytes = place && (await KeptBytes.open(place, 'made'));
        setPrerenderer((own) =>
          known === null
            ? { ...own, getStaticPaths: async () => choose(await own.getStaticPaths()) }
            : keptRendering(own, known, { base, choose, found, ...(isAlone && { waits: waitsForData, meanwhile }) }),
        );
      },
      'astro:build:done': async () => {
        holdContent(false);
        await laid();
        append(taken, pagesAmong(found));
      },
    },
  };
  const kept: AstroIntegration = {
    name: 'mingzhang-kept',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!known) return;
        await bytes?.close();
        const noted = await known.write(fileURLToPath(dir), { taken: found.length, shares });
        if (!noted.isNoted) logger.warn(buildWords().pagesNotNoted);
        if (noted.taken > 0) logger.info(buildWords().pagesKept(noted.taken));
      },
    },
  };
  return {
    pages,
    keep: (name, key, how) => (known === null ? makeFiles : known.keepFiles)(name, key, how),
    keepBytes: (name, key, make) => (bytes === null ? make() : bytes.keep(name, key, make)),
    takeInBytes: async () => bytes?.takeIn(shares),
    early: meanwhile.add,
    kept,
    taken,
  };
}

/** Where nothing is known of a last portal, everything is made. */
const makeFiles: KeepFiles = async (_name, _key, { write, make }) => {
  let files = 0;
  await make(async (path, content) => {
    await write(path, content);
    files++;
  });
  return { files, taken: false };
};

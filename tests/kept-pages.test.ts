import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { describe, expect, it } from 'vitest';
import { digestPages, environment } from '../scripts/building/inputs.ts';
import { KeptPages, settlePages } from '../scripts/building/kept-pages.ts';
import { keptRendering } from '../scripts/building/kept-rendering.ts';
import { namesIn, noteTree, readOptional, readText } from '../src/content/read.ts';
import { traced } from '../src/content/traces.ts';
import { keyed } from '../src/pages/_keyed.ts';
import { temporaryFolder } from './helpers/folders.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

const page = (pathname: string, component: string, cacheKey?: string, type = 'page') =>
  ({ pathname, cacheKey, route: { component, type, params: pathname === '/' ? [] : ['any'] } }) as unknown as Path;

/** A portal of four pages: one of a file, one of all files, one that says nothing of itself, and data. Builds and tells what had to be made. */
function portal(base = '/') {
  const top = temporaryFolder();
  const [content, site, cache] = [join(top, 'content'), join(top, 'site'), join(top, 'cache')];
  const write = (name: string, text: string) => {
    mkdirSync(join(content, name, '..'), { recursive: true });
    writeFileSync(join(content, name), text);
  };
  write('a/2025.json', '1');
  const paths = (key: string) => [
    page('/', 'index.astro'),
    page('/a/2025/', 'year.astro', key),
    page('/untold/', 'untold.astro'),
    page('/a/2025.json', 'year.json.ts', key, 'endpoint'),
  ];
  const texts: Record<string, () => Promise<string>> = {
    '': async () => {
      noteTree(content);
      return `${(await namesIn(content)).join()} ${await readOptional(join(content, 'a/2025.json'))}`;
    },
    'a/2025': async () =>
      `${await readOptional(join(content, 'a/2025.json'))} ${await readOptional(join(content, 'a/2025.md'))}`,
    untold: () => Promise.resolve('untold'),
    'a/2025.json': async () => (await readOptional(join(content, 'a/2025.json'))) ?? '',
  };
  /** A page that reads only while its body is taken. */
  const late = (text: () => Promise<string>) =>
    new ReadableStream({
      async start(controller) {
        await new Promise((done) => setTimeout(done));
        controller.enqueue(new TextEncoder().encode(await text()));
        controller.close();
      },
    });
  const bodyOf = async (name: string, isLate: boolean) => {
    const text = texts[name];
    return text && isLate ? late(text) : ((await text?.()) ?? null);
  };
  const build = async ({ key = 'k', program = 'p', isSound = true, status = 200, isLate = false } = {}) => {
    const made: string[] = [];
    const own = {
      name: 'own',
      getStaticPaths: () => Promise.resolve(paths(key)),
      render: async (request: Request) => {
        const name = decodeURI(new URL(request.url).pathname).slice(base.length).replace(/\/$/u, '');
        made.push(name);
        const body = await bodyOf(name, isLate);
        return new Response(status === 204 ? null : body, {
          status,
          headers: { 'content-type': name.endsWith('.json') ? 'a/json' : 't/html' },
        });
      },
    } as unknown as AstroPrerenderer;
    const kept = await KeptPages.open({ site, cache, program });
    const found: string[] = [];
    const taking = keptRendering(own, kept, { base, choose: (all) => all, found });
    const bodies: Record<string, string> = {};
    for (const { pathname, route } of await taking.getStaticPaths()) {
      const url = new URL(`${base}${pathname.slice(1)}`, 'http://localhost');
      const rendered = await taking.render(new Request(url), { routeData: route });
      const response = rendered instanceof Response ? rendered : rendered.response;
      expect(response.headers.get('content-type')).toBe(pathname.endsWith('.json') ? 'a/json' : 't/html');
      if (status !== 204) bodies[pathname] = await response.text();
    }
    // Each build begins with an empty folder, as a portal is made beside its place.
    const draft = join(top, 'draft');
    mkdirSync(draft);
    for (const [pathname, body] of Object.entries(bodies)) {
      const file = join(draft, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, body);
    }
    kept.lay(found, draft);
    for (const file of found) bodies[`/${file.replace(/index\.html$/u, '')}`] = readFileSync(join(draft, file), 'utf8');
    const { isNoted } = await kept.write(draft);
    rmSync(site, { recursive: true, force: true });
    renameSync(draft, site);
    await settlePages({ site, cache }, isSound);
    return { made, bodies, reused: found.length, isNoted };
  };
  return { build, write, content, site, cache };
}

const ALL = ['', 'a/2025', 'untold', 'a/2025.json'];

describe('pages of the last portal', () => {
  it.each(['/', '/预算/portal/'])('are taken again while nothing changes, below %s', async (base) => {
    const { build } = portal(base);
    const first = await build();
    expect(first.made).toEqual(ALL);
    for (let time = 0; time < 2; time++) {
      // What says nothing of what it is handed is always made.
      expect(await build()).toEqual({ made: ['untold'], bodies: first.bodies, reused: 3, isNoted: true });
    }
  });

  it('are made anew where a file they read changes, comes or goes', async () => {
    const { build, write, content } = portal();
    await build();
    write('a/2025.json', '2');
    expect((await build()).made).toEqual(ALL);
    write('a/2025.md', 'said');
    const { made, bodies } = await build();
    expect([made, bodies['/a/2025/']]).toEqual([['', 'a/2025', 'untold'], '2 said']);
    write('b.yaml', '');
    expect((await build()).made).toEqual(['', 'untold']);
    rmSync(join(content, 'a/2025.md'));
    expect((await build()).bodies['/a/2025/']).toBe('2 null');
  });

  it('are made anew by another program, with another key, and where the portal was touched or its build not sound', async () => {
    const { build, site } = portal();
    await build();
    expect((await build({ program: 'q' })).made).toEqual(ALL);
    expect((await build({ program: 'q', key: 'l' })).made).toEqual(['a/2025', 'untold', 'a/2025.json']);
    // Another time alone is no other page; another page of the same length is.
    utimesSync(join(site, 'a/2025/index.html'), 1, 1);
    expect((await build({ program: 'q', key: 'l' })).made).toEqual(['untold']);
    writeFileSync(join(site, 'a/2025/index.html'), '9 null');
    expect((await build({ program: 'q', key: 'l' })).bodies['/a/2025/']).toBe('1 null');
    rmSync(join(site, 'index.html'));
    expect((await build({ program: 'q', key: 'l', isSound: false })).made).toEqual(['', 'untold']);
    expect((await build({ program: 'q', key: 'l' })).made).toEqual(ALL);
  });

  it('are made anew where what they read while their body was taken changes', async () => {
    const { build, write } = portal();
    await build({ isLate: true });
    write('a/2025.json', '2');
    const { made, bodies } = await build({ isLate: true });
    expect([made, bodies['/a/2025/']]).toEqual([ALL, '2 null']);
  });

  it('are made where a file that they read cannot be read any more', async () => {
    const { build, content } = portal();
    await build();
    mkdirSync(join(content, 'a/2025.md'));
    await expect(build()).rejects.toThrow('EISDIR');
    rmSync(join(content, 'a/2025.md'), { recursive: true });
    expect((await build()).made).toEqual(['untold']);
  });

  it('are all made where what is known of them is damaged or could not be written, and the build goes on', async () => {
    const { build, cache } = portal();
    await build();
    for (const name of readdirSync(join(cache, 'pages'))) truncateSync(join(cache, 'pages', name), 99);
    expect((await build()).made).toEqual(ALL);
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'no folder');
    expect((await build()).isNoted).toBe(false);
    expect((await build()).made).toEqual(ALL);
  });

  it('are not those of another content folder, which reads the same under other names', async () => {
    const one = portal();
    const digests = await Promise.all([one.content, one.site].map((content) => digestPages(environment({ content }))));
    expect(new Set(digests).size).toBe(2);
  });

  it('that say that there is nothing to say are asked again only where what they read changes', async () => {
    const { build, write } = portal();
    await build({ status: 204 });
    expect(await build({ status: 204 })).toMatchObject({ made: ['untold'], reused: 0 });
    write('a/2025.md', 'said');
    const { made, bodies } = await build();
    expect([made, bodies['/a/2025/']]).toEqual([['', 'a/2025', 'untold'], '1 said']);
  });

  it('are not kept where they answer that something is wrong', async () => {
    const { build } = portal();
    await build({ status: 404 });
    expect((await build()).made).toEqual(ALL);
  });
});

describe('pages that several processes make', () => {
  it('are known of all of them to the next build, each with what it was made of', async () => {
    const top = temporaryFolder();
    const place = { site: join(top, 'site'), cache: join(top, 'cache'), program: 'p' };
    const page = (name: string) => ({ file: `${name}/index.html`, body: Buffer.from(name) });
    for (const name of ['a', 'b', 'c']) {
      writeFileSync(join(top, name), name);
      mkdirSync(join(place.site, name), { recursive: true });
      writeFileSync(join(place.site, `${name}/index.html`), name);
    }
    const make = async (known: KeptPages, name: string) => {
      const { seen } = await traced(async () => {
        await readText(join(top, 'a'));
        await readText(join(top, name));
      });
      await known.keep(name, { key: 'k', files: [page(name)], seen });
    };
    const lead = await KeptPages.open(place);
    await make(lead, 'a');
    for (const [share, name] of ['b', 'c'].entries()) {
      const other = await KeptPages.open({ ...place, share });
      await make(other, name);
      expect(await other.write(place.site, { taken: 3 })).toEqual({ isNoted: true, taken: 3 });
    }
    expect(await lead.write(place.site, { taken: 1, shares: 2 })).toEqual({ isNoted: true, taken: 7 });
    await settlePages(place, true);
    writeFileSync(join(top, 'c'), 'other');
    const next = await KeptPages.open(place);
    const found = await Promise.all(['a', 'b', 'c'].map((name) => next.find(name, 'k')));
    expect(found).toEqual([['a/index.html'], ['b/index.html'], null]);
    // What one of them could not tell is not known: the next build makes all pages.
    expect(await next.write(place.site, { shares: 1 })).toEqual({ isNoted: false, taken: 0 });
    expect(await (await KeptPages.open(place)).find('a', 'k')).toBeNull();
  });
});

describe('groups of files of the last portal', () => {
  it('are taken again as a whole while nothing changes of which they are made', async () => {
    const top = temporaryFolder();
    const [content, cache] = [join(top, 'content.json'), join(top, 'cache')];
    writeFileSync(content, '1');
    const site = join(top, 'site');
    let count = 0;
    const build = async (key: string) => {
      const next = join(top, `next-${++count}`);
      const kept = await KeptPages.open({ site, cache, program: 'p' });
      let made = 0;
      const write = (path: string, text: string | Uint8Array) => {
        mkdirSync(join(next, path, '..'), { recursive: true });
        writeFileSync(join(next, path), text);
        return Promise.resolve();
      };
      const { files, taken } = await kept.keepFiles('files of a', key, {
        folder: next,
        write,
        make: async (own) => {
          made++;
          await own('a/one.csv', `${await readOptional(content)} ${key}`);
          await own('/a/two.xlsx', new Uint8Array([1, 2]));
        },
      });
      await kept.write(next);
      rmSync(site, { recursive: true, force: true });
      // The portal takes the place of the one before.
      cpSync(next, site, { recursive: true });
      await settlePages({ site, cache }, true);
      const text = readFileSync(join(site, 'a/one.csv'), 'utf8');
      expect([...readFileSync(join(site, 'a/two.xlsx'))]).toEqual([1, 2]);
      return { files, taken, made, text };
    };
    expect(await build('k')).toEqual({ files: 2, taken: false, made: 1, text: '1 k' });
    for (let time = 0; time < 2; time++)
      expect(await build('k')).toEqual({ files: 2, taken: true, made: 0, text: '1 k' });
    writeFileSync(content, '2');
    expect(await build('k')).toMatchObject({ taken: false, text: '2 k' });
    expect(await build('l')).toMatchObject({ taken: false, text: '2 l' });
    rmSync(join(site, 'a/two.xlsx'));
    expect(await build('l')).toMatchObject({ taken: false, text: '2 l' });
  });
});

describe('the key of a page', () => {
  it('changes with whatever the page is handed', () => {
    const keys = [{ a: 1 }, { a: 2 }, { a: '1' }, { a: [1] }, { a: { b: undefined } }, {}].map(
      (props) => keyed([{ params: {}, props }])[0]?.cacheKey,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is refused for what it cannot tell apart', () => {
    for (const a of [new Map(), () => 1, [new Set()], { b: Symbol.iterator }])
      expect(() => keyed([{ params: {}, props: { a } }])).toThrow(TypeError);
  });
});

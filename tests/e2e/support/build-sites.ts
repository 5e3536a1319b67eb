import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { OUTTURN } from '../../fixtures/outturn/read.ts';
import { DOCUMENTS } from '../../real-documents/documents.ts';
import { serveFolder, type RunningServer } from '../../../scripts/serve-folder.ts';

/** A site under test: where it is served and where its files are. */
export interface BuiltSite {
  url: string;
  folder: string;
  base: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Built from the synthetic content of tests/fixtures/site. */
    fixtureSite: BuiltSite;
    /** The same, for a path below the root of an address that is known. */
    basedSite: BuiltSite;
    /** Built from the content of the repository. */
    realSite: BuiltSite;
    /** Built from the real documents with their narratives; `null` where their folder is not there. */
    narratedSite: BuiltSite | null;
  }
}

const FIXTURE_CONTENT = 'tests/fixtures/site/content';
const ROOT = resolve(import.meta.dirname, '../../..');

/** What Astro says once it has written the files that all builds of a project share. */
const SYNCED = 'Synced content';
let syncing: Promise<unknown> = Promise.resolve();

/**
 * Builds the site as users do, with Astro's command, when no other build is at the files that they share. Rejects with its output when it
 * fails.
 */
async function build(outDir: string, environment: Record<string, string>): Promise<void> {
  const before = syncing;
  let go: (() => void) | undefined;
  syncing = new Promise<void>((done) => (go = done));
  await before;
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', outDir], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes(SYNCED)) go?.();
  });
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      go?.();
      if (code === 0) done();
      else fail(new Error(`astro build ended with ${code}:\n${output}`));
    });
  });
}

/** Converts the real documents and an invented pair of budget and final accounts into `content`, with their narratives. Some of the folder are refused, which the exit code says. */
function convert(content: string): Promise<void> {
  const words = ['convert', '--no-keep-original', '--out', content, DOCUMENTS, ...Object.values(OUTTURN)];
  const program = join(ROOT, 'scripts/mingzhang.ts');
  const child = spawn(process.execPath, ['--experimental-strip-types', program, ...words], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0 || code === 1) done();
      else fail(new Error(`convert ended with ${code}`));
    });
  });
}

/** Builds and serves the sites once for all tests. MINGZHANG_DIST names a built site to take as the real one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Inside the project: for folders elsewhere Astro keeps what it builds with in one place, so that two builds would take it from each other.
  const folder = await mkdtemp(join(ROOT, 'node_modules/.mingzhang-e2e-'));
  const servers: RunningServer[] = [];
  const close = async () => {
    for (const server of servers) await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  const serve = async (dist: string, base = '/'): Promise<BuiltSite> => {
    const server = await serveFolder(dist, { port: 0, host: '127.0.0.1', base });
    servers.push(server);
    return { url: server.url, folder: dist, base };
  };
  const make = async (name: string, environment: Record<string, string>) => {
    const dist = join(folder, name);
    await build(dist, { MINGZHANG_CACHE: join(folder, `${name}-cache`), MINGZHANG_BASE: '', ...environment });
    return dist;
  };
  try {
    const given = process.env['MINGZHANG_DIST'];
    const makeInvented = async () => {
      const fixture = await make('fixture', { MINGZHANG_CONTENT: FIXTURE_CONTENT });
      const based = await make('based', {
        MINGZHANG_CONTENT: FIXTURE_CONTENT,
        MINGZHANG_BASE: '/预算/portal',
        MINGZHANG_SITE: 'https://budget.example.org',
      });
      return { fixture, based, real: given ? resolve(given) : await make('real', { MINGZHANG_CONTENT: 'content' }) };
    };
    const makeNarrated = async () => {
      if (!existsSync(DOCUMENTS)) return null;
      const content = join(folder, 'narrated-content');
      await convert(content);
      return make('narrated', { MINGZHANG_CONTENT: content });
    };
    const [{ fixture, based, real }, narrated] = await Promise.all([makeInvented(), makeNarrated()]);
    project.provide('fixtureSite', await serve(fixture));
    project.provide('basedSite', await serve(based, '/预算/portal/'));
    project.provide('realSite', await serve(real));
    if (narrated === null) console.warn(`${DOCUMENTS} is not there: no journeys on documents with their narratives.`);
    project.provide('narratedSite', narrated === null ? null : await serve(narrated));
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

import { mkdir, mkdtemp } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toNodeHandler } from 'srvx/node';
import { writeData } from '../../src/data/index.ts';
import { answerFrom } from './answer.ts';

/** Files of the data, and not the page that lists them. */
const FILE = /^data\/.+\.(?:csv|gz|json|parquet)$/u;

/** Answers for the data files on the development server. They are made when the first of them is asked for. */
export function dataInDev(): AstroIntegration {
  let cache = '';
  let base = '/';
  return {
    name: 'mingzhang-data-in-dev',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
        base = `/${config.base}/`.replace(/\/{2,}/gu, '/');
      },
      'astro:server:setup': ({ server }) => {
        let made: Promise<RequestListener> | null = null;
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          if (!path.startsWith(base) || !FILE.test(path.slice(base.length))) return next();
          made ??= makeData(cache).then((folder) => toNodeHandler(answerFrom(folder, base)) as RequestListener);
          made.then((answer) => answer(request, response), next);
        });
      },
    },
  };
}

async function makeData(cache: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'data-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'data'));
  await writeData(join(folder, 'data'), null);
  return folder;
}

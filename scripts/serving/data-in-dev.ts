import { mkdir, mkdtemp } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toNodeHandler } from 'srvx/node';
import { writeCompared, writeData } from '../../src/data/index.ts';
import { DEFAULT_LOCALE, strings } from '../../src/i18n/index.ts';
import { answerFrom } from './answer.ts';

/** Files of the data and of comparisons, and not the pages of that name. */
const FILE = /^(?<folder>data|compare)\/.+\.(?:csv|gz|json|parquet)$/u;
type Folder = 'data' | 'compare';

/** Answers for the data files on the development server. Those of a folder are made when the first of them is asked for. */
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
        const made = new Map<Folder, Promise<RequestListener>>();
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const folder = path.startsWith(base) && (FILE.exec(path.slice(base.length))?.groups?.folder as Folder);
          if (!folder) return next();
          const files =
            made.get(folder) ??
            makeFiles(cache, folder).then((root) => toNodeHandler(answerFrom(root, base)) as RequestListener);
          made.set(folder, files);
          files.then((answer) => answer(request, response), next);
        });
      },
    },
  };
}

async function makeFiles(cache: string, of: Folder): Promise<string> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'data-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await mkdir(join(folder, of));
  if (of === 'data') await writeData(join(folder, of), null);
  else await writeCompared(folder, strings(DEFAULT_LOCALE));
  return folder;
}

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildWords } from '../../src/i18n/index.ts';
import { append } from '../../src/lists.ts';
import { complain, EXIT } from '../command-line/index.ts';
import { filesBelow, inOrder, pagesAmong } from './files.ts';
import { astroBuild, cacheOf, ROOT } from './inputs.ts';
import { KEPT, toldKept } from './kept-pages.ts';
import { tellShare } from './part.ts';
import { beginShard } from './swap.ts';

/** Inside the project, where Astro keeps builds at the same time apart, in the folder that it writes into anyway. */
const FOLDER = join(ROOT, '.astro/shares');

interface Share {
  folder: string;
  done: Promise<void>;
}

/**
 * Has so many shares of a portal made by processes of their own while this one makes everything else, and lays what they made into the site before its index and
 * lists are made; then `onTaken` is called. Where one fails, so does this one. `taken.pages`: their pages, as `qinghe/finance/2026/`, listed before the site is finished.
 */
export function takeInShares(
  shares: number,
  onTaken: () => Promise<void>,
): { integration: AstroIntegration; taken: { pages: string[] } } {
  const taken: { pages: string[] } = { pages: [] };
  let begun: Share[] = [];
  return {
    taken,
    integration: {
      name: 'mingzhang-shares',
      hooks: {
        'astro:config:setup': async ({ command }) => {
          if (command !== 'build') return;
          begun = await Promise.all(Array.from({ length: shares }, (_, number) => startShare(number)));
        },
        'astro:build:done': async ({ dir, logger }) => {
          let files = 0;
          for (const { folder, done } of begun) {
            await done;
            const made = await moveFiles(folder, fileURLToPath(dir));
            await rm(folder, { recursive: true, force: true });
            files += made.length;
            append(taken.pages, pagesAmong(made));
          }
          await onTaken();
          logger.info(buildWords().shares(shares, files));
        },
      },
    },
  };
}

/** Ends this process, which makes a share, when the one goes that started it: nobody would take what it makes. */
export function endWithBuild(): void {
  if (!process.channel) return;
  process.once('disconnect', () => process.exit(EXIT.failed));
  process.channel.unref();
}

async function startShare(number: number): Promise<Share> {
  const { folder } = await beginShard(join(FOLDER, String(number)));
  const kept = toldKept();
  const child = spawn(process.execPath, astroBuild(folder), {
    cwd: ROOT,
    env: {
      ...process.env,
      ...tellShare(number),
      ...(kept && { [KEPT]: JSON.stringify({ ...kept, share: number }) }),
      MINGZHANG_CACHE: join(cacheOf(process.env), 'processes', String(number)),
    },
    // What it says of its progress would stand between what this one says; what is wrong is said.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.once('exit', () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const done = new Promise<void>((ended) => {
    const fail = (): never => {
      complain(buildWords().shareFailed);
      process.exit(EXIT.failed);
    };
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? ended() : fail()));
  });
  return { folder, done };
}

/** Moves all files of a folder to the same places in another. Out: their paths, with forward slashes. */
async function moveFiles(from: string, to: string): Promise<string[]> {
  const root = resolve(from);
  const paths = filesBelow(root).map((path) => path.slice(root.length + 1));
  const folders = new Set(paths.map((path) => dirname(join(to, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  return inOrder(paths, async (path) => {
    await move(join(root, path), join(to, path));
    return path.replaceAll('\\', '/');
  });
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // The portal may be on another disk.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
  }
}

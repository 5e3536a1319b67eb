import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildWords } from '../../src/i18n/index.ts';
import type { DataFile } from '../../src/data/index.ts';
import { ROOT } from './inputs.ts';

const PROCESS = fileURLToPath(new URL('data-process.ts', import.meta.url));

/**
 * Writes all data files into an empty folder, as `writeData` does, in a process of its own: pages are made meanwhile. Rejects with an Error
 * that says what is wrong where it fails.
 */
export function writeDataApart(folder: string, home: string | null): Promise<DataFile[]> {
  const typed = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...typed, PROCESS, folder, home ?? ''], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  process.once('exit', () => child.kill());
  return new Promise((done, fail) => {
    let files: DataFile[] | null = null;
    // The content is looked through meanwhile, and what is wrong with it is said there: a build that ends by that does not say it twice, as
    // an error is heard by who waits for the files.
    const said: Buffer[] = [];
    child.stderr?.on('data', (bytes: Buffer) => said.push(bytes));
    child.once('message', (told) => (files = told as DataFile[]));
    child.once('error', fail);
    child.once('close', (code) => {
      const text = Buffer.concat(said).toString('utf8');
      if (code !== 0 || !files) return fail(new Error(text + buildWords().dataFailed));
      process.stderr.write(text);
      done(files);
    });
  });
}

import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { confinement, makeProfile } from './confine.ts';

const NAMES = ['soffice', 'libreoffice'];
const MAC_PATH = '/Applications/LibreOffice.app/Contents/MacOS/soffice';

/** The path of LibreOffice on this machine, or `null` where it is not installed. */
export async function findOffice(path = process.env['PATH'] ?? ''): Promise<string | null> {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC_PATH];
  for (const candidate of candidates) {
    try {
      await access(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not there: the next place is tried.
    }
  }
  return null;
}

/**
 * Has LibreOffice convert a .doc to .docx, confined as far as the machine can, in a temporary folder that is its home, with a profile of
 * its own, so that it neither waits for nor disturbs one that is open. Rejects where it fails or takes longer than `timeout` milliseconds.
 */
export async function convertToDocx(office: string, bytes: Uint8Array, timeout: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-doc-'));
  try {
    const source = join(folder, 'source.doc');
    await writeFile(source, bytes);
    const profile = await makeProfile(folder);
    const [command = office, ...given] = [
      ...(await confinement(timeout / 1000 + 1)),
      ...[office, profile, '--headless', '--norestore', '--convert-to', 'docx', '--outdir', folder, source],
    ];
    await run(command, given, { ...needed(process.env), HOME: folder, TMPDIR: folder }, timeout);
    return new Uint8Array(await readFile(join(folder, 'source.docx')));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What a program must know of its surroundings, and nothing that could be a secret. */
function needed({ PATH, LANG, LC_ALL }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { PATH, LANG, LC_ALL };
}

/** How much of what a program complains of is kept. */
const MOST_ERRORS = 2000;

function run(command: string, parameters: readonly string[], env: NodeJS.ProcessEnv, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // A process group of its own: the launcher starts others, and all must end, also when it ends before them.
    const child = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, env });
    const endAll = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // None is left.
      }
    };
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(0, MOST_ERRORS)));
    const timer = setTimeout(() => {
      endAll();
      reject(new Error(`no result after ${timeout / 1000} seconds`));
    }, timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      endAll();
      if (code === 0) resolve();
      else reject(new Error(errors.trim() || `exit code ${code}`));
    });
  });
}

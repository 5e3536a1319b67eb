import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

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
 * Has LibreOffice convert a .doc to .docx, in a temporary folder with a profile of its own, so that it neither waits
 * for nor disturbs one that is open. Rejects where it fails or takes longer than `timeout` milliseconds.
 */
export async function convertToDocx(office: string, bytes: Uint8Array, timeout: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-doc-'));
  try {
    const source = join(folder, 'source.doc');
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run(
      office,
      [profile, '--headless', '--norestore', '--convert-to', 'docx', '--outdir', folder, source],
      timeout,
    );
    return new Uint8Array(await readFile(join(folder, 'source.docx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command: string, parameters: readonly string[], timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // A process group of its own: the launcher starts another process, and both must end.
    const child = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      reject(new Error(`no result after ${timeout / 1000} seconds`));
    }, timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(errors.trim() || `exit code ${code}`));
    });
  });
}

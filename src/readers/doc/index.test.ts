import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { problemText } from '../../i18n/index.ts';
import { Problem } from '../../problem.ts';
import { setLimits } from '../limits.ts';
import { hasNetworkBarrier } from './confine.ts';
import { findOffice, readDoc } from './index.ts';
import { convertToDocx } from './office.ts';

const TWIN = join(import.meta.dirname, '../../../tests/fixtures/twins/qinghe-culture-2026.docx');
const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]);
const barrier = await hasNetworkBarrier();
const bounded = existsSync('/usr/bin/prlimit');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-test-'));
  // The conversion makes its folders here, so that what it leaves behind is seen.
  vi.stubEnv('TMPDIR', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A stand-in for LibreOffice: a script that gets the same arguments. */
async function fakeOffice(name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

async function leftovers(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('mingzhang-doc-'));
}

describe('readDoc', () => {
  it('without LibreOffice says how to install it', async () => {
    const reading = readDoc(bytes, 'a.doc', { findOffice: () => Promise.resolve(null) });
    await expect(reading).rejects.toBeInstanceOf(Problem);
    await expect(reading).rejects.toMatchObject({
      id: 'doc-needs-libreoffice',
      place: { file: 'a.doc' },
    });
    const problem = await reading.catch((error: unknown) => error as Problem);
    expect(problemText('en', problem as Problem)).toContain('apt-get install libreoffice-writer');
  });

  it('reads what LibreOffice makes of it', async () => {
    const office = await fakeOffice(
      'good',
      `test "$4 $5 $6" = "--convert-to docx --outdir" && cp '${TWIN}' "$7/source.docx"`,
    );
    const document = await readDoc(bytes, 'a.doc', { findOffice: () => Promise.resolve(office) });
    expect(document).toMatchObject({ file: 'a.doc' });
    expect(document.blocks.filter((block) => block.type === 'grid')).toHaveLength(17);
  });

  it.each([
    ['fails', 'echo "cannot load" >&2; exit 1', 10_000],
    ['makes nothing', 'exit 0', 10_000],
    ['does not end', 'sleep 60', 200],
  ])('explains when LibreOffice %s, and leaves nothing behind', async (name, script, timeout) => {
    const office = await fakeOffice(name.replaceAll(' ', '-'), script);
    const reading = readDoc(bytes, 'a.doc', { findOffice: () => Promise.resolve(office), timeout });
    await expect(reading).rejects.toMatchObject({
      id: 'doc-not-converted',
      place: { file: 'a.doc' },
    });
    expect(await leftovers()).toEqual([]);
  });
});

describe('what LibreOffice is run by', () => {
  const outcome = async (name: string, script: string) => {
    const said = join(folder, `${name}.said`);
    const office = await fakeOffice(name, `{ ${script}\n} > '${said}' 2>&1; cp '${TWIN}' "$7/source.docx"`);
    await convertToDocx(office, bytes, 30_000);
    return readFile(said, 'utf8');
  };

  it.runIf(barrier)('reaches no network (runs only where the system can take it away)', async () => {
    // Of an empty name space only the loopback is there.
    expect((await outcome('network', 'ls /sys/class/net; tail -n +3 /proc/net/dev | cut -d: -f1')).trim()).toMatch(
      /lo\s*$/u,
    );
  });

  it.runIf(bounded)('has bounds on memory, time and files (runs only where prlimit is)', async () => {
    setLimits({ memory: 600 * 2 ** 20, 'cpu-seconds': 7, 'unpacked-bytes': 40 * 2 ** 20 });
    try {
      expect((await outcome('bounds', 'ulimit -d; ulimit -t; ulimit -f; ulimit -c')).split('\n').slice(0, 4)).toEqual([
        ...['614400', '7', '81920', '0'],
      ]);
    } finally {
      setLimits({});
    }
  });

  it('has a home of its own, a profile without macros, and no variable of ours', async () => {
    vi.stubEnv('SECRET_OF_OURS', 'x');
    const said = await outcome('home', 'env; cat "$HOME/profile/user/registrymodifications.xcu"');
    expect(said).toContain(`HOME=${folder}/mingzhang-doc-`);
    expect(said).not.toContain('SECRET_OF_OURS');
    expect(said).toContain('DisableMacrosExecution" oor:op="fuse"><value>true');
  });

  it('ends with all it started, also when it goes before them', async () => {
    const pid = join(folder, 'left.pid');
    await outcome('leaves', `sleep 60 >/dev/null 2>&1 & echo $! > '${pid}'`);
    const left = Number(await readFile(pid, 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(left, 0)).toThrow('ESRCH'), { timeout: 20_000 });
  });
});

describe('findOffice', () => {
  it('looks along the path', async () => {
    const office = await fakeOffice('soffice', 'exit 0');
    expect(await findOffice(`/nowhere:${folder}`)).toBe(office);
  });
});

const installed = await findOffice();

describe('LibreOffice itself', () => {
  it.runIf(installed)('converts a document (runs only where LibreOffice is installed)', async () => {
    const converted = await convertToDocx(installed ?? '', new Uint8Array(await readFile(TWIN)), 120_000);
    expect([...converted.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });
});

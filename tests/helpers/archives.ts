import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectSlug, stableJson } from '../../src/content/index.ts';
import { makeNarrative, makeSynthetic } from '../world/index.ts';
import { temporaryFolder } from './folders.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
const synthetic = makeSynthetic({ seed: 31 });
const ORIGINAL = Buffer.from('%PDF-1.7 原件');
const PORTAL = `publisher: { name: 测试市财政局, url: https://example.org/ }
licence: { name: 政府数据开放许可, url: https://example.org/licence }
`;

/** The department-year that is archived, and the digest of its original. */
export const NAME = 'ceshi/moni-bangongshi/2026';
export const SHA256 = createHash('sha256').update(ORIGINAL).digest('hex');
export const BAG = 'archive/mingzhang-2026';
/** The addresses of its projects. */
export const PROJECTS = [...new Set(synthetic.disclosure.projects.map(projectSlug))];

export function write(path: string, text: string | Buffer): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

/** A folder with content of two years, a portal and an original, as an office has them. `more`: paths of further files of the portal. */
export function office(more: readonly string[] = []): string {
  const top = temporaryFolder();
  const files = [
    { name: '预算.pdf', format: 'pdf', bytes: ORIGINAL.length, sha256: SHA256, original: `${SHA256}.pdf` },
  ];
  const disclosure = { ...synthetic.disclosure, source: { ...synthetic.disclosure.source, files } };
  write(join(top, `content/disclosures/${NAME}.json`), stableJson(disclosure));
  write(join(top, `content/narratives/${NAME}.md`), makeNarrative(synthetic));
  write(join(top, 'content/disclosures/ceshi/moni-bangongshi/2025.json'), stableJson(disclosure));
  write(join(top, 'content/portal.yaml'), PORTAL);
  const site = ['index.html', `${NAME}/index.html`, `${NAME}.json`, 'years/2026/index.html', 'years/2025/index.html'];
  const data = ['data/2026/预算.csv', 'data/2026/budgets.csv', 'data/2026/budgets.csv.gz', '_astro/a.css'];
  for (const path of [...site, ...data, 'pagefind/2026/index.js', ...more]) write(join(top, 'dist', path), `${path}\n`);
  write(join(top, `content/originals/${SHA256}.pdf`), ORIGINAL);
  // Kept once and not published any more.
  write(join(top, `content/originals/${'a'.repeat(64)}.pdf`), 'withdrawn');
  return top;
}

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs `mingzhang` in a folder, on one day. */
export function run(top: string, words: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd: top, env: { ...process.env, LC_ALL: 'C', SOURCE_DATE_EPOCH: '1770940800', ...env } };
    execFile(process.execPath, [...FLAGS, join(ROOT, 'scripts/mingzhang.ts'), ...words], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

export function archive(top: string, words: readonly string[] = [], env: Record<string, string> = {}): Promise<Ran> {
  return run(top, ['archive', '--year', '2026', ...words], env);
}

export function verify(top: string, path: string): Promise<Ran> {
  return run(top, ['archive', '--verify', path]);
}

/** Is a program there? */
export function has(program: string): boolean {
  return spawnSync(program, ['--help']).error === undefined;
}

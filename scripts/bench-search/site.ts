import { spawn } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeNarrative, makeSynthetic, makeWho, type Synthetic } from '../../tests/world/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

const YEARS = [2023, 2024, 2025];

/** The `number`-th invented department-year: three years of a department, then those of the next. */
export function makeDepartmentYear(number: number): Synthetic {
  const who = makeWho(Math.floor(number / YEARS.length));
  const year = YEARS[number % YEARS.length] ?? 2024;
  const money = number % 5 === 0 ? ({ unit: '元', decimals: 2 } as const) : ({ unit: '万元', decimals: 2 } as const);
  return makeSynthetic({ seed: number, who, year, money, projects: 3 + (number % 12) });
}

/** Writes a content folder: what is in another one, and so many invented department-years beside it. */
export async function writeContent(folder: string, beside: string, pages: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of ['disclosures', 'narratives', 'departments']) {
    await cp(join(beside, part), join(folder, part), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  for (let number = 0; number < pages; number += 1) {
    const synthetic = makeDepartmentYear(number);
    const { region, department, year } = synthetic.disclosure.identity;
    const path = `${region.slug}/${department.slug}/${year}`;
    await put(join(folder, 'disclosures', `${path}.json`), JSON.stringify(synthetic.disclosure));
    await put(join(folder, 'narratives', `${path}.md`), makeNarrative(synthetic, { length: 5 }));
  }
}

/** Builds the site from a content folder, as users do. Rejects with the output of the build when it fails. */
export function buildSite(content: string, outDir: string, cache: string): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir], {
    cwd: ROOT,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      MINGZHANG_CONTENT: content,
      MINGZHANG_CACHE: cache,
      MINGZHANG_BASE: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`astro build ended with ${code}:\n${output.slice(-4000)}`));
    });
  });
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '../../..');
const REPORT = join(ROOT, 'docs/reliability.md');

/** Something that was tried, and what came of it. */
export interface Tried {
  section: string;
  tried: string;
  result: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    tried: string;
  }
}

const HEAD = `# Reliability

What \`npm run test:hostile\` tried and what came of it; written by that run. Inputs are harmless: guards are tried under lowered limits, what is
mutated is made from the project's own fixtures while the tests run.
`;

/** Gathers what tests tell with \`tell\` and writes it, when all of them have run, into \`docs/reliability.md\`. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-tried-'));
  project.provide('tried', folder);
  return () => {
    const all = readdirSync(folder)
      .sort()
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Tried);
    rmSync(folder, { recursive: true, force: true });
    if (all.length === 0) return;
    const sections = [...new Set(all.map(({ section }) => section))].sort();
    const texts = sections.map((section) => {
      const lines = all
        .filter((one) => one.section === section)
        .map(({ tried, result }) => `| ${tried} | ${result} |`)
        .sort();
      return `## ${section}\n\n| tried | result |\n|---|---|\n${lines.join('\n')}\n`;
    });
    writeFileSync(REPORT, [HEAD, ...texts].join('\n'));
  };
}

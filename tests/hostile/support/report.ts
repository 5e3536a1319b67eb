import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** The sections of the report as it is, by their titles. */
function earlierSections(): [title: string, text: string][] {
  if (!existsSync(REPORT)) return [];
  const parts = readFileSync(REPORT, 'utf8')
    .split(/^(?=## )/mu)
    .slice(1);
  return parts.map((part) => [part.slice(3, part.indexOf('\n')), `${part.trimEnd()}\n`]);
}

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
    // A run of some of the tests leaves what the others told.
    const texts = new Map(earlierSections());
    for (const section of new Set(all.map((one) => one.section))) {
      const lines = all
        .filter((one) => one.section === section)
        .map(({ tried, result }) => `| ${tried} | ${result} |`)
        .sort();
      texts.set(section, `## ${section}\n\n| tried | result |\n|---|---|\n${lines.join('\n')}\n`);
    }
    const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
    writeFileSync(REPORT, [HEAD, ...sorted].join('\n'));
  };
}

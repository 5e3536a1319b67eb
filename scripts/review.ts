import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDisclosure, summarise } from '../src/checks/index.ts';
import { localeOf, wordProblems } from '../src/i18n/index.ts';
import { readCommand } from './command-line.ts';
import { loadFromCommand } from './checking/content.ts';
import { csvOf } from './reviewing/csv.ts';
import { doubtsOf } from './reviewing/doubts.ts';
import { reviewPage, type Reviewed } from './reviewing/page.ts';
import { findSourceText } from './reviewing/source.ts';

const HELP = `Usage: npm run review -- [--source DIR] [--out DIR] [PATH…]

Makes a page on which a clerk can look over what was read: every document with its findings, what is in doubt, and, where
the originals are at hand, their text beside it. One file, nothing is loaded from elsewhere. PATH is a disclosure's JSON
file or a folder of them; without a PATH, content/.

  --source DIR   folder of the originals; they are recognised by name and SHA-256
  --out DIR      where index.html and findings.csv go (default: review)
  --help         this text

Exit code: 0 written; 1 a file could not be read; 2 wrong usage.`;

async function main(): Promise<number> {
  const command = readCommand(HELP, {
    source: { type: 'string' },
    out: { type: 'string', default: 'review' },
  });
  if (typeof command === 'number') return command;
  const { values, positionals } = command;
  const input = await loadFromCommand(positionals);
  if (input === 2) return input;
  if (values.source !== undefined && !existsSync(values.source)) {
    console.error(`${values.source}: There is no such folder of originals. Check the path.`);
    return 2;
  }
  const reviewed: Reviewed[] = [];
  for (const one of input.loaded) {
    const results = checkDisclosure(one.disclosure, one.options);
    const source = values.source === undefined ? null : await findSourceText(values.source, one.disclosure);
    reviewed.push({
      name: one.name,
      disclosure: one.disclosure,
      results,
      summary: summarise(results),
      doubts: doubtsOf(one.disclosure),
      source,
      narrative: one.options.narrative ?? null,
    });
    const beside = values.source === undefined ? '' : source ? '，附原文' : '，没有找到原文';
    console.log(`${one.name}：${results.filter((result) => result.outcome === 'differs').length} 处不符${beside}`);
  }
  await mkdir(values.out, { recursive: true });
  const page = join(values.out, 'index.html');
  await writeFile(page, reviewPage(reviewed));
  await writeFile(join(values.out, 'findings.csv'), csvOf(reviewed));
  console.log(`${page} 和 findings.csv 已写好（${reviewed.length} 份文件）。`);
  for (const problem of input.problems) console.error(problem.message);
  return input.problems.length > 0 ? 1 : 0;
}

wordProblems(localeOf(process.env));
process.exitCode = await main();

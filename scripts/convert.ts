import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { assembleBudget } from '../src/budget/index.ts';
import type { Disclosure } from '../src/budget/schema.ts';
import { Problem } from '../src/problem.ts';
import { readDocument } from '../src/readers/index.ts';
import { storeBudget } from '../src/store/index.ts';

const HELP = `Usage: npm run convert -- [--out DIR] [--figures-only] PATH…

Reads budget documents (files, or folders of them) and writes department-years into a content folder.

  --out DIR        the content folder (default: content)
  --figures-only   leave prose out: narrative, project overview, basis and goal; keep tables, amounts, names, indicators
  --help           this text

Exit code: 0 all converted; 1 a document failed (named, with the reason; the others are converted); 2 wrong usage.`;

interface Failure {
  file: string;
  reason: string;
}

async function main(): Promise<number> {
  let options;
  try {
    options = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'content' },
        'figures-only': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
  const { values, positionals } = options;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length === 0) {
    console.error(`No PATH given.\n\n${HELP}`);
    return 2;
  }

  const failures: Failure[] = [];
  const files: string[] = [];
  for (const path of positionals) {
    try {
      files.push(...(await documentsIn(path)));
    } catch {
      failures.push({ file: path, reason: 'There is no such file or folder. Check the path.' });
    }
  }
  const seen = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    const progress = `[${index + 1}/${files.length}] ${basename(file)}`;
    try {
      const { disclosure, files: written } = await convert(file, values.out, values['figures-only']);
      const { region, department, year } = disclosure.identity;
      const name = `${region.slug}/${department.slug}/${year}`;
      const earlier = seen.get(name);
      if (earlier) throw new Problem(`The document is the same department-year as ${earlier} (${name}).`, { hint: 'Convert only one of them.' });
      seen.set(name, basename(file));
      console.log(`${progress} → ${name}${written.some((entry) => entry.changed) ? '' : ' (unchanged)'}`);
      console.log(`    ${summary(disclosure)}`);
      for (const notice of disclosure.notices.filter((found) => found.severity === 'warning')) {
        const line = notice.place.line ?? notice.place.page;
        console.log(`    ! ${notice.table ?? ''}${line ? ` @${line}` : ''} ${notice.message}`.replace(/ {2,}!/u, '    !'));
      }
    } catch (error) {
      const reason = error instanceof Problem ? error.toString() : `Unexpected failure, please report it: ${String(error)}`;
      failures.push({ file, reason });
      console.log(`${progress} failed`);
      if (!(error instanceof Problem)) console.error(error);
    }
  }
  console.log(`${seen.size} of ${files.length} documents converted.`);
  for (const { file, reason } of failures) console.error(`${file}: ${reason}`);
  return failures.length > 0 ? 1 : 0;
}

/** The documents under a path, in the order of their names. Hidden files are passed over. */
async function documentsIn(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    if (entry.isDirectory()) found.push(...(await documentsIn(join(path, entry.name))));
    else if (entry.isFile()) found.push(join(path, entry.name));
  }
  return found;
}

async function convert(path: string, out: string, figuresOnly: boolean) {
  const bytes = await readFile(path);
  const document = await readDocument(bytes, basename(path));
  const source = {
    name: basename(path),
    format: document.format,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return storeBudget(out, assembleBudget(document, { files: [source] }), { figuresOnly });
}

function summary(disclosure: Disclosure): string {
  const rows = disclosure.tables.reduce((sum, table) => sum + table.cells.length, 0);
  const figures = disclosure.tables.reduce(
    (sum, table) => sum + table.rows.reduce((inRows, row) => inRows + row.amounts.filter((amount) => amount.fen !== null).length, 0),
    0,
  );
  const warnings = disclosure.notices.filter((notice) => notice.severity === 'warning').length;
  return `${disclosure.tables.length} tables, ${rows} rows, ${figures} figures, ${disclosure.projects.length} projects, ${warnings} warnings`;
}

process.exitCode = await main();

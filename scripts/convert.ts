import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { assembleBudget, type SourceFile } from '../src/budget/index.ts';
import type { Disclosure } from '../src/budget/schema.ts';
import { DEFAULT_LOCALE, localeOf, noticeText, problemText, wordProblems } from '../src/i18n/index.ts';
import { Problem } from '../src/problem.ts';
import { mergeDocuments, readDocument, type Document } from '../src/readers/index.ts';
import { findSources, storeBudget, type Source } from '../src/content/index.ts';
import { checkConverted } from './checking/converted.ts';
import { readCommand } from './command-line.ts';

const HELP = `Usage: npm run convert -- [--out DIR] [--figures-only] PATH…

Reads budget documents (files, or folders of them) and writes department-years into a content folder, then holds their
figures against the reconciliation rules (see npm run check) and writes the results beside them.
A folder with a disclosure.yaml is one disclosure of several files; see README.

  --out DIR        the content folder (default: content)
  --figures-only   leave prose out: narrative, project overview, basis and goal; keep tables, amounts, names, indicators
  --help           this text

Exit code: 0 all converted; 1 a document failed (named, with the reason; the others are converted); 2 wrong usage.`;

interface Failure {
  file: string;
  reason: string;
}

async function main(): Promise<number> {
  const command = readCommand(HELP, {
    out: { type: 'string', default: 'content' },
    'figures-only': { type: 'boolean', default: false },
  });
  if (typeof command === 'number') return command;
  const { values, positionals } = command;
  if (positionals.length === 0) {
    console.error(`No PATH given.\n\n${HELP}`);
    return 2;
  }

  const failures: Failure[] = [];
  const sources: Source[] = [];
  for (const path of positionals) {
    const found = await findSources(path).catch((error: unknown) => {
      if (error instanceof Problem) return [error];
      throw error;
    });
    for (const source of found) {
      if (source instanceof Problem) failures.push(failureOf(source, path));
      else sources.push(source);
    }
    if (found.length === 0) failures.push({ file: path, reason: 'The folder holds no document. Check the path.' });
  }
  const seen = new Map<string, string>();
  for (const [index, source] of sources.entries()) {
    const file = source.files.length === 1 ? (source.files[0] ?? '') : dirname(source.files[0] ?? '');
    const progress = `[${index + 1}/${sources.length}] ${basename(file)}`;
    try {
      const {
        disclosure,
        files: written,
        replaced,
      } = await convert(source, values.out, {
        figuresOnly: values['figures-only'],
        earlier: seen,
      });
      const { region, department, year } = disclosure.identity;
      const name = `${region.slug}/${department.slug}/${year}`;
      seen.set(name, basename(file));
      console.log(`${progress} → ${name}${written.some((entry) => entry.changed) ? '' : ' (unchanged)'}`);
      console.log(`    ${summary(disclosure)}`);
      if (replaced && (replaced.tables > disclosure.tables.length || replaced.projects > disclosure.projects.length)) {
        console.log(
          `    ! 这次读到的比原有的少：原有 ${replaced.tables} 张表、${replaced.projects} 个项目。如果文件不完整，请换用完整的文件重新转换。`,
        );
      }
      for (const notice of disclosure.notices.filter((found) => found.severity === 'warning')) {
        const { page, line } = notice.place;
        const table = disclosure.tables.find(({ id }) => id === notice.table);
        const where = [
          table ? `《${table.title || table.id}》` : '',
          page === undefined ? '' : `第 ${page} 页`,
          line === undefined ? '' : `第 ${line} 行`,
        ];
        console.log(`    ! ${[where.join(''), noticeText(DEFAULT_LOCALE, notice)].filter(Boolean).join('：')}`);
      }
    } catch (error) {
      const reason =
        error instanceof Problem ? reasonOf(error, file) : `Unexpected failure, please report it: ${String(error)}`;
      failures.push({ file, reason });
      console.log(`${progress} failed`);
      if (!(error instanceof Problem)) console.error(error);
    }
  }
  for (const line of await checkConverted(values.out, [...seen.keys()])) console.log(line);
  console.log(`${seen.size} of ${sources.length} documents converted.`);
  for (const { file, reason } of failures) console.error(`${file}: ${reason}`);
  return failures.length > 0 ? 1 : 0;
}

async function convert(
  source: Source,
  out: string,
  options: { figuresOnly: boolean; earlier: ReadonlyMap<string, string> },
) {
  const files: SourceFile[] = [];
  const documents: Document[] = [];
  for (const path of source.files) {
    const bytes = await readFile(path);
    const document = await readDocument(bytes, basename(path));
    documents.push(document);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ name: basename(path), format: document.format, bytes: bytes.length, sha256 });
  }
  const [first, ...others] = documents;
  if (!first) throw new Error('a source has at least one file');
  const { url, published, overrides } = source;
  return storeBudget(
    out,
    assembleBudget(mergeDocuments([first, ...others]), { files, url, published }, overrides),
    options,
  );
}

function failureOf(problem: Problem, path: string): Failure {
  const file = problem.place.file ?? path;
  return { file, reason: reasonOf(problem, file) };
}

/** The sentence, without the name of the document, which stands before it anyway. */
function reasonOf(problem: Problem, document: string): string {
  const { file } = problem.place;
  const named = file !== undefined && basename(file) === basename(document) ? undefined : file;
  return problemText(localeOf(process.env), problem, { ...problem.place, file: named });
}

function summary(disclosure: Disclosure): string {
  const rows = disclosure.tables.reduce((sum, table) => sum + table.cells.length, 0);
  const figures = disclosure.tables.reduce(
    (sum, table) =>
      sum + table.rows.reduce((inRows, row) => inRows + row.amounts.filter((amount) => amount.fen !== null).length, 0),
    0,
  );
  const warnings = disclosure.notices.filter((notice) => notice.severity === 'warning').length;
  const notes = disclosure.notices.length - warnings;
  return `${disclosure.tables.length} tables, ${rows} rows, ${figures} figures, ${disclosure.projects.length} projects, ${warnings} warnings, ${notes} notes`;
}

wordProblems(localeOf(process.env));
process.exitCode = await main();

import type { CheckResult } from '../src/budget/check-schema.ts';
import { checkDisclosure, summarise } from '../src/checks/index.ts';
import { findingText, localeOf, wordProblems } from '../src/i18n/index.ts';
import { readCommand } from './command-line.ts';
import { loadFromCommand } from './checking/content.ts';
import { report } from './checking/report.ts';
import { writeChecks } from './checking/write.ts';

const HELP = `Usage: npm run check -- [--json] [--all] [--strict] [--write] [PATH…]

Holds the figures of each department-year against the reconciliation rules (勾稽) and prints what does not agree.
PATH is a disclosure's JSON file, or a folder of them; without a PATH, content/.

  --json     one JSON array of results: document, rule, outcome, severity, message, cells, difference
  --all      print roundings and checks that could not be made as well
  --strict   exit code 1 when an error stands that nobody has acknowledged
  --write    write the results to checks/<region>/<department>/<year>.json in the content folder
  --help     this text

Exit code: 0 checked; 1 an error stands (--strict), or a file could not be read; 2 wrong usage.`;

async function main(): Promise<number> {
  const command = readCommand(HELP, {
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  });
  if (typeof command === 'number') return command;
  const { values, positionals } = command;
  const input = await loadFromCommand(positionals);
  if (input === 2) return input;
  const json: ReturnType<typeof worded>[] = [];
  let errors = 0;
  for (const one of input.loaded) {
    const results = checkDisclosure(one.disclosure, one.options);
    const summary = summarise(results);
    errors += summary.open.error;
    if (values.write && one.content !== null) await writeChecks(one, results);
    if (values.json) json.push(...results.map((result) => worded(one.name, result)));
    else console.log(report(one.name, one.disclosure, results, summary, values.all));
  }
  if (values.json) console.log(JSON.stringify(json, null, 1));
  else if (input.loaded.length === 0) console.log('There is no disclosure to check.');
  for (const problem of input.problems) console.error(problem.message);
  return input.problems.length > 0 || (values.strict && errors > 0) ? 1 : 0;
}

/** A result with its sentence in both languages. */
function worded(document: string, { rule, key, outcome, severity, ...rest }: CheckResult) {
  const result = { rule, key, outcome, severity, ...rest };
  const [message, messageEn] = [findingText('zh-CN', result), findingText('en', result)];
  return { document, rule, key, outcome, severity, message, messageEn, ...rest };
}

wordProblems(localeOf(process.env));
process.exitCode = await main();

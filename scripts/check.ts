import { append } from '../src/lists.ts';
import type { CheckResult } from '../src/budget/check-schema.ts';
import { summarise } from '../src/checks/index.ts';
import { frozenProblems } from '../src/content/index.ts';
import { DEFAULT_LIMITS } from '../src/readers/index.ts';
import { findingText, type Locale } from '../src/i18n/index.ts';
import { complain, describeFailure, EXIT, say, sayJson, type ExitCode } from './command-line/index.ts';
import { checkContained } from './checking/contained.ts';
import { loadFromCommand } from './checking/content.ts';
import { report } from './checking/report.ts';
import { storeAll, writeChecks } from './checking/write.ts';
import { startReading } from './reading/index.ts';

const NOTHING = { 'zh-CN': '没有可核对的文件。', en: 'There is no disclosure to check.' } as const;

export interface CheckSettings {
  json: boolean;
  all: boolean;
  strict: boolean;
  write: boolean;
}

/** Checks the disclosures under the paths (`content/` without one) and prints what does not agree, or all results as JSON. */
export async function checkAll(paths: readonly string[], values: CheckSettings, locale: Locale): Promise<ExitCode> {
  const input = await loadFromCommand(paths, locale);
  if (input === EXIT.usage) return input;
  const json: ReturnType<typeof worded>[] = [];
  let errors = 0;
  const reading = startReading(DEFAULT_LIMITS);
  try {
    for await (const checked of checkContained(input.loaded, reading)) {
      const { one } = checked;
      if ('problem' in checked) {
        input.problems.push(describeFailure(checked.problem, locale).text);
        continue;
      }
      const { results, model } = checked.year;
      const summary = summarise(results);
      errors += summary.open.error;
      if (values.write)
        await writeChecks(one, model).catch((error: unknown) =>
          input.problems.push(describeFailure(error, locale).text),
        );
      if (values.json)
        append(
          json,
          results.map((result) => worded(one.name, result)),
        );
      else say(report(one, results, summary, values.all, locale));
    }
  } finally {
    reading.close();
  }
  if (values.write)
    await storeAll(input.common).catch((error: unknown) => input.problems.push(describeFailure(error, locale).text));
  const roots = new Set(input.loaded.flatMap(({ content }) => content ?? []));
  for (const root of roots)
    for (const problem of await frozenProblems(root)) input.problems.push(describeFailure(problem, locale).text);
  if (values.json) sayJson(json);
  else if (input.loaded.length === 0) say(NOTHING[locale]);
  for (const problem of input.problems) complain(problem);
  return input.problems.length > 0 || (values.strict && errors > 0) ? EXIT.failed : EXIT.fine;
}

/** A result with its sentence in both languages. */
function worded(document: string, { rule, key, outcome, severity, ...rest }: CheckResult) {
  const result = { rule, key, outcome, severity, ...rest };
  const [message, messageEn] = [findingText('zh-CN', result), findingText('en', result)];
  return { document, rule, key, outcome, severity, message, messageEn, ...rest };
}

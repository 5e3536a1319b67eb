import { CommanderError } from 'commander';
import { localeOf, problemText, wordProblems, type Locale } from '../../src/i18n/index.ts';
import { Problem } from '../../src/problem.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { describeFailure } from './failures.ts';
import { nearest } from './nearest.ts';
import { printed, safeLines } from './output.ts';
import { makeProgram, type Output } from './program.ts';
import { FAULTS } from './words.ts';

export { defineCommand, type Command, type Said, type Shard, type Values } from './command.ts';
export { EXIT, type ExitCode } from './exit-codes.ts';
export { describeFailure } from './failures.ts';
export { complain, printed, say, sayJson } from './output.ts';
export { splitPaths } from './paths.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where help and complaints go. */
const CONSOLE: Output = {
  writeOut: (text) => void process.stdout.write(text),
  writeErr: (text) => void process.stderr.write(text),
};

/** Runs one of the commands as its words say, and tells what goes wrong on standard error. Out: the exit code. */
export async function runCommandLine(
  commands: readonly Command[],
  words: readonly string[],
  env: Environment,
  output = CONSOLE,
): Promise<ExitCode> {
  const complain = (sentence: string) => output.writeErr(`${safeLines(sentence)}\n`);
  const locale = languageOf(words, env);
  if (locale instanceof Problem) {
    complain(problemText(localeOf(env), locale));
    return EXIT.usage;
  }
  wordProblems(locale);
  let ended: ExitCode = EXIT.fine;
  const program = makeProgram(commands, locale, output, (code) => (ended = code));
  if (words.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
    return ended;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.fine;
      complain(sayFault(error, commands, words, locale));
      return EXIT.usage;
    }
    const { text, code } = describeFailure(error, locale);
    complain(text);
    return code;
  }
}

/** The language of a command, by `--lang` and the machine. Out: a Problem when `--lang` names another. */
function languageOf(words: readonly string[], env: Environment): Locale | Problem {
  try {
    return localeOf(env, languageIn(words));
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** What `--lang` names, wherever it stands before `--`. */
function languageIn(words: readonly string[]): string | undefined {
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const at = before.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = before[at];
  return word === '--lang' ? before[at + 1] : word?.slice('--lang='.length);
}

/** One sentence on what is wrong with the words, what is perhaps meant, and where to read on. */
function sayFault(
  error: CommanderError,
  commands: readonly Command[],
  words: readonly string[],
  locale: Locale,
): string {
  const command = commands.find(({ name }) => words.includes(name));
  // The library puts the word that does not fit between quotes.
  const name = /'(-{0,2}[^' ]*)/u.exec(error.message)?.[1] ?? '';
  const known =
    error.code === 'commander.unknownCommand'
      ? commands.map((one) => one.name)
      : ['help', 'lang', ...Object.keys(command?.options ?? {})].map((option) => `--${option}`);
  const guess = nearest(name, known);
  const fault =
    FAULTS[error.code]?.(printed(name))[locale] ?? error.message.replace(/^error: (?:.*? is invalid\. )?/u, '');
  const meant =
    guess === null || !/unknown/u.test(error.code)
      ? ''
      : locale === 'zh-CN'
        ? `是不是 ${guess} ？`
        : ` Did you mean ${guess} ?`;
  const help = `mingzhang ${command ? `${command.name} ` : ''}--help`;
  return `${fault}${meant}\n${locale === 'zh-CN' ? `用法见 ${help}` : `Usage: see ${help}`}`;
}

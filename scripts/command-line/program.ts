import { Command as Parser, InvalidArgumentError, Option as ParserOption } from 'commander';
import type { Locale } from '../../src/i18n/index.ts';
import type { Command, NumbersOption, Option, Shard } from './command.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';
import { nearest } from './nearest.ts';
import { NUMBER_FAULTS, shardFault, TITLES, WORDS } from './words.ts';

export interface Output {
  writeOut: (text: string) => void;
  writeErr: (text: string) => void;
}

/**
 * The parser of all commands, its help in one language. It throws commander's errors instead of ending the process, and prints
 * nothing but help.
 */
export function makeProgram(
  commands: readonly Command[],
  locale: Locale,
  output: Output,
  ended: (code: ExitCode) => void,
): Parser {
  const program = prepare(new Parser('mingzhang'), locale, output)
    .description(WORDS.about[locale])
    .usage(WORDS.commandUsage[locale])
    .helpCommand('help', WORDS.helpCommand[locale])
    .addHelpText('after', `\n${WORDS.moreHelp[locale]}\n`)
    .addHelpText('after', exitCodes(locale));
  for (const command of commands) {
    const parser = prepare(program.command(command.name), locale, output)
      .summary(command.summary[locale])
      .description(command.details[locale])
      .addHelpText('after', `\n${exitCodes(locale)}`);
    const path = WORDS.path[locale];
    const paths = { none: '', optional: `[${path}]`, required: path }[command.paths];
    parser.usage(`${WORDS.options[locale]} ${paths}`.trimEnd());
    if (command.paths !== 'none') parser.argument(command.paths === 'required' ? '<paths...>' : '[paths...]');
    const options = Object.entries(command.options).map(([name, option]) => ({
      name,
      parserOption: makeOption(name, option, locale),
    }));
    for (const { parserOption } of options) parser.addOption(parserOption);
    parser.action(async (...given: unknown[]) => {
      const [paths] = command.paths === 'none' ? [[]] : (given as [string[]]);
      const read = parser.opts<Record<string, unknown>>();
      const values = Object.fromEntries(
        options.map(({ name, parserOption }) => {
          const value = read[parserOption.attributeName()];
          return [name, parserOption.negate ? value === false : parserOption.isBoolean() ? value === true : value];
        }),
      );
      ended(await command.run(values as Parameters<Command['run']>[0], paths, locale));
    });
  }
  return program;
}

function prepare(parser: Parser, locale: Locale, output: Output): Parser {
  return parser
    .exitOverride()
    .configureOutput({ ...output, outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title]?.[locale] ?? title,
      optionDescription: ({ description, defaultValue, negate }) => {
        if (defaultValue === undefined || negate) return description;
        const shown = String(defaultValue);
        return locale === 'zh-CN' ? `${description}（默认：${shown}）` : `${description} (default: ${shown})`;
      },
      subcommandTerm: (command) => command.name(),
      // The paths stand in the usage; what they are is told in the description.
      visibleArguments: () => [],
    })
    .helpOption('-h, --help', WORDS.help[locale])
    .addOption(new ParserOption('--lang <LANG>', WORDS.lang[locale]));
}

function makeOption(name: string, option: Option, locale: Locale): ParserOption {
  const says = option.says[locale];
  if (!('value' in option)) return new ParserOption(`--${name}`, says);
  if ('names' in option) return numbersOption(name, option, locale);
  if ('shard' in option)
    return new ParserOption(`--${name} <${option.value}>`, says).argParser(readShard(name, locale));
  const made = new ParserOption(`--${name} <${option.value}>`, says).default(option.default);
  if (!('least' in option)) return made;
  const { least, most = Number.MAX_SAFE_INTEGER } = option;
  const example = option.default ?? option.example ?? least;
  return made.argParser((text: string) => {
    const number = /^\d+$/u.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    const zh = option.most === undefined ? `从 ${least} 起` : `${least} 到 ${most} `;
    const en = option.most === undefined ? `from ${least}` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(
      locale === 'zh-CN'
        ? `--${name} 应是${zh}的整数，而不是 ${text}。例如：--${name} ${example}`
        : `--${name} must be a whole number ${en}, not ${text}. Example: --${name} ${example}`,
    );
  });
}

const MOST_SHARDS = 1000;

/** `I/N`, the first being 1. */
function readShard(option: string, locale: Locale): (text: string) => Shard {
  return (text) => {
    const [, index, of] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? []).map(Number);
    if (index !== undefined && of !== undefined && index >= 1 && index <= of && of <= MOST_SHARDS) return { index, of };
    throw new InvalidArgumentError(shardFault(option, text, MOST_SHARDS)[locale]);
  };
}

/** `NAME=NUMBER`, any number of times; K, M and G stand for 1024, its square and its cube. */
function numbersOption(option: string, { value, names, says }: NumbersOption, locale: Locale): ParserOption {
  return new ParserOption(`--${option} <${value}>`, says[locale]).argParser(
    (text: string, before: Record<string, number> = {}) => {
      const [, name = text, digits, power = ''] =
        /^([^=]*)=(\d{1,15})([KMG]?)$/iu.exec(text) ?? /^([^=]*)/u.exec(text) ?? [];
      const number = Number(digits) * 1024 ** ' KMG'.indexOf(power.toUpperCase() || ' ');
      if (names.includes(name) && number > 0) return { ...before, [name]: number };
      const fault = names.includes(name) ? NUMBER_FAULTS.number : NUMBER_FAULTS.name;
      const near = nearest(name, names);
      throw new InvalidArgumentError(fault(option, text, near === null ? names : [near])[locale]);
    },
  );
}

function exitCodes(locale: Locale): string {
  const lines = Object.entries(EXIT_CODES).map(([code, says]) => `  ${code}  ${says[locale]}`);
  return [WORDS.exitCodes[locale], ...lines].join('\n');
}

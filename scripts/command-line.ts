import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ allowPositionals: true; options: T & { help: { type: 'boolean'; short: 'h' } } }>
>;

/**
 * Reads the command line of a script. With `--help` the help is printed; words that do not fit are told with the help.
 * Out: the options and paths, or the exit code with which the script is done: 0 after help, 2 for wrong usage.
 */
export function readCommand<const T extends Options>(help: string, options: T): Parsed<T> | 0 | 2 {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    }) as Parsed<T>;
    if (!(parsed.values as { help?: boolean }).help) return parsed;
    console.log(help);
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return 2;
  }
}

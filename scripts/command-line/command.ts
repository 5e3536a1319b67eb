import type { Locale } from '../../src/i18n/index.ts';
import type { ExitCode } from './exit-codes.ts';

/** A sentence in every language. */
export type Said = Readonly<Record<Locale, string>>;

interface Switch {
  says: Said;
}

/** An option with a text. `value` names it in the help: `DIR`. */
interface Text {
  says: Said;
  value: string;
  default?: string;
}

/** An option with a whole number; without a default it may be left out, and `example` is one. */
interface Whole {
  says: Said;
  value: string;
  default?: number;
  example?: number;
  least: number;
  most?: number;
}

/** An option that may be given several times, each time a name and a whole number: `--limit pages=50`. */
export interface NumbersOption {
  says: Said;
  value: string;
  names: readonly string[];
}

/** A part of the work, as `2/4`: the second of four. */
export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}

/** An option that says which part of the work is done here. */
interface ShardOption {
  says: Said;
  value: string;
  shard: true;
}

export type Option = Switch | Text | Whole | NumbersOption | ShardOption;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<Of> = Of extends NumbersOption
  ? Readonly<Record<string, number>> | undefined
  : Of extends ShardOption
    ? Shard | undefined
    : Of extends Whole
      ? Of extends { default: number }
        ? number
        : number | undefined
      : Of extends { value: string; default: string }
        ? string
        : Of extends { value: string }
          ? string | undefined
          : boolean;

/** What was given, by the name of the option. */
export type Values<Of extends Options> = { [Name in keyof Of]: ValueOf<Of[Name]> };

/** One command: what its help says, and the stage it calls. A stage is loaded when it runs, so that help needs none. */
export interface Command<Of extends Options = Options> {
  name: string;
  summary: Said;
  details: Said;
  /** Whether files and folders follow: none, any number, or at least one. */
  paths: 'none' | 'optional' | 'required';
  options: Of;
  run(values: Values<Of>, paths: readonly string[], locale: Locale): Promise<ExitCode>;
}

/** Lets a command keep the types of its own options. */
export function defineCommand<const Of extends Options>(command: Command<Of>): Command {
  return command as unknown as Command;
}

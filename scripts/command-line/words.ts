import type { Said } from './command.ts';

/** Words of the help, by the words of the library. */
export const TITLES: Record<string, Said> = {
  'Usage:': { 'zh-CN': '用法：', en: 'Usage:' },
  'Options:': { 'zh-CN': '选项：', en: 'Options:' },
  'Commands:': { 'zh-CN': '命令：', en: 'Commands:' },
};

export const WORDS = {
  about: {
    'zh-CN': '明账：把部门预算文件变成可检索、可核对的公开门户。',
    en: 'Mingzhang turns budget documents into a searchable, checkable public portal.',
  },
  commandUsage: { 'zh-CN': '[选项] 命令', en: '[options] COMMAND' },
  options: { 'zh-CN': '[选项]', en: '[options]' },
  path: { 'zh-CN': '路径…', en: 'PATH…' },
  lang: {
    'zh-CN': '所用语言：zh 或 en（默认：系统语言 LC_ALL、LC_MESSAGES、LANG 为中文时用中文，否则用英文）',
    en: 'language: zh or en (default: Chinese where LC_ALL, LC_MESSAGES or LANG is, else English)',
  },
  help: { 'zh-CN': '显示本说明', en: 'show this text' },
  helpCommand: { 'zh-CN': '显示某个命令的说明', en: 'show the help of a command' },
  exitCodes: { 'zh-CN': '退出码：', en: 'Exit codes:' },
  moreHelp: {
    'zh-CN': '各命令的选项：mingzhang 命令 --help，或 npm run 命令 -- --help',
    en: 'Options of a command: mingzhang COMMAND --help, or npm run COMMAND -- --help',
  },
} satisfies Record<string, Said>;

/** What is wrong with a command line. `name` is the word that does not fit, `guess` the one that is perhaps meant. */
export const FAULTS: Record<string, (name: string) => Said> = {
  'commander.unknownOption': (name) => ({ 'zh-CN': `没有 ${name} 这个选项。`, en: `There is no option ${name}.` }),
  'commander.unknownCommand': (name) => ({ 'zh-CN': `没有 ${name} 这个命令。`, en: `There is no command ${name}.` }),
  'commander.missingArgument': () => ({ 'zh-CN': '没有给出文件或文件夹。', en: 'No file or folder is given.' }),
  'commander.excessArguments': () => ({
    'zh-CN': '这个命令后面不跟文件或文件夹。',
    en: 'This command takes no files or folders.',
  }),
  'commander.optionMissingArgument': (name) => ({ 'zh-CN': `${name} 后面缺少内容。`, en: `${name} needs a value.` }),
};

/** What is wrong with an option of names and numbers; `names` are those that can be meant. */
export const NUMBER_FAULTS: Record<
  'name' | 'number',
  (option: string, given: string, names: readonly string[]) => Said
> = {
  name: (option, given, names) => ({
    'zh-CN': `--${option} 中没有 ${given} 这个名称；可用的有：${names.join('、')}。`,
    en: `--${option} knows no ${given}; it knows: ${names.join(', ')}.`,
  }),
  number: (option, given) => ({
    'zh-CN': `--${option} 应写成“名称=数字”，数字是大于 0 的整数，可带 K、M、G，而不是 ${given}。例如：--${option} memory=4G`,
    en: `--${option} is written NAME=NUMBER, the number whole and above 0, with K, M or G where wanted, not ${given}. Example: --${option} memory=4G`,
  }),
};

/** What is wrong with the words of `--shard`. */
export function shardFault(option: string, given: string, most: number): Said {
  return {
    'zh-CN': `--${option} 应写成“第几份/共几份”，最多 ${most} 份，而不是 ${given}。例如：--${option} 2/4`,
    en: `--${option} is written I/N, from 1/N to N/N, of at most ${most}, not ${given}. Example: --${option} 2/4`,
  };
}

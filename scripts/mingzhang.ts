#!/usr/bin/env -S node --experimental-strip-types --disable-warning=ExperimentalWarning
import { runCommandLine } from './command-line/index.ts';
import { COMMANDS } from './commands/index.ts';

process.exitCode = await runCommandLine(COMMANDS, process.argv.slice(2), process.env);

#!/usr/bin/env -S node --experimental-strip-types --disable-warning=ExperimentalWarning
import { runCommandLine } from './command-line/index.ts';
import { COMMANDS } from './commands/index.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCommandLine(COMMANDS, process.argv.slice(2), process.env);

#!/usr/bin/env -S node --experimental-strip-types --disable-warning=ExperimentalWarning
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What is loaded from here on is compiled once and kept; where the folder cannot be written, it is compiled each time.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/mingzhang'));
const { runCommandLine } = await import('./command-line/index.ts');
const { COMMANDS } = await import('./commands/index.ts');

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCommandLine(COMMANDS, process.argv.slice(2), process.env);

import type { Command } from '../command-line/index.ts';
import { archive } from './archive.ts';
import { audit } from './audit.ts';
import { bench, benchSearch } from './bench.ts';
import { check } from './check.ts';
import { convert } from './convert.ts';
import { desk } from './desk.ts';
import { exportCommand } from './export.ts';
import { review } from './review.ts';
import { index, merge } from './shards.ts';
import { build, serve, start } from './site.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  convert,
  check,
  review,
  build,
  index,
  merge,
  serve,
  start,
  desk,
  archive,
  exportCommand,
  audit,
  bench,
  benchSearch,
];

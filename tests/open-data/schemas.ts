import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The published schemas of Data Package 2.0, which are not part of the project: MINGZHANG_SCHEMAS, else a folder beside it. */
export const SCHEMAS = resolve(
  process.env['MINGZHANG_SCHEMAS'] ?? join(import.meta.dirname, '../../../shared/schemas'),
  'datapackage-2.0',
);

/** Are they there? Where they are not, what needs them is skipped, and the end of the run says so. */
export const schemasPresent = existsSync(SCHEMAS);

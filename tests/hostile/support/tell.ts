import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Tried } from './report.ts';

/** Says for the report what was tried and what came of it. Nothing in it may differ from run to run. */
export function tell(section: string, tried: string, result: string): void {
  const told: Tried = { section, tried, result };
  writeFileSync(join(inject('tried'), `${randomUUID()}.json`), JSON.stringify(told));
}

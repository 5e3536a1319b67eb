import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOf } from './folder.ts';
import { listDisclosures } from './disclosures.ts';
import { readHistory } from './history.ts';

const CONTENT = 'content';

describe('the registers of the default content', async () => {
  it.each(await listDisclosures(CONTENT))('$region/$department/$year: the last version is what is published', async (key) => {
    const text = readFileSync(join(CONTENT, pathOf('disclosures', key)), 'utf8');
    const last = (await readHistory(key, CONTENT))?.versions.at(-1);
    expect(last?.digest, 'Convert it anew: npm run convert -- --figures-only …').toBe(
      createHash('sha256').update(text).digest('hex'),
    );
    expect(last?.recorded).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../src/budget/index.ts';
import { checkDisclosure, checksFile } from '../src/checks/index.ts';
import { loadDisclosures, stableJson, type Loaded } from '../src/content/index.ts';
import { FIXTURE_CONTENT } from './fixtures/site/read.ts';

/**
 * Stored results are shown as current as long as the version of the rules is theirs. So the version must change with what the
 * rules find: `GOLDEN` keeps, for a version, a digest of the results of the synthetic content and of what they come from.
 */
const GOLDEN = join(import.meta.dirname, 'fixtures/rules-version.json');
const UPDATE = 'UPDATE_GOLDEN=1 npx vitest run --project unit tests/stored-checks.test.ts';

interface Golden {
  version: number;
  inputs: string;
  results: string;
}

function digest(value: unknown): string {
  return createHash('sha256').update(stableJson(value)).digest('hex');
}

/** What the rules find in a department-year. */
function find({ name, disclosure, options }: Loaded): unknown {
  return { name, results: checkDisclosure(disclosure, options) };
}

describe('the version of the rules', () => {
  it('is raised when the same disclosures give other results', async () => {
    const { loaded, problems } = await loadDisclosures([FIXTURE_CONTENT]);
    expect(problems).toEqual([]);
    const now: Golden = {
      version: RULES_VERSION,
      inputs: digest(loaded.map(({ name, disclosure, options }) => ({ name, disclosure, ...options }))),
      results: digest(loaded.map(find)),
    };
    const before = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Golden;
    const unmarked = now.results !== before.results && now.inputs === before.inputs && now.version === before.version;
    expect(
      unmarked,
      'The rules find something else than before: raise RULES_VERSION in src/budget/check-schema.ts.',
    ).toBe(false);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, stableJson(now));
    else expect(now, `If it is right, run: ${UPDATE}`).toEqual(before);
  });
});

describe('the stored results of the project’s own content', () => {
  it('are those of its disclosures as they are now', async () => {
    const { loaded, problems } = await loadDisclosures(['content']);
    expect(problems).toEqual([]);
    const old = loaded.filter(({ name, disclosure, options, inputs }) => {
      const { profile, narrative } = options;
      const extra = { profile: profile?.name ?? null, narrative, disclosure };
      const now = stableJson(checksFile(checkDisclosure(disclosure, options), inputs, extra));
      return readFileSync(`content/checks/${name}.json`, 'utf8') !== now;
    });
    expect(
      old.map(({ name }) => name),
      'Run npm run check -- --write.',
    ).toEqual([]);
  });
});

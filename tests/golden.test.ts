import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleBudget, disclosureSchema, type Disclosure } from '../src/budget/index.ts';
import { readDocument } from '../src/readers/index.ts';
import { stableJson } from '../src/content/index.ts';
import { toGb18030, toUtf8 } from './helpers/encodings.ts';

/**
 * Each folder of `tests/fixtures/text` is a small invented document in one of the layouts that districts publish:
 * `source.txt`, and what must come out of it, checked by hand: `disclosure.json` and `narrative.md`.
 */
const FOLDER = join(import.meta.dirname, 'fixtures/text');
const UPDATE = 'UPDATE_GOLDEN=1 npx vitest run --project unit tests/golden.test.ts';

async function convert(bytes: Uint8Array): Promise<{ disclosure: Disclosure; narrative: string }> {
  const document = await readDocument(bytes, 'source.txt');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name: 'source.txt', format: document.format, bytes: bytes.length, sha256 };
  const { disclosure, narrative } = assembleBudget(document, { files: [file] });
  return { disclosure, narrative: narrative ?? '' };
}

/** Holds a text against a file; what differs is kept beside it as `<name>-changed`. */
function expectGolden(folder: string, name: string, actual: string): void {
  const path = join(FOLDER, folder, name);
  const changed = `${path}-changed`;
  if (process.env['UPDATE_GOLDEN']) writeFileSync(path, actual);
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (actual === expected) rmSync(changed, { force: true });
  else writeFileSync(changed, actual);
  expect(actual, `${path} differs; the new text is in ${changed}. If it is right, run: ${UPDATE}`).toBe(expected);
}

describe.each(readdirSync(FOLDER))('%s', (folder) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, folder, 'source.txt')));
  const text = new TextDecoder().decode(bytes);

  it('gives the disclosure and the narrative that were checked by hand', async () => {
    const { disclosure, narrative } = await convert(bytes);
    expectGolden(folder, 'disclosure.json', stableJson(disclosureSchema.parse(disclosure)));
    expectGolden(folder, 'narrative.md', narrative);
  });

  it.each([
    ['GB18030', toGb18030(text.replace('²', '2')), text.replace('²', '2')],
    ['Windows line ends', toUtf8(text.replaceAll('\n', '\r\n')), text],
    ['old Macintosh line ends', toUtf8(text.replaceAll('\n', '\r')), text],
    ['a byte order mark', toUtf8(`\ufeff${text}`), text],
  ])('gives the same with %s', async (_, variant, plain) => {
    const expected = await convert(toUtf8(plain));
    const actual = await convert(variant);
    expect(actual.disclosure.source).not.toEqual(expected.disclosure.source);
    expect({ ...actual, disclosure: { ...actual.disclosure, source: expected.disclosure.source } }).toEqual(expected);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { failureOf } from '../../tests/helpers/told.ts';
import { readPortal } from './portal.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const NOT_STATED = { title: null, publisher: null, licence: null, linkHosts: [] };

/** Reads a portal file of this text; without text there is none. */
async function read(text?: string): ReturnType<typeof readPortal> {
  const folder = temporaryFolder();
  vi.stubEnv('MINGZHANG_CONTENT', folder);
  if (text !== undefined) await writeFile(join(folder, 'portal.yaml'), text);
  return readPortal();
}

describe('readPortal', () => {
  it('says that nothing is stated where there is no file, or an empty one', async () => {
    expect(await read()).toEqual(NOT_STATED);
    expect(await read('# nothing yet\n')).toEqual(NOT_STATED);
    expect(await read('publisher:\nlicence:\n')).toEqual(NOT_STATED);
  });

  it('reads what is stated and leaves the rest open', async () => {
    expect(
      await read('title: { zh: 清河预算 }\npublisher: { name: 清河县财政局 }\nlicence: { name: CC BY 4.0, url: https://a.org/by }\n'),
    ).toEqual({
      title: { zh: '清河预算', en: null },
      publisher: { name: '清河县财政局', url: null, email: null },
      licence: { name: 'CC BY 4.0', url: 'https://a.org/by' },
      linkHosts: [],
    });
  });

  it.each([
    ['licence: CC BY 4.0\n', 'licence is text (CC BY 4.0), not a group'],
    ['licence: { url: https://a.org/by }\n', 'The field licence, name is missing.'],
    ['publisher: { name: " " }\n', 'publisher, name is “ ”: it must not be empty.'],
    ['publisher: { name: 局, url: a.org }\n', 'publisher, url is “a.org”: an address is written https://example.org/page.'],
    ['publisher: { name: 局, url: "javascript:alert(1)" }\n', 'an address is written https://example.org/page.'],
    ['publisher: { name: 局, email: 局 }\n', 'publisher, email is “局”: a mailbox is written name@example.org.'],
    ['license: { name: CC BY 4.0 }\n', 'There is no field license. Did you mean licence?'],
  ])('%s', async (text, sentence) => {
    expect(await failureOf(read(text))).toContain(sentence);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recoverContent } from '../../src/content/together.ts';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { run } from './support/commands.ts';
import { budgetOf } from './support/documents.ts';
import { tell } from './support/tell.ts';

const POINTS = 20;
const PRELOAD = ['--import', join(import.meta.dirname, 'support/full-disk.mjs')];

it(`a disk that is full at any of ${POINTS} points costs nothing that was there, and is told in a sentence`, async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'out');
  const document = join(folder, 'a.txt');
  const write = (amount: string): void => {
    writeFileSync(document, budgetOf('财政局', amount, `收支总预算${amount}万元。`));
  };
  const convert = ['convert', document, '--out', content, '--replace'];
  write('1.00');
  expect((await run(convert)).code).toBe(0);
  const published = (): Record<string, string> =>
    Object.fromEntries(
      Object.entries(filesUnder(content)).filter(([path]) => /^(?:disclosures|narratives)\//u.test(path)),
    );
  const old = published();
  write('2.00');
  expect((await run([...convert.slice(0, -2), join(folder, 'new'), '--replace'])).code).toBe(0);
  const fresh = filesUnder(join(folder, 'new'));
  for (let point = 1; point <= POINTS; point++) {
    process.env['MINGZHANG_FULL_AT'] = String(point);
    const { code, err } = await run(convert, PRELOAD);
    // Whoever looks next finds all old or all new.
    await recoverContent(content);
    const now = published();
    const isNew = Object.entries(now).every(([path, text]) => fresh[path] === text);
    if (!isNew) expect(now).toEqual(old);
    if (code === 0) expect(isNew).toBe(true);
    else expect([code, err]).toEqual([1, expect.stringMatching(/the disk is full/u)]);
    if (isNew) {
      write('1.00');
      expect((await run(convert)).code).toBe(0);
      write('2.00');
    }
  }
  delete process.env['MINGZHANG_FULL_AT'];
  tell(
    'Full disk',
    `no space left at each of the first ${POINTS} steps of writing a department-year`,
    'one sentence and exit code 1; all files old, or all new where they were ready',
  );
});

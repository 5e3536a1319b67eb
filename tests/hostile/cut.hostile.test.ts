import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { readDocument } from '../../src/readers/index.ts';
import { tell } from './support/tell.ts';

const POINTS = 49;
const twin = (ending: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, `../fixtures/twins/qinghe-culture-2026.${ending}`));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const lines = new TextDecoder().decode(twin('txt')).split('\n');
const markdown = lines.map((line) => (line.includes('\t') ? `| ${line.split('\t').join(' | ')} |` : line)).join('\n');
const rows = lines.filter((line) => line.split('\t').length === 7).map((line) => `"${line.split('\t').join('","')}"`);

const TWINS: [string, Uint8Array][] = [
  ['txt', twin('txt')],
  ['md', bytes(markdown)],
  ['csv', bytes(`${rows.join('\n')}\n`)],
  ['html', twin('html')],
  ['docx', twin('docx')],
  ['xlsx', twin('xlsx')],
];

/** Whether the reader says that the file is not whole. */
async function saysCut(part: Uint8Array, name: string): Promise<boolean> {
  try {
    return (await readDocument(part, name)).notices.some(({ id }) => id === 'file-cut-short');
  } catch (error) {
    if (error instanceof Problem) return true;
    throw error;
  }
}

it.each(TWINS)('a document cut off anywhere says so: %s', async (ending, whole) => {
  const name = `a.${ending}`;
  expect(await saysCut(whole, name)).toBe(false);
  for (let point = 1; point <= POINTS; point++) {
    const part = whole.slice(0, Math.floor((whole.length * point) / (POINTS + 1)));
    // Right behind a whole row or paragraph of a text nothing shows that more was to come.
    const isBetween = /^(?:txt|md|csv)$/u.test(ending) && [part.at(-1), whole[part.length]].includes(0x0a);
    if (!isBetween) expect([point, await saysCut(part, name)]).toEqual([point, true]);
  }
  tell(
    'Cut off',
    `one document as .${ending}, cut at ${POINTS} points`,
    /^(?:txt|md|csv)$/u.test(ending)
      ? 'said each time but right behind a whole row or paragraph; the whole one is clean'
      : 'said each time; the whole one is clean',
  );
});

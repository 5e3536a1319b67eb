import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assembleBudget, requireBudget } from '../../src/budget/index.ts';
import { checkDisclosure } from '../../src/checks/index.ts';
import { findProfile } from '../../src/content/index.ts';
import { Problem } from '../../src/problem.ts';
import { readDocument } from '../../src/readers/index.ts';
import { tell } from './support/tell.ts';

const POINTS = 49;
const twin = (ending: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, `../fixtures/twins/qinghe-culture-2026.${ending}`));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const TEXT = new TextDecoder().decode(twin('txt'));
const lines = TEXT.split('\n');
const markdown = lines.map((line) => (line.includes('\t') ? `| ${line.split('\t').join(' | ')} |` : line)).join('\n');
/** The tables of the document as fields, a sheet as wide as its widest table, under the title of the document. */
const WIDEST = 12;
const rows = [lines[0] ?? '', ...lines.slice(lines.indexOf('## 财政拨款收支总表'))]
  .filter((line) => line.trim() !== '')
  .map((line) => line.replace(/^#+\s*/u, '').split('\t'))
  .map((cells) => Array.from({ length: WIDEST }, (_, index) => `"${cells[index] ?? ''}"`).join(','));

const WRITTEN: [string, Uint8Array][] = [
  ['txt', twin('txt')],
  ['md', bytes(markdown)],
  ['csv', bytes(`${rows.join('\n')}\n`)],
  ['html', twin('html')],
];

/** What is said of a document: ids of notices, and of what the rules miss. */
interface Said {
  ids: ReadonlySet<string>;
  figures: number;
}

const OF_AN_END = [
  'file-cut-short',
  'ends-early',
  'announced-missing',
  'no-tables',
  'title-without-table',
  'table-missing',
  'refused',
];

async function saidOf(part: Uint8Array, name: string): Promise<Said> {
  try {
    const assembled = assembleBudget(await readDocument(part, name), { files: [] });
    requireBudget(assembled);
    const { disclosure, narrative } = assembled;
    const profile = await findProfile(disclosure.identity, '.');
    const results = checkDisclosure(disclosure, { narrative, profile }).filter(({ outcome }) => outcome === 'differs');
    const texts = [...disclosure.tables.flatMap(({ cells }) => cells.flat()), narrative ?? ''];
    return {
      ids: new Set([...disclosure.notices.map(({ id }) => id), ...results.map(({ says }) => says.id)]),
      figures: texts.reduce((sum, text) => sum + (text.match(/\d[\d,.]*/gu)?.length ?? 0), 0),
    };
  } catch (error) {
    if (error instanceof Problem) return { ids: new Set(['refused']), figures: 0 };
    throw error;
  }
}

/** Positions right behind each line of a text whose figures are rows of a table. */
function rowEnds(text: string): number[] {
  return [...text.matchAll(/\n/gu)].map(({ index }) => bytes(text.slice(0, index + 1)).length);
}

/** Is a position right behind the last row of a table, or behind the whole narrative? Nothing there shows that more was to come. */
function isBetween(whole: Uint8Array, at: number): boolean {
  const rest = new TextDecoder().decode(whole.slice(at, at + 300));
  return /^"?(?:#{1,2} |\n#{1,2} |\n?[^"\n|\t]*表"?,?(?:"",?)*\n)/u.test(rest);
}

it.each(WRITTEN)('a document that lost figures says so, wherever it was cut off: %s', async (ending, whole) => {
  const name = `a.${ending}`;
  const { ids, figures } = await saidOf(whole, name);
  expect(OF_AN_END.filter((id) => ids.has(id))).toEqual([]);
  const even = Array.from({ length: POINTS }, (_, index) => Math.floor((whole.length * (index + 1)) / (POINTS + 1)));
  const ends = ending === 'html' ? [] : rowEnds(new TextDecoder().decode(whole)).filter((_, index) => index % 5 === 0);
  let silent = 0;
  for (const point of [...even, ...ends]) {
    const said = await saidOf(whole.slice(0, point), name);
    if (said.figures >= figures || OF_AN_END.some((id) => said.ids.has(id))) continue;
    expect([point, isBetween(whole, point)]).toEqual([point, true]);
    silent++;
  }
  // A few tables that no rule asks for may be missing whole.
  expect(silent).toBeLessThanOrEqual(ending === 'html' ? 0 : 5);
  const where = ending === 'html' ? '' : ' and behind every fifth line';
  tell(
    'Cut off',
    `one document as .${ending}, cut at ${POINTS} points${where}`,
    ending === 'html'
      ? 'said each time figures were lost; the whole one is clean'
      : 'said each time figures were lost, but right behind a whole table where no rule asks for the ones that follow; the whole one is clean',
  );
});

it.each(['docx', 'xlsx'])('an office file cut off anywhere is refused or says so: %s', async (ending) => {
  const whole = twin(ending);
  expect((await saidOf(whole, `a.${ending}`)).ids).not.toContain('refused');
  for (let point = 1; point <= POINTS; point++) {
    const part = whole.slice(0, Math.floor((whole.length * point) / (POINTS + 1)));
    const { ids } = await saidOf(part, `a.${ending}`);
    expect([point, ids.has('refused') || ids.has('file-cut-short')]).toEqual([point, true]);
  }
  tell(
    'Cut off',
    `one document as .${ending}, cut at ${POINTS} points`,
    'refused or said each time; the whole one is clean',
  );
});

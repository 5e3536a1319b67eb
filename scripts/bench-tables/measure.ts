import type { Reading } from '../../src/readers/document.ts';
import { addScores, cellsByPage, compareRelations, fMeasure, relationsOf, type Score } from './adjacency.ts';
import type { TrueTable } from './truth.ts';

/** Notices that tell of a page that a table on it is not read, or may be read wrong. */
const TELLING: readonly Reading['notices'][number]['id'][] = [
  'columns-aligned',
  'lines-inferred',
  'packed-cells',
  'borderless-table',
  'page-is-picture',
  'picture-on-page',
  'page-broken',
  'page-damaged',
  'unreadable-characters',
];

/** How a document came out: its relations, its pages with tables, those with another table than printed, and those of them without a notice. */
export interface Measured {
  score: Score;
  f: number;
  pages: number;
  wrong: number[];
  silent: number[];
}

/** Holds a reading against the tables that its pages print. */
export function measureTables(
  { blocks, notices }: Pick<Reading, 'blocks' | 'notices'>,
  truth: readonly TrueTable[],
): Measured {
  const printed = relationsByPage(truth);
  const read = relationsByPage(tablesOf(blocks));
  const told = new Set(notices.filter(({ id }) => TELLING.includes(id)).map(({ place }) => place.page));
  const pages = [...new Set([...printed.keys(), ...read.keys()])].sort((a, b) => a - b);
  const scores = pages.map((page) => compareRelations(printed.get(page) ?? [], read.get(page) ?? []));
  const wrong = pages.filter((_, index) => fMeasure(scores[index] ?? { truth: 0, read: 0, both: 0 }) < 1);
  const score = addScores(scores);
  return { score, f: fMeasure(score), pages: pages.length, wrong, silent: wrong.filter((page) => !told.has(page)) };
}

/** The tables of a reading, a piece for each page. */
export function tablesOf(blocks: Reading['blocks']): TrueTable[] {
  return blocks.flatMap((block) =>
    block.type === 'grid' ? [...cellsByPage(block)].map(([page, cells]) => ({ page, cells })) : [],
  );
}

function relationsByPage(tables: readonly TrueTable[]): Map<number, string[]> {
  const pages = new Map<number, string[]>();
  for (const { page, cells } of tables) pages.set(page, [...(pages.get(page) ?? []), ...relationsOf(cells)]);
  return pages;
}

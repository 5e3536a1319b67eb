import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleProven } from '../../scripts/reading/assemble-proven.ts';
import type { Disclosure } from '../../src/budget/index.ts';
import { readDrawn, type DrawnPage } from '../../src/readers/drawn/index.ts';
import { compact } from '../../src/text.ts';
import { present } from '../real-documents/documents.ts';
import { pagesOf, REAL, TWIN, withFewerLines } from './pages.ts';
import { STRIPS } from './strip.ts';

async function disclose(path: string, pages: readonly DrawnPage[]): Promise<Disclosure> {
  const read = await readDrawn(pages);
  return assembleProven({ file: basename(path), format: 'pdf', ...read }, { files: [] }).disclosure;
}

/** The published amounts of a document by what they say they are. */
function amountsOf({ tables, headline, projects }: Disclosure): [what: string, fen: number][] {
  const inRows = tables.flatMap(({ kind, columns, rows }) =>
    rows.flatMap(({ code, label, side, amounts }) =>
      amounts.flatMap(({ column, fen }): [string, number][] => {
        const { measure = null, year = null } = columns[column] ?? {};
        return fen === null ? [] : [[[kind, code ?? compact(label), side, measure, year].join(' '), fen]];
      }),
    ),
  );
  const cited = Object.entries(headline).flatMap(([name, amount]): [string, number][] =>
    typeof amount === 'object' && amount !== null && amount.fen !== null ? [[`headline ${name}`, amount.fen]] : [],
  );
  const ofProjects = projects.flatMap(({ name, amount }): [string, number][] =>
    typeof amount?.fen === 'number' ? [[`project ${compact(name)}`, amount.fen]] : [],
  );
  return [...inRows, ...cited, ...ofProjects];
}

/** How many amounts are published of documents with lines taken away, and those that the whole documents do not print. */
async function hold(paths: readonly string[]): Promise<{ published: number; wrong: unknown[] }> {
  const wrong: unknown[] = [];
  let published = 0;
  for (const path of paths) {
    const pages = await pagesOf(path);
    const truth = Map.groupBy(amountsOf(await disclose(path, pages)), ([what]) => what);
    for (const strip of STRIPS)
      for (const [what, fen] of amountsOf(await disclose(path, withFewerLines(pages, strip)))) {
        published++;
        if (!truth.get(what)?.some(([, printed]) => printed === fen)) wrong.push([basename(path), strip, what, fen]);
      }
  }
  return { published, wrong };
}

describe('amounts of tables with lines taken away', () => {
  it('that are published are those of the twin', async () => {
    const { published, wrong } = await hold([TWIN]);
    expect(wrong).toEqual([]);
    expect(published).toBeGreaterThan(400);
  });

  it.skipIf(!present)('that are published are those of the published documents', async () => {
    const { published, wrong } = await hold(REAL);
    expect(wrong).toEqual([]);
    expect(published).toBeGreaterThan(1500);
  });
});

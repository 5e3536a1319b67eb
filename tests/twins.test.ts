import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { assembleBudget, type Assembled } from '../src/budget/index.ts';
import { findOffice } from '../src/readers/doc/index.ts';
import { readDocument } from '../src/readers/index.ts';
import { TWIN } from './fixtures/twins/twin.ts';
import { factsOf } from './world/index.ts';

/**
 * One invented disclosure in eight formats. `tests/fixtures/twins/generate.ts` writes them from one department-year of the
 * invented world; the .doc is read only where LibreOffice is installed.
 */
const FORMATS = ['xlsx', 'xls', 'docx', 'html', 'pdf', 'ofd'] as const;
const office = await findOffice();
if (office === null) console.log('LibreOffice is not installed: the .doc twin is not read.');

async function convert(format: string): Promise<Assembled> {
  const name = `qinghe-culture-2026.${format}`;
  const bytes = await readFile(new URL(`fixtures/twins/${name}`, import.meta.url));
  return assembleBudget(await readDocument(bytes, name), { files: [] });
}

/** What must be the same whatever the file was: all but places. */
function facts({ disclosure }: Assembled) {
  const { tables, projects, notices, titlesWithoutTable, ...rest } = disclosure;
  return {
    ...rest,
    tables: tables.map(
      ({ cells, headerRows, kind, id, title, number, unit, preparedBy, note, empty, columns, rows }) => ({
        ...{ kind, id, title, number, unit, preparedBy, note, empty, headerRows, columns, rows },
        cells: cells.map((row) => row.join('\t').trimEnd()),
      }),
    ),
    projects: projects.map(({ place, ...project }) => ({ ...project, placed: Object.keys(place).length > 0 })),
    notices: notices.map(({ id, table, row, column }) => ({ id, table, row, column })),
    titlesWithoutTable: titlesWithoutTable.map(({ title, kind }) => ({ title, kind })),
  };
}

describe('the same disclosure in several formats', async () => {
  const text = await convert('txt');

  it('says in the text what is true', () => {
    expect(factsOf(text.disclosure)).toEqual(factsOf(TWIN.disclosure));
  });

  it.each(FORMATS)('gives the same figures from %s', async (format) => {
    expect(facts(await convert(format))).toEqual(facts(text));
  });

  it.each(FORMATS)('gives the same narrative from %s', async (format) => {
    const plain = (narrative: string | null) => narrative?.replace(/^#+ /gmu, '').replace(/ /gu, '');
    expect(plain((await convert(format)).narrative)).toBe(plain(text.narrative));
  });

  it.skipIf(office === null)('gives the same figures and narrative from .doc', async () => {
    const word = await convert('doc');
    expect(facts(word)).toEqual(facts(text));
    expect(word.narrative).toBe(text.narrative);
  });
});

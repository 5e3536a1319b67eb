import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Disclosure } from '../src/budget/schema.ts';
import { buildSearch, type Source } from '../src/search/build/index.ts';
import {
  applyFilters,
  countChoices,
  NO_FILTERS,
  parseQuery,
  Search,
  type FoundPage,
} from '../src/search/query/index.ts';
import { readOutturn } from './fixtures/outturn/read.ts';
import { filesIn } from './helpers/index-files.ts';

/** The budget of a department and its final accounts of the same year. */
const budget = readOutturn('budget').disclosure;
const final = readOutturn('final').disclosure;
const { region, department, year } = final.identity;

function sourceOf(disclosure: Disclosure): Source {
  const rest = { html: null, doubts: new Map<string, never>(), statements: [], open: [0, 0] as [number, number] };
  return { disclosure, narrative: null, prior: null, ...rest };
}

let folder: string;
let search: Search;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-stages-'));
  const key = { region: region.slug, department: department.slug, year };
  await buildSearch({
    folder,
    cache: null,
    sources: {
      // As the folder lists them: the final accounts first.
      keys: [{ ...key, stage: 'final-accounts' }, key],
      read: ({ stage }) => Promise.resolve(sourceOf(stage === undefined ? budget : final)),
    },
  });
  search = new Search(filesIn(folder), () => Promise.reject(new Error('The engine runs in the browser.')));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function find(typed: string): Promise<FoundPage[]> {
  return (await search.find(parseQuery(typed))).pages;
}

const page = `/${region.slug}/${department.slug}/${year}/`;

describe('the search over both documents of a year', () => {
  it('finds each at its own page, the budget first', async () => {
    const found = await find(department.name);
    expect(found.map(({ path, stage }) => [path, stage])).toEqual([
      [page, undefined],
      [`${page}final/`, 'final-accounts'],
    ]);
  });

  it('narrows by what they are', async () => {
    const found = await find(department.name);
    expect(countChoices(found, NO_FILTERS).stage).toEqual([
      { value: 'budget', label: 'budget', count: 1 },
      { value: 'final-accounts', label: 'final-accounts', count: 1 },
    ]);
    const only = (stage: string) => applyFilters(found, { ...NO_FILTERS, stage }).map(({ path }) => path);
    expect(only('final-accounts')).toEqual([`${page}final/`]);
    expect(only('budget')).toEqual([page]);
    expect(only('nothing')).toEqual([]);
  });

  it('answers with the figure of the document itself: of final accounts what was spent', async () => {
    const answers = await Promise.all(
      (await find(department.name)).map(async (one) => {
        const figures = await one.bundle.figures(one.match.page);
        return figures.filter(([, , , code]) => code === 'total').map(([, , label, , printed]) => [label, printed]);
      }),
    );
    expect(answers).toEqual([
      [['预算总额', `${budget.headline.total?.text} 万元`]],
      [['本年支出合计', `${final.headline.total?.text} 万元`]],
    ]);
  });

  it('says of an amount in a column of the plan that it was planned', async () => {
    const table = final.tables.find(({ columns }) => columns.some(({ measure }) => measure === 'initial-budget'));
    const column = table?.columns.findIndex(({ measure }) => measure === 'initial-budget') ?? -1;
    const row = table?.rows.find(({ amounts }) => amounts.some((one) => one.column === column && (one.fen ?? 0) > 0));
    const planned = row?.amounts.find((one) => one.column === column);
    const bundle = (await search.open())[0];
    const places = await bundle?.amount(planned?.fen ?? 0);
    const here = places?.find(([, , anchor]) => anchor === `${table?.id}-r${row?.row}-c${column}`);
    expect(here?.[3]).toMatch(/ (?:年初|全年)?预算数?$/u);
    const spent = row?.amounts.find((one) => table?.columns[one.column]?.measure !== 'initial-budget' && one.fen);
    const others = await bundle?.amount(spent?.fen ?? 0);
    const there = others?.find(([, , anchor]) => anchor === `${table?.id}-r${row?.row}-c${spent?.column}`);
    expect(there?.[3]).not.toMatch(/预算数?$/u);
  });
});

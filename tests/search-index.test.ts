import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PROGRAM } from '../src/content/index.ts';
import { strings as stringsOf } from '../src/i18n/index.ts';
import { buildSearch, readPage, type Source, type Sources } from '../src/search/build/index.ts';
import {
  applyFilters,
  countChoices,
  findAnswers,
  NO_FILTERS,
  parseQuery,
  Search,
  suggest,
  withSynonyms,
  type FoundPage,
} from '../src/search/query/index.ts';
import { Desk } from '../src/search/query/desk.ts';
import { normalise } from '../src/search/text/normalise.ts';
import { readFixture, readFixtureNarrative } from './fixtures/site/read.ts';
import { filesIn } from './helpers/index-files.ts';
import { Random } from './world/index.ts';

const strings = stringsOf('zh-CN');

const IDS = ['qinghe/government-office/2025', 'qinghe/government-office/2026', 'xiqiao/xiqiao-subdistrict/2026'];

const MARK = { number: 2, about: 'error' as const, href: '#finding-2', text: '注2', label: '注2', quiet: false };
/** 317.90 of its economic table is under an open finding. */
const IN_DOUBT: Record<string, Partial<Source>> = {
  'qinghe/government-office/2026': {
    doubts: new Map([['#basic-expenditure-r5-c2', [MARK]]]),
    prior: { disclosure: readFixture('qinghe/government-office/2025'), doubts: new Map() },
    open: [1, 4],
  },
};

function source(id: string): Source {
  const disclosure = readFixture(id);
  return {
    disclosure,
    narrative: disclosure.narrative === 'present' ? readFixtureNarrative(id) : null,
    html: null,
    doubts: new Map(),
    statements: [],
    prior: null,
    open: [0, 0],
    ...IN_DOUBT[id],
  };
}

const sources: Sources = {
  keys: IDS.map((id) => {
    const [region = '', department = '', year = ''] = id.split('/');
    return { region, department, year: Number(year) };
  }),
  read: ({ region, department, year }) => Promise.resolve(source(`${region}/${department}/${year}`)),
};

/** The text of a page in normal form, one block a line. */
const texts = new Map(
  IDS.map((id) => {
    const { disclosure, narrative } = source(id);
    const blocks = readPage(disclosure, narrative, null, strings).flatMap(({ title, blocks: inside }) => [
      title,
      ...inside,
    ]);
    return [`/${id}/`, [...new Set(blocks.map(normalise))].join('\n')];
  }),
);

let folder: string;
let search: Search;
const told: { years: [number, number][]; reused: boolean }[] = [];

async function build(): Promise<void> {
  told.length = 0;
  const onBundle = ({ years }: { years: [number, number][] }, reused: boolean) => told.push({ years, reused });
  await buildSearch({ folder: join(folder, 'pagefind'), cache: join(folder, 'cache'), sources, onBundle });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-search-'));
  await build();
  search = new Search(filesIn(join(folder, 'pagefind')), () =>
    Promise.reject(new Error('The engine runs in the browser.')),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function find(typed: string): Promise<FoundPage[]> {
  return (await search.find(parseQuery(typed))).pages;
}

async function paths(typed: string): Promise<string[]> {
  return (await find(typed)).map(({ path }) => path).sort();
}

describe('the search index', () => {
  it('has one bundle for years with few pages, newest first', () => {
    expect(told).toEqual([
      {
        years: [
          [2026, 2],
          [2025, 1],
        ],
        reused: false,
      },
    ]);
  });

  it('finds exactly the pages that hold a run of characters', async () => {
    const random = new Random(7);
    for (let count = 0; count < 300; count += 1) {
      const text = random.pick([...texts.values()]);
      const at = random.whole(0, text.length - 8);
      const piece = text.slice(at, at + random.whole(1, 7)).split('\n')[0] ?? '';
      if (!/^[\p{Script=Han}\d]+$/u.test(piece) || parseQuery(piece).must[0]?.amount) continue;
      const wanted = [...texts].filter(([, other]) => other.includes(piece)).map(([path]) => path);
      expect([piece, await paths(piece)]).toEqual([piece, wanted.sort()]);
    }
  });

  it('keeps a year that has not changed', async () => {
    const before = await readdir(join(folder, 'pagefind'));
    await build();
    expect(told.map(({ reused }) => reused)).toEqual([true]);
    expect(await readdir(join(folder, 'pagefind'))).toEqual(before);
  });

  it('makes it anew with another program, and forgets what that of before kept', async () => {
    const before = await readdir(join(folder, 'cache'));
    try {
      vi.stubEnv(PROGRAM, 'another program');
      await build();
      expect(told.map(({ reused }) => reused)).toEqual([false]);
      await build();
      expect(told.map(({ reused }) => reused)).toEqual([true]);
    } finally {
      vi.unstubAllEnvs();
    }
    const after = await readdir(join(folder, 'cache'));
    expect([after.length, after.filter((name) => before.includes(name))]).toEqual([1, []]);
  });
});

describe('a query', () => {
  it('of several parts asks for all of them', async () => {
    const [one, two] = [await paths('公务接待'), await paths('巨灾')];
    expect(await paths('公务接待 巨灾')).toEqual(one.filter((path) => two.includes(path)));
    expect(await paths('公务接待 -巨灾')).toEqual(one.filter((path) => !two.includes(path)));
  });

  it('for an amount finds it in whatever unit it is printed', async () => {
    const { disclosure } = source('qinghe/government-office/2026');
    const total = disclosure.headline.total;
    const fen = total?.fen ?? 0;
    expect(fen).toBeGreaterThan(0);
    const yuan = `${fen / 100}元`;
    const wan = `${fen / 1_000_000} 万元`;
    expect(await paths(yuan)).toContain('/qinghe/government-office/2026/');
    expect(await paths(yuan)).toEqual(await paths(wan));
    const page = (await find(wan)).find(({ path }) => path === '/qinghe/government-office/2026/');
    expect(page?.match.places.map(([, , anchor]) => anchor)).toContain(
      `${total?.table}-r${total?.row}-c${total?.column}`,
    );
  });

  it('for an amount under an open finding leads to the finding, and to no other from other amounts', async () => {
    const page = (await find('317.90万元')).find(({ path }) => path === '/qinghe/government-office/2026/');
    const places = page?.match.places ?? [];
    expect(places.filter(([, , , , , finding]) => finding !== undefined)).toEqual([
      [
        page?.match.page,
        expect.any(Number),
        'basic-expenditure-r5-c2',
        expect.any(String),
        '317.90 万元（有不符）',
        'finding-2',
      ],
    ]);
    expect(places.length).toBeGreaterThan(1);
    expect(page?.open).toEqual([1, 4]);
    const other = (await find('公务接待')).find(({ path }) => path === '/qinghe/government-office/2025/');
    expect(other?.open).toBeNull();
  });

  it('that finds nothing is told what would', async () => {
    expect(await paths('公务接待 龘龘')).toEqual([]);
    expect(await suggest(search, '公务接待 龘龘')).toEqual([
      { query: '公务接待', count: (await paths('公务接待')).length },
    ]);
    expect((await suggest(search, '公务接待龘')).map(({ query }) => query)).toContain('公务接待');
  });
});

const ID = '/qinghe/government-office/2026/';

describe('figures that answer', () => {
  it('are those of the document, and cost little', async () => {
    const page = (await find('公务接待费')).find(({ path }) => path === ID);
    const figures = (await page?.bundle.figures(page.match.page)) ?? [];
    const { disclosure } = source('qinghe/government-office/2026');
    const [answer] = findAnswers(figures, parseQuery('公务接待费').must);
    const table = disclosure.tables.find(({ id }) => answer?.anchor.startsWith(`${id}-r`));
    const row = table?.rows.find((one) => `${answer?.anchor}-`.startsWith(`${table.id}-r${one.row}-`));
    expect(answer?.isExact).toBe(true);
    expect(row?.amounts.map(({ text }) => `${text} ${table?.unit}`)).toContain(answer?.printed);
    const { start = 0, end = Infinity } = (await page?.bundle.directory())?.figures[page?.match.page ?? -1] ?? {};
    expect(end - start).toBeLessThan(6000);
  });

  it('bear the mark of an open finding', async () => {
    const page = (await find('公务接待费')).find(({ path }) => path === ID);
    const figures = (await page?.bundle.figures(page.match.page)) ?? [];
    const marked = figures.filter(([, , , , , , finding]) => finding !== undefined);
    expect(marked.length).toBeGreaterThan(0);
    for (const [, , , , printed, change, finding] of marked) {
      expect([printed.endsWith('（有不符）'), change, finding]).toEqual([true, null, 'finding-2']);
    }
  });
});

describe('other words', () => {
  it('of every day find what documents print', async () => {
    const synonyms = [{ alias: '招待费', finds: ['公务接待费'] }];
    const { query } = withSynonyms(parseQuery('招待费'), synonyms);
    expect((await search.find(query)).pages.map(({ path }) => path).sort()).toEqual(await paths('公务接待费'));
    expect((await paths('公务接待费')).length).toBeGreaterThan(0);
  });

  it.each([['qinghe'], ['qhq'], ['zhengfu']])('%s finds departments by how they are spoken', async (typed) => {
    const pages = await find(typed);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.every(({ match, path }) => match.bySound && path.startsWith('/qinghe/'))).toBe(true);
  });

  it('1234.50 finds what prints 1,234.5', async () => {
    const { disclosure } = source('qinghe/government-office/2026');
    const total = disclosure.headline.total?.text ?? '';
    expect(total).toMatch(/\d\.\d/);
    const longer = total.replaceAll(',', '') + '0';
    expect(await paths(longer)).toContain(ID);
    const page = (await find(longer)).find(({ path }) => path === ID);
    expect(page?.match.places.some(([, , , , printed]) => printed.startsWith(total))).toBe(true);
  });
});

describe('filters', () => {
  it('count what they leave, across the years', async () => {
    const pages = await find('支出');
    const choices = countChoices(pages, NO_FILTERS);
    expect(choices.year).toEqual([
      { value: '2026', label: '2026', count: 2 },
      { value: '2025', label: '2025', count: 1 },
    ]);
    for (const { value, count } of choices.zone) {
      expect(applyFilters(pages, { ...NO_FILTERS, zone: value })).toHaveLength(count);
    }
    for (const { value, count } of choices.region) {
      expect(applyFilters(pages, { ...NO_FILTERS, region: value })).toHaveLength(count);
    }
  });

  it('tell in which table a text stands', async () => {
    const zones = countChoices(await find('公务接待费'), NO_FILTERS).zone.map(({ value }) => value);
    expect(zones).toContain('three-public');
    expect(zones).not.toContain('government-funds');
  });
});

describe('the desk that the page asks', () => {
  const desk = () => new Desk(search, [{ alias: '招待费', finds: ['公务接待费'] }]);

  it('lists what passes the filters, and counts what others would leave', async () => {
    const open = desk();
    const all = await open.find('公务接待费', NO_FILTERS, 2);
    expect([all.found, all.count, all.pages.length]).toEqual([3, 3, 2]);
    const some = await open.find('公务接待费', { ...NO_FILTERS, year: '2026' }, 20);
    expect([some.found, some.count]).toEqual([3, 2]);
    expect(some.pages.map(({ year }) => year)).toEqual([2026, 2026]);
    expect(some.choices.year).toEqual(all.choices.year);
    // What goes from one thread to another has no functions.
    expect(structuredClone(some)).toEqual(some);
  });

  it('says what it looked for beside what was typed', async () => {
    const { also, isWidened, simplified, found } = await desk().find('招待费', NO_FILTERS, 20);
    expect({ also, isWidened, simplified, found }).toMatchObject({ also: ['公务接待费'], isWidened: true, found: 3 });
    expect(await desk().find('公務接待費', NO_FILTERS, 20)).toMatchObject({ simplified: '公务接待费', found: 3 });
    expect(await desk().find('zfbgs', NO_FILTERS, 20)).toMatchObject({ isWidened: true });
  });

  it('gives further pages and what is in them, until something else is asked', async () => {
    const open = desk();
    const { number, pages } = await open.find('1,234.5万元', NO_FILTERS, 20);
    expect(await open.pages(number, 0, 20, null)).toEqual(pages);
    const first = await open.find('公务接待费', NO_FILTERS, 1);
    const rest = await open.pages(first.number, 1, 20, null);
    expect([...first.pages, ...rest].map(({ at }) => at)).toEqual([0, 1, 2]);
    await open.find('没有的词', NO_FILTERS, 20);
    expect(await open.pages(first.number, 0, 20, null)).toEqual([]);
    expect(await open.describe(first.number, 0)).toBeNull();
  });

  it('rejects an order by rank where the engine cannot be had', async () => {
    const open = desk();
    const { number } = await open.find('公务接待费', NO_FILTERS, 20);
    await expect(open.pages(number, 0, 20, 'rank')).rejects.toThrow('The engine runs in the browser.');
  });
});

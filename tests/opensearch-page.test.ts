import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { strings } from '../src/i18n/index.ts';
import { contentSources, readPage } from '../src/search/build/index.ts';
import { openRemote } from '../src/search/query/remote/index.ts';
import { NO_FILTERS } from '../src/search/query/index.ts';
import type { Calls, Listed } from '../src/search/query/desk.ts';
import { normalise } from '../src/search/text/normalise.ts';
import type { Json } from './helpers/opensearch/evaluate.ts';
import { readIndex, withFixture } from './helpers/opensearch/fixture-index.ts';
import { startServer, type RunningServer } from './helpers/opensearch/server.ts';
import { Random } from './world/index.ts';

let server: RunningServer;
let desk: Calls;
/** What the index of the site itself would answer: it is asked for nothing but its list. */
const OWN = { number: 1, count: 0, found: 0, pages: [] } as unknown as Listed;
let opened = 0;

/** What the index of the site itself takes in of each page, block by block, in normal form. */
let texts: { path: string; blocks: string[] }[];

async function readTexts(): Promise<typeof texts> {
  const { keys, read } = await contentSources(() => null);
  return Promise.all(
    keys.map(async (key) => {
      const { disclosure, narrative } = await read(key);
      const sections = readPage(disclosure, narrative, null, strings('zh-CN'));
      const blocks = sections.flatMap(({ title, blocks: inside }) => [title, ...inside].map(normalise));
      return { path: `/${key.region}/${key.department}/${key.year}/`, blocks: blocks.filter(Boolean) };
    }),
  );
}

function open(): Calls {
  opened = 0;
  return openRemote({
    endpoint: server.endpoint,
    synonyms: [{ alias: '吃饭', finds: ['公务接待费'] }],
    further: null,
    openOwn: () => {
      opened += 1;
      return { find: () => Promise.resolve(OWN) } as unknown as Calls;
    },
  });
}

beforeAll(async () => {
  server = await startServer(await withFixture(readIndex));
  texts = await withFixture(readTexts);
  desk = open();
});

afterEach(() => server.answerWith(null));

afterAll(() => server.close());

const find = (query: string, filters = NO_FILTERS) => desk.find(query, filters, 20);
const paths = ({ pages }: Pick<Listed, 'pages'>) => pages.map(({ path }) => path);

describe('a search page that asks a server', () => {
  it('lists department-years, newest first, and counts them for each filter', async () => {
    const listed = await find('行政运行');
    expect(listed.fault).toBeUndefined();
    const years = listed.pages.map(({ year }) => year);
    expect(years.length).toBeGreaterThan(1);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect([listed.count, listed.found]).toEqual([years.length, years.length]);
    expect(new Set(paths(listed)).size).toBe(years.length);
    const counts = listed.choices.year.reduce((sum, { count }) => sum + count, 0);
    expect(counts).toBe(years.length);
    expect(listed.choices.region.every(({ label, value }) => label !== value)).toBe(true);
    const [year] = listed.choices.year;
    const narrowed = await find('行政运行', { ...NO_FILTERS, year: year?.value ?? '' });
    expect(narrowed.pages.every((page) => String(page.year) === year?.value)).toBe(true);
    expect([narrowed.count, narrowed.found]).toEqual([year?.count, listed.found]);
    // What other years would leave is still said.
    expect(narrowed.choices.year).toEqual(listed.choices.year);
    expect((await find('行政运行', { ...NO_FILTERS, zone: 'expenditure', stage: 'budget' })).count).toBeGreaterThan(0);
    expect((await find('行政运行', { ...NO_FILTERS, department: 'qinghe/nobody' })).pages).toEqual([]);
  });

  it('shows figures as printed, with the finding that speaks of them, at their place', async () => {
    const listed = await find('2,669.84 万元');
    const page = listed.pages.find(({ path }) => path === '/qinghe/government-office/2025/');
    const detail = await desk.describe(listed.number, page?.at ?? -1);
    expect(detail?.amounts.map(([, , anchor, , printed]) => [anchor, printed])).toContainEqual([
      'balance-r2-c1',
      '2,669.84 万元',
    ]);
    // In another unit it is the same amount, and without separators the same figure.
    for (const typed of ['26698400元', '2669.84', '2669.840'])
      expect(paths(await find(typed))).toContain('/qinghe/government-office/2025/');
    const doubted = await find('317.90');
    const details = await Promise.all(doubted.pages.map(({ at }) => desk.describe(doubted.number, at)));
    expect(
      details.flatMap((one) => one?.amounts ?? []).map(([, , , , printed, finding]) => [printed, finding]),
    ).toContainEqual(['317.90 万元（有不符）', expect.stringMatching(/^finding-\d+$/u)]);
  });

  it('finds runs of characters, codes, names by their sound, everyday words, and leaves out what is excluded', async () => {
    expect((await find('招商引资')).count).toBeGreaterThan(0);
    expect((await find('引商招资')).count).toBe(0);
    expect((await find('路')).count + (await find('办')).count).toBeGreaterThan(0);
    expect((await find('2010301')).count).toBeGreaterThan(0);
    expect((await find('50099925T')).count).toBeGreaterThan(0);
    const heard = await find('shuiwuju');
    expect(heard.heard).toEqual([expect.stringContaining('水务局')]);
    expect(heard.isWidened).toBe(true);
    const also = await find('吃饭');
    expect([also.also, also.count > 0]).toEqual([['公务接待费'], true]);
    const both = await find('行政运行 2026');
    expect(both.pages.every(({ year }) => year === 2026)).toBe(true);
    expect(await find('行政运行 -行政运行')).toMatchObject({ count: 0 });
  });

  it('finds every run of characters on the pages on which the index of the site has it', async () => {
    const random = new Random(11);
    for (let count = 0; count < 80; count += 1) {
      const block = random.pick(random.pick(texts).blocks);
      const at = random.whole(0, block.length - 1);
      const piece = block.slice(at, at + random.whole(1, 7));
      if (!/^\p{Script=Han}+$/u.test(piece)) continue;
      const wanted = texts.filter(({ blocks }) => blocks.some((other) => other.includes(piece)));
      expect([piece, paths(await find(piece)).toSorted()]).toEqual([piece, wanted.map(({ path }) => path).toSorted()]);
    }
  });

  it('marks what the server found in other characters than were typed', async () => {
    const listed = await find('財政撥款');
    expect(listed.count).toBeGreaterThan(0);
    expect(listed.query.must[0]?.also).toContain('财政拨款');
    const details = await Promise.all(listed.pages.map(({ at }) => desk.describe(listed.number, at)));
    const shown = details.flatMap((detail) => detail?.hits ?? []).flatMap(({ title, excerpt }) => [title, excerpt]);
    expect(shown.some((text) => text.includes('财政拨款'))).toBe(true);
    // The marks themselves are no text.
    expect(shown.join('')).not.toMatch(/[\ufdd0\ufdd1]/u);
  });

  it('goes on with the list in either order, and offers queries near one that finds nothing', async () => {
    const listed = await desk.find('预算', NO_FILTERS, 1);
    expect([listed.pages.length, listed.count > 1]).toEqual([1, true]);
    const all = await Promise.all([
      desk.pages(listed.number, 0, 1, 'year'),
      desk.pages(listed.number, 1, listed.count, 'year'),
    ]);
    expect(new Set(paths({ pages: all.flat() })).size).toBe(listed.count);
    const ranked = await desk.pages(listed.number, 0, listed.count, 'rank');
    expect(paths({ pages: ranked }).toSorted()).toEqual(paths({ pages: all.flat() }).toSorted());
    expect(await desk.describe(listed.number, ranked.at(-1)?.at ?? -1)).not.toBeNull();
    const suggestions = await desk.suggest('行政运行费用表');
    expect(suggestions.length).toBeGreaterThan(0);
    for (const { query, count } of suggestions) expect((await find(query)).count).toBe(count);
  });
});

describe('where the server does not answer as it should', () => {
  const good = { took: 1, timed_out: false, _shards: { total: 1, failed: 0 }, hits: { hits: [] } };
  const facet = { values: { buckets: [] } };
  const facets = { stage: facet, year: facet, region: facet, department: facet, kind: facet, zone: facet };
  const counts = { pages: { value: 1 }, passing: { pages: { value: 1 }, stages: { buckets: [] } }, ...facets };
  const fair = {
    format: 1,
    ...{ page: 'a/b/2026', region: 'a', department: 'a/b', anchor: '', year: 2026, stage: 'budget' },
    ...{
      region_name: '',
      region_line: '',
      department_name: '',
      department_title: '',
      kind: 'unit',
      title: '',
      zone: 'page',
    },
    ...{ open: null, figures: [], answers: [] },
  };
  const record = (source: Json) => ({ inner_hits: { records: { hits: { hits: [{ _source: source }] } } } });

  const answer = (source: Json) => JSON.stringify({ ...good, aggregations: counts, hits: { hits: [record(source)] } });

  it('takes an answer of the right form', async () => {
    desk = open();
    server.answerWith(answer(fair));
    expect(await find('预算')).toMatchObject({ count: 1, pages: [{ path: '/a/b/2026/', at: 0 }] });
  });

  it.each([
    ['is not there', '', 503, 'answers 503'],
    ['refuses', '{"error":"no permissions","status":403}', 403, 'answers 403'],
    ['answers with something else', '<!doctype html>', 200, 'JSON'],
    ['answers with an empty object', '{}', 200, 'no result'],
    ['runs out of time', JSON.stringify({ ...good, timed_out: true, aggregations: counts }), 200, 'a part'],
    [
      'lacks a part of the index',
      JSON.stringify({ ...good, _shards: { total: 2, failed: 1 }, aggregations: counts }),
      200,
      'a part',
    ],
    ['has no counts', JSON.stringify(good), 200, 'groups'],
    ['has records of another form', answer({ ...fair, format: 0 }), 200, 'another kind'],
    ['leads to another site', answer({ ...fair, anchor: '//evil.example' }), 200, 'another kind'],
    ['leads out of the site', answer({ ...fair, department: 'a/../..' }), 200, 'another kind'],
  ])('asks the index of the site and says so: it %s', async (_, text, status, fault) => {
    desk = open();
    server.answerWith(text, status);
    expect(await find('预算')).toEqual({ ...OWN, fault: expect.stringContaining(fault) });
    expect(opened).toBe(1);
    // It is not asked again.
    server.answerWith(null);
    const before = server.asked.length;
    expect((await find('预算')).fault).toContain(fault);
    expect([server.asked.length, opened]).toEqual([before, 1]);
  });
});

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { traced, type KeepBytes } from '../src/content/index.ts';
import { buildSearch, contentSources, pageFile, type Source } from '../src/search/build/index.ts';
import { countGrams, readGrams, writeGrams } from '../src/search/build/page-grams.ts';
import { makeRecord } from '../src/search/build/make-record.ts';
import { readRecord } from '../src/search/build/page-record.ts';
import { hash } from '../src/search/text/grams.ts';
import { unite, zoneBit, ZONES } from '../src/search/zones.ts';
import { FIXTURE_CONTENT, readFixture, readFixtureNarrative } from './fixtures/site/read.ts';
import { temporaryFolder } from './helpers/folders.ts';

const KEY = { region: 'qinghe', department: 'government-office', year: 2026 };
const PRIOR = { ...KEY, year: 2025 };
const ID = 'qinghe/government-office/2026';

function source(other: Partial<Source> = {}): Source {
  return {
    disclosure: readFixture(ID),
    narrative: readFixtureNarrative(ID),
    html: null,
    doubts: new Map(),
    statements: [],
    prior: null,
    open: [0, 0],
    ...other,
  };
}

const digestOf = (other: Partial<Source> = {}): string => readRecord(makeRecord(KEY, source(other))).digest;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the record of a page', () => {
  it('has the same bytes for the same document, whatever was made between', () => {
    const first = makeRecord(KEY, source());
    makeRecord(PRIOR, source({ html: '<main><p>123,456.78 万元，别的话</p></main>' }));
    expect(makeRecord(KEY, source())).toEqual(first);
  });

  it('tells by its digest what goes into a bundle, and nothing else', () => {
    const before = digestOf();
    const { disclosure } = source();
    expect(digestOf({ open: [1, 2] })).toBe(before);
    const notes = [{ number: 2, about: 'error' as const, href: '#finding-2', text: '注2', label: '注2', quiet: false }];
    const others: Partial<Source>[] = [
      { html: '<main><p>网页上的话</p></main>' },
      { narrative: `${source().narrative}\n\n又一句。` },
      { doubts: new Map([['#basic-expenditure-r5-c2', notes]]) },
      { prior: { disclosure: readFixture('qinghe/government-office/2025'), doubts: new Map() } },
      { disclosure: { ...disclosure, projects: disclosure.projects.slice(1) } },
    ];
    const digests = others.map(digestOf);
    expect(new Set([before, ...digests]).size).toBe(others.length + 1);
    expect(readRecord(makeRecord(PRIOR, source())).digest).not.toBe(before);
  });

  it('is not read where it is of another format, or cut off', () => {
    const record = makeRecord(KEY, source());
    expect(readRecord(record).identity).toEqual(source().disclosure.identity);
    const other = record.slice();
    other[0] = (other[0] ?? 0) + 1;
    for (const wrong of [other, record.slice(0, -1), record.slice(0, 7), record.slice(0, 20), new Uint8Array()])
      expect(() => readRecord(wrong)).toThrow('no record of a page');
  });

  it('stands as well where it lies between other bytes', () => {
    const record = makeRecord(KEY, source({ open: [3, 1] }));
    const around = new Uint8Array(record.length + 2);
    around.set(record, 1);
    const inside = readRecord(around.subarray(1, -1));
    const alone = readRecord(record);
    expect([inside.twin(), inside.amounts(), inside.open]).toEqual([alone.twin(), alone.amounts(), [3, 1]]);
    expect(inside.amounts().length).toBeGreaterThan(100);
  });
});

it('grams of a page are read as they were written, in rising order, each with all its zones', () => {
  const text = fc.string({ unit: fc.constantFrom('公', '务', '1', 'a', ',', ' '), maxLength: 12 });
  const part = fc.record({ zone: fc.constantFrom(...ZONES), title: text, blocks: fc.array(text, { maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const bytes = writeGrams(parts.map((one) => ({ ...one, anchor: '', ranked: true })));
      const found = new Map<number, number>();
      let sets: readonly number[] = [];
      let last = -1;
      readGrams(
        bytes,
        (own) => (sets = own),
        (gram, set) => {
          expect(gram).toBeGreaterThan(last);
          last = gram;
          found.set(gram, sets[set] ?? 0);
        },
      );
      expect(found.size).toBe(countGrams(bytes));
      const zones = new Map<number, number>();
      // Single characters: of longer grams `grams.test.ts` tells.
      for (const { zone, title, blocks } of parts) {
        for (const one of [title, ...blocks].join('').replace(/[ ,]/gu, ''))
          zones.set(hash(one), unite(zones.get(hash(one)) ?? 0, zoneBit(zone)));
      }
      for (const [gram, set] of zones) expect(found.get(gram)).toBe(set);
    }),
  );
});

describe('an index of kept records', () => {
  /** What was kept, by name, with its key and what was read for it. */
  function store(): { keep: KeepBytes; made: string[]; seen: Map<string, string[]> } {
    const kept = new Map<string, { key: string; bytes: Uint8Array }>();
    const [made, seen]: [string[], Map<string, string[]>] = [[], new Map()];
    const keep: KeepBytes = async (name, key, make) => {
      const there = kept.get(name);
      if (there?.key === key) return there.bytes;
      const one = await traced(make);
      made.push(name);
      seen.set(name, [...one.seen.keys()]);
      kept.set(name, { key, bytes: one.made });
      return one.made;
    };
    return { keep, made, seen };
  }

  function filesBelow(folder: string): Record<string, string> {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const files = names.filter((name) => statSync(join(folder, name)).isFile());
    return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
  }

  it('is the one that is made without, and only the record of a page that changed is made again', async () => {
    vi.stubEnv('MINGZHANG_CONTENT', FIXTURE_CONTENT);
    const site = temporaryFolder();
    const lay = (text: string): void => {
      const file = join(site, pageFile(KEY));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `<html><body><main><p>${text}</p></main></body></html>`);
    };
    lay('网页上的话');
    const { keep, made, seen } = store();
    const build = async (keeping?: KeepBytes): Promise<Record<string, string>> => {
      const folder = join(temporaryFolder(), 'pagefind');
      await buildSearch({ folder, cache: null, sources: await contentSources(() => site, keeping) });
      return filesBelow(folder);
    };
    const plain = await build();
    expect(await build(keep)).toEqual(plain);
    expect(made).toHaveLength(4);
    expect(new Set(made).size).toBe(4);
    expect(await build(keep)).toEqual(plain);
    expect(made).toHaveLength(4);
    lay('网页上的别的话');
    expect(await build(keep)).not.toEqual(plain);
    expect(made.slice(4)).toEqual([`search/${ID}/`]);
    const read = seen.get(`search/${ID}/`)?.map((name) => name.replace(`text:${FIXTURE_CONTENT}/`, '')) ?? [];
    expect(read).toEqual(
      expect.arrayContaining([
        `disclosures/${ID}.json`,
        `narratives/${ID}.md`,
        `corrections/${ID}.yaml`,
        `checks/${ID}.json`,
        'disclosures/qinghe/government-office/2025.json',
        'checks/qinghe/government-office/2025.json',
      ]),
    );
  });
});

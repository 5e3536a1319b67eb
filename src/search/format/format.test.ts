import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { fillUp, packFile, readDirectory, UNIT, withoutFilling, writeDirectory, type Directory } from './directory.ts';
import { findEntry, MOST_ZONE_CODES, shardOf, ShardWriter } from './postings.ts';

const zone = fc.maxSafeNat();

/** The same for all pages, or one for each. */
function zonesFor(pages: number): fc.Arbitrary<number[]> {
  return fc.oneof(
    fc.array(zone, { minLength: pages, maxLength: pages }),
    zone.map((one) => new Array<number>(pages).fill(one)),
  );
}

describe('numbers as bytes', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 32 - 1)), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.varint(number);
        const reader = new ByteReader(writer.take());
        expect(numbers.map(() => reader.varint())).toEqual(numbers);
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('that are cut off are an error', () => {
    expect(() => new ByteReader(new Uint8Array([0x80])).varint()).toThrow(RangeError);
  });
});

describe('postings', () => {
  const entries = new Map([
    [5, { pages: [0, 3, 900], zones: [1, 1, 1] }],
    [70_000, { pages: [2, 4], zones: [3, 2 ** 40] }],
    [4_000_000_000, { pages: [1], zones: [8] }],
  ]);
  const frequent = [1, 3];
  const writer = new ShardWriter(frequent);
  for (const [gram, postings] of entries) writer.add(gram, postings);
  const shard = writer.end();

  it.each([...entries])('of %i are found', (gram, postings) => {
    expect(findEntry(shard, gram, frequent)).toEqual(postings);
  });

  it.each([0, 6, 4_100_000_000])('of %i are not there', (gram) => {
    expect(findEntry(shard, gram, frequent)).toBeNull();
  });

  it('of any grams come back, whatever sets of zones have codes', () => {
    const postings = fc
      .uniqueArray(fc.nat(2047), { minLength: 1 })
      .chain((pages) => fc.record({ pages: fc.constant(pages.sort((a, b) => a - b)), zones: zonesFor(pages.length) }));
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2 ** 32 - 1)), fc.array(postings), fc.array(zone), (grams, lists, codes) => {
        const all = grams.sort((a, b) => a - b).slice(0, lists.length);
        const own = new ShardWriter(codes.slice(0, MOST_ZONE_CODES));
        for (const round of [1, 2]) {
          for (const [at, gram] of all.entries()) own.add(gram, lists[at] ?? { pages: [], zones: [] });
          const bytes = own.end();
          for (const [at, gram] of all.entries())
            expect([round, findEntry(bytes, gram, codes)]).toEqual([round, lists[at]]);
        }
      }),
    );
  });
});

describe('a directory', () => {
  it('tells where each piece stands', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(
        sizes,
        sizes,
        sizes,
        sizes,
        fc.integer({ min: 1, max: 9 }),
        fc.array(zone),
        (grams, amounts, figures, records, inPack, zones) => {
          let count = 0;
          let start = 0;
          const place = (units: number) => {
            const pack = packFile((2 ** 40 - 1 - Math.floor(count / inPack)).toString(16));
            if (count % inPack === 0) start = 0;
            count += 1;
            start += units * UNIT;
            return { pack, start: start - units * UNIT, end: start };
          };
          const [first = [], second = [], third = [], fourth = []] = [grams, amounts, figures, records].map((list) =>
            list.map(place),
          );
          const directory: Directory = { zones, grams: first, amounts: second, figures: third, records: fourth };
          expect(readDirectory(writeDirectory(directory))).toEqual(directory);
        },
      ),
    );
  });

  it('that is cut off is an error', () => {
    const bytes = writeDirectory({
      zones: [1],
      grams: [{ pack: packFile('00000000ab'), start: 0, end: UNIT }],
      amounts: [],
      figures: [],
      records: [],
    });
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readDirectory(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });

  it('counts in units: pieces are filled up, and without the filling what they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3 * UNIT }), (bytes) => {
        const piece = fillUp(bytes);
        expect(piece.length % UNIT).toBe(0);
        expect([...withoutFilling(piece)]).toEqual([...bytes]);
      }),
    );
  });
});

describe('shardOf', () => {
  it('divides the hashes evenly', () => {
    expect(shardOf(0, 16)).toEqual({ shard: 0, rest: 0 });
    expect(shardOf(2 ** 32 - 1, 16)).toEqual({ shard: 15, rest: 2 ** 28 - 1 });
    expect(shardOf(2 ** 31, 1)).toEqual({ shard: 0, rest: 2 ** 31 });
  });
});

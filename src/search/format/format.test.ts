import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { findEntry, shardOf, writeEntry } from './postings.ts';

describe('numbers as bytes', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 32 - 1)), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.varint(number);
        const reader = new ByteReader(writer.bytes());
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
  const writer = new ByteWriter();
  let last = 0;
  for (const [gram, postings] of entries) {
    writeEntry(writer, gram - last, postings);
    last = gram;
  }
  const shard = writer.bytes();

  it.each([...entries])('of %i are found', (gram, postings) => {
    expect(findEntry(shard, gram)).toEqual(postings);
  });

  it.each([0, 6, 4_100_000_000])('of %i are not there', (gram) => {
    expect(findEntry(shard, gram)).toBeNull();
  });
});

describe('shardOf', () => {
  it('divides the hashes evenly', () => {
    expect(shardOf(0, 16)).toEqual({ shard: 0, rest: 0 });
    expect(shardOf(2 ** 32 - 1, 16)).toEqual({ shard: 15, rest: 2 ** 28 - 1 });
    expect(shardOf(2 ** 31, 1)).toEqual({ shard: 0, rest: 2 ** 31 });
  });
});

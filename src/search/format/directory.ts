import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * What of a bundle is read in parts stands one piece behind the other in a few packs: the shards of grams, those of amounts, the figures of each page, Pagefind's names for
 * the pages.
 * The directory says where. Packs are named by a digest of what is in them, so that a part of one never meets a part of another.
 *
 * A piece is: how many bytes fill it up · the piece, compressed (gzip) · that many zeros. It is filled up to whole units, so that the directory,
 * which every query reads, has small numbers that come again and again.
 */
export interface Directory {
  /** Sets of zones that shards of grams name by their place here. */
  zones: number[];
  grams: Piece[];
  amounts: Piece[];
  /** By page. */
  figures: Piece[];
  /** One piece: by page, Pagefind's name for it. */
  records: Piece[];
}

/** Where a piece stands: bytes `start` to before `end` of a pack. */
export interface Piece {
  pack: string;
  start: number;
  end: number;
}

/** Bytes that the size of a piece is a multiple of. */
export const UNIT = 64;
/** Digits of a digest that name a file. As a number they are exact. */
export const DIGEST_DIGITS = 10;

/** Lays a compressed piece out as it stands in a pack. */
export function fillUp(compressed: Uint8Array): Uint8Array {
  const size = Math.ceil((compressed.length + 1) / UNIT) * UNIT;
  const piece = new Uint8Array(size);
  piece[0] = size - compressed.length - 1;
  piece.set(compressed, 1);
  return piece;
}

/** The compressed piece again. */
export function withoutFilling(piece: Uint8Array): Uint8Array {
  return piece.subarray(1, piece.length - (piece[0] ?? 0));
}

/** The file of a pack by the digits of its digest. */
export function packFile(digits: string): string {
  return `${digits}.pack`;
}

export function writeDirectory({ zones, grams, amounts, figures, records }: Directory): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const list = (numbers: readonly number[]) => {
    writer.varint(numbers.length);
    for (const number of numbers) writer.varint(number);
  };
  const all = [...grams, ...amounts, ...figures, ...records];
  const packs = [...Map.groupBy(all, ({ pack }) => pack)];
  list(zones);
  list([grams.length, amounts.length, figures.length]);
  list(packs.map(([pack]) => parseInt(pack, 16)));
  list(packs.map(([, pieces]) => pieces.length));
  list(all.map(({ start, end }) => (end - start) / UNIT));
  return writer.take();
}

/** Reads what `writeDirectory` wrote. Throws a RangeError where it breaks off. */
export function readDirectory(bytes: Uint8Array): Directory {
  const reader = new ByteReader(bytes);
  const list = () => Array.from({ length: reader.varint() }, () => reader.varint());
  const zones = list();
  const [grams = 0, amounts = 0, figures = 0] = list();
  const packs = list();
  const counts = list();
  const sizes = list();
  const pieces: Piece[] = [];
  for (const [at, digest] of packs.entries()) {
    const pack = packFile(digest.toString(16).padStart(DIGEST_DIGITS, '0'));
    let start = 0;
    for (const size of sizes.slice(pieces.length, pieces.length + (counts[at] ?? 0))) {
      pieces.push({ pack, start, end: start + size * UNIT });
      start += size * UNIT;
    }
  }
  return {
    zones,
    grams: pieces.slice(0, grams),
    amounts: pieces.slice(grams, grams + amounts),
    figures: pieces.slice(grams + amounts, grams + amounts + figures),
    records: pieces.slice(grams + amounts + figures),
  };
}

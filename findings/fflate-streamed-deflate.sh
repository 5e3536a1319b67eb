#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'fflate compresses bytes piece by piece into what nothing can unpack, its own inflate included' \
  'Archives, workbooks and open data are written piece by piece where they are large. Its streams (Deflate, Gzip, ZipDeflate) since 0.8 let
           the first bytes repeat what stood before them, where nothing stood, if those bytes are zeros: fonts, pictures, tables of
           numbers. No error is raised when they are written; the one that asks for the file years later gets none. The same bytes at
           once (deflateSync) are right. Whoever keeps a compressed file must unpack it once, with another program.' \
  fflate@0.8.3 << 'JS'
import { inflateRawSync } from 'node:zlib';
import { Deflate, deflateSync } from 'fflate';

// As in the pixels of a small picture.
const bytes = Uint8Array.of(0, 64, 128, 0, 0, 64, 128, 1, 0, 0, 64, 128, 0);

function streamed(input) {
  const parts = [];
  const deflate = new Deflate({ level: 6 }, (part) => parts.push(part));
  deflate.push(input, true);
  return Buffer.concat(parts);
}

function unpacked(packed) {
  try {
    return inflateRawSync(packed).join(' ');
  } catch (error) {
    return error.message;
  }
}

const same = bytes.join(' ');
line('13 bytes, streamed, unpacked by zlib', same, 'invalid distance too far back', unpacked(streamed(bytes.slice())));
line('the same at once', same, same, unpacked(deflateSync(bytes, { level: 6 })));
JS

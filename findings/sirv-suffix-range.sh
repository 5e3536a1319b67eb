#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'sirv answers a request for the last bytes of a file with its first ones' \
  'Readers of archives (zip, PDF, Parquet, databases in one file) ask for the last bytes first: bytes=-3. The answer is 206, its
           Content-Range is in order, only the bytes are others: one more than asked for, from the beginning. RFC 9110, 14.1.2: a range
           without a first position is a number of bytes from the end.' \
  sirv@3.0.2 << 'JS'
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

const folder = mkdtempSync('files-');
writeFileSync(`${folder}/data.csv`, '0123456789');
const server = createServer(sirv(folder));
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));

async function ask(range) {
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/data.csv`, { headers: { range } });
  return `${answer.status}, ${answer.headers.get('content-range')}: ${await answer.text()}`;
}

line('bytes=-3 of 0123456789', '206, bytes 7-9/10: 789', '206, bytes 0-3/10: 0123', await ask('bytes=-3'));
line('bytes=7-9 of it', '206, bytes 7-9/10: 789', '206, bytes 7-9/10: 789', await ask('bytes=7-9'));
server.close();
JS

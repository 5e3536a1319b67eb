#!/usr/bin/env bash
. "$(dirname "$0")/lib.sh"

finding 'send and serve-handler refuse the last bytes of a file that is shorter than that' \
  'Readers of archives fetch the last 64 KB of a zip, PDF or Parquet file to find its index. RFC 9110, 14.1.2: where the file is
           shorter, all of it is meant. Here it is 416 Range Not Satisfiable: large years of an archive open, small ones do not. send is
           what Express and @fastify/static serve files with.' \
  send@1.2.1 serve-handler@6.1.8 << 'JS'
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import send from 'send';
import serve from 'serve-handler';

const folder = mkdtempSync('files-');
writeFileSync(`${folder}/data.csv`, '0123456789');

async function ask(handler, range) {
  const server = createServer(handler);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/data.csv`, { headers: { range } });
  await answer.text();
  server.close();
  return `${answer.status}, ${answer.headers.get('content-range')}`;
}

const withSend = (request, response) => send(request, request.url, { root: folder }).pipe(response);
const withServe = (request, response) => serve(request, response, { public: folder });
line('bytes=-100 of ten bytes, send', '206, bytes 0-9/10', '416, bytes */10', await ask(withSend, 'bytes=-100'));
line('bytes=-100 of ten bytes, serve-handler', '206, bytes 0-9/10', '416, bytes */10', await ask(withServe, 'bytes=-100'));
line('bytes=0-99 of ten bytes, send', '206, bytes 0-9/10', '206, bytes 0-9/10', await ask(withSend, 'bytes=0-99'));
JS

import { describe, expect, it } from 'vitest';
import { IndexChanged, ServedFiles } from './files.ts';

const PACK = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);

type Answer = (range: string | null) => Response | Promise<Response>;

/** A server with one answer for every request, and the ranges that were asked for; `null`: a whole file. */
function served(answer: Answer): { files: ServedFiles; asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  const files = new ServedFiles('/pagefind/', async (address, { headers }) => {
    const range = new Headers(headers).get('range');
    asked.push(range);
    await Promise.resolve();
    expect(address).toMatch(/^\/pagefind\/.+/u);
    return answer(range);
  });
  return { files, asked };
}

const inParts: Answer = (range) => {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/u.exec(range ?? '') ?? [];
  if (first === undefined || last === undefined) return new Response(PACK);
  if (Number(first) >= PACK.length) return new Response(null, { status: 416 });
  const body = PACK.slice(Number(first), Number(last) + 1);
  const headers = { 'content-range': `bytes ${first}-${Number(first) + body.length - 1}/${PACK.length}` };
  return new Response(body, { status: 206, headers });
};

const whole: Answer = () => new Response(PACK);

const ask = async (files: ServedFiles, start: number, end: number, path = 'a.pack') => [
  ...(await files.part(path, start, end)),
];
const expected = (start: number, end: number) => [...PACK.slice(start, end)];

describe('parts of a file', () => {
  it('are asked for as ranges, and no more than they are', async () => {
    const { files, asked } = served(inParts);
    expect(await Promise.all([ask(files, 0, 10), ask(files, 64, 128), ask(files, 999, 1000)])).toEqual([
      expected(0, 10),
      expected(64, 128),
      expected(999, 1000),
    ]);
    expect(asked).toEqual(['bytes=0-9', 'bytes=64-127', 'bytes=999-999']);
  });

  it('are asked for all at once where the server has said that it gives parts', async () => {
    const said = (response: Response) => {
      response.headers.set('accept-ranges', 'bytes');
      return response;
    };
    const first = Promise.withResolvers<unknown>();
    const { files, asked } = served(async (range) => {
      // The first part does not come before the last one is asked for.
      if (range === 'bytes=0-9') await first.promise;
      if (range === 'bytes=999-999') first.resolve(null);
      return said(await inParts(range));
    });
    await files.whole('directory.bin');
    expect(await Promise.all([ask(files, 0, 10), ask(files, 999, 1000)])).toEqual([
      expected(0, 10),
      expected(999, 1000),
    ]);
    expect(asked).toEqual([null, 'bytes=0-9', 'bytes=999-999']);
  });

  it('come from the whole where the server says that it gives parts and does not', async () => {
    const { files } = served(() => new Response(PACK, { headers: { 'accept-ranges': 'bytes' } }));
    await files.whole('directory.bin');
    expect(await Promise.all([ask(files, 0, 10), ask(files, 64, 128)])).toEqual([expected(0, 10), expected(64, 128)]);
    expect(await ask(files, 999, 1000)).toEqual(expected(999, 1000));
  });

  it('of a server that sends the whole come from that one answer, however many ask at once', async () => {
    const { files, asked } = served(whole);
    const places = [0, 64, 128, 640].map((start) => [start, start + 64] as const);
    for (const round of [1, 2]) {
      const parts = await Promise.all(places.map(([start, end]) => ask(files, start, end)));
      expect([round, parts]).toEqual([round, places.map(([start, end]) => expected(start, end))]);
    }
    expect(asked).toEqual(['bytes=0-63']);
    await Promise.all(places.map(([start, end]) => ask(files, start, end, 'b.pack')));
    expect(asked).toEqual(['bytes=0-63', null]);
  });

  it('come from the whole where a server that gave parts sends that', async () => {
    let sendsParts = true;
    const { files, asked } = served((range) => (sendsParts ? inParts(range) : whole(range)));
    expect(await ask(files, 0, 64)).toEqual(expected(0, 64));
    sendsParts = false;
    expect(await ask(files, 64, 128)).toEqual(expected(64, 128));
    expect(await ask(files, 128, 192)).toEqual(expected(128, 192));
    expect(asked).toHaveLength(2);
  });

  it.each<[string, Answer]>([
    ['is not there any more', () => new Response(null, { status: 404 })],
    ['ends before the part begins', () => new Response(null, { status: 416 })],
    ['ends within the part', (range) => inParts(range?.replace(/\d+$/u, '31') ?? null)],
    [
      'sends another part',
      () => new Response(PACK.slice(64, 128), { status: 206, headers: { 'content-range': 'bytes 64-127/1000' } }),
    ],
    ['is shorter, and comes whole', () => new Response(PACK.slice(0, 63))],
  ])('of a file that %s are none, and are asked for again', async (_, answer) => {
    let isBroken = true;
    const { files } = served((range) => (isBroken ? answer(range) : inParts(range)));
    await expect(files.part('a.pack', 0, 64)).rejects.toBeInstanceOf(IndexChanged);
    isBroken = false;
    expect(await ask(files, 0, 64)).toEqual(expected(0, 64));
  });

  it('that a server fails to send are a fault, not another index', async () => {
    let status = 503;
    const { files } = served((range) => (status === 503 ? new Response(null, { status }) : inParts(range)));
    const failed = await Promise.allSettled([files.part('a.pack', 0, 64), files.part('a.pack', 64, 128)]);
    for (const one of failed) {
      expect(one.status === 'rejected' && one.reason instanceof IndexChanged).toBe(false);
      expect(one.status).toBe('rejected');
    }
    status = 206;
    expect(await ask(files, 0, 64)).toEqual(expected(0, 64));
  });

  it('are asked for again where the whole broke off', async () => {
    let breaks = true;
    const broken = () =>
      new Response(
        new ReadableStream({
          start: (controller) => {
            controller.enqueue(PACK.slice(0, 500));
            controller.error(new Error('The connection was lost.'));
          },
        }),
      );
    const { files } = served((range) => (breaks ? broken() : whole(range)));
    await expect(files.part('a.pack', 0, 64)).rejects.toThrow('The connection was lost.');
    breaks = false;
    expect(await ask(files, 600, 664)).toEqual(expected(600, 664));
  });
});

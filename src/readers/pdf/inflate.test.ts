import { gzipSync, deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inflateAtOnce } from './inflate.ts';

const Native = globalThis.DecompressionStream;

/** As pdf.js reads a stream: what comes out of it, or the name of what is wrong with it. */
async function inflate(bytes: Uint8Array, format: CompressionFormat = 'deflate'): Promise<string> {
  try {
    const { readable, writable } = new DecompressionStream(format);
    const writer = writable.getWriter();
    writer.write(new Uint8Array(bytes)).catch(() => undefined);
    writer.close().catch(() => undefined);
    const reader = readable.getReader();
    const chunks: Uint8Array[] = [];
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return Buffer.concat(chunks).toString('latin1');
      chunks.push(value);
    }
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
}

describe('inflating at once', () => {
  let release: () => void;
  beforeEach(() => {
    release = inflateAtOnce();
  });
  afterEach(() => {
    release();
  });

  const whole = deflateSync('BT /F1 12 Tf (1,234.50) Tj ET\n'.repeat(5000));
  const damaged = Buffer.from(whole).fill(255, 90, 100);
  const wrongSum = Buffer.from(whole).fill(0, whole.length - 2);
  const streams: [string, Uint8Array][] = [
    ['a stream of many pieces', whole],
    ['a short one', deflateSync('q Q')],
    ['one of nothing', deflateSync('')],
    ['one with a line end behind it', Buffer.concat([whole, Buffer.from('\r\n')])],
    ['one cut short', whole.subarray(0, -20)],
    ['one without its check sum', whole.subarray(0, -4)],
    ['one with a wrong check sum', wrongSum],
    ['a damaged one', damaged],
    ['no bytes at all', new Uint8Array()],
    ['something else', Buffer.from('%PDF-1.7')],
  ];

  it.each(streams)('gives of %s what the platform gives', async (_name, bytes) => {
    const ours = await inflate(bytes);
    release();
    expect(globalThis.DecompressionStream).toBe(Native);
    const theirs = await inflate(bytes);
    release = inflateAtOnce();
    expect(ours).toBe(theirs);
  });

  it('inflates in one piece', async () => {
    const { readable, writable } = new DecompressionStream('deflate');
    await writable.getWriter().write(new Uint8Array(whole));
    const { value } = await readable.getReader().read();
    expect((value as Uint8Array).length).toBe(150_000);
  });

  it('leaves other formats to the platform', async () => {
    expect(await inflate(gzipSync('q Q'), 'gzip')).toBe('q Q');
    expect(new DecompressionStream('gzip')).toBeInstanceOf(Native);
  });

  it('is there until the last file is closed', () => {
    const second = inflateAtOnce();
    second();
    second();
    expect(globalThis.DecompressionStream).not.toBe(Native);
  });
});

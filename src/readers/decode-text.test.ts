import { describe, expect, it } from 'vitest';
import { Problem } from '../problem.ts';
import { decodeText } from './decode-text.ts';

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark, and mends line ends', () => {
    expect(decodeText(new TextEncoder().encode('预算\r\n表\r末'), 'a.txt').text).toBe('预算\n表\n末');
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'a.txt').text).toBe('a');
  });

  it('reads GB18030', () => {
    expect(decodeText(new Uint8Array([0xd4, 0xa4, 0xcb, 0xe3]), 'a.txt').text).toBe('预算');
  });

  it('reads UTF-16 by its mark', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x84, 0x98]), 'a.txt').text).toBe('预');
  });

  it('refuses what is not text', () => {
    expect(() => decodeText(new Uint8Array([0xff, 0x00, 0xff, 0x00]), 'a.bin')).toThrow(Problem);
  });

  it('reads up to a character that is cut, and says so', () => {
    const bytes = new TextEncoder().encode('预算');
    expect(decodeText(bytes.subarray(0, 5), 'a.txt')).toEqual({ text: '预', isCut: true });
    expect(decodeText(new Uint8Array([0xd4, 0xa4, 0xcb]), 'a.txt')).toEqual({ text: '预', isCut: true });
    expect(decodeText(bytes, 'a.txt').isCut).toBe(false);
  });
});

/** The largest number that the bitwise operators take: they are quicker than others by far. */
const MOST_BITWISE = 2 ** 31 - 1;

/** Whole numbers in as few bytes as they need (LEB128), written one after the other. */
export class ByteWriter {
  private buffer = new Uint8Array(1024);
  length = 0;

  varint(value: number): void {
    if (this.length + 8 > this.buffer.length) {
      const larger = new Uint8Array(this.buffer.length * 2);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    let rest = value;
    while (rest > MOST_BITWISE) {
      this.buffer[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    while (rest >= 0x80) {
      this.buffer[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.buffer[this.length++] = rest;
  }

  /** All that was written; the next number stands at the beginning again. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = this.buffer.slice(0, this.length);
    this.length = 0;
    return bytes;
  }
}

function cutOff(): RangeError {
  return new RangeError('The search index ends in the middle of a number.');
}

/** Reads what a ByteWriter wrote. */
export class ByteReader {
  private place = 0;
  private readonly buffer: Uint8Array;

  constructor(buffer: Uint8Array) {
    this.buffer = buffer;
  }

  get done(): boolean {
    return this.place >= this.buffer.length;
  }

  varint(): number {
    let value = 0;
    // The first three bytes of a number, which are all of most, are put together by bitwise operators.
    for (let shift = 0; shift < 21; shift += 7) {
      const byte = this.buffer[this.place++];
      if (byte === undefined) throw cutOff();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    let scale = 2 ** 21;
    for (;;) {
      const byte = this.buffer[this.place++];
      if (byte === undefined) throw cutOff();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  /** Passes over numbers without putting them together. */
  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      while ((this.buffer[this.place] ?? 0) >= 0x80) this.place += 1;
      this.place += 1;
    }
  }
}

import type { BiffRecord } from './biff-record.ts';

/** A text of an .xls file; from `at` on it is set in the font of that number, up to the next run. */
export interface SharedString {
  text: string;
  runs: { at: number; font: number }[];
}

/** Reads over the seams of an SST record and the CONTINUE records behind it. */
class Seams {
  #record = 0;
  #at = 0;
  private readonly view: DataView;
  private readonly records: readonly BiffRecord[];

  constructor(view: DataView, records: readonly BiffRecord[]) {
    this.view = view;
    this.records = records;
  }

  /** Bytes left in this record; at its end the next one begins. */
  left(): number {
    const record = this.records[this.#record];
    if (!record) throw new RangeError('no further record');
    return record.size - this.#at;
  }

  byte(): number {
    while (this.left() <= 0) this.next();
    return this.view.getUint8((this.records[this.#record]?.data ?? 0) + this.#at++);
  }

  number(bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index++) value += this.byte() * 2 ** (8 * index);
    return value;
  }

  skip(bytes: number): void {
    for (let index = 0; index < bytes; index++) this.byte();
  }

  next(): void {
    this.#record++;
    this.#at = 0;
  }
}

/** The texts of the SST record ([MS-XLS] 2.4.265), as far as it is sound; `records` are it and what continues it. */
export function readSharedStrings(view: DataView, records: readonly BiffRecord[]): SharedString[] {
  const seams = new Seams(view, records);
  const strings: SharedString[] = [];
  try {
    seams.skip(4);
    for (let count = seams.number(4); count > 0; count--) strings.push(readString(seams));
  } catch {
    // A table that is cut off gives the texts before the cut.
  }
  return strings;
}

/** XLUnicodeRichExtendedString (2.5.293). */
function readString(seams: Seams): SharedString {
  const length = seams.number(2);
  let flags = seams.byte();
  const runCount = flags & 0x08 ? seams.number(2) : 0;
  const extension = flags & 0x04 ? seams.number(4) : 0;
  const units: number[] = [];
  while (units.length < length) {
    if (seams.left() <= 0) {
      // A text that goes on in the next record says anew how wide its characters are.
      seams.next();
      flags = seams.byte();
    }
    units.push(flags & 0x01 ? seams.number(2) : seams.byte());
  }
  const runs: SharedString['runs'] = [];
  for (let index = 0; index < runCount; index++) runs.push({ at: seams.number(2), font: seams.number(2) });
  seams.skip(extension);
  return { text: units.map((unit) => String.fromCharCode(unit)).join(''), runs };
}

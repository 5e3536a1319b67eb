import { CFB } from '@e965/xlsx';

const BOUND_SHEET = 0x0085;
const WINDOW_2 = 0x023e;
const END_OF_FILE = 0x000a;

/**
 * For each sheet of an .xls file, in order, whether it prints zeros (`fDspZeros` of the record Window2, [MS-XLS] 2.4.346).
 * The spreadsheet library does not hand this on. Empty for a file without such records.
 */
export function readShowZeros(bytes: Uint8Array): boolean[] {
  const container = CFB.read(bytes, { type: 'array' });
  const stream = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (!stream) return [];
  const content = Uint8Array.from(stream.content as ArrayLike<number>);
  const view = new DataView(content.buffer);
  const shown: boolean[] = [];
  for (const [type, offset] of records(view, 0)) {
    if (type === BOUND_SHEET) shown.push(showsZeros(view, view.getUint32(offset, true)));
  }
  return shown;
}

function showsZeros(view: DataView, from: number): boolean {
  for (const [type, offset] of records(view, from)) {
    if (type === WINDOW_2) return (view.getUint16(offset, true) & 0x10) !== 0;
  }
  return true;
}

function* records(view: DataView, from: number): Generator<[number, number]> {
  let position = from;
  while (position + 4 <= view.byteLength) {
    const type = view.getUint16(position, true);
    const size = view.getUint16(position + 2, true);
    if (type === END_OF_FILE || position + 4 + size > view.byteLength) return;
    if (size >= 2) yield [type, position + 4];
    position += 4 + size;
  }
}

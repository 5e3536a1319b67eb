import { formatCode } from './builtin-formats.ts';
import { indexedColor } from './colors.ts';
import type { BiffRecord } from './biff-record.ts';
import { readSharedStrings, type SharedString } from './biff-strings.ts';
import type { CellStyle, CellValue, TextRun, TextStyle } from './source.ts';

/** Record types of [MS-XLS] 2.3. */
const FONT = 0x0031;
const XF = 0x00e0;
const FORMAT = 0x041e;
const PALETTE = 0x0092;
const SST = 0x00fc;
const CONTINUE = 0x003c;
const LABEL_SST = 0x00fd;
const MUL_RK = 0x00bd;
/** Records of one cell that begin with its row, column and style: FORMULA, NUMBER, LABEL, BOOLERR, RK, RSTRING, LABELSST. */
const CELLS = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x027e, 0x00d6, LABEL_SST]);

/** What an .xls file says of the look of its cells, which the spreadsheet library does not hand on. */
export interface BiffStyles {
  /** The style of a cell; `code` is its number format as far as the library knows it. */
  style: (sheet: number, row: number, column: number, code: string) => CellStyle | null;
  /** The parts of a rich text; `null` where it is none, or not the text that the library read. */
  runs: (sheet: number, row: number, column: number, text: string) => CellValue | null;
}

interface CellFacts {
  xf: number;
  text: number | null;
}

/** Reads fonts, formats, colours and rich texts; `isNew` says that the file is of Excel 97 or later, with colours to be trusted. */
export function readBiffStyles(
  view: DataView,
  globals: readonly BiffRecord[],
  sheets: readonly (readonly BiffRecord[])[],
  isNew: boolean,
): BiffStyles {
  const fonts: TextStyle[] = [];
  const xfs: { font: number; format: number; fill: string | null }[] = [];
  const ownFormats = new Set<number>();
  const palette = readPalette(view, globals);
  const color = (index: number): string | null => (index === 0x7fff ? '000000' : indexedColor(index, palette));
  for (const { type, data, size } of globals) {
    if (type === FORMAT && size >= 2) ownFormats.add(view.getUint16(data, true));
    if (type === FONT && size >= 10) {
      fonts.push({
        struck: (view.getUint16(data + 2, true) & 0x08) !== 0,
        raised: view.getUint16(data + 8, true) === 1,
        color: isNew ? color(view.getUint16(data + 4, true)) : null,
      });
    }
    if (type === XF && size >= 4) {
      const fill = isNew && size >= 20 ? readFill(view, data, color) : null;
      xfs.push({ font: view.getUint16(data, true), format: view.getUint16(data + 2, true), fill });
    }
  }
  // The fifth font does not exist ([MS-XLS] 2.5.129).
  const font = (index: number): TextStyle | undefined => fonts[index > 4 ? index - 1 : index];
  const texts = isNew ? sharedStrings(view, globals) : [];
  const cells = sheets.map((records) => cellFacts(view, records));
  return {
    style: (sheet, row, column, code) => {
      const xf = xfs[cells[sheet]?.get(keyOf(row, column))?.xf ?? -1];
      const text = xf && font(xf.font);
      if (!xf || !text) return null;
      const format = ownFormats.has(xf.format) && xf.format !== 14 ? code : formatOf(xf.format, code);
      return { ...text, fill: xf.fill, format };
    },
    runs: (sheet, row, column, text) => {
      const index = cells[sheet]?.get(keyOf(row, column))?.text ?? null;
      const shared = index === null ? undefined : texts[index];
      if (!shared || shared.runs.length === 0 || shared.text !== text) return null;
      return { kind: 'text', runs: cutRuns(shared, font) };
    },
  };
}

/** A format that the file only numbers is the built-in one of Chinese Excel; the library writes the American one. */
function formatOf(id: number, code: string): string {
  return id <= 58 ? formatCode(id, new Map()) : code;
}

function cutRuns({ text, runs }: SharedString, font: (index: number) => TextStyle | undefined): TextRun[] {
  const starts = [{ at: 0, font: null as number | null }, ...runs];
  return starts
    .map((run, index) => ({
      text: text.slice(run.at, starts[index + 1]?.at ?? text.length),
      style: run.font === null ? null : (font(run.font) ?? null),
    }))
    .filter((run) => run.text !== '');
}

function readPalette(view: DataView, globals: readonly BiffRecord[]): string[] {
  const record = globals.find(({ type }) => type === PALETTE);
  if (!record) return [];
  const colors: string[] = [];
  for (let index = 0; index < Math.floor((record.size - 2) / 4); index++) {
    const at = record.data + 2 + 4 * index;
    const channels = [0, 1, 2].map((offset) =>
      view
        .getUint8(at + offset)
        .toString(16)
        .padStart(2, '0'),
    );
    colors[8 + index] = channels.join('');
  }
  return colors;
}

/** White where nothing is filled, `null` where the colour is mixed ([MS-XLS] 2.5.20). */
function readFill(view: DataView, data: number, color: (index: number) => string | null): string | null {
  const pattern = view.getUint32(data + 14, true) >>> 26;
  if (pattern === 0) return 'ffffff';
  return pattern === 1 ? color(view.getUint16(data + 18, true) & 0x7f) : null;
}

function sharedStrings(view: DataView, globals: readonly BiffRecord[]): SharedString[] {
  const start = globals.findIndex(({ type }) => type === SST);
  if (start < 0) return [];
  let end = start + 1;
  while (globals[end]?.type === CONTINUE) end++;
  return readSharedStrings(view, globals.slice(start, end));
}

function cellFacts(view: DataView, records: readonly BiffRecord[]): Map<number, CellFacts> {
  const facts = new Map<number, CellFacts>();
  for (const { type, data, size } of records) {
    if (size < 6) continue;
    const row = view.getUint16(data, true);
    const column = view.getUint16(data + 2, true);
    if (CELLS.has(type)) {
      const text = type === LABEL_SST && size >= 10 ? view.getUint32(data + 6, true) : null;
      facts.set(keyOf(row, column), { xf: view.getUint16(data + 4, true), text });
    } else if (type === MUL_RK) {
      for (let index = 0; 4 + 6 * index + 6 <= size - 2; index++) {
        facts.set(keyOf(row, column + index), { xf: view.getUint16(data + 4 + 6 * index, true), text: null });
      }
    }
  }
  return facts;
}

function keyOf(row: number, column: number): number {
  return row * 0x4000 + column;
}

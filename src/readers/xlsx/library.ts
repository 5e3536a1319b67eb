import {
  read,
  set_cptable,
  type CellObject,
  type DenseWorkSheet,
  type ParsingOptions,
  type WorkBook,
} from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel';
import {
  emptySheet,
  PLAIN_STYLE,
  type CellRange,
  type CellStyle,
  type CellValue,
  type SheetReading,
  type SourceSheet,
} from './source.ts';

set_cptable(codepages);

/** What a file says of its cells that the library does not hand on. */
export interface Extras {
  showZeros: boolean;
  /** The style of a cell, whose number format the library takes for `code`. */
  style: (row: number, column: number, code: string) => CellStyle | null;
  /** The parts of a text that the library gives as one. */
  runs?: (row: number, column: number, text: string) => CellValue | null;
}

const OPTIONS: ParsingOptions = {
  dense: true,
  cellStyles: true,
  cellNF: true,
  // Printing is not left to the library: one format it does not know would cost the file.
  cellText: false,
  // With formulas the library reads one that was saved without a result as zero.
  cellFormula: false,
  cellHTML: false,
  codepage: 936,
};

/** Reads a binary workbook (.xls, .xlsb, .et) by the spreadsheet library. Throws where it is damaged. */
export function openByLibrary(bytes: Uint8Array, extras: (index: number) => Extras): SheetReading[] {
  const workbook = read(bytes, { ...OPTIONS, type: 'array' });
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name] as DenseWorkSheet | undefined;
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return [];
    const isHidden = Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden);
    return [{ name, isHidden, read: () => convert(sheet, name, isHidden, workbook, extras(index)) }];
  });
}

function convert(
  sheet: DenseWorkSheet,
  name: string,
  isHidden: boolean,
  workbook: WorkBook,
  extras: Extras,
): SourceSheet {
  const cells: SourceSheet['cells'] = [];
  for (const [row, line] of Object.entries(sheet['!data'] ?? [])) {
    for (const [column, cell] of Object.entries(line ?? [])) {
      const [r, c] = [Number(row), Number(column)];
      const value = cell && valueOf(cell as CellObject);
      if (!value) continue;
      const text = value.kind === 'text' ? value.runs.map((run) => run.text).join('') : null;
      const rich = text === null ? null : (extras.runs?.(r, c, text) ?? null);
      const code = formatOf(cell as CellObject);
      const style = extras.style(r, c, code) ?? { ...PLAIN_STYLE, format: code };
      (cells[r] ??= [])[c] = { value: rich ?? value, style };
    }
  }
  const hidden = (infos: { hidden?: boolean }[] | undefined): number[] =>
    Object.entries(infos ?? []).flatMap(([index, info]) => (info?.hidden === true ? [Number(index)] : []));
  return {
    ...emptySheet(name, isHidden),
    cells,
    merges: (sheet['!merges'] ?? []) as CellRange[],
    hiddenRows: new Set(hidden(sheet['!rows'])),
    hiddenColumns: hidden(sheet['!cols']).map((column) => [column, column] as const),
    showZeros: extras.showZeros,
    date1904: workbook.Workbook?.WBProps?.date1904 ?? false,
  };
}

/** The library writes built-in dates as an American system does. */
const OF_THE_SYSTEM: Record<string, string> = { 'm/d/yy': 'yyyy/m/d', 'm/d/yy h:mm': 'yyyy/m/d h:mm' };

function formatOf(cell: CellObject): string {
  return typeof cell.z === 'string' ? (OF_THE_SYSTEM[cell.z] ?? cell.z) : 'General';
}

/** The texts of errors by their number ([MS-XLS] 2.5.10). */
const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function valueOf(cell: CellObject): CellValue | null {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? { kind: 'number', value: cell.v } : null;
    case 's':
      return { kind: 'text', runs: [{ text: String(cell.v ?? ''), style: null }] };
    case 'b':
      return { kind: 'literal', text: cell.v ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'literal', text: cell.w ?? ERRORS[Number(cell.v)] ?? '#ERROR!' };
    default:
      return null;
  }
}

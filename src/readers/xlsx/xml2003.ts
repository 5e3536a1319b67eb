import type { Element, Node } from '@xmldom/xmldom';
import { append } from '../../lists.ts';
import { attribute, childElements, childNamed, decodeXml, parseXmlText } from '../xml.ts';
import { sectionTexts } from './ooxml-asides.ts';
import {
  addressOf,
  emptySheet,
  type CellStyle,
  type CellValue,
  type SheetReading,
  type SourceSheet,
  type TextRun,
} from './source.ts';
import { colorOf, readXmlStyles } from './xml2003-styles.ts';

/** The sheets of a workbook saved as XML Spreadsheet 2003. Throws a Problem where it is not well formed. */
export function openXmlSpreadsheet(bytes: Uint8Array, file: string): SheetReading[] {
  const workbook = parseXmlText(decodeDeclared(bytes), file, 'Workbook');
  const styles = readXmlStyles(workbook);
  const sheets = [...childElements(workbook)].filter(({ localName }) => localName === 'Worksheet');
  return sheets.map((element) => {
    const name = attribute(element, 'Name') ?? '';
    const options = childNamed(element, 'WorksheetOptions');
    const isHidden = /hidden/iu.test((options && childNamed(options, 'Visible')?.textContent) ?? '');
    return { name, isHidden, read: () => readWorksheet(element, emptySheet(name, isHidden), options, styles) };
  });
}

/** The text of the file in the encoding it declares: some programs write GB2312. */
function decodeDeclared(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/u.exec(start)?.[1];
  if (declared === undefined || /^utf/iu.test(declared)) return decodeXml(bytes);
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return decodeXml(bytes);
  }
}

function readWorksheet(
  worksheet: Element,
  sheet: SourceSheet,
  options: Element | null,
  styles: (id: string | null) => CellStyle,
): SourceSheet {
  const table = childNamed(worksheet, 'Table');
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  const columnStyles: (string | null)[] = [];
  let [row, column] = [-1, -1];
  for (const element of table ? childElements(table) : []) {
    const span = Number(attribute(element, 'Span') ?? 0);
    const isHidden = attribute(element, 'Hidden') === '1';
    if (element.localName === 'Column') {
      column = indexOf(element, column);
      for (let index = 0; index <= Math.min(span, 20_000); index++)
        columnStyles[column + index] = attribute(element, 'StyleID');
      if (isHidden) hiddenColumns.push([column, column + span]);
      column += span;
    } else if (element.localName === 'Row') {
      row = indexOf(element, row);
      if (isHidden) for (let index = 0; index <= Math.min(span, 2_000_000); index++) hiddenRows.add(row + index);
      readRow(element, row, sheet, (id, at) => styles(id ?? attribute(element, 'StyleID') ?? columnStyles[at] ?? null));
      row += span;
    }
  }
  return {
    ...sheet,
    hiddenRows,
    hiddenColumns,
    showZeros: !(options && childNamed(options, 'DoNotDisplayZeros')),
    recoloured: readRules(worksheet),
    asides: readAsides(options),
  };
}

/** Where an element stands, counted from 0: where it says, or behind the one before it. */
function indexOf(element: Element, before: number): number {
  const index = attribute(element, 'Index');
  return index === null ? before + 1 : Number(index) - 1;
}

function readRow(
  element: Element,
  row: number,
  sheet: SourceSheet,
  styleOf: (id: string | null, column: number) => CellStyle,
): void {
  let column = -1;
  for (const cell of childElements(element)) {
    if (cell.localName !== 'Cell') continue;
    column = indexOf(cell, column);
    const at = column;
    const style = styleOf(attribute(cell, 'StyleID'), at);
    const [across, down] = ['MergeAcross', 'MergeDown'].map((name) => Number(attribute(cell, name) ?? 0)) as [
      number,
      number,
    ];
    if (across > 0 || down > 0) sheet.merges.push({ s: { r: row, c: at }, e: { r: row + down, c: at + across } });
    column += across;
    const data = childNamed(cell, 'Data');
    if (!data) {
      if (attribute(cell, 'Formula') !== null) sheet.uncalculated.push(addressOf(row, at));
      continue;
    }
    const value = readData(data, style);
    if (value) (sheet.cells[row] ??= [])[at] = { value, style };
    else sheet.lost.push(addressOf(row, at));
  }
}

/** The value of a cell, `null` where it is damaged. */
function readData(data: Element, style: CellStyle): CellValue | null {
  const text = data.textContent ?? '';
  switch (attribute(data, 'Type')) {
    case 'Number': {
      const value = Number(text);
      return text.trim() === '' || Number.isNaN(value) ? null : { kind: 'number', value };
    }
    case 'DateTime': {
      // Days since 1899-12-30, as the other workbooks hold them.
      const time = Date.parse(`${text.trim().replace(/Z$/u, '')}Z`);
      return Number.isNaN(time) ? null : { kind: 'number', value: (time - Date.UTC(1899, 11, 30)) / 86_400_000 };
    }
    case 'Boolean':
      return { kind: 'literal', text: text.trim() === '1' ? 'TRUE' : 'FALSE' };
    case 'Error':
      return { kind: 'literal', text: text.trim() };
    default:
      return { kind: 'text', runs: readRuns(data, style) };
  }
}

/** The parts of a rich text: HTML of few tags (`B`, `S`, `Sup`, `Font`), text between them as well as in them. */
function readRuns(data: Node, style: TextRun['style']): TextRun[] {
  const runs: TextRun[] = [];
  for (let child = data.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 || child.nodeType === 4) runs.push({ text: child.nodeValue ?? '', style });
    if (child.nodeType !== 1 || !style) continue;
    const element = child as Element;
    const name = element.localName ?? '';
    append(
      runs,
      readRuns(element, {
        struck: style.struck || /^(?:S|Strike|Del)$/iu.test(name),
        raised: style.raised || /^Sup$/iu.test(name),
        color: colorOf(attribute(element, 'Color')) ?? style.color,
      }),
    );
  }
  return runs;
}

/** The ranges of conditional formats, written `R2C3:R9C4`. */
function readRules(worksheet: Element): SourceSheet['recoloured'] {
  return [...childElements(worksheet)]
    .filter(({ localName }) => localName === 'ConditionalFormatting')
    .flatMap((rule) => (childNamed(rule, 'Range')?.textContent ?? '').split(','))
    .flatMap((range) => {
      const parts = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/u.exec(range.trim());
      if (!parts) return [];
      const [fromRow = 0, fromColumn = 0, toRow = fromRow, toColumn = fromColumn] = parts
        .slice(1)
        .map((part) => part && Number(part) - 1) as number[];
      return [{ s: { r: fromRow, c: fromColumn }, e: { r: toRow, c: toColumn } }];
    });
}

function readAsides(options: Element | null): SourceSheet['asides'] {
  const setup = options && childNamed(options, 'PageSetup');
  if (!setup) return [];
  return (['Header', 'Footer'] as const).flatMap((name) => {
    const part = name === 'Header' ? 'page-header' : 'page-footer';
    const texts = sectionTexts(attribute(childNamed(setup, name), 'Data') ?? '');
    return texts.map((text) => ({ part, text, row: null }) as const);
  });
}

import { append } from '../../lists.ts';
import { hideInNames } from '../../privacy/index.ts';
import { Problem } from '../../problem.ts';
import type { Block, Reading, ReadingNotice } from '../document.ts';
import { limits } from '../limits.ts';
import { isNumberedHeading, numberingLevel } from '../numbering.ts';
import { partSideBySide } from '../side-by-side.ts';
import { splitTable } from '../table-parts.ts';
import { openBiff } from './biff.ts';
import { openByLibrary } from './library.ts';
import { openPackage } from './package.ts';
import { isRefusal } from './refusals.ts';
import { readSheet } from './sheet.ts';
import type { SheetReading, SourceSheet } from './source.ts';
import { openXmlSpreadsheet } from './xml2003.ts';

/** A name the spreadsheet program gave, which says nothing about the table. */
const DEFAULT_NAME = /^(?:sheet|工作表|表格?)(?:\s*[\d一二三四五六七八九十]+)?(?:\s*\(\d+\))?$/iu;

/**
 * Reads a workbook, .xlsx or .xls: each visible sheet is one or more tables, or text. Names of sheets are published: personal numbers in
 * them are hidden.
 * Hidden sheets, rows and columns are left out, with a notice. Throws a Problem for a file that is damaged or locked.
 */
export function readWorkbook(bytes: Uint8Array, file: string): Reading {
  const opened = openWorkbook(bytes, file);
  const names = hideInNames(opened.map(({ name }) => name));
  const readings = opened.map(({ read, isHidden, ...given }, index) => {
    const name = names[index] ?? given.name;
    return { name, isHidden, isChanged: name !== given.name, read: () => ({ ...read(), name }) };
  });
  const most = limits().sheets;
  if (readings.length > most) {
    throw new Problem('too-many-sheets', { sheets: readings.length, most }, { place: { file } });
  }
  const blocks: Block[] = [];
  const notices: ReadingNotice[] = [];
  const failures: unknown[] = [];
  const damaged = new Set<string>();
  for (const { name, isHidden, isChanged, read } of readings) {
    const place = { file, sheet: name };
    if (isChanged) notices.push({ id: 'personal-number-hidden', values: {}, place });
    try {
      const sheet = read();
      for (const part of sheet.damaged) damaged.add(part);
      const content = readSheet(sheet, file);
      const isEmpty = content.matrix.cells.length === 0;
      if (isHidden) {
        if (!isEmpty) notices.push({ id: 'hidden-sheet', values: { sheet: name }, place });
        continue;
      }
      append(notices, content.notices);
      if (isEmpty && sheet.hasDrawing) notices.push({ id: 'sheet-is-picture', values: { sheet: name }, place });
      const parts = partSideBySide(content.matrix).flatMap((part) =>
        splitTable(part, { ghostColumns: true, holdsProse: true }),
      );
      append(blocks, withAsides(titleFromName(name, parts, file), sheet, file));
    } catch (error) {
      if (error instanceof Problem && isRefusal(error)) throw error;
      // One bad sheet costs that sheet; of a workbook that has no other the reader says why.
      failures.push(error);
      notices.push({ id: 'sheet-broken', values: { sheet: name }, place });
    }
  }
  if (failures.length > 0 && failures.length === readings.length) {
    throw failures[0] instanceof Problem ? failures[0] : explain(failures[0], file);
  }
  for (const part of damaged) notices.push({ id: 'part-damaged', values: { part }, place: { file } });
  return { file, blocks: blocks.map(numberedHeading), notices };
}

/** Texts outside the cells stand before the first table of their sheet, those of the page's foot behind the last. */
function withAsides(blocks: Block[], sheet: SourceSheet, file: string): Block[] {
  const paragraphs = sheet.asides.map(({ part, text, row }): Block => ({
    type: 'paragraph',
    text,
    place: { file, sheet: sheet.name, ...(row !== null && { row: row + 1 }), part },
  }));
  const isFooter = (block: Block): boolean => block.place.part === 'page-footer';
  const grid = blocks.findIndex((block) => block.type === 'grid');
  const at = Math.max(grid, 0);
  return [
    ...blocks.slice(0, at),
    ...paragraphs.filter((block) => !isFooter(block)),
    ...blocks.slice(at),
    ...paragraphs.filter(isFooter),
  ];
}

/** Sheets mark no headings: a text with the number of one is one. */
function numberedHeading(block: Block): Block {
  if (block.type !== 'paragraph' || !isNumberedHeading(block.text)) return block;
  return { ...block, type: 'heading', level: numberingLevel(block.text) ?? 1 };
}

function openWorkbook(bytes: Uint8Array, file: string): SheetReading[] {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return openPackage(bytes, file);
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
      const { records, showZeros, styles } = openBiff(bytes);
      return openByLibrary(records, (index) => ({
        showZeros: showZeros[index] ?? true,
        style: (row, column, code) => styles.style(index, row, column, code),
        runs: (row, column, text) => styles.runs(index, row, column, text),
      }));
    }
    return openXmlSpreadsheet(bytes, file);
  } catch (error) {
    throw error instanceof Problem ? error : explain(error, file);
  }
}

function explain(error: unknown, file: string): Problem {
  const isLocked = /password|encrypt/iu.test(error instanceof Error ? error.message : '');
  return new Problem(isLocked ? 'workbook-locked' : 'workbook-unreadable', {}, { place: { file }, cause: error });
}

/** A sheet whose table has no title of its own takes the name of the sheet, unless that says nothing. */
function titleFromName(name: string, blocks: Block[], file: string): Block[] {
  const grid = blocks.findIndex((block) => block.type === 'grid');
  const isTitled = blocks.slice(0, Math.max(grid, 0)).some((block) => block.type === 'heading');
  if (grid < 0 || isTitled || DEFAULT_NAME.test(name.trim())) return blocks;
  return [{ type: 'heading', level: 2, text: name.trim(), place: { file, sheet: name } }, ...blocks];
}

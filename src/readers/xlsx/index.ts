import { read, set_cptable, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel';
import { Problem } from '../../problem.ts';
import type { Block, Reading, ReadingNotice } from '../document.ts';
import { isNumberedHeading, numberingLevel } from '../numbering.ts';
import { splitTable } from '../table-parts.ts';
import { openBiff } from './biff.ts';
import { DATE_FORMAT } from './cell-text.ts';
import { openPackage, type SheetFacts } from './package.ts';
import { readSheet } from './sheet.ts';

set_cptable(codepages);

/** A name the spreadsheet program gave, which says nothing about the table. */
const DEFAULT_NAME = /^(?:sheet|工作表|表格?)\s*[\d一二三四五六七八九十]*(?:\s*\(\d+\))?$/iu;

/**
 * Reads a workbook, .xlsx or .xls: each visible sheet is one or more tables, or text.
 * Hidden sheets, rows and columns are left out, with a notice. Throws a Problem for a file that is damaged or locked.
 */
export function readWorkbook(bytes: Uint8Array, file: string): Reading {
  const { workbook, facts } = openWorkbook(bytes, file);
  const blocks: Block[] = [];
  const notices: ReadingNotice[] = [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) continue;
    const sheetFacts = facts(name, index);
    const content = readSheet(sheet, name, file, sheetFacts);
    const isEmpty = content.matrix.cells.length === 0;
    const place = { file, sheet: name };
    if (workbook.Workbook?.Sheets?.[index]?.Hidden) {
      if (!isEmpty) notices.push({ id: 'hidden-sheet', values: { sheet: name }, place });
      continue;
    }
    if (isEmpty && sheetFacts.hasDrawing) {
      notices.push({ id: 'sheet-is-picture', values: { sheet: name }, place });
    }
    notices.push(...content.notices, ...uncalculatedNotice(sheetFacts, name, file));
    blocks.push(...titleFromName(name, splitTable(content.matrix, { ghostColumns: true, holdsProse: true }), file));
  }
  return { file, blocks: blocks.map(numberedHeading), notices };
}

/** Sheets mark no headings: a text with the number of one is one. */
function numberedHeading(block: Block): Block {
  if (block.type !== 'paragraph' || !isNumberedHeading(block.text)) return block;
  return { ...block, type: 'heading', level: numberingLevel(block.text) ?? 1 };
}

interface OpenWorkbook {
  workbook: WorkBook;
  facts: (name: string, index: number) => SheetFacts;
}

const OPTIONS: ParsingOptions = {
  dense: true,
  cellStyles: true,
  // With formulas the library reads one that was saved without a result as zero.
  cellFormula: false,
  cellHTML: false,
  dateNF: DATE_FORMAT,
  codepage: 936,
};

function openWorkbook(bytes: Uint8Array, file: string): OpenWorkbook {
  const noFacts: SheetFacts = { showZeros: true, uncalculated: [], hasDrawing: false };
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const pack = openPackage(bytes, file);
      const workbook = read(pack.bytes, { ...OPTIONS, type: 'array' });
      return { workbook, facts: (name) => pack.sheets.get(name) ?? noFacts };
    }
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
      const { records, showZeros } = openBiff(bytes);
      const workbook = read(records, { ...OPTIONS, type: 'buffer' });
      return { workbook, facts: (_, index) => ({ ...noFacts, showZeros: showZeros[index] ?? true }) };
    }
    return { workbook: read(bytes, { ...OPTIONS, type: 'array' }), facts: () => noFacts };
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

function uncalculatedNotice(facts: SheetFacts, name: string, file: string): ReadingNotice[] {
  const [first] = facts.uncalculated;
  if (first === undefined) return [];
  const row = Number(/\d+/u.exec(first)?.[0] ?? 0);
  const cells = facts.uncalculated.slice(0, 5).join('\n');
  return [
    {
      id: 'formula-without-value',
      values: { sheet: name, count: facts.uncalculated.length, cells },
      place: { file, sheet: name, ...(row > 0 ? { row } : {}) },
    },
  ];
}

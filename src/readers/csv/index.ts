import type { Reading, ReadingNotice } from '../document.ts';
import { buildMatrix, type PlacedCell } from '../matrix.ts';
import { isNumberedHeading, numberingLevel } from '../numbering.ts';
import { settleRaised } from '../raised.ts';
import { partSideBySide } from '../side-by-side.ts';
import { splitTable } from '../table-parts.ts';
import { isCsvCut } from '../cut-short.ts';
import { decodeText } from '../decode-text.ts';
import { dropEarly } from '../invisible.ts';
import { settleMarkup } from '../markup.ts';
import { csvDelimiter } from '../csv-delimiter.ts';
import { csvRows } from '../csv-rows.ts';
import { fitRows } from '../fit-rows.ts';
import { fitNotices } from '../fit-notices.ts';

/**
 * Reads a table of fields parted by commas, semicolons or tabs: UTF-8, UTF-16 or GB18030, quotes as in RFC 4180. It is taken
 * apart as a sheet is. Throws a Problem when the bytes are not text.
 */
export function readCsv(bytes: Uint8Array, file: string): Reading {
  const notices: ReadingNotice[] = [];
  const { text: decoded, isCut } = decodeText(bytes, file);
  if (isCut || isCsvCut(decoded)) notices.push({ id: 'file-cut-short', values: {}, place: { file } });
  const text = dropEarly(decoded, notices);
  const delimiter = csvDelimiter(text) ?? ',';
  // Blank lines are rows here, so that rows are counted as they are printed.
  const rows = csvRows(text, delimiter).map((row) => {
    const plain = settleMarkup(
      row.map((field) => plainField(field.text)),
      notices,
    );
    return row.map((field, column) => ({ ...field, text: (plain[column] ?? '').trim() }));
  });
  const fitted = fitRows(rows, { cuts: delimiter === ',', short: true });
  const placed = fitted.flatMap(({ cells, fit }, row) =>
    cells.map((field, column): PlacedCell => {
      const isUnclear = fit === 'unclear' && /\d/u.test(field);
      return { row, column, rows: 1, columns: 1, text: field, ...(isUnclear && { value: '' }) };
    }),
  );
  const places = rows.map((_, row) => ({ file, row: row + 1 }));
  const blocks = partSideBySide(buildMatrix(placed, places)).flatMap((part) =>
    splitTable(part, { ghostColumns: true, holdsProse: true }),
  );
  const told = [...notices.map((notice) => ({ ...notice, place: { file } })), ...fitNotices(fitted, places)];
  return {
    file,
    blocks: settleRaised(blocks).map((block) =>
      block.type === 'paragraph' && isNumberedHeading(block.text)
        ? { ...block, type: 'heading', level: numberingLevel(block.text) ?? 1 }
        : block,
    ),
    notices: told,
  };
}

/** The text of a field; `="0012"` is how spreadsheets keep one from becoming a number. */
function plainField(text: string): string {
  return /^="([^"]*)"$/u.exec(text)?.[1] ?? text;
}

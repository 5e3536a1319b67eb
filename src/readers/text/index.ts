import type { Reading, ReadingNotice } from '../document.ts';
import { settleRaised } from '../raised.ts';
import { isCellPerLine, readCellLines } from './cell-lines.ts';
import { isTextCut } from '../cut-short.ts';
import { decodeText } from '../decode-text.ts';
import { dropEarly } from '../invisible.ts';
import { settleMarkup } from '../markup.ts';
import { readRows } from './tsv.ts';

/**
 * Reads a text file (`.txt`, `.md`): UTF-8 or GB18030, tables as rows with tabs, as Markdown pipe tables, or one cell a line.
 * Throws a Problem when the bytes are not text.
 */
export function readText(bytes: Uint8Array, file: string): Reading {
  const notices: ReadingNotice[] = [];
  const { text, isCut } = decodeText(bytes, file);
  if (isCut || isTextCut(text)) notices.push({ id: 'file-cut-short', values: {}, place: { file } });
  const lines = settleMarkup(dropEarly(text, notices).split('\n'), notices);
  const blocks = isCellPerLine(lines) ? readCellLines(lines, notices) : readRows(lines, notices);
  return { file, blocks: settleRaised(blocks), notices };
}

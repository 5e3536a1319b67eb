import { assembleBudget, type Assembled } from '../../src/budget/index.ts';
import type { Block, Document } from '../../src/readers/document.ts';
import { readText } from '../../src/readers/text/index.ts';
import { recogniseTables, type RecognisedTable, type Recognition } from '../../src/tables/index.ts';

/** Text with tabs from an indented sketch, where a bar stands for a tab: `科目编码 | 科目名称 | 总计`. */
export function tabs(sketch: string): string {
  return sketch
    .split('\n')
    .map((line) => line.trim().replace(/ ?\| ?/gu, '\t'))
    .join('\n');
}

/** Word's export of a table: each cell on a line that starts with a tab, an empty line after each row. */
export function cellLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `\t${cell}\n`).join('')).join('\n');
}

export function documentOf(text: string): Document {
  return { ...readText(new TextEncoder().encode(text), 'example.txt'), format: 'text' };
}

/** The blocks of a text, without their places: `heading 2: 一、概况`, `paragraph: …`, or the cells of a grid. */
export function outline(text: string): (string | string[][])[] {
  return documentOf(text).blocks.map(describe);
}

function describe(block: Block): string | string[][] {
  if (block.type === 'grid') return block.cells;
  return `${block.type}${block.type === 'heading' ? ` ${block.level}` : ''}: ${block.text}`;
}

export function recognise(sketch: string): Recognition {
  return recogniseTables(documentOf(tabs(sketch)));
}

/** The only table of a sketch. */
export function tableOf(sketch: string): RecognisedTable {
  const { tables } = recognise(sketch);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables in the sketch`);
  return table;
}

const COVER = '云州市青禾区财政局2026年部门预算情况说明\n\n';

/** The budget of a text, under the title of an invented department where it has none. */
export function budgetOf(text: string): Assembled {
  const document = documentOf(/\d{4}年.*预算情况说明/u.test(text) ? text : COVER + text);
  return assembleBudget(document, { files: [] });
}

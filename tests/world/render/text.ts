import { matrixOf } from '../layout.ts';
import { numberProse } from '../narrative.ts';
import type { PrintedDocument, PrintedTable } from '../print.ts';

/** A document as text: tables with tabs between the cells. */
export function renderText(document: PrintedDocument): string {
  return renderWith(document, ({ rows }) =>
    matrixOf(rows)
      .map((row) => row.join('\t'))
      .join('\n'),
  );
}

/** As Word exports it: each cell on a line that starts with a tab, an empty line after each row, merged cells once. */
export function renderCellLines(document: PrintedDocument): string {
  return renderWith(document, ({ rows }) =>
    rows.map((row) => row.map(({ text }) => `\t${text.replaceAll('\n', '')}\n`).join('')).join('\n'),
  );
}

function renderWith({ title, prose, tables }: PrintedDocument, grid: (table: PrintedTable) => string): string {
  const parts = [
    `# ${title}`,
    ...numberProse(prose).map(({ heading, text }) => (heading ? `${'#'.repeat(heading + 1)} ${text}` : text)),
  ];
  for (const table of tables) {
    parts.push(`## ${table.title}`);
    if (table.preparedBy) parts.push(`编制单位：${table.preparedBy}`);
    parts.push(`单位：${table.unit}`, grid(table));
    if (table.note) parts.push(table.note);
  }
  return `${parts.join('\n\n')}\n`;
}

import { matrixOf } from '../layout.ts';
import { numberProse } from '../narrative.ts';
import { captionOf, type PrintedDocument, type PrintedTable } from '../print.ts';

/** A document as text: tables with tabs between the cells. */
export function renderText(document: PrintedDocument): string {
  return renderWith(document, ({ rows }) =>
    matrixOf(rows)
      .map((row) => row.join('\t'))
      .join('\n'),
  );
}

/** As Markdown: the tables between bars. */
export function renderMarkdown(document: PrintedDocument): string {
  return renderWith(document, ({ rows }) => {
    const [head = [], ...body] = matrixOf(rows);
    const bars = (cells: string[]) => `| ${cells.join(' | ')} |`;
    return [bars(head), bars(head.map(() => '---')), ...body.map(bars)].join('\n');
  });
}

/** As Word exports it: each cell on a line that starts with a tab, an empty line after each row, merged cells once. */
export function renderCellLines(document: PrintedDocument): string {
  return renderWith(document, ({ rows }) =>
    rows.map((row) => row.map(({ text }) => `\t${text.replaceAll('\n', '')}\n`).join('')).join('\n'),
  );
}

/** As a spreadsheet saves it with commas: every row as wide as the widest, an empty row before each table. */
export function renderCsv({ title, prose, tables }: PrintedDocument): string {
  const lines = [title, ...numberProse(prose).map(({ text }) => text)].flatMap((text) => [[text], []]);
  for (const table of tables) {
    lines.push(...captionOf(table).map(({ text }) => [text]), ...matrixOf(table.rows));
    if (table.note) lines.push([table.note]);
    lines.push([]);
  }
  const width = Math.max(...lines.map((line) => line.length));
  const field = (text: string) => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return lines.map((line) => `${Array.from({ length: width }, (_, at) => field(line[at] ?? '')).join(',')}\n`).join('');
}

function renderWith({ title, prose, tables }: PrintedDocument, grid: (table: PrintedTable) => string): string {
  const parts = [
    `# ${title}`,
    ...numberProse(prose).map(({ heading, text }) => (heading ? `${'#'.repeat(heading + 1)} ${text}` : text)),
  ];
  for (const table of tables) {
    parts.push(...captionOf(table).map(({ text, title }) => (title ? `## ${text}` : text)), grid(table));
    if (table.note) parts.push(table.note);
  }
  return `${parts.join('\n\n')}\n`;
}

import { fileURLToPath } from 'node:url';
import {
  makeSynthetic,
  print,
  Random,
  renderDocx,
  renderHtml,
  renderPdf,
  renderText,
  renderWorkbook,
  type PrintedDocument,
} from '../../tests/world/index.ts';
import { askAlone } from '../bench-alone.ts';
import { say } from '../command-line/index.ts';
import type { ConvertedAlone } from './alone.ts';

const ALONE = fileURLToPath(new URL('alone.ts', import.meta.url));
const FORMATS: Readonly<Record<string, (printed: PrintedDocument) => Uint8Array>> = {
  pdf: (printed) => renderPdf(printed, new Set(), new Random(1)),
  xlsx: (printed) => renderWorkbook(printed, 'xlsx'),
  docx: renderDocx,
  html: (printed) => new TextEncoder().encode(renderHtml(printed)),
  txt: (printed) => new TextEncoder().encode(renderText(printed)),
};
/** Pages that the invented document has without projects, and a project has. */
const PAGES_BESIDE = 12;
const PAGES_EACH = 0.82;

/** Prints what a page of a longer and longer PDF costs, and a row of a longer and longer table in each format: alike where time is linear. */
export async function benchGrowth(pages: readonly number[], rows: readonly number[]): Promise<void> {
  const { pdf } = FORMATS;
  const small = withRows(10);
  await series('pdf', 'page', pages, (count) => pdf?.(withPages(count)), pdf?.(withPages(20)));
  for (const [name, render] of Object.entries(FORMATS))
    await series(name, 'row', rows, (count) => render(withRows(count)), render(small));
}

/** One line a size: time a unit, its ratio to the smallest size, and the most memory. */
async function series(
  name: string,
  unit: 'page' | 'row',
  sizes: readonly number[],
  make: (size: number) => Uint8Array | undefined,
  warm: Uint8Array | undefined,
): Promise<void> {
  let first: number | null = null;
  for (const size of sizes) {
    const { seconds, megabytes, pages, rows } = await askAlone<ConvertedAlone>(
      ALONE,
      { bytes: make(size), warm, name: `grown.${name}` },
      `converted grown.${name}`,
    );
    const units = unit === 'page' ? pages : rows;
    const each = (seconds * 1000) / units;
    first ??= each;
    say(
      `${name}: ${units} ${unit}s in ${seconds.toFixed(1)} s of processor time, ${each.toFixed(2)} ms a ${unit}, ${(each / first).toFixed(2)}× the shortest; ${megabytes.toFixed(0)} MB at the most`,
    );
  }
}

/** A department with so many projects that its document has about so many pages. */
function withPages(pages: number): PrintedDocument {
  const projects = Math.max(1, Math.round((pages - PAGES_BESIDE) / PAGES_EACH));
  return print(makeSynthetic({ seed: 3, projects }));
}

/** A document with a procurement table of so many rows, no two with the same name. */
function withRows(count: number): PrintedDocument {
  const printed = print(makeSynthetic({ seed: 3, projects: 1 }));
  const tables = printed.tables.map((table) => {
    if (!table.name.endsWith('procurement')) return table;
    const head = table.rows.slice(0, table.headerRows + 1);
    const [last = []] = table.rows.slice(-1);
    const more = Array.from({ length: count }, (_, index) =>
      last.map((cell, column) => (column === 0 ? { ...cell, text: `设备采购${index + 1}号` } : cell)),
    );
    return { ...table, rows: [...head, ...more] };
  });
  return { ...printed, tables };
}

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { departmentPath, pathOf } from '../../src/content/index.ts';
import {
  changeAmount,
  print,
  Random,
  renderDocx,
  renderHtml,
  renderOfd,
  renderPdf,
  renderWorkbook,
  type PrintedDocument,
  type Synthetic,
} from '../../tests/world/index.ts';
import { makeDepartmentYear } from '../bench-search/site.ts';

type Render = (printed: PrintedDocument) => Uint8Array;

const toPdf: Render = (printed) => renderPdf(printed, new Set(), new Random(1));
const RENDER = {
  pdf: toPdf,
  docx: renderDocx,
  xlsx: (printed) => renderWorkbook(printed, 'xlsx'),
  html: (printed) => new TextEncoder().encode(renderHtml(printed)),
  ofd: (printed) => renderOfd(printed, new Set(), new Random(1)),
} satisfies Record<string, Render>;
/** Formats in turn; six of ten are PDF. */
const TURNS = ['pdf', 'docx', 'pdf', 'xlsx', 'pdf', 'pdf', 'html', 'pdf', 'ofd', 'pdf'] as const;

/** Prints the first invented department-years as documents of mixed formats into a folder. Out: the files that are PDF, in their order. */
export async function writeDocuments(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const pdfs: string[] = [];
  for (let number = 0; number < count; number++) {
    const format = TURNS[number % TURNS.length] ?? 'pdf';
    const file = join(folder, `${String(number).padStart(5, '0')}.${format}`);
    await writeFile(file, RENDER[format](print(makeDepartmentYear(number))));
    if (format === 'pdf') pdfs.push(file);
  }
  return pdfs;
}

/** Writes a document as a PDF. */
export async function writePdf(file: string, synthetic: Synthetic): Promise<void> {
  await writeFile(file, toPdf(print(synthetic)));
}

/**
 * Takes an invented department-year out of a content folder, where it stands as it was invented, and prints it as PDF, once as it is and once
 * with another figure; its department stays known, so that both come to stand in its place. Out: the two files.
 */
export async function documentOf(content: string, folder: string, number: number): Promise<[string, string]> {
  const synthetic = makeDepartmentYear(number);
  const { region, department, year } = synthetic.disclosure.identity;
  const key = { region: region.slug, department: department.slug, year };
  await rm(join(content, pathOf('disclosures', key)));
  await rm(join(content, pathOf('narratives', key)));
  const known = join(content, departmentPath(region.slug, department.slug));
  await mkdir(join(known, '..'), { recursive: true });
  const { slug, name, kind, code } = department;
  await writeFile(known, stringify({ slug, name, region, kind, codes: code ? [code] : [], aliases: [] }));
  const [before, after] = [join(folder, 'before.pdf'), join(folder, 'after.pdf')];
  await writePdf(before, synthetic);
  await writePdf(after, {
    ...synthetic,
    disclosure: changeAmount(synthetic.disclosure, 'procurement', 3, 1, 12_345_600),
  });
  return [before, after];
}

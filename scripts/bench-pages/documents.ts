import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { regionSlug, type Disclosure } from '../../src/budget/index.ts';
import { listDisclosures, pathOf } from '../../src/content/index.ts';
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

/**
 * Prints so many invented department-years as documents of mixed formats into a folder, without those of regions that sound like an earlier one:
 * conversion rightly gives no two regions one address. Out: the files that are PDF, in their order.
 */
export async function writeDocuments(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const pdfs: string[] = [];
  const regions = new Map<string, string>();
  for (let number = 0, written = 0; written < count; number++) {
    const synthetic = makeDepartmentYear(number);
    const { region } = synthetic.who;
    const sound = regionSlug(region.name);
    const first = regions.get(sound) ?? region.slug;
    regions.set(sound, first);
    if (first !== region.slug) continue;
    const format = TURNS[written % TURNS.length] ?? 'pdf';
    const file = join(folder, `${String(written).padStart(5, '0')}.${format}`);
    await writeFile(file, RENDER[format](print(synthetic)));
    if (format === 'pdf') pdfs.push(file);
    written += 1;
  }
  return pdfs;
}

/** Writes a document as a PDF. */
export async function writePdf(file: string, synthetic: Synthetic): Promise<void> {
  await writeFile(file, toPdf(print(synthetic)));
}

/** Prints an invented department-year as PDF, once as it is and once with another figure. Out: the two files. */
export async function writeChange(folder: string, number: number): Promise<[string, string]> {
  const synthetic = makeDepartmentYear(number);
  const [before, after] = [join(folder, 'before.pdf'), join(folder, 'after.pdf')];
  await writePdf(before, synthetic);
  const disclosure = changeAmount(synthetic.disclosure, 'procurement', 3, 1, 12_340_000);
  await writePdf(after, { ...synthetic, disclosure });
  return [before, after];
}

/**
 * Puts a department-year that was converted (`converted`, a content folder that holds nothing else) in the place of the invented one in a content
 * folder; its region and its department are called there as conversion calls them, so that it stands among the others as before.
 */
export async function replaceInvented(content: string, converted: string, number: number): Promise<void> {
  const own = makeDepartmentYear(number).disclosure.identity;
  const [found] = await listDisclosures(converted);
  if (!found) throw new Error(`nothing was converted into ${converted}`);
  const { identity } = await readJson(join(converted, pathOf('disclosures', found)));
  for (const key of await listDisclosures(content)) {
    if (key.region !== own.region.slug) continue;
    const isOwn = key.department === own.department.slug;
    const to = { ...key, region: found.region, department: isOwn ? found.department : key.department };
    const [from, text] = [join(content, pathOf('disclosures', key)), join(content, pathOf('narratives', key))];
    const disclosure = await readJson(from);
    const department = isOwn ? identity.department : disclosure.identity.department;
    await mkdir(join(content, pathOf('disclosures', to), '..'), { recursive: true });
    await mkdir(join(content, pathOf('narratives', to), '..'), { recursive: true });
    const moved = { ...disclosure, identity: { ...disclosure.identity, region: identity.region, department } };
    await writeFile(join(content, pathOf('disclosures', to)), JSON.stringify(moved));
    await rename(text, join(content, pathOf('narratives', to)));
    await rm(from);
  }
  await cp(converted, content, { recursive: true });
}

async function readJson(file: string): Promise<Disclosure> {
  return JSON.parse(await readFile(file, 'utf8')) as Disclosure;
}

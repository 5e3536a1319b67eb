import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Correction, Disclosure } from '../../budget/index.ts';
import {
  byBody,
  keyOf,
  listDisclosures,
  readChecks,
  readCorrected,
  readRegions,
  regionPath,
  type CheckState,
  type DisclosureKey,
  type RegionLookup,
} from '../../content/index.ts';
import type { Strings } from '../../i18n/index.ts';
import { paths } from '../../links.ts';
import {
  correctionMarks,
  doubtsOf,
  regionLine,
  viewCompared,
  type ComparedDocument,
  type DepartmentChoices,
  type RegionChoices,
} from '../../views/index.ts';
import { writeBelow } from '../write-below.ts';

/** What is to be compared of a department-year, as it was read: corrected, with what was corrected and found. */
interface Read {
  disclosure: Disclosure;
  applied: readonly Correction[];
  checks: Pick<CheckState, 'file' | 'status'>;
}

type Listed = Pick<ComparedDocument, 'region' | 'department' | 'year' | 'stage'>;

/** A document as others can stand beside it. */
function comparedOf({ disclosure, applied, checks }: Read, regions: RegionLookup, strings: Strings): ComparedDocument {
  const { region, year } = disclosure.identity;
  const marks = {
    corrections: correctionMarks(applied.map((correction) => ({ ...correction, printed: correction.old }))),
    doubts: doubtsOf(checks.file, strings),
  };
  return viewCompared(
    disclosure,
    {
      place: regionLine(regionPath(region), strings),
      marks,
      checked: checks.status === 'current',
      population: regions.population(region.slug, year),
      prices: regions.prices(region.slug),
    },
    strings,
  );
}

/** The small file of a document that the page of comparisons reads: its path below the site, and its text. */
export function comparedFile(read: Read, regions: RegionLookup, strings: Strings): { path: string; text: string } {
  const document = comparedOf(read, regions, strings);
  return { path: pathOf(keyOf(read.disclosure.identity)), text: JSON.stringify(document) };
}

function pathOf({ region, department, year, stage }: DisclosureKey): string {
  return paths.comparedDocument(region, department, year, stage);
}

/**
 * Writes the lists of what the page of comparisons reads into a folder of the site, in which the files of documents stand: that of regions, and
 * one of the departments of each region. Keeps of a document what the lists need.
 */
export class ComparedFiles {
  private readonly folder: string;
  private readonly listed: Listed[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Takes a document into the lists whose file stands in the folder already. */
  async addWritten(key: DisclosureKey): Promise<void> {
    const text = await readFile(join(this.folder, pathOf(key)), 'utf8');
    const { region, department, year, stage } = JSON.parse(text) as ComparedDocument;
    this.listed.push({ region, department, year, stage });
  }

  /** Writes the lists, when all documents are there. Out: how many files they are. */
  async close(): Promise<number> {
    const regions = Map.groupBy(this.sorted(), ({ region }) => region.slug);
    const names = [...regions].map(([slug, [first]]): [string, string] => [slug, first?.region.name ?? slug]);
    await this.write(paths.comparedRegions, { regions: names } satisfies RegionChoices);
    for (const [slug, own] of regions) {
      const departments = Map.groupBy(own, ({ department }) => department.slug);
      const choices: DepartmentChoices = {
        departments: [...departments].map(([department, documents]) => [
          department,
          documents[0]?.department.name ?? department,
          documents.map(({ year, stage }) => `${year}${stage === 'budget' ? '' : '-final'}`),
        ]),
      };
      await this.write(paths.comparedRegion(slug), choices);
    }
    return regions.size + 1;
  }

  /** By the sound of region and department, then the latest year first, the budget before the final accounts. */
  private sorted(): Listed[] {
    return this.listed.toSorted((a, b) => byBody(a, b) || (a.stage < b.stage ? -1 : 1));
  }

  private async write(path: string, value: unknown): Promise<void> {
    await writeBelow(this.folder, path, JSON.stringify(value));
  }
}

/** Writes all of them, for a server that has no build: each department-year is read for these files alone. */
export async function writeCompared(folder: string, strings: Strings): Promise<void> {
  const files = new ComparedFiles(folder);
  const regions = await readRegions();
  for (const key of await listDisclosures()) {
    const { disclosure, applied } = await readCorrected(key);
    const read = { disclosure, applied, checks: await readChecks(disclosure.identity) };
    const { path, text } = comparedFile(read, regions, strings);
    await writeBelow(folder, path, text);
    await files.addWritten(key);
  }
  await files.close();
}

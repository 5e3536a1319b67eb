import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { failureOf } from '../../tests/helpers/told.ts';
import { readRegions } from './regions.ts';

/** Reads a file of regions of this text, for a portal with budgets of 清河 and 西桥; without text there is none. */
async function read(text?: string): ReturnType<typeof readRegions> {
  const folder = temporaryFolder();
  for (const region of ['qinghe', 'xiqiao']) {
    const department = join(folder, 'disclosures', region, 'finance');
    await mkdir(department, { recursive: true });
    await writeFile(join(department, '2025.json'), '{}');
  }
  if (text !== undefined) await writeFile(join(folder, 'regions.yaml'), text);
  return readRegions(folder);
}

const PERSONS = `regions:
  - region: qinghe
    population:
      source: 公报
      url: https://example.org/a
      persons: [{ year: 2020, count: 400000 }, { year: 2023, count: 380000 }]
`;

describe('readRegions', () => {
  it('knows nothing where there is no file, or an empty one', async () => {
    for (const text of [undefined, '# nothing yet\n']) {
      const regions = await read(text);
      expect(regions.population('qinghe', 2025)).toBeNull();
      expect(regions.prices('qinghe')).toBeNull();
    }
  });

  it('takes the residents of the year, else the last that were counted before it, never later ones', async () => {
    const regions = await read(PERSONS);
    expect(regions.population('qinghe', 2023)).toEqual({
      persons: 380000,
      year: 2023,
      source: '公报',
      url: 'https://example.org/a',
    });
    expect(regions.population('qinghe', 2022)?.year).toBe(2020);
    expect(regions.population('qinghe', 2030)?.year).toBe(2023);
    expect(regions.population('qinghe', 2019)).toBeNull();
    expect(regions.population('xiqiao', 2023)).toBeNull();
  });

  it('takes a region’s own price index before the general one, digit by digit', async () => {
    const index = (value: string) => `{ base: previous-year, source: 年鉴, index: [{ year: 2024, value: ${value} }] }`;
    const regions = await read(`prices: ${index('100.2')}\nregions:\n  - { region: xiqiao, prices: ${index('99.95')} }\n`);
    expect(regions.prices('qinghe')?.index).toEqual([[2024, '100.2']]);
    expect(regions.prices('xiqiao')).toEqual({ base: 'previous-year', source: '年鉴', url: null, index: [[2024, '99.95']] });
  });

  const index = (base: string, years: readonly number[]) =>
    `prices: { base: ${base}, source: 年鉴, index: [${years.map((year) => `{ year: ${year}, value: 101 }`).join(', ')}] }\n`;

  it.each([
    ['regions: [{ region: qinghai }]\n', 'line 1: The portal has no budgets of a region qinghai. Did you mean qinghe?'],
    [`${PERSONS}  - region: qinghe\n`, 'line 7: region qinghe is given twice; keep one.'],
    [PERSONS.replace('2023', '2020'), 'year 2020 is given twice; keep one.'],
    [PERSONS.replace('source: 公报\n', '\n'), 'The field regions #1, population, source is missing.'],
    [PERSONS.replace('400000', '40.5'), 'regions #1, population, persons #1, count is'],
    [PERSONS.replace('400000', '0'), 'it must be at least 1'],
    [PERSONS.replace('population', 'residents'), 'There is no field regions #1, residents.'],
    [index('previous-year', [2021, 2023]), '2023 follows 2021: without the years between nothing can be converted.'],
    [index('2021', [2021, 2020]), '2020 stands behind 2021; years go from early to late.'],
    [index('previous-year', [2021, 2021]), 'year 2021 is given twice'],
    [index('2019', [2020, 2021]), 'base says that 2019 is 100, and index has no such year.'],
    [index('last-year', [2020]), 'prices, base is'],
  ])('%s', async (text, sentence) => {
    const said = await failureOf(read(text));
    expect(said).toContain(sentence);
    expect(said).toContain('regions.yaml');
  });
});

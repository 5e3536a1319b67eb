import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { FIXTURE_CONTENT } from '../../../tests/fixtures/site/read.ts';
import { temporaryFolder } from '../../../tests/helpers/folders.ts';
import { strings } from '../../i18n/index.ts';
import type { ComparedDocument, DepartmentChoices, RegionChoices } from '../../views/index.ts';
import { writeCompared } from './files.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a small file a document, and lists by which one is chosen', async () => {
  vi.stubEnv('MINGZHANG_CONTENT', FIXTURE_CONTENT);
  const folder = temporaryFolder();
  await writeCompared(folder, strings('zh-CN'));
  const read = async (path: string) => JSON.parse(await readFile(join(folder, 'compare', path), 'utf8')) as unknown;
  const { regions } = (await read('regions.json')) as RegionChoices;
  expect(regions.map(([slug]) => slug).sort()).toEqual(['qinghe', 'xiqiao']);
  const { departments } = (await read('regions/qinghe.json')) as DepartmentChoices;
  expect(departments.find(([slug]) => slug === 'government-office')?.[2]).toEqual(['2026', '2025']);
  const document = (await read('documents/qinghe/government-office/2026.json')) as ComparedDocument;
  expect(document).toMatchObject({ checked: true, population: { persons: 380_000, year: 2025 } });
  expect(document.prices?.index).toEqual([[2026, '102.5']]);
  const corrected = (await read('documents/qinghe/water-bureau/2026.json')) as ComparedDocument;
  expect(corrected.totals.threePublic?.corrected).toEqual({ number: 1, printed: '5.70' });
  expect(JSON.stringify(document)).toMatch(/"doubts"/u);
  expect(((await read('documents/xiqiao/xiqiao-subdistrict/2026.json')) as ComparedDocument).population).toBeNull();
});

import { expect, it } from 'vitest';
import { readFixture } from '../../../tests/fixtures/site/read.ts';
import { sourceOf } from './details.ts';

it('names files by their digest, whether the portal keeps them or not', () => {
  const { source } = readFixture('qinghe/government-office/2026');
  const files = source.files.map((file) => ({ ...file, original: `${file.sha256}.pdf` }));
  expect(files.length).toBeGreaterThan(0);
  expect(sourceOf({ ...source, files })).toEqual(sourceOf(source));
  expect(Object.keys(sourceOf({ ...source, files }).files[0] ?? {})).toEqual(['name', 'format', 'bytes', 'sha256']);
});

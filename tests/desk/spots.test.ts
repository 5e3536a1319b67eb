import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CellRef, ParcelDetail, Spot } from '../../src/desk/api.ts';
import { compact } from '../../src/text.ts';
import { allRead, call, drop, openDesk } from './support.ts';

const TWIN = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/twins/qinghe-culture-2026.pdf')));

it('the writing of a page is listed in reading order, and each figure leads to the cell that it was read as', async () => {
  const desk = await openDesk();
  await drop(desk, { 'a/预算.pdf': TWIN });
  const [parcel] = await allRead(desk);
  const { disclosure } = await call<ParcelDetail>(desk, 'GET', `/api/parcel/${parcel?.id}`);
  const table = disclosure?.tables.find(({ places }) => places[0]?.page !== undefined);
  const page = table?.places[0]?.page ?? 0;
  const query = `file=${encodeURIComponent('预算.pdf')}&page=${page}`;
  const spots = await call<Spot[]>(desk, 'GET', `/api/parcel/${parcel?.id}/spots?${query}`);
  expect(spots.length).toBeGreaterThan(10);
  for (const [index, { frame }] of spots.entries()) {
    const before = spots[index - 1];
    const isBelow = !before || frame.y1 >= before.frame.y0;
    expect(isBelow, spots[index]?.text).toBe(true);
    for (const part of Object.values(frame)) expect(part).toBeGreaterThanOrEqual(0);
  }
  const figures = spots.filter(({ text }) => /^[\d,]+\.\d\d$/u.test(text));
  expect(figures.length).toBeGreaterThan(3);
  let told = 0;
  for (const { text, frame } of figures) {
    const at = `x=${(frame.x0 + frame.x1) / 2}&y=${(frame.y0 + frame.y1) / 2}`;
    const cell = await call<CellRef | null>(desk, 'GET', `/api/parcel/${parcel?.id}/cell-at?${query}&${at}`);
    if (!cell || cell.column === null) continue;
    told += 1;
    const read = disclosure?.tables.find(({ id }) => id === cell.table)?.cells[cell.row]?.[cell.column];
    expect(compact(read ?? '')).toBe(compact(text));
  }
  // The rest are figures of sentences, and those of which the page has several in rows alike.
  expect(told * 2).toBeGreaterThan(figures.length);
  expect(await call(desk, 'GET', `/api/parcel/${parcel?.id}/spots?${query}0`)).toEqual([]);
});

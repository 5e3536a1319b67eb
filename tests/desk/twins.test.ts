import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Parcel, State } from '../../src/desk/api.ts';
import { allRead, budget, call, drop, openDesk } from './support.ts';

const TWINS = join(import.meta.dirname, '../fixtures/twins');
const twin = (format: string) => new Uint8Array(readFileSync(join(TWINS, `qinghe-culture-2026.${format}`)));

function joining(desk: Awaited<ReturnType<typeof openDesk>>, parcels: readonly Parcel[]) {
  const body = { by: '李四', parcels: parcels.map(({ id, version }) => ({ id, version })) };
  return call(desk, 'POST', '/api/parcels/join', body);
}

it('one document as PDF and OFD in one folder is two parcels, of which one is proposed as the source', async () => {
  const desk = await openDesk();
  await drop(desk, { 'a/预算.ofd': twin('ofd'), 'a/预算.pdf': twin('pdf') });
  const parcels = await allRead(desk);
  expect(parcels.map(({ files }) => files.map(({ format, used }) => [format, used]))).toHaveLength(2);
  const [pdf, ofd] = ['pdf', 'ofd'].map((format) => parcels.find(({ files }) => files[0]?.format === format));
  if (!pdf || !ofd) throw new Error('a twin is missing');
  for (const [own, other] of [
    [pdf, ofd],
    [ofd, pdf],
  ] as const) {
    expect(own.files).toHaveLength(1);
    expect(own.suggestion).toEqual({ with: other.id, why: 'same-document', keep: pdf.id, differing: [] });
  }
  await expect(joining(desk, [pdf, ofd])).rejects.toThrow(/422 .*two formats/u);
  await call(desk, 'DELETE', `/api/parcel/${ofd.id}`, { version: ofd.version, by: '李四' });
  const { parcels: left, removed } = await call<State>(desk, 'GET', '/api/state');
  expect(left.map(({ id, suggestion }) => [id, suggestion])).toEqual([[pdf.id, null]]);
  expect(removed).toEqual([{ id: ofd.id, names: ['预算.ofd'] }]);
});

it('says which tables of two formats differ', async () => {
  const desk = await openDesk();
  const page = (text: string) => {
    const rows = text.split('\n').filter((line) => line.includes('\t'));
    const cells = (row: string) =>
      row
        .split('\t')
        .map((cell) => `<td>${cell}</td>`)
        .join('');
    const lines = text.split('\n').filter((line) => line !== '' && !line.includes('\t'));
    return `<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`;
  };
  await drop(desk, { 'a/预算.txt': budget('财政局'), 'a/预算.html': page(budget('财政局', { total: '6.00' })) });
  const parcels = await allRead(desk);
  const [text, html] = ['text', 'html'].map((format) => parcels.find(({ files }) => files[0]?.format === format));
  // The page is of the better format, but its sum does not come out.
  expect(html?.suggestion).toEqual({
    with: text?.id,
    why: 'same-document',
    keep: text?.id,
    differing: ['部门支出总表'],
  });
  await expect(joining(desk, parcels)).rejects.toThrow(/422/u);
});

it('parts that complement each other are still one', async () => {
  const desk = await openDesk();
  const [prose = '', table = ''] = budget('财政局').split('\n\n部门支出总表');
  await drop(desk, { 'a/1说明.txt': prose, 'a/2表.txt': `云州市青禾区财政局2026年部门预算\n\n部门支出总表${table}` });
  const parcels = await allRead(desk);
  expect(parcels.filter(({ suggestion }) => suggestion?.why === 'same-document')).toEqual([]);
});

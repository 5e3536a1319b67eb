import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { HIDDEN_NUMBER } from '../../privacy/index.ts';
import { readDocument } from '../index.ts';

const MOBILE = ['138', '0013', '8000'].join('');
const OTHER = ['139', '0013', '9000'].join('');

/** A workbook of a format whose sheets have these names, each with one amount and a number to call. */
function workbook(names: readonly string[], bookType: 'xlsx' | 'xls'): Uint8Array {
  const book = utils.book_new();
  for (const name of names) {
    const cells = [
      ['项目', '预算数', '联系电话'],
      ['会议', 12.5, MOBILE],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

it.each(['xlsx', 'xls'] as const)('hides personal numbers in names of sheets, which stay apart: %s', async (type) => {
  const names = [`联系人${MOBILE}`, MOBILE, OTHER, '部门收支总表'];
  const document = await readDocument(workbook(names, type), `a.${type}`);
  const sheets = document.blocks.map(({ place }) => place.sheet);
  expect([...new Set(sheets)]).toEqual([`联系人${HIDDEN_NUMBER}`, HIDDEN_NUMBER, `${HIDDEN_NUMBER}-2`, '部门收支总表']);
  expect(JSON.stringify(document)).not.toMatch(new RegExp(`${MOBILE}|${OTHER}`, 'u'));
  const told = document.notices.filter(({ id, place }) => id === 'personal-number-hidden' && place.row === undefined);
  expect(told.map(({ place }) => place.sheet)).toEqual([...new Set(sheets)].slice(0, 3));
});

it('takes a decision on a number by the name of the sheet as it is', async () => {
  const place = { sheet: `联系人${MOBILE}` };
  const decision = { decision: 'show', ends: '8000', place, reason: '热线' } as const;
  const { decided } = await readDocument(workbook([place.sheet, '部门收支总表'], 'xlsx'), 'a.xlsx', [decision]);
  expect(decided).toMatchObject([{ index: 0, place: { sheet: `联系人${HIDDEN_NUMBER}` } }]);
});

import { describe, expect, test } from 'vitest';
import { itemsOf } from '../scripts/desk/items.ts';
import { attributes, html } from '../scripts/desk/pages/html.ts';
import { parcelPage } from '../scripts/desk/pages/parcel.ts';
import { publishPage } from '../scripts/desk/pages/publish.ts';
import { takeInPage } from '../scripts/desk/pages/take-in.ts';
import { checkDisclosure } from '../src/checks/index.ts';
import type { Parcel, ParcelDetail, State } from '../src/desk/api.ts';
import type { PersonalNumber } from '../src/readers/index.ts';
import { makeSynthetic } from './world/index.ts';

const PARCEL: Parcel = {
  id: '0001',
  version: 3,
  files: [{ name: '甲<b>乙.pdf', format: 'pdf', bytes: 2_400_000, sha256: '', used: true }],
  state: 'needs-you',
  sentence: null,
  problem: null,
  identity: {
    ...{ region: '云州市青禾区', department: '云州市青禾区文化局', slug: 'wenhuaju', kind: 'department' },
    ...{ year: 2026, stage: 'budget', unit: '万元', title: '2026年部门预算' },
  },
  tables: { found: 9, required: 11, missing: ['政府采购预算表'] },
  open: { errors: 2, warnings: 0, doubts: 1, masked: 0, scans: 0 },
  suggestion: null,
  accepted: null,
  ahead: false,
  lacksEngine: false,
  acceptedAs: { figuresOnly: false, originals: null },
  needsReplace: false,
  checked: null,
};

const STATE: State = {
  version: 1,
  parcels: [PARCEL],
  removed: [],
  stored: [],
  queue: { waiting: 0, reading: 0, done: 1, rate: null, left: null },
  content: { disclosures: 0, departments: 0, folder: '/w/content' },
  inbox: '/w/inbox',
  publish: {
    ...{ jobs: {}, built: null, preview: 'http://127.0.0.1:1/', published: null, zip: null },
    targets: { folder: null, command: null, sentence: null },
  },
};

const NUMBER: PersonalNumber = {
  ...{ kind: 'mobile', hidden: true, why: 'form', shown: '138******01', ends: '0001', place: { line: 4 } },
};

function brokenBudget() {
  const { disclosure } = makeSynthetic({ seed: 7 });
  const narrative = '# 情况说明\n\n2026年支出总计1.00万元。\n';
  const table = disclosure.tables.find(({ kind }) => kind === 'expenditure');
  const amount = table?.rows[0]?.amounts[0];
  if (!table || !amount) throw new Error('the synthetic budget has no total');
  amount.fen = 1;
  amount.text = '0.01';
  const cells = table.cells[table.rows[0]?.row ?? 0];
  if (cells) cells[amount.column] = '0.01';
  return { disclosure, narrative };
}

async function lookAt(personal: readonly PersonalNumber[] = []) {
  const { disclosure, narrative } = brokenBudget();
  const options = { narrative };
  const results = checkDisclosure(disclosure, options);
  const items = await itemsOf({ disclosure, results, options, personal, locale: 'zh-CN' });
  return { disclosure, narrative, results, items };
}

describe('the list of things to look at', () => {
  test('begins with errors, each with its figures and what one click would put; numbers come after them', async () => {
    const { items } = await lookAt([NUMBER]);
    const kinds = items.map(({ kind, severity }) => (kind === 'difference' ? severity : kind));
    expect(kinds[0]).toBe('error');
    expect(kinds.indexOf('masked')).toBeGreaterThan(kinds.lastIndexOf('error'));
    const [first] = items;
    expect(first?.figures[0]).toMatchObject({ text: '0.01', cell: { row: expect.any(Number) } });
    expect(first?.corrections.some(({ from }) => from === '0.01')).toBe(true);
    expect(first?.acknowledges).toContainEqual({ rule: first?.rule, key: first?.key });
    expect(items.find(({ kind }) => kind === 'masked')?.number).toEqual({
      ...{ ends: '0001', shown: '138******01', hidden: true },
    });
  });

  test('ends with what a person has settled, which asks for nothing', async () => {
    const { disclosure, results, narrative } = await lookAt();
    const settled = results.map((result) =>
      result.outcome === 'differs' ? { ...result, acknowledged: { reason: '原件如此', date: '2026-03-01' } } : result,
    );
    const given = {
      disclosure,
      results: settled,
      options: { narrative },
      personal: [NUMBER],
      locale: 'zh-CN' as const,
    };
    const items = await itemsOf(given);
    expect(items[0]?.kind).toBe('masked');
    expect(items.at(-1)?.settled).toEqual({ reason: '原件如此', date: '2026-03-01' });
    expect(items.at(-1)?.corrections).toEqual([]);
  });
});

describe('the pages', () => {
  test('names of files and texts of documents stay texts', () => {
    expect(html`<p>${'<script>'}${[html`<b>${'&'}</b>`]}${null}${false}${0}</p>`.text).toBe(
      '<p>&lt;script&gt;<b>&amp;</b>0</p>',
    );
    expect(attributes({ id: '"x"', hidden: true, title: null }).text).toBe(' id="&quot;x&quot;" hidden');
    const page = takeInPage(STATE, 'zh-CN');
    expect(page).toContain('甲&lt;b&gt;乙.pdf');
    expect(page).not.toContain('甲<b>');
  });

  test('a document shows every cell of its tables, and data that cannot end its script', async () => {
    const { disclosure, narrative, results, items } = await lookAt();
    for (const table of disclosure.tables.slice(0, 1)) table.title = '</script><script>alert(1)</script>';
    const detail: ParcelDetail = {
      ...{ parcel: PARCEL, disclosure, results, narrative, items, said: {}, department: null, history: [] },
      corrections: { corrections: [], acknowledged: [] },
    };
    const page = parcelPage({ detail, files: [], state: STATE, locale: 'zh-CN' });
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<\/script>/gu)).toHaveLength(1);
    for (const { id, cells } of disclosure.tables)
      expect(page, id).toContain(`data-cell="${id}-r${cells.length - 1}-c`);
    expect(page).toContain('文化局 2026 年预算');
  });

  test('a correction stands in its cell with what was printed', async () => {
    const { disclosure, narrative, results, items } = await lookAt();
    const [table] = disclosure.tables;
    const [row] = table?.rows ?? [];
    const [amount] = row?.amounts ?? [];
    if (!table || !row || !amount) throw new Error('the synthetic budget has no figure');
    const correction = {
      ...{ table: table.id, row: row.row, column: amount.column, old: amount.text, new: '7.77' },
      ...{ reason: '笔误', date: '2026-03-01', decidedBy: '张三' },
    };
    const detail: ParcelDetail = {
      ...{ parcel: PARCEL, disclosure, results, narrative, items, said: {}, department: null, history: [] },
      corrections: { corrections: [correction], acknowledged: [] },
    };
    const page = parcelPage({ detail, files: [], state: STATE, locale: 'zh-CN' });
    expect(page).toMatch(new RegExp(`7\\.77<small[^>]*>原印 ${amount.text.replaceAll('.', String.raw`\.`)}`, 'u'));
  });

  test('publishing says what is missing, and shows the command word by word', () => {
    const changes = { changes: [], since: null };
    expect(publishPage(STATE, changes, 'zh-CN')).toContain('还没有生成过');
    const targets = { folder: null, command: ['rsync', '-a', 'dist/', 'web:/srv/a b/'], sentence: null };
    const page = publishPage({ ...STATE, publish: { ...STATE.publish, targets } }, changes, 'en');
    expect(page).toContain('[&quot;rsync&quot;,&quot;-a&quot;,&quot;dist/&quot;,&quot;web:/srv/a b/&quot;]');
  });
});

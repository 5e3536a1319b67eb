import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertAll, type ConvertSettings } from '../../scripts/convert.ts';
import type { AcceptAnswer, DecisionAnswer, Parcel, ParcelDetail, State } from '../../src/desk/api.ts';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { allRead, ask, bearing, budget, call, drop, ofOffice, openDesk } from './support.ts';

beforeAll(() => {
  // Registers of versions name the day.
  process.env['SOURCE_DATE_EPOCH'] = '1772323200';
});

const ID = 'yunzhou-qinghe/caizhengju/2026';
const SETTINGS = {
  figuresOnly: false,
  replace: false,
  because: null,
  originals: null,
  scans: false,
  limits: {},
} as const;

async function convert(text: string, out: string, more: Partial<ConvertSettings> = {}): Promise<void> {
  const input = temporaryFolder();
  mkdirSync(join(input, 'a'));
  writeFileSync(join(input, 'a/预算.txt'), text);
  await convertAll([input], { ...SETTINGS, out, ...more }, 'zh-CN');
}

function decide(
  desk: Awaited<ReturnType<typeof openDesk>>,
  { id, version }: Pick<Parcel, 'id' | 'version'>,
  decision: unknown,
) {
  return call<DecisionAnswer>(desk, 'POST', `/api/parcel/${id}/decisions`, { version, by: '李四', decision });
}

const CORRECT = {
  kind: 'correct',
  entries: [{ table: 'expenditure', row: 1, column: 2, old: '6.00', new: '5.00', reason: '合计印错' }],
};

describe('what a command has converted', () => {
  it('is listed, and once opened looked at, corrected, decided and undone like what was dropped', async () => {
    const base = temporaryFolder();
    await convert(budget('财政局', { total: '6.00' }), join(base, 'content'));
    const before = filesUnder(join(base, 'content'));
    const desk = await openDesk(base);
    const { stored } = await call<State>(desk, 'GET', '/api/state');
    expect(stored).toEqual([
      { id: ID, region: '云州市青禾区', department: '云州市青禾区财政局', year: 2026, stage: 'budget' },
    ]);
    const parcel = await call<Parcel>(desk, 'POST', '/api/stored/open', { id: ID });
    expect(parcel).toMatchObject({ state: 'accepted', accepted: ID, ahead: false });
    expect(parcel.open.errors).toBeGreaterThan(0);
    expect(filesUnder(join(base, 'content'))).toEqual(before);
    expect((await call<State>(desk, 'GET', '/api/state')).stored).toEqual([]);
    expect((await call<Parcel>(desk, 'POST', '/api/stored/open', { id: ID })).id).toBe(parcel.id);
    const page = await ask(desk.port, `/parcel/${parcel.id}`, { headers: bearing(desk) });
    expect(page.text).toContain('data-line="8"');
    const place = await call(desk, 'GET', `/api/parcel/${parcel.id}/locate?table=expenditure&row=1&column=2`);
    expect(place).toMatchObject({ kind: 'line', line: 8 });

    const made = await decide(desk, parcel, CORRECT);
    const path = join(base, `content/corrections/${ID}.yaml`);
    expect(readFileSync(path, 'utf8')).toContain('new: "5.00"');
    const undone = await call<Parcel>(desk, 'POST', `/api/parcel/${parcel.id}/undo`, { version: made.version });
    expect(existsSync(path)).toBe(false);
    const other = await decide(desk, undone, { kind: 'identity', set: { title: '财政局部门预算（更正）' } });
    expect(other.effects).toMatchObject({ sentence: null, cells: 0 });
    const asked = { version: other.version };
    const answer = await call<AcceptAnswer>(desk, 'POST', `/api/parcel/${parcel.id}/accept`, asked);
    expect(answer.parcels).toMatchObject([{ accepted: ID, error: null }]);
    expect(readFileSync(join(base, `content/disclosures/${ID}.json`), 'utf8')).toContain('财政局部门预算（更正）');
  });

  it('without an original takes what needs none, and says what to do for the rest; it stays after a restart', async () => {
    const base = temporaryFolder();
    await convert(budget('财政局', { total: '6.00' }), join(base, 'content'), { originals: 'none' });
    const first = await openDesk(base);
    const parcel = await call<Parcel>(first, 'POST', '/api/stored/open', { id: ID });
    const page = await ask(first.port, `/parcel/${parcel.id}`, { headers: bearing(first) });
    expect(page.text).toContain('the content keeps no original');
    const set = { kind: 'identity', set: { year: 2025 } };
    await expect(decide(first, parcel, set)).rejects.toThrow(/422 .*预算\.txt.*Drop the original/u);
    const final = await decide(first, parcel, { kind: 'checked', final: true });
    const { version } = await decide(first, { id: parcel.id, version: final.version }, CORRECT);
    await expect(call(first, 'POST', `/api/parcel/${parcel.id}/accept`, { version })).rejects.toThrow(/no original/u);
    await first.close();
    const second = await openDesk(base);
    const again = ofOffice(await allRead(second), '财政局');
    expect(again).toMatchObject({ id: parcel.id, state: 'checked', open: { errors: 0 }, checked: { by: '李四' } });
    const { corrections } = await call<ParcelDetail>(second, 'GET', `/api/parcel/${parcel.id}`);
    expect(corrections.corrections).toHaveLength(1);
    // The original, dropped and accepted, is the document from then on.
    await drop(second, { 'a/预算.txt': budget('财政局', { total: '6.00' }) });
    const own = (await allRead(second)).find(({ id }) => id !== parcel.id);
    expect(own?.suggestion).toBeNull();
    await call(second, 'POST', `/api/parcel/${own?.id}/accept`, { version: own?.version });
    expect((await allRead(second)).map(({ id, accepted }) => [id, accepted])).toEqual([[own?.id, ID]]);
  });

  it('is told to be gone for what is none', async () => {
    const desk = await openDesk();
    for (const id of [ID, '../../etc', 'a/b/2026'])
      await expect(call(desk, 'POST', '/api/stored/open', { id })).rejects.toThrow(/404/u);
  });
});

describe('what is kept of what is accepted', () => {
  it.each([
    ['as usual', undefined, {}],
    ['figures only', { figuresOnly: true, originals: null }, { figuresOnly: true, originals: 'none' }],
    ['without originals', { figuresOnly: false, originals: 'none' }, { originals: 'none' }],
    ['with every original', { figuresOnly: false, originals: 'all' }, { originals: 'all' }],
  ] as const)('is the same as by the command: %s', async (_, as, settings) => {
    const text = budget('财政局').replace('本单位', '本单位联系电话13800000000，');
    const desk = await openDesk();
    await drop(desk, { 'a/预算.txt': text });
    const [parcel] = await allRead(desk);
    const body = { version: parcel?.version, ...(as && { as }) };
    await call(desk, 'POST', `/api/parcel/${parcel?.id}/accept`, body);
    const content = join(desk.base, 'other');
    await convert(text, content, settings);
    const [made, wanted] = [filesUnder(join(desk.base, 'content')), filesUnder(content)];
    expect(made).toEqual(wanted);
    expect(Object.keys(made).some((name) => name.startsWith('originals/'))).toBe(as?.originals === 'all');
    // Accepted once more it stays so.
    const [accepted] = await allRead(desk);
    expect(accepted?.acceptedAs).toEqual(as ?? { figuresOnly: false, originals: null });
    await call(desk, 'POST', `/api/parcel/${parcel?.id}/accept`, { version: accepted?.version });
    expect(filesUnder(join(desk.base, 'content'))).toEqual(wanted);
  });
});

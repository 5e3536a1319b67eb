import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertAll } from '../../scripts/convert.ts';
import { checkAll } from '../../scripts/check.ts';
import { keepSnapshot, snapshotOf } from '../../scripts/desk/snapshot.ts';
import type { AcceptAnswer, DecisionAnswer, Parcel, ParcelDetail, RemoveAnswer } from '../../src/desk/api.ts';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { allRead, ask, bearing, budget, call, drop, ofOffice, openDesk, TWO_TABLES } from './support.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;

beforeAll(() => {
  // Registers of versions name the day.
  process.env['SOURCE_DATE_EPOCH'] = '1772323200';
});

const WRONG = { total: '6.00' };
const TABLE = 'expenditure';
const by = '李四';

async function withWrongTotal(): Promise<{ desk: Desk; parcel: Parcel }> {
  const desk = await openDesk();
  await drop(desk, { 'a/预算.txt': budget('财政局', WRONG) });
  return { desk, parcel: ofOffice(await allRead(desk), '财政局') };
}

const CORRECTION = { table: TABLE, row: 1, column: 2, old: '6.00', new: '5.00', reason: '合计印错' };
const correct = { kind: 'correct', entries: [CORRECTION] } as const;

function decide(desk: Desk, parcel: Pick<Parcel, 'id' | 'version'>, decision: unknown, dry = false) {
  return call<DecisionAnswer>(desk, 'POST', `/api/parcel/${parcel.id}/decisions`, {
    version: parcel.version,
    by,
    decision,
    dry,
  });
}

const detailOf = (desk: Desk, { id }: Pick<Parcel, 'id'>) => call<ParcelDetail>(desk, 'GET', `/api/parcel/${id}`);

describe('a correction', () => {
  it('tells first what it changes, then is on the disk, and goes into the content with its document only', async () => {
    const { desk, parcel } = await withWrongTotal();
    const foreseen = await decide(desk, parcel, correct, true);
    expect(foreseen.version).toBe(parcel.version);
    expect(foreseen.effects.headline).toMatchObject({ before: { total: '6.00 万元' }, after: { total: '5.00 万元' } });
    expect(foreseen.effects.checks.before?.errors).toBeGreaterThan(foreseen.effects.checks.after?.errors ?? 99);
    expect(foreseen.effects.gone.length).toBeGreaterThan(0);
    expect(foreseen.effects).toMatchObject({ explained: [], come: [], cells: 1, sentence: null });
    expect(existsSync(join(desk.base, `inbox/.desk/corrections/${parcel.id}.yaml`))).toBe(false);

    const made = await decide(desk, parcel, correct);
    expect(made.version).toBe(parcel.version + 1);
    expect(made.effects).toEqual(foreseen.effects);
    const path = join(desk.base, `inbox/.desk/corrections/${parcel.id}.yaml`);
    expect(readFileSync(path, 'utf8')).toMatch(
      /^corrections:\n {2}- \{ table: expenditure, row: 1, column: 2, old: "6.00", new: "5.00", reason: 合计印错, date: \d{4}-\d\d-\d\d, decidedBy: 李四 \}\n$/u,
    );
    expect(existsSync(join(desk.base, 'content/corrections'))).toBe(false);
    const detail = await detailOf(desk, parcel);
    expect(detail.corrections.corrections).toHaveLength(1);
    expect(detail.parcel.open.errors).toBe(made.effects.checks.after?.errors);

    const answer = await call<AcceptAnswer>(desk, 'POST', `/api/parcel/${parcel.id}/accept`, { version: made.version });
    expect(answer.parcels).toMatchObject([{ accepted: 'yunzhou-qinghe/caizhengju/2026', error: null }]);
    expect(answer.parcels[0]?.files).toContain('corrections/yunzhou-qinghe/caizhengju/2026.yaml');
    expect(existsSync(path)).toBe(false);
    expect(ofOffice(await allRead(desk), '财政局').state).toBe('accepted');
  });

  it('is told apart from a reason: what is accepted as printed stays on the page', async () => {
    const { desk, parcel } = await withWrongTotal();
    const [item] = (await detailOf(desk, parcel)).items;
    const acknowledge = { kind: 'acknowledge', findings: item?.acknowledges, reason: '原件如此' };
    const { effects } = await decide(desk, parcel, acknowledge, true);
    expect(effects.gone).toEqual([]);
    expect(effects.explained).toContain(item?.sentence);
    expect(effects.explained).toHaveLength(item?.acknowledges.length ?? 0);
  });

  it('is refused where its cell prints something else, and nothing is written', async () => {
    const { desk, parcel } = await withWrongTotal();
    const wrong = { kind: 'correct', entries: [{ ...CORRECTION, old: '7.00' }] };
    await expect(decide(desk, parcel, wrong)).rejects.toThrow(/422 .*6\.00/u);
    await expect(decide(desk, parcel, { ...wrong, entries: [{ ...CORRECTION, row: 99 }] })).rejects.toThrow(/422/u);
    expect((await detailOf(desk, parcel)).corrections.corrections).toEqual([]);
    expect((await detailOf(desk, parcel)).history).toEqual([]);
  });

  it('keeps comments and order of a file that a person wrote', async () => {
    const { desk, parcel } = await withWrongTotal();
    await call(desk, 'POST', `/api/parcel/${parcel.id}/accept`, { version: parcel.version });
    const path = join(desk.base, 'content/corrections/yunzhou-qinghe/caizhengju/2026.yaml');
    mkdirSync(join(path, '..'), { recursive: true });
    const own =
      '# asked by telephone\ncorrections: []\nacknowledged:\n  # known\n  - { rule: form, key: form/x, reason: known, date: 2026-01-02 }\n';
    writeFileSync(path, own);
    await decide(desk, ofOffice(await allRead(desk), '财政局'), correct);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('# asked by telephone\ncorrections:\n  - { table: expenditure');
    expect(text).toContain('  # known\n  - { rule: form, key: form/x, reason: known, date: 2026-01-02 }\n');
  });

  it('can be undone, before it was accepted and after, unless the file was changed by hand since', async () => {
    const { desk, parcel } = await withWrongTotal();
    const { version } = await decide(desk, parcel, correct);
    const undone = await call<Parcel>(desk, 'POST', `/api/parcel/${parcel.id}/undo`, { version });
    expect(undone.version).toBe(version + 1);
    expect((await detailOf(desk, parcel)).corrections.corrections).toEqual([]);
    await expect(call(desk, 'POST', `/api/parcel/${parcel.id}/undo`, { version: undone.version })).rejects.toThrow(
      /no decision left/u,
    );
    const again = await decide(desk, undone, correct);
    await call(desk, 'POST', `/api/parcel/${parcel.id}/accept`, { version: again.version });
    const path = join(desk.base, 'content/corrections/yunzhou-qinghe/caizhengju/2026.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}# by hand\n`);
    const body = { version: again.version + 1 };
    await expect(call(desk, 'POST', `/api/parcel/${parcel.id}/undo`, body)).rejects.toThrow(/409 .*by hand/u);
    writeFileSync(path, text);
    await call(desk, 'POST', `/api/parcel/${parcel.id}/undo`, body);
    expect(existsSync(path)).toBe(false);
    const { results, history } = await detailOf(desk, parcel);
    expect(results.some(({ outcome }) => outcome === 'differs')).toBe(true);
    expect(history.map(({ what, undone: back }) => [what, back])).toEqual([
      ['correct', true],
      ['correct', true],
    ]);
  });
});

describe('two windows', () => {
  it('do not overwrite each other: the slower one is told what was decided meanwhile', async () => {
    const { desk, parcel } = await withWrongTotal();
    const finding = (await detailOf(desk, parcel)).results.find(({ outcome }) => outcome === 'differs');
    const acknowledge = {
      kind: 'acknowledge',
      findings: [{ rule: finding?.rule, key: finding?.key }],
      reason: '已核实',
    };
    const decisions = [correct, acknowledge];
    const answers = await Promise.all(
      decisions.map((decision) =>
        ask(desk.port, `/api/parcel/${parcel.id}/decisions`, {
          method: 'POST',
          headers: { ...bearing(desk), 'content-type': 'application/json' },
          body: JSON.stringify({ version: parcel.version, by, decision }),
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = JSON.parse(answers.find(({ status }) => status === 409)?.text ?? '{}') as Record<string, unknown>;
    expect(refused).toMatchObject({
      error: { id: 'desk-stale' },
      version: parcel.version + 1,
      changes: [{ by, what: expect.stringMatching(/correct|acknowledge/u) as unknown }],
    });
    const { corrections, history } = await detailOf(desk, parcel);
    expect(corrections.corrections.length + corrections.acknowledged.length).toBe(1);
    expect(history).toHaveLength(1);
  });

  it('may not accept what the other has changed, nor what is gone', async () => {
    const { desk, parcel } = await withWrongTotal();
    await decide(desk, parcel, correct);
    const body = { version: parcel.version };
    await expect(call(desk, 'POST', `/api/parcel/${parcel.id}/accept`, body)).rejects.toThrow(/409/u);
    await expect(call(desk, 'DELETE', `/api/parcel/${parcel.id}`, { ...body, by })).rejects.toThrow(/409/u);
    await expect(call(desk, 'GET', '/api/parcel/..%2f0001')).rejects.toThrow(/404/u);
  });
});

describe('what is said of a document', () => {
  it('reads it anew before it is said, and keeps the words of a person', async () => {
    const desk = await openDesk();
    const yaml = '# from the archive\nurl: https://example.org/a\n';
    await drop(desk, { 'a/预算.txt': budget('财政局'), 'a/disclosure.yaml': yaml });
    const [parcel] = await allRead(desk);
    if (!parcel) throw new Error('no parcel');
    const year = { kind: 'identity', set: { year: 2025 } };
    const foreseen = await decide(desk, parcel, year, true);
    expect(foreseen.files).toEqual([
      { path: `inbox/${parcel.id}/disclosure.yaml`, before: yaml, after: `${yaml}year: 2025\n` },
    ]);
    const { version } = await decide(desk, parcel, year);
    expect((await detailOf(desk, parcel)).parcel.identity?.year).toBe(2025);
    const undone = await call<Parcel>(desk, 'POST', `/api/parcel/${parcel.id}/undo`, { version });
    expect(undone.identity?.year).toBe(2026);
    expect(readFileSync(join(desk.base, 'inbox', parcel.id, 'disclosure.yaml'), 'utf8')).toBe(yaml);
  });

  it('lets a document that names nobody be read, one step after the other', async () => {
    const desk = await openDesk();
    await drop(desk, {
      '表.txt': budget('财政局').split('\n').slice(3).join('\n').replace('部门支出总表', '2026年支出总表'),
    });
    const [parcel] = await allRead(desk);
    if (!parcel) throw new Error('no parcel');
    expect([parcel.state, parcel.identity]).toEqual(['needs-you', null]);
    const first = await decide(desk, parcel, { kind: 'identity', set: { department: '云州市青禾区财政局' } });
    const second = await decide(
      desk,
      { ...parcel, version: first.version },
      {
        kind: 'identity',
        set: { year: 2026, stage: 'budget' },
      },
    );
    expect(second.effects.sentence).toBeNull();
    expect((await detailOf(desk, parcel)).parcel.identity?.department).toBe('云州市青禾区财政局');
  });

  it('is final until something of it changes', async () => {
    const { desk, parcel } = await withWrongTotal();
    await call(desk, 'POST', `/api/parcel/${parcel.id}/accept`, { version: parcel.version });
    const accepted = ofOffice(await allRead(desk), '财政局');
    await decide(desk, accepted, { kind: 'checked', final: true });
    const checked = ofOffice(await allRead(desk), '财政局');
    expect([checked.state, checked.checked?.by]).toEqual(['checked', by]);
    // A file that is replaced is not what was looked at.
    writeFileSync(join(desk.base, 'inbox', parcel.id, '预算.txt'), budget('财政局'));
    await decide(desk, checked, { kind: 'identity', set: { title: '预算' } });
    const changed = ofOffice(await allRead(desk), '财政局');
    expect([changed.checked, changed.ahead, changed.state]).toEqual([null, true, 'needs-you']);
  });
});

describe('accepting', () => {
  it('says which original is not published with its figures, and moves what was accepted as another year', async () => {
    const desk = await openDesk();
    await drop(desk, { 'a/预算.txt': `${budget('财政局')}\n联系人：王五，13800000000\n` });
    const parcel = ofOffice(await allRead(desk), '财政局');
    const accept = (version: number) =>
      call<AcceptAnswer>(desk, 'POST', `/api/parcel/${parcel.id}/accept`, { version });
    const { problems } = await accept(parcel.version);
    expect(problems).toEqual([expect.stringContaining('“预算.txt” holds what pages do not show') as unknown]);
    const path = (year: number) => join(desk.base, `content/disclosures/yunzhou-qinghe/caizhengju/${year}.json`);
    const accepted = ofOffice(await allRead(desk), '财政局');
    const { version } = await decide(desk, accepted, { kind: 'identity', set: { year: 2025 } });
    await accept(version);
    // Nobody has seen it as of 2026: the same figures do not stand twice.
    expect([existsSync(path(2025)), existsSync(path(2026))]).toEqual([true, false]);
  });
});

describe('what is removed', () => {
  it('goes out of the content that nobody has seen, and comes back with what was decided on it', async () => {
    const { desk, parcel } = await withWrongTotal();
    const { version } = await decide(desk, parcel, correct);
    const path = `/api/parcel/${parcel.id}`;
    await call(desk, 'POST', `${path}/accept`, { version });
    const own = join(desk.base, 'content/disclosures/yunzhou-qinghe/caizhengju/2026.json');
    const accepted = ofOffice(await allRead(desk), '财政局');
    expect([existsSync(own), accepted.accepted === null]).toEqual([true, false]);
    const removed = await call<RemoveAnswer>(desk, 'DELETE', path, { version: accepted.version, by });
    expect([removed.problems, existsSync(own)]).toEqual([[], false]);
    await call(desk, 'POST', `/api/removed/${parcel.id}/restore`, {});
    const back = ofOffice(await allRead(desk), '财政局');
    expect([back.accepted, back.open.errors < parcel.open.errors]).toEqual([null, true]);
    const undone = await call<Parcel>(desk, 'POST', `${path}/undo`, { version: back.version });
    expect((await detailOf(desk, undone)).corrections.corrections).toEqual([]);
  });

  it('stays in the content once it was exported, which is said', async () => {
    const { desk, parcel } = await withWrongTotal();
    const path = `/api/parcel/${parcel.id}`;
    await call(desk, 'POST', `${path}/accept`, { version: parcel.version });
    const content = join(desk.base, 'content');
    await keepSnapshot(join(desk.base, 'inbox/.desk/published.json'), await snapshotOf(content));
    await call(desk, 'GET', '/api/publish/changes');
    const { version } = ofOffice(await allRead(desk), '财政局');
    const { problems } = await call<RemoveAnswer>(desk, 'DELETE', path, { version, by });
    expect(problems).toEqual([expect.stringContaining('still part of the site') as unknown]);
    expect(existsSync(join(content, 'disclosures/yunzhou-qinghe/caizhengju/2026.json'))).toBe(true);
  });
});

describe('byte for byte', () => {
  it('the content is what the commands and YAML by hand make of the same files', async () => {
    const desk = await openDesk();
    const files = {
      'a/预算.txt': budget('财政局', WRONG),
      'b/预算.txt': budget('民政局'),
      'b/附表.txt': '备注：表外说明\n',
      'c/预算.txt': budget('财政局', { year: 2025 }),
    };
    await drop(desk, files);
    const parcels = await allRead(desk);
    const finance = parcels.find(({ identity }) => identity?.year === 2026 && identity.department.endsWith('财政局'));
    if (!finance) throw new Error('no parcel');
    const one = await decide(desk, finance, correct);
    const open = parcels.filter(({ id, state }) => id !== finance.id && state !== 'failed');
    await call<AcceptAnswer>(desk, 'POST', '/api/parcels/accept', {
      parcels: [{ id: finance.id, version: one.version }, ...open.map(({ id, version }) => ({ id, version }))],
    });
    const accepted = ofOffice(await allRead(desk), '民政局');
    await decide(desk, accepted, { kind: 'department', name: '云州市青禾区民政和社会事务局' });
    await call(desk, 'POST', '/api/publish/check');
    await jobDone(desk, 'check');

    const hand = temporaryFolder();
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(hand, 'in', path, '..'), { recursive: true });
      writeFileSync(join(hand, 'in', path), text);
    }
    const content = join(hand, 'content');
    const settings = { out: content, figuresOnly: false, replace: false, because: null, originals: null, scans: false };
    await convertAll([join(hand, 'in')], { ...settings, limits: {} }, 'en');
    const path = join(content, 'corrections/yunzhou-qinghe/caizhengju/2026.yaml');
    mkdirSync(join(path, '..'), { recursive: true });
    cpSync(join(desk.base, 'content/corrections/yunzhou-qinghe/caizhengju/2026.yaml'), path);
    const department = join(content, 'departments/yunzhou-qinghe/minzhengju.yaml');
    const renamed = readFileSync(department, 'utf8')
      .replace('name: 云州市青禾区民政局', 'name: 云州市青禾区民政和社会事务局')
      .replace('aliases: []', 'aliases:\n  - 云州市青禾区民政局');
    writeFileSync(department, renamed);
    await checkAll([content], { json: false, all: false, strict: false, write: true }, 'en');
    expect(filesUnder(join(desk.base, 'content'))).toEqual(filesUnder(content));
    expect(Object.keys(filesUnder(content)).length).toBeGreaterThan(12);
    rmSync(hand, { recursive: true });
  });
});

/** Waits for the end of a piece of publishing. */
async function jobDone(desk: Desk, name: string): Promise<string | null> {
  for (;;) {
    const { publish } = await call<{ publish: { jobs: Record<string, { state: string; sentence: string | null }> } }>(
      desk,
      'GET',
      '/api/state',
    );
    const job = publish.jobs[name];
    if (job && job.state !== 'running') return job.sentence;
  }
}

describe('tables', () => {
  it('are parted and joined where the original has them, told first, undone, and so for convert', async () => {
    const desk = await openDesk();
    await drop(desk, { 'a/预算.txt': TWO_TABLES });
    const parcel = ofOffice(await allRead(desk), '财政局');
    const before = (await detailOf(desk, parcel)).disclosure?.tables.map(({ id, cells }) => [id, cells.length]);
    expect(before).toEqual([
      ['expenditure', 3],
      ['revenue', 4],
    ]);
    const split = { kind: 'split', table: 'revenue', before: 3 };
    const foreseen = await decide(desk, parcel, split, true);
    expect(foreseen.files[0]?.after).toMatch(/^tables:\n {2}split:\n {4}- \{ line: 15, before: \d \}\n$/u);
    const { version } = await decide(desk, parcel, split);
    const parted = (await detailOf(desk, parcel)).disclosure?.tables ?? [];
    expect(parted.map(({ cells }) => cells.length)).toEqual([3, 3, 1]);
    const undone = await call<Parcel>(desk, 'POST', `/api/parcel/${parcel.id}/undo`, { version });
    expect((await detailOf(desk, parcel)).disclosure?.tables).toHaveLength(2);
    await decide(desk, undone, { kind: 'join', table: 'expenditure', with: 'revenue' });
    const joined = (await detailOf(desk, parcel)).disclosure?.tables ?? [];
    expect(joined.map(({ id }) => id)).toEqual(['expenditure']);
    const again = (await detailOf(desk, parcel)).parcel;
    await expect(decide(desk, again, { kind: 'join', table: 'expenditure', with: 'revenue' })).rejects.toThrow(
      /right after/u,
    );

    const content = join(temporaryFolder(), 'content');
    const settings = { out: content, figuresOnly: false, replace: false, because: null, originals: null, scans: false };
    await convertAll([join(desk.base, 'inbox')], { ...settings, limits: {} }, 'en');
    await call(desk, 'POST', `/api/parcel/${parcel.id}/accept`, { version: again.version });
    const path = 'disclosures/yunzhou-qinghe/caizhengju/2026.json';
    expect(readFileSync(join(desk.base, 'content', path), 'utf8')).toBe(readFileSync(join(content, path), 'utf8'));
  });
});

import { fork, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startDesk } from '../../scripts/desk/server.ts';
import type { DecisionAnswer, Parcel, ParcelDetail } from '../../src/desk/api.ts';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { allRead, budget, call, drop, ofOffice, openDesk } from './support.ts';

const DYING = join(import.meta.dirname, 'dying-desk.ts');
const TYPES = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

interface Dying {
  port: number;
  token: string;
  child: ChildProcess;
  ended: Promise<string | null>;
}

/** Starts a desk in a process of its own that ends at a step. */
async function startDying(base: string, step: string): Promise<Dying> {
  const child = fork(DYING, [base, step], { execArgv: TYPES });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<string | null>((done) => child.once('exit', (_, signal) => done(signal)));
  const { port, token } = await new Promise<{ port: number; token: string }>((done) =>
    child.once('message', (message) => done(message as { port: number; token: string })),
  );
  return { port, token, child, ended };
}

const by = '李四';
const correct = {
  kind: 'correct',
  entries: [{ table: 'expenditure', row: 1, column: 2, old: '6.00', new: '5.00', reason: '合计印错' }],
};

function decide(desk: { port: number; token: string }, parcel: Pick<Parcel, 'id' | 'version'>, decision: unknown) {
  const body = { version: parcel.version, by, decision };
  return call<DecisionAnswer>(desk, 'POST', `/api/parcel/${parcel.id}/decisions`, body);
}

let template: { base: string; parcel: Parcel; other: Parcel };

beforeAll(async () => {
  const base = mkdtempSync(join(tmpdir(), 'mingzhang-killed-'));
  const folders = { content: join(base, 'content'), inbox: join(base, 'inbox'), out: join(base, 'dist') };
  const desk = await startDesk({ ...folders, port: 0 }, 'en');
  await drop(desk, { 'a/预算.txt': budget('财政局', { total: '6.00' }), 'b/预算.txt': budget('民政局') });
  const parcels = await allRead(desk);
  await desk.close();
  template = { base, parcel: ofOffice(parcels, '财政局'), other: ofOffice(parcels, '民政局') };
});

afterAll(() => {
  rmSync(template.base, { recursive: true, force: true });
});

/** A desk with two parcels that are read, closed. */
function prepared(): { base: string; parcel: Parcel; other: Parcel } {
  const base = temporaryFolder();
  cpSync(template.base, base, { recursive: true });
  return { ...template, base };
}

/** Files of half a writing, wherever they lie. */
function leftovers(base: string): string[] {
  return Object.keys(filesUnder(base)).filter((path) => /\.part$|\.pending|making\//u.test(path));
}

describe('a desk that is killed', () => {
  it.each([
    ['begun', true],
    ['written', true],
    ['finished', true],
    ['never', true],
  ])('while a decision is saved (%s) leaves it whole', async (step, isKept) => {
    const { base, parcel } = prepared();
    const dying = await startDying(base, step);
    const answered = await decide(dying, parcel, correct).then(
      () => true,
      () => false,
    );
    // What was shown as saved is there; it is shown only when it is.
    expect(answered).toBe(step === 'never');
    dying.child.kill('SIGKILL');
    expect(await dying.ended).toBe('SIGKILL');

    const desk = await openDesk(base);
    const parcels = await allRead(desk);
    const { corrections, history } = await call<ParcelDetail>(desk, 'GET', `/api/parcel/${parcel.id}`);
    expect([corrections.corrections.length === 1, history.length === 1]).toEqual([isKept, isKept]);
    expect(ofOffice(parcels, '财政局').open.errors).toBe(0);
    expect(ofOffice(parcels, '财政局').version).toBeGreaterThan(parcel.version);
    expect(leftovers(base)).toEqual([]);
  });

  it.each(['begun', 'written', 'finished'])(
    'while something is said of a document (%s) reads it so afterwards',
    async (step) => {
      const { base, parcel } = prepared();
      const dying = await startDying(base, step);
      await decide(dying, parcel, { kind: 'identity', set: { year: 2025 } }).catch(() => undefined);
      await dying.ended;
      const desk = await openDesk(base);
      const found = (await allRead(desk)).find(({ id }) => id === parcel.id);
      expect(found?.identity?.year).toBe(2025);
      expect(readFileSync(join(base, 'inbox', parcel.id, 'disclosure.yaml'), 'utf8')).toBe('year: 2025\n');
    },
  );

  it.each(['undoing', 'written', 'finished'])('while a decision is taken back (%s) has taken it back', async (step) => {
    const { base, parcel } = prepared();
    const first = await openDesk(base);
    const { version } = await decide(first, parcel, correct);
    await first.close();
    const dying = await startDying(base, step);
    await call(dying, 'POST', `/api/parcel/${parcel.id}/undo`, { version }).catch(() => undefined);
    await dying.ended;
    const desk = await openDesk(base);
    await allRead(desk);
    const { corrections, history } = await call<ParcelDetail>(desk, 'GET', `/api/parcel/${parcel.id}`);
    expect([corrections.corrections, history.map(({ undone }) => undone)]).toEqual([[], [true]]);
  });

  it.each(['begun', 'moved', 'written'])('while files are joined (%s) loses none of them', async (step) => {
    const { base, parcel, other } = prepared();
    const dying = await startDying(base, step);
    const parcels = [parcel, other].map(({ id, version }) => ({ id, version }));
    await call(dying, 'POST', '/api/parcels/join', { by, parcels }).catch(() => undefined);
    await dying.ended;
    const desk = await openDesk(base);
    const found = await allRead(desk);
    expect(found.map(({ files }) => files.map(({ name }) => name))).toEqual([['预算.txt', '预算-2.txt']]);
    const { version } = found[0] ?? { version: 0 };
    await call(desk, 'POST', `/api/parcel/${parcel.id}/undo`, { version });
    const again = await allRead(desk);
    expect(again.map(({ identity }) => identity?.department)).toEqual(['云州市青禾区财政局', '云州市青禾区民政局']);
  });

  it('at any time while it accepts loses no decision, and the content is whole after the next acceptance', async () => {
    for (const delay of [0, 100, 400]) {
      const { base, parcel } = prepared();
      const first = await openDesk(base);
      const { version } = await decide(first, parcel, correct);
      await first.close();
      const dying = await startDying(base, 'never');
      const accepting = call(dying, 'POST', `/api/parcel/${parcel.id}/accept`, { version }).catch(() => undefined);
      await wait(delay);
      dying.child.kill('SIGKILL');
      await Promise.all([dying.ended, accepting]);
      const desk = await openDesk(base);
      const found = ofOffice(await allRead(desk), '财政局');
      if (found.accepted === null) {
        const body = { version: found.version };
        await call(desk, 'POST', `/api/parcel/${found.id}/accept`, body);
      }
      const content = join(base, 'content');
      const corrections = readFileSync(join(content, 'corrections/yunzhou-qinghe/caizhengju/2026.yaml'), 'utf8');
      expect(corrections).toContain('old: "6.00", new: "5.00"');
      expect(existsSync(join(content, 'disclosures/yunzhou-qinghe/caizhengju/2026.json'))).toBe(true);
      expect(existsSync(join(content, 'checks/yunzhou-qinghe/caizhengju/2026.json'))).toBe(true);
      expect(leftovers(base)).toEqual([]);
      await desk.close();
    }
  });

  it('while files are dropped keeps what the page was told is whole', async () => {
    const { base } = prepared();
    const dying = await startDying(base, 'never');
    await drop(dying, { 'c/预算.txt': budget('审计局'), 'd/预算.txt': budget('统计局') });
    dying.child.kill('SIGKILL');
    await dying.ended;
    const desk = await openDesk(base);
    expect(await allRead(desk)).toHaveLength(4);
    expect(readdirSync(join(base, 'inbox/.desk/drops'))).toEqual([]);
  });
});

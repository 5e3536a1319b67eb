import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { receive } from '../../scripts/desk/drops.ts';
import { Inbox } from '../../scripts/desk/records.ts';
import type { ParcelDetail, State } from '../../src/desk/api.ts';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { allRead, ask, bearing, budget, call, drop, ofOffice, openDesk } from './support.ts';

describe('what is dropped', () => {
  it('is read without entering the content: folders, loose files and archives, each disclosure a parcel with its state', async () => {
    const desk = await openDesk();
    const archive = zipSync({ '审计局.txt': strToU8(budget('审计局')), 'a/b/统计局.txt': strToU8(budget('统计局')) });
    await drop(desk, {
      '附件/财政局/预算.txt': budget('财政局'),
      '附件/民政局/预算.txt': budget('民政局', { total: '6.00' }),
      '附件/打包.zip': archive,
      '附件/照片.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]),
      '附件/Thumbs.db': 'x',
      '附件/.DS_Store': 'x',
    });
    // Before anything is read it is known how large it is.
    for (const { files } of (await call<State>(desk, 'GET', '/api/state')).parcels)
      for (const { name, bytes } of files) expect(bytes, name).toBeGreaterThan(0);
    const parcels = await allRead(desk);
    const told = parcels.map(({ state, identity, files }) => [state, identity?.department ?? null, files.length]);
    expect(told.sort()).toEqual(
      [
        ['failed', null, 1],
        ['needs-you', '云州市青禾区审计局', 1],
        ['needs-you', '云州市青禾区民政局', 1],
        ['needs-you', '云州市青禾区统计局', 1],
        ['needs-you', '云州市青禾区财政局', 1],
      ].sort(),
    );
    const picture = parcels.find(({ state }) => state === 'failed');
    expect(picture?.sentence).toContain('picture');
    expect(ofOffice(parcels, '民政局').open.errors).toBeGreaterThan(0);
    expect(existsSync(join(desk.base, 'content/disclosures'))).toBe(false);
    // Each parcel is a folder as `convert` reads it; of the drop nothing is left.
    const inbox = join(desk.base, 'inbox');
    expect(readdirSync(inbox).filter((name) => name !== '.desk')).toHaveLength(5);
    expect(readdirSync(join(inbox, '.desk/drops'))).toEqual([]);
  });

  it('is read again where what stood in the way is mended', async () => {
    const desk = await openDesk();
    await drop(desk, { 'a/预算.txt': '' });
    const [failed] = await allRead(desk);
    expect(failed?.state).toBe('failed');
    const again = (version: number) => call(desk, 'POST', `/api/parcel/${failed?.id ?? ''}/read`, { version });
    writeFileSync(join(desk.base, 'inbox', failed?.id ?? '', '预算.txt'), budget('财政局'));
    await again(failed?.version ?? 0);
    const parcel = ofOffice(await allRead(desk), '财政局');
    expect(parcel.version).toBeGreaterThan(failed?.version ?? 0);
    // Who has seen another state of it does not begin it anew.
    await expect(again(failed?.version ?? 0)).rejects.toThrow(/409/u);
  });

  it.each([
    ['..%2f..%2fevil.txt', 400],
    ['%2e%2e/evil.txt', 404],
    ['a%5c..%5c..%5cevil.txt', 400],
    ['a/..%00/evil.txt', 400],
    ['C:/evil.txt', 400],
    ['a//evil.txt', 400],
    ['%E0%A4%A', 400],
    ['/etc/evil.txt', 400],
  ])('cannot leave its folder: %s', async (path, status) => {
    const desk = await openDesk();
    const answer = await ask(desk.port, `/api/drop/abcdefgh-1/${path}`, {
      method: 'PUT',
      headers: bearing(desk),
      body: 'evil',
    });
    expect([status, 400, 404]).toContain(answer.status);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(Object.keys(filesUnder(desk.base)).filter((name) => name.includes('evil'))).toEqual([]);
    expect(existsSync(join(desk.base, '../evil.txt'))).toBe(false);
  });

  it('keeps names that Windows reserves and very long ones apart, on every system', async () => {
    const desk = await openDesk();
    const long = '很长的名称'.repeat(15);
    await drop(desk, {
      'a/CON.txt': budget('财政局'),
      'b/预算?终稿:1.txt': budget('民政局'),
      [`c/${long}甲.txt`]: budget('审计局'),
      'd/尾巴.txt. ': budget('统计局'),
    });
    const names = (await allRead(desk)).flatMap(({ files }) => files.map(({ name }) => name)).sort();
    expect(names).toHaveLength(4);
    expect(names).toContain('_CON.txt');
    expect(names).toContain('预算_终稿_1.txt');
    expect(names).toContain('尾巴.txt');
    expect(names.find((name) => name.startsWith('很长'))).toMatch(/^很长.*~[0-9a-f]{8}\.txt$/u);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  });

  it('goes on after the desk ended while it was read', async () => {
    const base = temporaryFolder();
    const first = await openDesk(base);
    await drop(first, { 'a/预算.txt': budget('财政局'), 'b/预算.txt': budget('民政局') });
    await first.close();
    const second = await openDesk(base);
    const offices = (await allRead(second)).map(({ identity }) => identity?.department);
    expect(offices.sort()).toEqual(['云州市青禾区民政局', '云州市青禾区财政局']);
  });

  it('is the same disclosure that convert makes of the folder, and what was not read so is told', async () => {
    const desk = await openDesk();
    await drop(desk, { 'a/说明.txt': budget('财政局'), 'a/disclosure.yaml': 'year: 2025\nfiles: [说明.txt]\n' });
    const [parcel] = await allRead(desk);
    expect(parcel?.identity?.year).toBe(2025);
    const detail = await call<ParcelDetail>(desk, 'GET', `/api/parcel/${parcel?.id}`);
    expect(detail.said).toEqual({ year: 2025, files: ['说明.txt'] });
    expect(detail.disclosure?.tables).toHaveLength(1);
    writeFileSync(join(desk.base, 'inbox', parcel?.id ?? '', '说明.txt'), budget('民政局'));
    const body = { version: parcel?.version };
    await expect(call(desk, 'POST', `/api/parcel/${parcel?.id}/accept`, body)).rejects.toThrow(/changed/u);
    expect(existsSync(join(desk.base, 'content/disclosures'))).toBe(false);
    expect(readFileSync(join(desk.base, 'inbox', parcel?.id ?? '', 'disclosure.yaml'), 'utf8')).toContain('2025');
  });

  it('follows no link out of the inbox, whoever laid it there', async () => {
    const base = temporaryFolder();
    const first = await openDesk(base);
    await drop(first, { 'a/预算.txt': budget('财政局') });
    const [parcel] = await allRead(first);
    await first.close();
    writeFileSync(join(base, 'secret.txt'), budget('民政局'));
    mkdirSync(join(base, 'elsewhere'));
    writeFileSync(join(base, 'elsewhere/预算.txt'), budget('审计局'));
    symlinkSync(join(base, 'secret.txt'), join(base, 'inbox', parcel?.id ?? '', '附表.txt'));
    symlinkSync(join(base, 'elsewhere'), join(base, 'inbox/0099'));
    const desk = await openDesk(base);
    const offices = (await allRead(desk)).map(({ identity }) => identity?.department ?? null);
    expect(offices.filter((office) => office !== null)).toEqual(['云州市青禾区财政局']);
    expect(JSON.stringify(await call(desk, 'GET', `/api/parcel/${parcel?.id}`))).not.toContain('民政局');
  });

  it('takes no more bytes of a file than one may have, and leaves nothing of it', async () => {
    const inbox = new Inbox(temporaryFolder());
    const bytes = (count: number) => ReadableStream.from<Uint8Array>([new Uint8Array(count)]);
    await receive(inbox, 'abcdefgh-1', 'a/small.txt', bytes(1000), 1000);
    const large = receive(inbox, 'abcdefgh-1', 'a/large.txt', bytes(1001), 1000);
    await expect(large).rejects.toMatchObject({ id: 'file-too-long', place: { file: 'large.txt' } });
    expect(Object.keys(filesUnder(inbox.root))).toEqual(['.desk/drops/abcdefgh-1/a/small.txt']);
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../scripts/check.ts';
import { convertAll } from '../../scripts/convert.ts';
import { reviewAll } from '../../scripts/review.ts';
import type { DecisionAnswer, Item, Parcel, ParcelDetail } from '../../src/desk/api.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { allRead, budget, call, drop, openDesk } from './support.ts';

const by = '李四';
const DOUBTED = budget('财政局').replace('201\t一般公共服务支出\t5.00', '201\t一般公共服务支出\t#DIV/0!');

async function opened(desk: Awaited<ReturnType<typeof openDesk>>): Promise<{ parcel: Parcel; item: Item }> {
  const [parcel] = await allRead(desk);
  const { items } = await call<ParcelDetail>(desk, 'GET', `/api/parcel/${parcel?.id}`);
  const item = items.find(({ kind }) => kind === 'doubt');
  if (!parcel || !item) throw new Error('there is no doubt');
  return { parcel, item };
}

function accept(desk: Awaited<ReturnType<typeof openDesk>>, { id, version }: Parcel, { doubt }: Item) {
  const decision = { kind: 'doubt', doubt, reason: '已对照原件，照印。' };
  return call<DecisionAnswer>(desk, 'POST', `/api/parcel/${id}/decisions`, { version, by, decision });
}

describe('accepting a doubt', () => {
  it('is stored with who, when and what, stays after a restart, and can be undone', async () => {
    const base = temporaryFolder();
    const first = await openDesk(base);
    await drop(first, { 'a/预算.txt': DOUBTED });
    const { parcel, item } = await opened(first);
    expect(item).toMatchObject({ settled: null, doubt: { doubt: 'value', table: 'expenditure', row: 2, column: 2 } });
    expect(parcel.open.doubts).toBe(1);
    const { version } = await accept(first, parcel, item);
    const path = join(base, `inbox/.desk/corrections/${parcel.id}.yaml`);
    expect(readFileSync(path, 'utf8')).toMatch(
      /^checked:\n {2}- \{ doubt: value, table: expenditure, row: 2, column: 2, text: "?#DIV\/0!"?, reason: 已对照原件，照印。, date: \d{4}-\d\d-\d\d, by: 李四 \}\n/u,
    );
    await call(first, 'POST', `/api/parcel/${parcel.id}/accept`, { version });
    await first.close();
    const second = await openDesk(base);
    const again = await opened(second);
    expect(again.item.settled).toMatchObject({ by, reason: '已对照原件，照印。' });
    expect(again.parcel.open.doubts).toBe(0);
    // What the reading says of the same cell was looked at with it.
    const { items } = await call<ParcelDetail>(second, 'GET', `/api/parcel/${parcel.id}`);
    expect(items.find(({ doubt }) => doubt?.doubt === 'cell-not-amount')?.settled).toMatchObject({ by });
    const stored = join(base, 'content/corrections/yunzhou-qinghe/caizhengju/2026.yaml');
    expect(readFileSync(stored, 'utf8')).toContain('doubt: value');
    await call(second, 'POST', `/api/parcel/${parcel.id}/undo`, { version: again.parcel.version });
    expect((await opened(second)).item.settled).toBeNull();
  });

  it('is refused where there is no such doubt', async () => {
    const desk = await openDesk();
    await drop(desk, { 'a/预算.txt': DOUBTED });
    const { parcel, item } = await opened(desk);
    const doubt = item.doubt && { ...item.doubt, row: 1 };
    await expect(accept(desk, parcel, { ...item, doubt })).rejects.toThrow(/422 .*no more/u);
  });

  it('falls away with a sentence where the printed text is another one by now, in the commands too', async () => {
    const desk = await openDesk();
    await drop(desk, { 'a/预算.txt': DOUBTED });
    const { parcel, item } = await opened(desk);
    await accept(desk, parcel, item);
    const input = temporaryFolder();
    mkdirSync(join(input, 'a'));
    const content = join(desk.base, 'other');
    const settings = {
      out: content,
      figuresOnly: false,
      replace: true,
      because: null,
      originals: null,
      scans: false,
      limits: {},
    };
    const convert = async (text: string) => {
      writeFileSync(join(input, 'a/预算.txt'), text);
      await convertAll([input], settings, 'zh-CN');
    };
    await convert(DOUBTED);
    const file = join(content, 'corrections/yunzhou-qinghe/caizhengju/2026.yaml');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, readFileSync(join(desk.base, `inbox/.desk/corrections/${parcel.id}.yaml`)));
    const page = async () => {
      await checkAll([content], { json: false, all: false, strict: false, write: true }, 'zh-CN');
      await reviewAll([content], { source: undefined, out: join(desk.base, 'review') }, 'zh-CN');
      return readFileSync(join(desk.base, 'review/index.html'), 'utf8');
    };
    const held = await page();
    expect(held).toContain('已核对，照印（李四');
    expect(held).not.toContain('那次核对不再算数');
    await convert(DOUBTED.replace('#DIV/0!', '#REF!'));
    const fallen = await page();
    expect(fallen).not.toContain('已核对，照印（李四');
    expect(fallen).toContain('当时印为“#DIV/0!”，现在印为“#REF!”');
  });
});

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/folders.ts';
import { sentenceOf } from '../../tests/helpers/told.ts';
import { Problem } from '../problem.ts';
import { readProfiles } from './profiles.ts';

const NATIONAL = join(import.meta.dirname, '../../content/jurisdictions/national.yaml');
let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'jurisdictions'));
  cpSync(NATIONAL, join(folder, 'jurisdictions/national.yaml'));
});

function write(name: string, base: string, more = ''): void {
  const text = `name: ${name}\nextends: ${base}\ntitle: { zh: 云州, en: Yunzhou }\nmatch: { regions: [云州], priority: 10 }\n${more}`;
  writeFileSync(join(folder, 'jurisdictions', `${name}.yaml`), text);
}

async function profile(name: string) {
  const found = (await readProfiles(folder)).find((file) => file.name === name)?.profile;
  if (found === undefined) throw new Error(`there is no profile ${name}`);
  return found;
}

async function fault(name: string): Promise<string> {
  const found = await profile(name);
  return found instanceof Problem ? sentenceOf(found) : 'none';
}

describe('a profile that extends another', () => {
  it('has what the other asks for, its own titles first, and what it adds', async () => {
    write('yunzhou', 'national', 'tables:\n  - { kind: balance, titles: [收支一览] }\n  - { kind: procurement, optional: true }\n');
    write('qinghe', 'yunzhou', 'unit: 元\n');
    const [national, own] = [await profile('national'), await profile('qinghe')];
    if (national instanceof Problem || own instanceof Problem) throw new Error('not valid');
    expect(own.tables.find(({ kind }) => kind === 'balance')?.titles).toEqual(['收支一览', '部门收支总表']);
    expect(own.tables.at(-1)).toEqual({ kind: 'procurement', titles: ['政府采购预算明细表'], optional: true });
    expect(own.tables).toHaveLength(national.tables.length + 1);
    expect([own.name, own.unit, own.basis, own.sections]).toEqual(['qinghe', '元', national.basis, national.sections]);
  });

  it('says which profiles there are where it names none of them, or itself', async () => {
    write('yunzhou', 'nationel');
    expect(await fault('yunzhou')).toContain('national');
    write('yunzhou', 'yunzhou');
    expect(await fault('yunzhou')).toContain('extends');
  });

  it('may not go round in a circle', async () => {
    write('yunzhou', 'qinghe');
    write('qinghe', 'yunzhou');
    expect(await fault('yunzhou')).toContain('extends');
    expect(await fault('qinghe')).toContain('extends');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeSynthetic } from '../../tests/world/index.ts';
import { jurisdictionSchema, pickJurisdiction, tableStatus } from './jurisdiction.ts';

const folder = new URL('../../content/jurisdictions/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const profiles = names.map((name) => jurisdictionSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));

/** The core eight of 财预〔2016〕143号. */
const CORE = [
  'balance',
  'revenue',
  'expenditure',
  'appropriation-balance',
  'general-public-expenditure',
  'basic-expenditure',
  'three-public',
  'government-funds',
];

describe('the profiles', () => {
  it('are named after their files', () => {
    expect(profiles.map((profile) => `${profile.name}.yaml`)).toEqual(names);
  });

  it.each(profiles)('$name asks for the core eight tables, each once', ({ tables }) => {
    const kinds = tables.map((table) => table.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(CORE.filter((kind) => !tables.some((table) => table.kind === kind && !table.optional))).toEqual([]);
  });

  it.each([
    ['重庆市渝北区', 'yubei'],
    ['重庆市綦江区', 'chongqing-district'],
    ['重庆经济技术开发区', 'chongqing-district'],
    ['上海市普陀区', 'shanghai-district'],
    ['云州市青禾区', 'national'],
  ])('fit %s: %s', (region, name) => {
    expect(pickJurisdiction(profiles, region)?.name).toBe(name);
  });

  it('are for local bodies, unless they say that they are for central ones', () => {
    expect(pickJurisdiction(profiles, '教育部')).toBeNull();
    const [profile] = profiles;
    if (!profile) throw new Error('there is no profile');
    const central = { ...profile, name: 'central', match: { regions: ['.'], priority: 30, central: true } };
    expect(pickJurisdiction([...profiles, central], '教育部')?.name).toBe('central');
    expect(pickJurisdiction([...profiles, central], '重庆市綦江区')?.name).toBe('chongqing-district');
  });

  it('give way to the one a department names', () => {
    expect(pickJurisdiction(profiles, '重庆市綦江区', 'yubei')?.name).toBe('yubei');
    expect(pickJurisdiction(profiles, '重庆市綦江区', 'nowhere')).toBeNull();
    expect(pickJurisdiction([], '重庆市綦江区')).toBeNull();
  });
});

describe('tableStatus', () => {
  it('tells present, empty and missing tables', () => {
    const profile = profiles.find((candidate) => candidate.name === 'chongqing-district');
    const { disclosure } = makeSynthetic({ seed: 5 });
    if (!profile) throw new Error('no profile');
    const short = {
      ...disclosure,
      tables: disclosure.tables.filter((table) => table.kind !== 'revenue' && table.kind !== 'procurement'),
      titlesWithoutTable: [{ title: '部门收入总表', kind: 'revenue' as const, place: { line: 9 } }],
    };
    const status = Object.fromEntries(tableStatus(profile, short).map((entry) => [entry.kind, entry]));
    expect(status['balance']).toMatchObject({ status: 'present', tables: ['balance'] });
    expect(status['government-funds']).toMatchObject({ status: 'empty' });
    expect(status['revenue']).toMatchObject({ status: 'missing', titleOnly: true });
    expect(status['procurement']).toMatchObject({ status: 'missing', titleOnly: false });
    expect(status['state-capital']).toMatchObject({ optional: true });
  });

  it('refuses a pattern that is none', () => {
    const [profile] = profiles;
    expect(jurisdictionSchema.safeParse({ ...profile, match: { regions: ['('], priority: 1 } }).success).toBe(false);
  });
});

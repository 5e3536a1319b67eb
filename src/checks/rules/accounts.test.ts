import { describe, expect, it } from 'vitest';
import { commonNames, knownNames, type Disclosure, type ListedAccount } from '../../budget/index.ts';
import { makeSynthetic } from '../../../tests/world/index.ts';
import { checkDisclosure } from '../index.ts';

const own = makeSynthetic({ seed: 7 }).disclosure;
const { year } = own.identity;

/** The same figures as the budget of another department or year, with some accounts called otherwise. */
function of(department: string, in_: number, renamed: Record<string, string> = {}): Disclosure {
  const copy = structuredClone(own);
  copy.identity.department.slug = department;
  copy.identity.year = in_;
  for (const row of copy.tables.flatMap(({ rows }) => rows)) row.label = renamed[row.code ?? ''] ?? row.label;
  return copy;
}

function check(given: Disclosure, portal: readonly Disclosure[], listed: ListedAccount[] = []) {
  const names = knownNames(given, { listed, common: commonNames(portal) });
  return checkDisclosure(given, { names }).filter(({ rule }) => rule === 'accounts');
}

function said(results: ReturnType<typeof check>): string[] {
  return results.filter(({ outcome }) => outcome === 'differs').map(({ severity, says }) => `${severity} ${says.id}`);
}

const others = [of('a', year), of('b', year - 1), of('c', year + 2)];
const code = own.tables.find(({ kind }) => kind === 'basic-expenditure')?.rows.find((row) => row.code?.length === 5);
const economic = code?.code ?? '';

describe('the names of codes', () => {
  it('agree where all print the same', () => {
    const results = check(own, [...others, own]);
    expect(results.length).toBeGreaterThan(10);
    expect(results.every(({ outcome }) => outcome === 'holds')).toBe(true);
  });

  it('that are not those of the others are a warning, never an error', () => {
    const odd = of('d', year, { [economic]: '办公设备购置费用' });
    const results = check(odd, [...others, odd]);
    expect(said(results)).toEqual(['warning code-of-another-name']);
    const [found] = results.filter(({ outcome }) => outcome === 'differs');
    expect(found?.says.values).toEqual({
      code: economic,
      printed: '办公设备购置费用',
      known: code?.label,
      by: 'portal',
    });
    expect(found?.cells).toMatchObject([{ text: '办公设备购置费用' }]);
  });

  it.each([
    ['one document', [own]],
    ['two department-years', [others[0], others[1]]],
    ['three years of one department', [of('a', year), of('a', year - 1), of('a', year - 2)]],
    ['budgets of long ago', [of('a', year - 4), of('b', year - 4), of('c', year - 5)]],
  ])('are known by nobody where there is only %s', (_what, portal) => {
    const results = check(of('d', year, { [economic]: '办公设备购置费用' }), portal as Disclosure[]);
    expect(results).toMatchObject([{ outcome: 'not-applicable', says: { id: 'names-unknown' } }]);
  });

  it('are known where a clear majority prints one, and else not', () => {
    const odd = (slug: string) => of(slug, year, { [economic]: '办公设备购置费用' });
    expect(said(check(odd('d'), [...others, odd('d')]))).toHaveLength(1);
    expect(said(check(odd('d'), [...others, odd('d'), odd('e')]))).toEqual([]);
  });

  it('do not depend on the order of the department-years', () => {
    const portal = [...others, of('d', year, { [economic]: '办公设备购置费用' })];
    expect(commonNames(portal)).toEqual(commonNames(portal.toReversed()));
  });

  it('are those of the list before those of the others', () => {
    const listed = [{ code: economic, name: '办公设备购置', kind: 'economic' as const }];
    expect(said(check(own, others, listed))).toEqual(['warning code-of-another-name']);
    expect(said(check(own, others, [...listed, { ...listed[0], name: code?.label } as ListedAccount]))).toEqual([]);
  });

  it('of another kind of code do not count', () => {
    const listed = [{ code: economic, name: '办公设备购置', kind: 'functional' as const }];
    expect(said(check(own, others, listed))).toEqual([]);
  });

  it('most of which differ in a table are told once', () => {
    const rows = own.tables.find(({ kind }) => kind === 'basic-expenditure')?.rows ?? [];
    const codes = rows.flatMap((row) => row.code ?? []);
    const shifted = Object.fromEntries(
      codes.map((each, index) => [each, `自编科目第${'甲乙丙丁戊己庚辛'[index % 8]}号`]),
    );
    const results = check(of('d', year, shifted), others);
    expect(said(results)).toEqual(expect.arrayContaining(['warning codes-of-other-names']));
    expect(said(results).filter((what) => what !== 'warning codes-of-other-names')).toEqual([]);
  });

  it('whose code is the number of a unit are no accounts', () => {
    const copy = structuredClone(own);
    const table = copy.tables.find(({ kind }) => kind === 'expenditure');
    const [first] = table?.rows ?? [];
    if (!table || !first) throw new Error('no table of expenditure');
    table.rows = [{ ...first, code: '201', label: '青禾区水务局', level: 1 }];
    expect(said(check(copy, others))).toEqual([]);
  });
});

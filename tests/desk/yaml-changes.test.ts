import { describe, expect, it } from 'vitest';
import {
  addAcknowledged,
  addCorrections,
  changeSaid,
  mergeCorrections,
  renameDepartment,
} from '../../scripts/desk/yaml-changes.ts';

const who = { date: '2026-03-01', by: '李四' };
const cell = { table: 'balance', row: 1, column: 2, old: '6.00', new: '5.00', reason: '印错' };
const finding = { findings: [{ rule: 'rows' as const, key: 'rows/balance-r1-c2' }], reason: '已核实' };

describe('corrections', () => {
  it('are put into an empty file, behind others, and in the place of one of the same cell', () => {
    const first = addCorrections(null, [cell], who);
    expect(first).toBe(
      'corrections:\n  - { table: balance, row: 1, column: 2, old: "6.00", new: "5.00", reason: 印错, date: 2026-03-01, decidedBy: 李四 }\n',
    );
    const both = addCorrections(first, [{ ...cell, row: 2 }], who);
    expect(both?.split('\n')).toHaveLength(4);
    const again = addCorrections(both, [{ ...cell, new: '5.50' }], who);
    expect(again?.split('\n')).toHaveLength(4);
    expect(again).toContain('row: 1, column: 2, old: "6.00", new: "5.50"');
  });

  it('go into a bare list; with acknowledgements it becomes groups, its comments kept', () => {
    const bare =
      '# by hand\n- { table: a, row: 0, column: 0, old: "1", new: "2", reason: r, date: 2026-01-01, decidedBy: w }\n';
    expect(addCorrections(bare, [cell], who)).toMatch(/^# by hand\n- \{ table: a.*\n- \{ table: balance/u);
    const groups = addAcknowledged(bare, finding, who.date);
    expect(groups).toContain('# by hand');
    expect(groups).toMatch(/corrections:\n {2}# by hand\n {2}- \{ table: a/u);
    expect(groups).toMatch(
      /acknowledged:\n {2}- \{ rule: rows, key: rows\/balance-r1-c2, reason: 已核实, date: 2026-03-01 \}\n$/u,
    );
  });

  it('publish no personal number with a reason', () => {
    expect(addCorrections(null, [{ ...cell, reason: '电话核实 13800000000' }], who)).not.toContain('13800000000');
    expect(addAcknowledged(null, { ...finding, reason: '问过 13800000000' }, who.date)).not.toContain('13800000000');
  });

  it('of two files are put together, each entry once', () => {
    const there = addCorrections(null, [cell], who) ?? '';
    const ours = addAcknowledged(addCorrections(null, [{ ...cell, row: 9 }], who), finding, who.date) ?? '';
    const merged = mergeCorrections(there, ours, there) ?? '';
    expect(merged.match(/table: balance/gu)).toHaveLength(2);
    expect(merged.match(/rule: rows/gu)).toHaveLength(1);
    expect(mergeCorrections(merged, ours, merged)).toBe(merged);
  });
});

describe('disclosure.yaml', () => {
  const own = '# from the bureau\nunit: 万元   # checked\nfiles: [b.xlsx, a.docx]\n';

  it('keeps what a person wrote around what is said', () => {
    const text = changeSaid(own, ['b.xlsx', 'a.docx'], { kind: 'identity', set: { year: 2026, unit: null } }, null);
    expect(text).toBe('# from the bureau\nfiles: [ b.xlsx, a.docx ]\nyear: 2026\n');
  });

  it('says the order of several files as soon as anything is said, and is gone when nothing is', () => {
    const set = (year: number | null) => ({ kind: 'identity', set: { year } }) as const;
    expect(changeSaid(null, ['b.pdf', 'a.pdf'], set(2026), null)).toBe('files: [ b.pdf, a.pdf ]\nyear: 2026\n');
    expect(changeSaid('year: 2026\n', ['a.pdf'], set(null), null)).toBeNull();
    expect(changeSaid('# kept\nyear: 2026\n', ['a.pdf'], set(null), null)).toContain('# kept');
  });

  it('is final until it changes', () => {
    const final = changeSaid(null, ['a.pdf'], { kind: 'checked', final: true }, { ...who, of: 'ab' });
    expect(final).toBe('checked: { date: 2026-03-01, by: 李四, of: ab }\n');
    expect(changeSaid(final, ['a.pdf'], { kind: 'identity', set: { year: 2026 } }, null)).toBe('year: 2026\n');
  });

  it('shows a number that was hidden by decision, and the reverse, by one entry', () => {
    const number = { kind: 'number', ends: '0012', place: { page: 3 }, reason: '值班' } as const;
    const hidden = changeSaid(null, ['a.pdf'], { ...number, decision: 'hide' }, null);
    expect(hidden).toBe('personal:\n  hide:\n    - { ends: "0012", page: 3, reason: 值班 }\n');
    expect(changeSaid(hidden, ['a.pdf'], { ...number, decision: 'show' }, null)).toBe(
      'personal:\n  show:\n    - { ends: "0012", page: 3, reason: 值班 }\n',
    );
  });
});

describe('renameDepartment', () => {
  const file = '# kept by hand\nslug: a\nname: 甲局\naliases: []\n';

  it('keeps the name that its documents print as an alias, once', () => {
    const renamed = renameDepartment(file, '乙局');
    expect(renamed).toBe('# kept by hand\nslug: a\nname: 乙局\naliases:\n  - 甲局\n');
    expect(renameDepartment(renamed, '乙 局')).toBe(renamed);
    expect(renameDepartment(renamed, '甲局')).toBe('# kept by hand\nslug: a\nname: 甲局\naliases:\n  - 乙局\n');
  });
});

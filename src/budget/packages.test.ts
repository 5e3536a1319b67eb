import { describe, expect, it } from 'vitest';
import { documentOf, tabs } from '../../tests/helpers/documents.ts';
import { Problem } from '../problem.ts';
import { assembleBudget } from './assemble.ts';
import { joinMembers, type Joined, type Member } from './packages.ts';

function memberOf([path, sketch]: [string, string]): Member {
  const document = { ...documentOf(tabs(sketch)), file: path.split('/').at(-1) ?? path };
  try {
    return { path, document, alone: assembleBudget(document, { files: [] }) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { path, document, alone: error };
  }
}

/** What is joined of these members (path → text): `a + b`, with `(guest)`, `= of` for a repeat, `≠ other: table` for one apart. */
function joined(files: Record<string, string>): string[] {
  return joinMembers(Object.entries(files).map(memberOf)).map(({ members, guests, repeats, apart }: Joined) => {
    const names = members.map((member) => member.path + (guests.includes(member) ? ' (guest)' : ''));
    const same = repeats.map(({ member, of }) => `; ${member.path} = ${of.path}`);
    return names.join(' + ') + same.join('') + (apart ? `; ≠ ${apart.member.path}: ${apart.table}` : '');
  });
}

const OFFICE = '云州市青禾区财政局';
const table = (title: string, rows: string) => `${title}\n单位：万元\n\n项目 | 预算数\n${rows}\n\n`;
const BALANCE = table('部门收支总表', '收入总计 | 36.00');
const REVENUE = table('部门收入总表', '合计 | 36.00');
const words = (office: string, kind = '部门', year = 2026) =>
  `${office}${year}年${kind}预算情况说明\n\n本局管理财政，2026年收入36.00万元，比上年增加1.00万元。\n\n`;

describe('joinMembers', () => {
  it('joins what names the same department and year, the member with the title first', () => {
    expect(
      joined({
        '公开表.xlsx': `部门收支总表\n编制单位：${OFFICE}\n2026年\n单位：万元\n\n项目 | 预算数\n收入总计 | 36.00\n\n`,
        '说明.docx': words(OFFICE),
      }),
    ).toEqual(['说明.docx + 公开表.xlsx (guest)']);
    expect(
      joined({
        '10表.xlsx': `${OFFICE}2026年部门预算\n\n${REVENUE}`,
        '2表.xlsx': `${OFFICE}2026年部门预算\n\n${BALANCE}`,
      }),
    ).toEqual(['2表.xlsx + 10表.xlsx']);
  });

  it('takes a name with less of its region for the same', () => {
    expect(joined({ 'a.docx': words(OFFICE), 'b.xlsx': `青禾区财政局2026年部门预算\n\n${BALANCE}` })).toEqual([
      'a.docx + b.xlsx',
    ]);
  });

  it('gives a member that names nothing to the only department-year of its folder', () => {
    expect(joined({ 'a.docx': words(OFFICE), 'b.xlsx': BALANCE, 'c.xlsx': REVENUE })).toEqual([
      'a.docx + b.xlsx (guest) + c.xlsx (guest)',
    ]);
  });

  it('gives it to none where two are named, where it holds no table of a budget, or where it names another year', () => {
    const other = words('云州市青禾区教育局');
    expect(joined({ 'a.docx': words(OFFICE), 'b.docx': other, 'c.xlsx': BALANCE })).toEqual([
      'a.docx',
      'b.docx',
      'c.xlsx',
    ]);
    expect(joined({ 'a.docx': words(OFFICE), 'b.txt': table('补助发放', '甲 | 3.00') })).toEqual(['a.docx', 'b.txt']);
    expect(joined({ 'a.docx': words(OFFICE), 'b.xlsx': `2025年部门预算\n\n${BALANCE}` })).toEqual(['a.docx', 'b.xlsx']);
  });

  it('keeps folders apart, and asks the folder above where one names nobody', () => {
    const other = words('云州市青禾区教育局');
    expect(
      joined({ '甲/a.docx': words(OFFICE), '甲/b.xlsx': BALANCE, '乙/a.docx': other, '乙/b.xlsx': REVENUE }),
    ).toEqual(['乙/a.docx + 乙/b.xlsx (guest)', '甲/a.docx + 甲/b.xlsx (guest)']);
    expect(joined({ '甲/a.docx': words(OFFICE), '乙/b.xlsx': BALANCE })).toEqual(['乙/b.xlsx', '甲/a.docx']);
    expect(joined({ 'a.docx': words(OFFICE), '附表.zip/b.xlsx': BALANCE })).toEqual([
      'a.docx + 附表.zip/b.xlsx (guest)',
    ]);
  });

  it('keeps apart what holds the same table with other figures, and says which', () => {
    const cover = `${OFFICE}2026年部门预算\n\n`;
    expect(joined({ 'a.xlsx': cover + BALANCE, 'b.xlsx': cover + BALANCE.replace('36.00', '38.00') })).toEqual([
      'a.xlsx',
      'b.xlsx; ≠ a.xlsx: 部门收支总表',
    ]);
    expect(joined({ 'a.docx': words(OFFICE) + BALANCE, 'b.xlsx': BALANCE.replace('36.00', '38.00') })).toEqual([
      'a.docx',
      'b.xlsx; ≠ a.docx: 部门收支总表',
    ]);
  });

  it('leaves out what stands whole in another member', () => {
    const whole = words(OFFICE) + BALANCE + REVENUE;
    expect(joined({ 'a.xlsx': `${OFFICE}2026年部门预算\n\n${BALANCE}`, 'b.pdf': whole })).toEqual([
      'b.pdf; a.xlsx = b.pdf',
    ]);
    expect(joined({ 'a.pdf': words(OFFICE), 'b.docx': words(OFFICE) })).toEqual(['a.pdf; b.docx = a.pdf']);
  });

  it('keeps years apart, and a department and its own office', () => {
    expect(joined({ 'a.docx': words(OFFICE), 'b.docx': words(OFFICE, '部门', 2025) })).toEqual(['a.docx', 'b.docx']);
    expect(joined({ 'a.docx': words(OFFICE), 'b.docx': words(OFFICE, '单位') + BALANCE })).toEqual([
      'a.docx',
      'b.docx',
    ]);
  });

  it('joins no list of something else, though it names the department', () => {
    const list = `${OFFICE}2026年合同清单\n\n${table('合同清单', '维保 | 3.60')}`;
    expect(joined({ 'a.docx': words(OFFICE) + BALANCE, 'b.xlsx': list })).toEqual(['a.docx', 'b.xlsx']);
  });
});

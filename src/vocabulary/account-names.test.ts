import { describe, expect, it } from 'vitest';
import { accountKey, accountKind, editionOf, keysAlike } from './account-names.ts';

/** Are two printed names of a code the same account? */
function same(code: string, a: string, b: string, parents: string[] = []): boolean {
  return keysAlike(accountKey(code, a, parents), accountKey(code, b));
}

describe('the names of an account', () => {
  it.each([
    ['30212', '因公出国（境）费用', '因公出国(境) 费'],
    ['30212', '因公出国境费用', '因公出国（境）费用'],
    ['30108', '机关事业单位基本养老保险缴费', '机关事业单位基本养老保险缴费支出'],
    ['30108', '机关事业单位基本养老保险缴费', '机关事业单位基本养老保险费'],
    ['2080505', '机关事业单位基本养老保险缴费支出', '（5）机关事业单位基本养老保险缴费支出'],
    ['30199', '其他工资福利支出', '其他工资福利'],
    ['20103', '政府办公厅（室）及相关机构事务', '政府办公厅及相关机构事务（款）'],
    ['2010301', '行政运行（项）', '行政运行'],
    ['2010301', '一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行', '行政运行'],
    ['30201', '办公费', '办公经费'],
    ['20816', '红十字事业', '红 十 字 事 业'],
    ['2120801', '征地和拆迁补偿支出', '征地、拆迁补偿支出'],
    ['210', '医疗卫生与计划生育支出', '卫生健康支出'],
    ['21001', '医疗卫生与计划生育管理事务', '卫生健康管理事务'],
    ['30110', '职工基本医疗保险缴费', '职工基本医疗保'],
  ])('%s %s is %s', (code, a, b) => {
    expect(same(code, a, b)).toBe(true);
    expect(same(code, b, a)).toBe(true);
  });

  it('may have the accounts above before its own', () => {
    expect(same('2210201', '住房改革支出住房公积金', '住房公积金', ['住房保障支出', '住房改革支出'])).toBe(true);
    expect(same('2210201', '住房改革支出住房公积金', '住房公积金')).toBe(false);
  });

  it.each([
    ['30202', '印刷费', '咨询费'],
    ['30205', '水费', '电费'],
    ['30199', '其他工资福利支出', '工资福利支出'],
    ['2010301', '行政运行', '一般行政管理事务'],
    ['204', '公共安全支出', '教育支出'],
  ])('%s %s is not %s', (code, a, b) => {
    expect(same(code, a, b)).toBe(false);
  });
});

describe('codes', () => {
  it.each([
    ['201', 'functional'],
    ['20103', 'functional'],
    ['2010301', 'functional'],
    ['301', 'economic'],
    ['50102', 'economic'],
    ['5010201', null],
    ['103001', null],
    ['201001', null],
    ['2', null],
  ])('%s is %s', (code, kind) => {
    expect(accountKind(code)).toBe(kind);
  });

  it('of the economic classification are others before 2018', () => {
    expect(editionOf('economic', 2017)).not.toBe(editionOf('economic', 2018));
    expect(editionOf('functional', 2017)).toBe(editionOf('functional', 2018));
  });
});

import { expect, test } from 'vitest';
import { accountKind } from './account-names.ts';
import { accountEnglish, englishAccounts } from './english-accounts.ts';
import { FUNCTIONAL_PLAIN, plainSections } from './functional-plain.ts';

test('an account is named in English where its printed name is that of its code', () => {
  expect(accountEnglish('201', '一般公共服务支出')).toBe('General public services');
  expect(accountEnglish('20103', '政府办公厅(室)及相关机构事务')).toBe(
    'General offices of governments and related institutions',
  );
  expect(accountEnglish('2010301', '行政运行')).toBe('Administrative operation');
  expect(accountEnglish('2120102', '一般行政管理事务')).toBe('General administration');
  expect(accountEnglish('30217', '公务接待费')).toBe('Official receptions');
  expect(accountEnglish('31002', '办公设备购置')).toBe('Office equipment');
});

test('a code that a department gave to something else is not translated', () => {
  // Seen: a district printed 30205 邮电费, which is 水费 in the classification.
  expect(accountEnglish('30205', '邮电费')).toBeNull();
  expect(accountEnglish('2010302', '政府会议专项')).toBeNull();
  expect(accountEnglish('105236', '某大学')).toBeNull();
  expect(accountEnglish('29999', '没有收录的科目')).toBeNull();
});

test('every listed code is one of the classifications, once, with English in Latin letters', () => {
  const all = englishAccounts();
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  for (const { code, name, english } of all) {
    expect(accountKind(code), code).not.toBeNull();
    expect(english, code).toMatch(/^[A-Z][\x20-\x7e]+$/u);
    expect(accountEnglish(code, name), `${code} ${name}`).toBe(english);
  }
});

test('every class and section that is explained in plain words has an English name', () => {
  const known = new Set(englishAccounts().map(({ code }) => code));
  const plain = FUNCTIONAL_PLAIN.flatMap((one) => [one, ...plainSections(one.code)]);
  expect(plain.length).toBeGreaterThan(100);
  expect(plain.flatMap(({ code }) => (known.has(code) ? [] : [code]))).toEqual([]);
});
